"""What an article names, read once: every step that asks which names or types of event it has is told the same.

The headline counts as the first line of the text. The name of the outlet, which stands in all its articles ("told
Harbour Wire"), tells nothing about an event and is left out where articles are compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from provenance.models.article import Article
from provenance.resolution.event_types import find_event_types
from provenance.resolution.proper_names import count_names, find_name_words, find_proper_names

LEAD = 600
"""Code points from the start of the text in which news names and dates its event."""


class Words(NamedTuple):
    """The names and the types of event in the words of one article, each with how often it occurs."""

    names: Mapping[str, int]
    """In headline and text."""
    types: Mapping[str, int]
    headline_names: frozenset[str]
    """Names that stand in the headline alone."""
    names_of_event: Mapping[str, int]
    """The names without that of the outlet."""
    types_of_event: Mapping[str, int]
    lead_names: frozenset[str]
    """Without the outlet, in the headline and the lead."""
    lead_types: Mapping[str, int]

    def find_text_names(self) -> frozenset[str]:
        """Return the names that stand in the text."""
        return frozenset(self.names.keys() - self.headline_names)


def read_words(article: Article) -> Words:
    """Return the names and types of event of an article."""
    title = article.title or ""
    whole = f"{title}\n{article.text}"
    found = find_name_words(whole)
    names, types = count_names(found), find_event_types(whole)
    in_text = count_names(word for word in found if word.start > len(title))
    plain = without_outlet(article, whole)
    lead = without_outlet(article, f"{title}.\n{article.text[:LEAD]}")
    return Words(
        names=names,
        types=types,
        headline_names=frozenset(names.keys() - in_text.keys()),
        names_of_event=names if plain == whole else find_proper_names(plain),
        types_of_event=types if plain == whole else find_event_types(plain),
        lead_names=frozenset(find_proper_names(lead)),
        lead_types=find_event_types(lead),
    )


def without_outlet(article: Article, text: str) -> str:
    """Return a text without the name of the outlet."""
    return text.replace(article.publisher, "") if article.publisher else text
