"""Cues with a verb: "police said 12 had died", "the ministry put the toll at 203", "the union has 27".

A verb of saying covers the clause beside it; one of counting or telling covers the numbers of its object, where its
subject can vouch for a count.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.extraction.figures.cue import BESIDE, CLAIMS, COUNTING, COUNTS, GIVEN, HARM, TRAILING, Cue
from provenance.extraction.figures.harms import COUNT_SIGNS
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.roles import is_voucher
from provenance.extraction.figures.subjects import find_inverted, find_subject
from provenance.extraction.figures.words import Words

_SAYING_WORDS = """
    said says say told tells reported reports announced announces stated states added adds claimed claims confirmed
    confirms declared declares noted notes estimated estimates admitted admits acknowledged acknowledges insisted
    insists maintained maintains revealed reveals disclosed indicated indicates explained explains wrote writes tweeted
    tweets alleged alleges warned warns believe believes reckons fears testified conceded concedes asserted asserts
    posted replied observed recounted specified stressed"""
_COUNTING_WORDS = """
    put puts putting gave gives placed places counted counts counting listed lists recorded records has had have
    documented documents registered cited cites registers keeps admit admits named names spoke speaks spoken
    published publishes given logged logs raised raises lowered lowers revised revises cut cuts closed prints printed
    held holds hold count"""
_TELLING_WORDS = """
    arrives arrived begins began collected cites closed discovered discovers finds found has had have keeps kept opened
    sticks stuck stands stood stays stayed shows showed numbers remembers reports stopped suggests suggested withdrew
    holds held prints counts mustered muster admits_to owns_up_to own_up_to owned_up_to muttered heard hear hears
    settled settles saw sees speak goes went moved collects says said tells told"""
_FINDING = frozenset(listed("finds found discovers discovered collected recovered lifted moved"))
_BODIES = frozenset(listed("body bodies corpse corpses remains survivor survivors"))
FOUND = 6
"""Words behind a verb of finding among which what was found stands."""
_SAYING = frozenset(_SAYING_WORDS.split())
_COUNTING = frozenset(_COUNTING_WORDS.split())
"""Verbs whose subject vouches for the count that is their object: "put the toll at 203"."""
_TELLING = frozenset(listed(_TELLING_WORDS))
"""Verbs whose subject vouches for a number without a noun: "the union has 19", "the police stuck to eleven"."""
_REFUSED = frozenset(listed("rejected rejects denied denies dismissed dismisses disputed disputes refuted refutes"))
"""Verbs whose object "claims" is."""
_TOLD = frozenset("KDJHE")
"""Classes that show that what stands before a comma is a statement: "12 died, police said after a search"."""
_RECORDING = frozenset(
    listed("count documents documented logs logged records recorded registers registered counted listed lists")
)
"""Verbs of which any subject but a land vouches for the count."""
_NOUNS = frozenset(("records", "documents", "registers", "names", "lists", "logs"))
"""Those that are nouns as well, and verbs only before what they count."""
_LANDS = frozenset(listed("city country county district island nation province region state town village world"))
"""What has deaths and counts none: "the country has recorded 15,000"."""
_AFTER_SAYING = frozenset("awdpt")
_GOING_ON = frozenset(("as", "since", "before", "after", "until"))
_LIVES = frozenset(("lives", "life"))
LIVES = 8
"""Words after "claimed" among which lives may stand."""
OBJECT = 24
"""Words of the object of a verb of counting that are looked at."""


def find_saying(words: Words) -> Iterator[Cue]:
    last = 0
    for at, form in enumerate(words.forms):
        if form in _TELLING and not _finds_bodies(words, at) and (teller := _teller(words, at)):
            yield Cue((at, at + 1), teller, (at + 1, find_object_end(words, at)), 3, only_bare=True)
        if (form not in _SAYING and form not in _COUNTING) or _says_nothing(words, at):
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


def _says_nothing(words: Words, at: int) -> bool:
    """Tell whether a form of a verb of saying is none here, or says no count: "33, all told", "claims by the union"."""
    form, before = words.forms[at], words.forms[at - 1 : at]
    if [*before, form] == ["all", "told"] or words.forms[at : at + 2] == ["reported", "being"]:
        return True  # "34 passengers reported being ill"
    if form in GIVEN and words.forms[at + 1 : at + 2] == ["by"]:
        return True
    if form == "given" and words.tags[at - 1 : at] != "h":
        return True  # "the number given as 12"
    if form == "count" and not _is_counting(words, at):
        return True
    if form in _NOUNS and words.tags[at + 1 : at + 2] not in ("0", "1", "3", "M", "d"):
        return True  # "a tally based on hospital records, shows"
    return (form in CLAIMS and before != [] and before[0] in _REFUSED) or _claims_lives(words, at)


def _is_counting(words: Words, at: int) -> bool:
    """Tell whether "count" is a verb, with several people before it and a number behind it: "villagers count 34"."""
    before = words.forms[at - 1] if at else ""
    return words.tags[at + 1 : at + 2] in ("0", "1", "3", "M") and (before in (",", "they") or before.endswith("s"))


def _finds_bodies(words: Words, at: int) -> bool:
    """Tell whether bodies were found, which is no statement: "rescuers found six more bodies"."""
    if words.forms[at] not in _FINDING:
        return False
    return words.tags[at + 1 : at + 2] in ("0", "1", "3", "M", "d") and not _BODIES.isdisjoint(
        words.forms[at + 1 : at + FOUND]
    )


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
    return not COUNTS.isdisjoint(forms) or not HARM.isdisjoint(tags) or forms[-1] in ("i", "we", "it", "there")


def _cover(words: Words, at: int, subject: tuple[int, int], last: int) -> Cue | None:
    """Return the cue of a verb with its subject, if it covers anything."""
    form = words.forms[at]
    if form in _COUNTING:
        reach = find_object_end(words, at)
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
    if words.forms[at] in _RECORDING and words.forms[subject[1] - 1] in _LANDS:
        return False
    if not COUNT_SIGNS.isdisjoint(words.forms[at + 1 : at + 5]) or words.forms[at + 1 : at + 3] == ["it", "at"]:
        return True  # "put the dead at five", "raised its count to 41", "put it at 12"
    if words.forms[at] in _RECORDING and words.tags[at + 1 : at + 2] in ("0", "1", "M", "3"):
        return not _names_count(words, subject)
    return is_voucher(words.forms[subject[1] - 1])


def _is_parenthetical(words: Words, at: int, subject: tuple[int, int]) -> bool:
    """Tell whether the clause stands between a number and its predicate: "34 the army says are dead"."""
    before = words.tags[subject[0] - 1 : subject[0]]
    return before in ("0", "1", "3") and words.tags[at + 1 : at + 2] in ("b", "h", "m")


def find_object_end(words: Words, at: int) -> int:
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
