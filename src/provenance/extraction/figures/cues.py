"""Cues of attribution in a figure's own sentence: who vouches for which words.

"According to X" covers the clause beside it, "the ministry's 29" its number, "47 deaths admitted by the army" the
number before it, "Fire chief Ana Roe: 11 dead" the line; verbs are read in ``saying``. A cue never reaches into another
sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.extraction.figures.cue import ACCOUNTS, BESIDE, CLAIMS, GIVEN, HARM, NUMERIC, Cue
from provenance.extraction.figures.gapping import find_gapped
from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.roles import is_voucher
from provenance.extraction.figures.saying import find_object_end, find_saying
from provenance.extraction.figures.subjects import DAYS, LONGEST_NAME, STOP, find_end, find_start
from provenance.extraction.figures.words import THING, Words

MAKER = 12
"""Words between such a noun and the "that" behind its maker."""
AGENT = 6
"""Words before such a participle among which its number stands."""
_STATING = (ACCOUNTS - {"number", "roll", "words", "total", "list", "report", "reports"}) | {"statement"}
"""Nouns that make what "by" names a source: "by a statement of the clubs"."""
LONGEST_LEAD = 30
"""Words before a colon among which the speaker stands."""
_GIVING = frozenset(("handed", "gave", "gives", "collected", "collects", "published", "showed", "shows", "has", "had"))
"""Verbs between a speaker and the count that a colon leads to."""
_CONTRACTED = frozenset(listed("that's it's he's she's there's what's here's who's where's how's let's"))
"""Words in which "'s" is a verb."""


def find_cues(words: Words) -> list[Cue]:
    """Return the cues of a sentence, the most specific first."""
    cues = [
        *_find_according(words),
        *find_saying(words),
        *_find_agents(words),
        *_find_makers(words),
        *_find_owners(words),
        *_find_label(words),
    ]
    cues += find_gapped(words, cues)
    return sorted(cues, key=lambda cue: (cue.rank, cue.covers[0]))


def _find_according(words: Words) -> Iterator[Cue]:
    for at, form in enumerate(words.forms):
        if form == "according" and words.forms[at + 1 : at + 2] == ["to"]:
            first = at + 2
        elif form in ("per", "by", "in", "on"):
            first = at + 1
        else:
            continue
        end = find_end(words, first) if form in ("according", "per") else _account_end(words, form, first)
        if end > first and words.tags[first] != THING:
            leading = STOP.issuperset(words.tags[:at]) or (form == "according" and _is_apart(words, at, end))
            yield Cue((at, first), (first, end), (end, len(words.forms)) if leading else (0, at), 2)
            if not leading and words.forms[end : end + 1] == [":"]:
                yield Cue((at, first), (first, end), (end, len(words.forms)), 2)


def _find_agents(words: Words) -> Iterator[Cue]:
    """Yield who vouches for the number right before a participle: "more than the 47 deaths admitted by the army"."""
    if "by" not in words.forms:
        return
    for at, form in enumerate(words.forms):
        if form == "put" and (by := _find_by(words, at)):
            yield Cue((at, at + 1), (by + 1, find_end(words, by + 1)), (at, by), BESIDE)
        if form.split()[0] not in GIVEN or words.forms[at + 1 : at + 2] != ["by"]:
            continue  # "31 listed as missing by the council" is given as well
        end = find_end(words, at + 2)
        start = next((k + 1 for k in range(at - 1, max(-1, at - AGENT), -1) if words.tags[k] in ",;:.Bs"), 0)
        if end > at + 2 and words.tags[at + 2] != THING:
            yield Cue((at, at + 2), (at + 2, end), (max(start, at - AGENT), at), BESIDE)


def _find_by(words: Words, at: int) -> int:
    """Return where "by" stands right behind the number of "put at 61 by civil defence"; 0 where it does not."""
    if words.forms[at + 1 : at + 2] != ["at"]:
        return 0
    by = next((k for k in range(at + 3, min(at + 3 + AGENT, len(words.forms) - 1)) if words.forms[k] == "by"), 0)
    is_near = by > 0 and all(tag in "0123MpacPw" for tag in words.tags[at + 2 : by])
    return by if is_near and words.tags[by + 1] in "dwP" else 0


def _find_makers(words: Words) -> Iterator[Cue]:
    """Yield who makes a claim that the sentence speaks of: "rejected claims by the union that 60 had died"."""
    if CLAIMS.isdisjoint(words.forms):
        return
    for at, form in enumerate(words.forms):
        if form not in CLAIMS or words.forms[at + 1 : at + 2] not in (["by"], ["from"], ["of"]):
            continue
        that = next((k for k in range(at + 3, min(at + MAKER, len(words.forms))) if words.forms[k] == "that"), 0)
        if that and not any(tag in "0123,;.:" for tag in words.tags[at + 2 : that]):
            yield Cue((at, at + 1), (at + 2, that), (that + 1, len(words.forms)), BESIDE)


def _is_apart(words: Words, at: int, end: int) -> bool:
    """Tell whether a source stands between commas before any number: "As a result, according to police, two died"."""
    marks = words.tags[at - 1 : at] + words.tags[end : end + 1]
    return marks == ",," and NUMERIC.isdisjoint(words.tags[:at])


def _find_owners(words: Words) -> Iterator[Cue]:
    """Yield the owners of counts: "the ministry's tally stood at 44", "the ministry's 29"."""
    for at, form in enumerate(words.forms):
        if "'" not in form or not form.endswith(("'s", "s'")) or not 0 < at < len(words.forms) - 1:
            continue
        if form in _CONTRACTED:
            continue
        start = find_start(words, at + 1)
        bare = words.tags[at + 1] in "01" and words.tags[at + 2 : at + 3] not in ("w", "P", "U")
        if (
            start <= at
            and form.removesuffix("'s") not in DAYS
            and (bare or not ACCOUNTS.isdisjoint(words.forms[at + 1 : at + 5]))
        ):
            yield Cue((at + 1, at + 2), (start, at + 1), (at + 1, _owned_end(words, at)), 1)


def _owned_end(words: Words, at: int) -> int:
    """Return the end of what an owner counted, where the next one's begins: "the clinic's ten and the town's nine"."""
    end = find_object_end(words, at)
    owners = (place for place in range(at + 2, end - 1) if words.forms[place].endswith(("'s", "s'")))
    return next((place for place in owners if words.tags[place + 1] in "01"), end)


