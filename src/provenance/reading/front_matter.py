"""The block of YAML between two lines of three hyphens that may open a text and describes it.

Scalars stay the strings they are printed as: an id ``007`` is not the number seven, and a date is read by the same
rules as any other. A text that merely opens with a rule of hyphens has no front matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from provenance.errors import ReadError

LONGEST = 65_536
"""Code points that the block may have; a rule of hyphens further down belongs to the text."""
_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_NULL = "tag:yaml.org,2002:null"


class _VerbatimLoader(yaml.SafeLoader):
    """Reads every scalar as a string, except an expressed or missing null."""


_VerbatimLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def split_front_matter(text: str, place: str) -> tuple[Mapping[str, object], str]:
    r"""Return the front matter, empty where there is none, and the text after the newline that ends it.

    Raises:
        ReadError: there is a block, and it is not YAML.

    >>> split_front_matter("---\nid: 007\n---\n\nA flood.", "a.md")
    ({'id': '007'}, '\nA flood.')
    """
    block = _BLOCK.match(text, 0, LONGEST)
    if not block:
        return {}, text
    try:
        stated = yaml.load(block["yaml"], Loader=_VerbatimLoader)  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        reason = error.problem or "unreadable"
        if reason.startswith("mapping values"):
            reason += "; a value that holds a colon stands in quotation marks"
        raise ReadError(place, f"has front matter that is not YAML ({reason})", line=line) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ReadError(place, "has front matter that is not YAML") from error
    if stated is None:
        return {}, text[block.end() :]
    if not isinstance(stated, Mapping):
        return {}, text
    return {str(key): value for key, value in stated.items()}, text[block.end() :]
