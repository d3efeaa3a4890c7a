"""Cues of attribution in a figure's own sentence: who vouches for which words.

"According to X" and "X said" cover the clause beside them; "34 Israel says are presumed dead" covers 34 alone; "the
ministry put the toll at 203" and "the union, which began at 19, now has 27" cover the numbers after the verb; "Fire
chief Ana Roe: 11 dead" covers the line. A cue never reaches into another sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.roles import is_voucher
from provenance.extraction.figures.subjects import (
    DAYS,
    LONGEST_NAME,
    STOP,
    find_end,
    find_inverted,
    find_start,
    find_subject,
)
from provenance.extraction.figures.words import THING, Words

_SAYING_WORDS = """
    said says say told tells reported reports announced announces stated states added adds claimed claims confirmed
    confirms declared declares noted notes estimated estimates admitted admits acknowledged acknowledges insisted
    insists maintained maintains revealed reveals disclosed indicated indicates explained explains wrote writes tweeted
    tweets alleged alleges warned warns believe believes reckons fears testified conceded concedes asserted asserts
    posted replied observed recounted specified stressed"""
_COUNTING_WORDS = """
    put puts putting gave gives placed places counted counts counting listed lists recorded records has had have
    documented documents registered cited cites registers keeps admit admits named names spoke speaks spoken
    published publishes logged logs raised raises lowered lowers revised revises cut cuts closed prints printed
    held holds hold"""
_TELLING_WORDS = """
    arrives arrived begins began collected cites closed discovered discovers finds found has had have keeps kept opened
    sticks stuck stands stood stays stayed shows showed numbers remembers reports stopped suggests suggested withdrew
    holds held prints counts mustered muster admits_to owns_up_to own_up_to owned_up_to muttered heard hear hears
    settled settles saw sees speak goes went moved collects says said tells told"""
_SAYING = frozenset(_SAYING_WORDS.split())
_COUNTING = frozenset(_COUNTING_WORDS.split())
"""Verbs whose subject vouches for the count that is their object: "put the toll at 203"."""
_TELLING = frozenset(listed(_TELLING_WORDS))
"""Verbs whose subject vouches for a number without a noun: "the union has 19", "the police stuck to eleven"."""
_GIVEN = frozenset(
    listed(
        """acknowledged admitted announced cited claimed conceded confirmed counted declared documented estimated given
        listed named published recorded registered released reported stated"""
    )
)
"""Participles behind which "by" names who vouches for the number before them."""
_CLAIMS = frozenset(
    listed("claim claims allegation allegations report reports suggestion suggestions assertion assertions")
)
"""Nouns whose maker "by" names."""
_REFUSED = frozenset(listed("rejected rejects denied denies dismissed dismisses disputed disputes refuted refutes"))
"""Verbs whose object "claims" is."""
MAKER = 12
"""Words between such a noun and the "that" behind its maker."""
AGENT = 6
"""Words before such a participle among which its number stands."""
_TOLD = frozenset("KDJHE")
"""Classes that show that what stands before a comma is a statement: "12 died, police said after a search"."""
_ACCOUNTS = frozenset(
    (
        "account",
        "toll",
        "tallies",
        "total",
        "number",
        "figure",
        "report",
        "roll",
        "version",
        "reports",
        "count",
        "estimate",
        "estimates",
        "list",
        "reckoning",
        "tally",
        "figures",
        "words",
        "records",
        "register",
    )
)
_STATING = (_ACCOUNTS - {"number", "roll", "words", "total", "list", "report", "reports"}) | {"statement"}
"""Nouns that make what "by" names a source: "by a statement of the clubs"."""
_COUNTS = _ACCOUNTS - {"report", "list", "register", "records"}
_RECORDING = frozenset(
    listed("documents documented logs logged records recorded registers registered counted listed lists")
)
"""Verbs of which any subject vouches for the count."""
_HARM = frozenset("KGDEJHT")
_NUMERIC = frozenset("0123")
_AFTER_SAYING = frozenset("awdpt")


_GOING_ON = frozenset(("as", "since", "before", "after", "until"))
BESIDE, COUNTING = 0, 1
"""Ranks of cues that touch the number, and of verbs of counting with the number in their object."""
TRAILING = 3
"""Rank of a cue that follows what it covers."""
LONGEST_LEAD = 30
"""Words before a colon among which the speaker stands."""
_GIVING = frozenset(("handed", "gave", "gives", "collected", "collects", "published", "showed", "shows", "has", "had"))
"""Verbs between a speaker and the count that a colon leads to."""
_LIVES = frozenset(("lives", "life"))
LIVES = 8
"""Words after "claimed" among which lives may stand."""
OBJECT = 24
"""Words of the object of a verb of counting that are looked at."""


_CONTRACTED = frozenset(listed("that's it's he's she's there's what's here's who's where's how's let's"))
"""Words in which "'s" is a verb."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue of attribution: its words, the claimant's words, and the words it covers; all ranges are half-open."""

    words: tuple[int, int]
    claimant: tuple[int, int]
    covers: tuple[int, int]
    rank: int
    """Cues of a lower rank are more specific and win."""
    only_bare: bool = False
    """Whether it covers numbers without a noun only."""