def _account_end(words: Words, form: str, first: int) -> int:
    """Return the end of whose account a preposition names: "by the count of this agency", "by the vicar's count"."""
    end = _possessor_end(words, first)
    if end > first or form != "by":
        return end
    reach = find_end(words, first)
    return reach if not _STATING.isdisjoint(words.forms[first:reach]) else first


def _possessor_end(words: Words, first: int) -> int:
    """Return the end of "the registrar's" in "by the registrar's count", or ``first``."""
    for at in range(first, min(first + 6, len(words.forms) - 1)):
        if words.forms[at].endswith(("'s", "s'")) and words.forms[at + 1] in ACCOUNTS:
            return at + 1
        if words.tags[at] not in ("d", "w", "P", "U"):
            break
    return first


def _find_label(words: Words) -> Iterator[Cue]:
    """Yield the speaker before a colon that a number follows: "Fire chief Ana Roe, at the scene: 11 dead"."""
    if ":" not in words.tags:
        return
    low = next((at for at, tag in enumerate(words.tags[:LONGEST_NAME]) if tag not in "0N:."), 0)
    colon = words.tags.find(":", low, low + LONGEST_LEAD)
    if colon <= low or not NUMERIC.isdisjoint(words.tags[low:colon]):
        return
    far = colon - low >= LONGEST_NAME or not HARM.isdisjoint(words.tags[low:colon])
    if far and COUNT_SIGNS.isdisjoint(words.forms[low:colon]) and "H" not in words.tags[low:colon]:
        return
    end = next((at for at in range(low, colon) if words.tags[at] in ",(ap" or words.forms[at] in _GIVING), colon)
    is_owned = end - low > 1 and words.tags[low] != "d" and words.forms[end - 1] in ("figure", "count", "toll", "tally")
    speaks = is_owned or any(is_voucher(form) for form in words.forms[low:end]) or "P" in words.tags[low:end]
    if speaks and not NUMERIC.isdisjoint(words.tags[colon + 1 : colon + 6]):
        yield Cue((colon, colon + 1), (low, end - is_owned), (colon + 1, len(words.forms)), 2)
