"""Identifiers that come from the source alone.

A record's identifier is a relative IRI reference such as ``claim/5f0c…``; the base IRI under which it is published is
configuration and enters nowhere else. The digest is the first 128 bits of SHA-256 over the parts, each preceded by its
length in bytes, so that no two lists of parts can be confused. Scores, runs and clocks never enter.
"""

from __future__ import annotations

from hashlib import sha256

BASE = "https://w3id.org/claim-graph/id/"
"""Where records are published unless a user configures another base."""


def digest(*parts: str) -> str:
    """Return 32 hexadecimal digits that identify the list of parts.

    >>> digest("ab", "c") == digest("a", "bc")
    False
    """
    joined = b"".join([b"%d:%s" % (len(raw), raw) for raw in map(str.encode, parts)])
    return sha256(joined).hexdigest()[:32]


def hash_text(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes, as 64 hexadecimal digits; reprints share it."""
    return sha256(text.encode()).hexdigest()


def mint_article(outlet: str, article: str) -> str:
    """Return the identifier of an article from its outlet (empty when unknown) and its given id."""
    return f"article/{digest(outlet, article)}"


def mint_version(article_iri: str, text_hash: str) -> str:
    """Return the identifier of one immutable text of an article."""
    return f"version/{digest(article_iri, text_hash)}"


def mint_claim(version: str, kind: str, content: tuple[int, int], claimant: tuple[int, int] | None, harm: str) -> str:
    """Return the identifier of a claim: one claimant, one content, one place in one version.

    Args:
        version: the version's identifier.
        kind: ``figure``, ``quote`` or ``assertion``.
        content: start and end of the content.
        claimant: start and end of the claimant as printed, or None when it is not printed beside the claim.
        harm: the harm counted, empty for quotations and assertions.
    """
    who = ("-", "-") if claimant is None else (str(claimant[0]), str(claimant[1]))
    return f"claim/{digest(version, kind, str(content[0]), str(content[1]), *who, harm or '-')}"


def mint_mention(version: str, start: int, end: int, kind: str) -> str:
    """Return the identifier of a typed span."""
    return f"mention/{digest(version, str(start), str(end), kind)}"