def find_cues(words: Words) -> list[Cue]:
    """Return the cues of a sentence, the most specific first."""
    cues = [
        *_find_according(words),
        *_find_saying(words),
        *_find_agents(words),
        *_find_makers(words),
        *_find_owners(words),
        *_find_label(words),
    ]
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
        if form not in _GIVEN or words.forms[at + 1 : at + 2] != ["by"]:
            continue
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
    if _CLAIMS.isdisjoint(words.forms):
        return
    for at, form in enumerate(words.forms):
        if form not in _CLAIMS or words.forms[at + 1 : at + 2] not in (["by"], ["from"], ["of"]):
            continue
        that = next((k for k in range(at + 3, min(at + MAKER, len(words.forms))) if words.forms[k] == "that"), 0)
        if that and not any(tag in "0123,;.:" for tag in words.tags[at + 2 : that]):
            yield Cue((at, at + 1), (at + 2, that), (that + 1, len(words.forms)), BESIDE)


def _is_apart(words: Words, at: int, end: int) -> bool:
    """Tell whether a source stands between commas before any number: "As a result, according to police, two died"."""
    marks = words.tags[at - 1 : at] + words.tags[end : end + 1]
    return marks == ",," and _NUMERIC.isdisjoint(words.tags[:at])


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
            and (bare or not _ACCOUNTS.isdisjoint(words.forms[at + 1 : at + 5]))
        ):
            yield Cue((at + 1, at + 2), (start, at + 1), (at + 1, _owned_end(words, at)), 1)


def _owned_end(words: Words, at: int) -> int:
    """Return the end of what an owner counted, where the next one's begins: "the clinic's ten and the town's nine"."""
    end = _object_end(words, at)
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
        if words.forms[at].endswith(("'s", "s'")) and words.forms[at + 1] in _ACCOUNTS:
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
    if colon <= low or not _NUMERIC.isdisjoint(words.tags[low:colon]):
        return
    far = colon - low >= LONGEST_NAME or not _HARM.isdisjoint(words.tags[low:colon])
    if far and COUNT_SIGNS.isdisjoint(words.forms[low:colon]) and "H" not in words.tags[low:colon]:
        return
    end = next((at for at in range(low, colon) if words.tags[at] in ",(ap" or words.forms[at] in _GIVING), colon)
    is_owned = end - low > 1 and words.tags[low] != "d" and words.forms[end - 1] in ("figure", "count", "toll", "tally")
    speaks = is_owned or any(is_voucher(form) for form in words.forms[low:end]) or "P" in words.tags[low:end]
    if speaks and not _NUMERIC.isdisjoint(words.tags[colon + 1 : colon + 6]):
        yield Cue((colon, colon + 1), (low, end - is_owned), (colon + 1, len(words.forms)), 2)


def _find_saying(words: Words) -> Iterator[Cue]:
    last = 0
    for at, form in enumerate(words.forms):
        if form in _TELLING and (teller := _teller(words, at)):
            yield Cue((at, at + 1), teller, (at + 1, _object_end(words, at)), 3, only_bare=True)
        if form == "told" and words.forms[at - 1] == "all":
            continue  # "33, all told"
        is_given = form in _GIVEN and words.forms[at + 1 : at + 2] == ["by"]
        is_given |= form in _CLAIMS and words.forms[at - 1 : at] != [] and words.forms[at - 1] in _REFUSED
        if is_given or (form not in _SAYING and form not in _COUNTING) or _claims_lives(words, at):
            continue
        subject = find_subject(words, at)
        if subject is None:
            if form in _SAYING and (inverted := find_inverted(words, at)):
                yield Cue((at, at + 1), inverted, (last, at), 3)
                last = inverted[1]
            continue
        cue = _cover(words, at, subject, last)
        if cue is not None:
            yield cue
            yield from _go_on(words, cue)
            last = at


