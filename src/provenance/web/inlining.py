"""Styles and scripts that this program's own drawings carry, allowed one by one: each by the hash of its words.

A timeline brings its style with it, and the graph page its scripts, so that they can be kept as files. Served, they
pass the policy by their hashes (CSP Level 3, 6.7.3); anything else that stands inside a page still does nothing.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from starlette.responses import Response

from provenance.web.middleware import POLICY

_PARTS = {
    "style-src": re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL),
    "script-src": re.compile(r"<script(?![^>]*application/json)[^>]*>(.*?)</script>", re.DOTALL),
}


def allow_inline(response: Response, written: Iterable[str]) -> Response:
    """Return a response whose policy allows the styles and scripts inside some markup that this program wrote."""
    parts = list(written)
    policy = POLICY
    for directive, pattern in _PARTS.items():
        hashes = dict.fromkeys(_hash(words) for part in parts for words in pattern.findall(part))
        policy = policy.replace(f"{directive} 'self'", " ".join([f"{directive} 'self'", *hashes]))
    response.headers["Content-Security-Policy"] = policy
    return response


def _hash(words: str) -> str:
    """Return the source expression of some words.

    >>> _hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    return f"'sha256-{b64encode(sha256(words.encode()).digest()).decode()}'"
