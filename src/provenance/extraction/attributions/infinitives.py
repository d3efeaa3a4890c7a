"""Infinitives that report: "went on to say", "rang us on Monday to say"; any other has no subject of its own."""

from __future__ import annotations

from provenance.extraction.attributions.cues import Cue
from provenance.extraction.attributions.grammar import BE, is_adverb, word_set
from provenance.extraction.attributions.tokens import Paragraph

_LEADING = (
    ("used",),
    ("liked",),
    ("likes",),
    ("loved",),
    ("loves",),
    ("went", "on"),
    ("goes", "on"),
    ("continued",),
    ("continues",),
    ("proceeded",),
    ("came", "forward"),
)
"""Verbs before "to say" that have the same subject and say that it is said."""

_CONTACTING = word_set("rang called phoned telephoned texted emailed e-mailed messaged wrote radioed cabled")
"""Verbs before "to say" that tell how it was said: "rang us on Monday to say"."""
_CONTACT_REACH = 10


def find_start(paragraph: Paragraph, cue: Cue, low: int) -> int | None:
    """Return where a verb begins for its subject, at "went" in "went on to say"; None for a mere infinitive."""
    if cue.tense != "base" or not _is_infinitive(paragraph, cue, low):
        return cue.first
    for k in range(cue.head - 2, max(low, cue.head - _CONTACT_REACH), -1):
        if paragraph.words[k] in _CONTACTING:
            return k
    for phrase in _LEADING:
        start = cue.head - 1 - len(phrase)
        if start >= low and paragraph.words[start : cue.head - 1] == phrase:
            return start
    return None


def _is_infinitive(paragraph: Paragraph, cue: Cue, low: int) -> bool:
    """Tell whether the base form is one that nobody is the subject of: "to say", "to firmly deny", "is ask her"."""
    if cue.first < cue.head:
        return paragraph.words[cue.head - 1] in BE
    k = cue.head - 1
    while k > low and is_adverb(paragraph.words[k]):
        k -= 1
    return k >= low and paragraph.words[k] == "to"