def _claims_lives(words: Words, at: int) -> bool:
    """Tell whether a verb of saying takes lives: "floods, which claimed seven lives"."""
    return words.forms[at] in ("claimed", "claims") and not _LIVES.isdisjoint(words.forms[at + 1 : at + LIVES])


def _go_on(words: Words, cue: Cue) -> Iterator[Cue]:
    """Yield what a speaker does behind a trailing cue: "12 died, police said on Monday, raising a toll of nine"."""
    if cue.rank != TRAILING:
        return
    end = min(cue.words[1] + 8, len(words.forms) - 1)
    comma = next((at for at in range(cue.words[1], end) if words.tags[at] == ","), None)
    if comma is not None and words.forms[comma + 1].endswith("ing"):
        yield Cue(cue.words, cue.claimant, (comma + 1, len(words.forms)), TRAILING)


def _teller(words: Words, at: int) -> tuple[int, int] | None:
    """Return the subject of a verb that a number follows at once: "the union has 19", "they stuck to about eleven"."""
    following = words.tags[at + 1 : at + 5].lstrip("tpaM")
    subject = find_subject(words, at) if following[:1] in ("0", "1", "2", "3") else None
    return subject if subject and not _names_count(words, subject) else None


def _names_count(words: Words, subject: tuple[int, int]) -> bool:
    """Tell whether a subject is a count or harm itself, which has no claim of its own: "the toll stood at"."""
    forms, tags = words.forms[slice(*subject)], words.tags[slice(*subject)]
    return not _COUNTS.isdisjoint(forms) or not _HARM.isdisjoint(tags) or forms[-1] in ("i", "we", "it", "there")


def _cover(words: Words, at: int, subject: tuple[int, int], last: int) -> Cue | None:
    """Return the cue of a verb with its subject, if it covers anything."""
    form = words.forms[at]
    if form in _COUNTING:
        reach = _object_end(words, at)
        return Cue((at, at + 1), subject, (at + 1, reach), COUNTING) if _vouches(words, at, subject) else None
    if _is_parenthetical(words, at, subject):
        return Cue((at, at + 1), subject, (max(0, subject[0] - 4), subject[0]), BESIDE)
    trails = words.tags[subject[0] - 1 : subject[0]] == "," and not _TOLD.isdisjoint(words.tags[last : subject[0]])
    counts = bool(words.tags[at + 1 : at + 2]) and words.tags[at + 1] in "0123M"  # "the town itself claims 206"
    if subject[0] > 1 and (trails or (not counts and _closes(words, at + 1))):
        return Cue((at, at + 1), subject, (last, subject[0]), TRAILING)
    return Cue((at, at + 1), subject, (at + 1, len(words.forms)), 4)


def _vouches(words: Words, at: int, subject: tuple[int, int]) -> bool:
    """Tell whether a verb of counting has a body, a document or a role as its subject: "the register has 31"."""
    if words.forms[at] in ("has", "had", "have") and words.tags[at + 1 : at + 2] not in ("0", "1", "M", "3"):
        return False
    if not COUNT_SIGNS.isdisjoint(words.forms[at + 1 : at + 5]) or words.forms[at + 1 : at + 3] == ["it", "at"]:
        return True  # "put the dead at five", "raised its count to 41", "put it at 12"
    if words.forms[at] in _RECORDING and words.tags[at + 1 : at + 2] in ("0", "1", "M", "3"):
        return not _names_count(words, subject)
    return is_voucher(words.forms[subject[1] - 1])


def _is_parenthetical(words: Words, at: int, subject: tuple[int, int]) -> bool:
    """Tell whether the clause stands between a number and its predicate: "34 Israel says are dead"."""
    before = words.tags[subject[0] - 1 : subject[0]]
    return before in ("0", "1", "3") and words.tags[at + 1 : at + 2] in ("b", "h", "m")


def _object_end(words: Words, at: int) -> int:
    """Return the end of the object of a verb of counting: to the next strong mark or conjunction."""
    end = at + 1
    while end < len(words.forms) and end < at + OBJECT and not _leaves(words, end):
        end += 1
    return end


def _leaves(words: Words, at: int) -> bool:
    """Tell whether another clause begins; "as 13" and "since 1 March" go on."""
    tag = words.tags[at]
    return tag in (".", ";", "s") or (tag == "B" and words.forms[at] not in _GOING_ON)


def _closes(words: Words, at: int) -> bool:
    """Tell whether nothing but circumstances follows the verb: "police said on Monday."."""
    for tag in words.tags[at : at + 9]:
        if tag in ".;,":
            return True
        if tag not in _AFTER_SAYING and tag not in "PU0":
            return False
    return len(words.tags) <= at + 9
