"""What a number without a noun may be besides a count: an age, a time of day, a size, a numbering, a name's end.

Their neighbours show it: "a woman of 81", "opens at ten", "a town of 30,000", "2. Cease", "Club 50". What is left may
count people, and ``carrying`` says which.
"""

from __future__ import annotations

import re

from provenance.extraction.figures.drafts import Elements
from provenance.extraction.figures.generic import is_of_house, is_of_venue
from provenance.extraction.figures.harms import COUNT_SIGNS, TOLLS
from provenance.extraction.figures.lexicon import MONTHS, PARTITIVE, listed
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.scope import EVENT_NOUN
from provenance.extraction.figures.words import DIGITS, SCALE, TOLL, Words

OLDEST = 110
_AGES = frozenset(
    listed("""age aged ages oldest youngest older younger boy girl woman man child son daughter turned under now
    grandmother grandfather born""")
)
_YOUNG = (["as", "old", "as"], ["as", "young", "as"])
_TIMES = frozenset(
    listed("since until till after before past by during next last first every within in for into round")
)
_COLLECTIONS = COUNT_SIGNS | frozenset(listed("peak average record sum range maximum minimum high low roll"))
"""Nouns whose "of 12" is a count, where "a town of 12" is a size."""
_PRINTING = COUNT_SIGNS | frozenset(
    listed(
        """holds held hold prints printed publishes published shows showed found carries carried discovered keeps kept
        than sum sums civilians"""
    )
)
"""Words before digits that lead to a count; other nouns are named by theirs: "Club 50"."""
_COUNTING = COUNT_SIGNS - {"dead", "deaths", "bodies", "names"}
_SPARED = frozenset(
    listed("ashore rescued lived survived aboard survive survivors unhurt unharmed alive years kilometres miles")
)
_SAVED = re.compile(
    r"[^.;:,]{0,90}?\b(?:escaped|survived|emerged|surfaced|lived through|swam|made it (?:to|out|back|home|off|on)\b"
    r"|(?:got|climbed|crawled|walked|ran|scrambled) (?:out|away|off|clear|free|to safety)\b"
    r"|(?:was|were|been) (?:\w+ly )?(?:rescued|saved|unhurt|unharmed|uninjured|safe|found alive|pulled out alive)\b)"
)
"""What those of whom no harm is told have done: their number stands before it in one clause."""
_LIVING = re.compile(
    r"(?: of (?:them|whom|the \w+))?(?: [a-z]+){0,2}? (?:have|has|had|was|were|are|is) (?:[a-z]+ ){0,2}?"
    r"(?:released|freed|discharged|acquitted|convicted|sentenced|charged|reunited|recovered|extradited|indicted|fined"
    r"|suspended|pardoned|sacked)\b"
)
_POINTING = (["this"], ["that"], ["every"], ["each"], ["which"])
_ARTICLES = (["a"], ["an"])
_DONE = frozenset("KG")
_HARMED = frozenset("KGDEJHT")
_DOING = frozenset(
    listed("opened fired attacked ambushed stormed raided burst planted threw launched detonated exploded shouted")
)
"""What those do who harm others."""
_SPEAKING = frozenset(("said", "says", "recalled", "added", "whispered", "shouted", "asked"))
_CLOSING = (',"', '."', '?"', '!"', ",'", ".'")
"""Marks that end what somebody said."""
_RESCUED = frozenset(("rescued", "saved"))
_CLAUSE_END = re.compile(r"[.;:,]|\b(?:and|but|while|who|whose)\b")
CLAUSE = 120
"""Characters of a clause that are looked at."""
_BOARD = re.compile(r"(?: [^\W\d]+){0,3}? on board\b")
_ABOARD = frozenset(("board", "aboard"))
_BOARDED = re.compile(r"\b(?:on board|aboard),?(?: [^\W\d]+){0,3} \Z")
"""What leads to a number of people on board: "the number of people aboard was put at"."""
BOARDED = 60
"""Characters before a number among which it stands."""
LEAD = 7
"""Words before a number that are looked at."""
_BRINGING = (["got"], ["getting"], ["pulled"], ["pulling"], ["led"], ["leading"], ["helped"], ["helping"])
_SAVING = (
    ["freed"],
    ["freeing"],
    ["released"],
    ["rescued"],
    ["rescuing"],
    ["saved"],
    ["suspended"],
    ["dismissed"],
    ["fined"],
)
"""Verbs before people to whom no harm was done."""
_OUT = frozenset(("out", "ashore", "alive"))
"""Words behind people that were brought to safety: "got 40 guests out"."""
_SAVED_BEFORE = re.compile(
    r"\b(?:(?:sav|rescu)(?:ed|ing)|(?:got|getting|pulled|pulling|led|leading|brought|bringing) (?:[\w,]+ ){1,4}"
    r"(?:out|to safety|ashore|alive|free))\b[^.]{0,60}\.\"?\s+[^.]{0,40}\bit at \W{0,2}(?:[a-z]+ ){0,2}\Z"
)
"""A sentence about people saved, and what leads to a number that "it" stands for in the next."""
SAVED = 200
"""Characters before a number in which it is looked for."""
_NUMBERED_EVENT = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.]{0,30}"
    rf"{EVENT_NOUN.pattern}(?! (?:deaths?|victims?|dead))[^.]{{0,40}}\.\W*\Z"
)
_CLOCK = range(1, 13)
_LABELS = frozenset(listed(". one ext hwy ( [ plot plots studio camp lap track lot bay court no number"))
_ENDS = frozenset(".,;:)cpbmBrtxaQfJoK-")


def may_count(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether nothing beside a bare number shows that it counts nobody, or people who were spared."""
    quantity = elements.quantities[place]
    if quantity.partitive in PARTITIVE:
        return quantity.partitive != "us"
    first, last, value = quantity.first, quantity.last, quantity.number.value or 0
    before = words.forms[first - 1] if first else ""
    after = words.forms[last] if last < len(words.forms) else ""
    following = elements.tags[place + 1 : place + 2]
    if (
        following not in ("", *_ENDS)
        or "per" in (before, after)
        or value == 1
        or (following == "b" and quantity.number.upper)
    ):
        return False
    if before in _TIMES or before in MONTHS:
        return False
    return not find_guise(words, quantity)


def find_guise(words: Words, quantity: Quantity) -> str:
    """Return what a number without a noun may be besides a count of people harmed; empty for nothing else.

    "age", "clock" and "label" are all but sure; "spared" counts those who got away, "name" ends one ("Club 50"), "size"
    tells how large something is, "copula" what somebody or something is.
    """
    if quantity.head or quantity.partitive:
        return ""
    first, value = quantity.first, quantity.number.value or 0
    if _is_age(words, first, value):
        return "age"
    if _is_clock(words, first, value):
        return "clock"
    if not _SPARED.isdisjoint(words.forms[quantity.last : quantity.last + 4]):
        return "spared"
    size = "size" if _is_size(words, first) else "copula" if _is_copula(words, first) else ""
    return _find_numbering(words, quantity) or size


def is_saved(words: Words, quantity: Quantity) -> bool:
    """Tell whether the people counted got away: "thirty of the 43 made it to the surface", "twelve escaped".

    Nothing is told either of people on board, of those whom a prison holds, and of speakers who count themselves.
    """
    if is_of_house(words, quantity.first - 1) or (not quantity.head and is_of_venue(words, quantity.first - 1)):
        return True
    first, last = quantity.first, quantity.last
    if not quantity.head and (
        _counts_events(words, first)
        or _is_aboard(words, first, last)
        or _is_speakers(words, first)
        or _is_saved_count(words, first)
    ):
        return True
    if words.forms[first - 1 : first] in _SAVING and words.tags[first - 1] not in "KG":
        return True
    if words.forms[first - 1 : first] in _BRINGING and not _OUT.isdisjoint(words.forms[last : last + 3]):
        return True
    start = words.ends[quantity.number.last - 1]
    end = min(words.ends[-1], start + CLAUSE)
    if closing := _CLAUSE_END.search(words.text, start, end):
        end = closing.start()
    return _SAVED.match(words.text, start, end) is not None


def is_pronoun(words: Words, quantity: Quantity) -> bool:
    """Tell whether "one" stands for something named before, or "a number" for a figure: "a smaller one", "this one"."""
    at, form = quantity.number.first, words.forms[quantity.number.first]
    before, after = words.forms[max(0, at - 2) : at], words.forms[at + 1 : at + 2]
    if form == "a number":
        return after != ["of"]
    if form != "one" or quantity.head or quantity.partitive:
        return False
    return after == ["another"] or before[-1:] in _POINTING or (before[:1] in _ARTICLES and words.tags[at - 1] in "wa")


def is_living(words: Words, quantity: Quantity) -> bool:
    """Tell whether a clause says of people what is told of the living: "seven have since been released"."""
    start = words.ends[quantity.number.last - 1]
    return _LIVING.match(words.text, start, min(words.ends[-1], start + CLAUSE)) is not None


def is_doer(words: Words, quantity: Quantity) -> bool:
    """Tell whether the people counted did the harm: "murdered by 30 men", "when two men opened fire"."""
    first, last = quantity.first, quantity.last
    if _speaks(words, quantity):
        return True
    if words.forms[first - 1 : first] == ["by"]:
        return not _DONE.isdisjoint(words.tags[max(0, first - 4) : first])
    return not _DOING.isdisjoint(words.forms[last : last + 2]) and words.tags[last : last + 1] in ("v", "a", "w")


def _speaks(words: Words, quantity: Quantity) -> bool:
    """Tell whether people are counted who say what is quoted: '"We buried eleven," said one man.'."""
    first, last = quantity.first, quantity.last
    if not quantity.head:
        return False
    said = words.forms[first - 1] if first else ""
    before = words.starts[first - 1] if said in _SPEAKING else words.starts[first]
    quoted = words.text[max(0, before - 3) : before].rstrip().endswith(_CLOSING)
    return quoted and (said in _SPEAKING or words.forms[last : last + 1] in (["said"], ["say"]))


def is_of_rescue(words: Words) -> bool:
    """Tell whether a sentence without a word of harm speaks of people saved: "those rescued were 850, not 900"."""
    return not _RESCUED.isdisjoint(words.forms)


def _is_age(words: Words, first: int, value: int) -> bool:
    """Tell whether the number is an age: "a woman of 81", "children under five"."""
    before = words.forms[max(0, first - 3) : first]
    if before[1:] in (["dead", "at"], ["died", "at"], ["dies", "at"]) or before in _YOUNG:
        return True
    if words.forms[first] in ("under", "over") and words.tags[max(0, first - 1)] in ("P", "b"):
        return words.forms[first - 1] != "was"
    lead = words.forms[max(0, first - 4) : first]
    if before[-1:] == ["now"] and TOLL in words.tags[max(0, first - LEAD) : first]:
        return False  # "that number was now 41"
    return value < OLDEST and not _AGES.isdisjoint(lead)


def _find_numbering(words: Words, quantity: Quantity) -> str:
    """Return "name" for digits that may end a name, "label" for those that number something or end a sum, else ""."""
    number, first, last = quantity.number, quantity.first, quantity.last
    before = words.forms[first - 1] if first else ""
    after = words.forms[last] if last < len(words.forms) else ""
    tag = words.tags[number.first]
    if tag == SCALE:
        counts = before in ("", "a", "the", ",") or words.forms[number.first - 1] == "a"
        return "label" if words.forms[number.first] == "score" else "" if counts else "name"
    if tag != DIGITS:
        return ""
    if before in _LABELS or (not before and after in (".", ")", ":")) or _is_tied(words, quantity):
        return "label"
    named = number.first > 0 and words.tags[number.first - 1] in "wPUv" and before not in _PRINTING
    return "name" if named else ""


def _is_tied(words: Words, quantity: Quantity) -> bool:
    """Tell whether digits are tied to their neighbours, or written as no count is: ".22", "305-471", "888777"."""
    first, last = quantity.number.first, quantity.number.last
    joined = first > 0 and words.forms[first - 1] in ".-" and words.ends[first - 1] == words.starts[first]
    leads = last < len(words.forms) and words.forms[last] == "-" and words.ends[last - 1] == words.starts[last]
    counter = words.forms[first - 1 : first] == ["of"] and words.tags[max(0, first - 2)] == DIGITS
    return (
        counter
        or joined
        or leads
        or words.forms[first] == "911"
        or (len(words.forms[first]) > 4 and words.forms[first].isdigit())
    )


def _is_size(words: Words, first: int) -> bool:
    """Tell whether the number is the size of something: "a town of 30,000"."""
    if first < 2 or words.forms[first - 1] != "of":
        return False
    return words.tags[first - 2] in "wPU" and words.forms[first - 2] not in _COLLECTIONS


def _is_copula(words: Words, first: int) -> bool:
    """Tell whether somebody "was 68": a copula makes an age unless a count is its subject."""
    if first < 2 or words.forms[first - 1] not in ("was", "is"):
        return False
    before = words.forms[max(0, first - 8) : first - 1]
    return before[-1] not in ("it", "that", "this") and TOLLS.keys().isdisjoint(before) and "estimate" not in before


def _is_aboard(words: Words, first: int, last: int) -> bool:
    """Tell whether those on board are counted, of whom no harm is told: "sank with 132 on board"."""
    start = words.starts[first]
    if _BOARD.match(words.text, words.ends[last - 1]):
        return True
    if _ABOARD.isdisjoint(words.forms[max(0, first - LEAD) : first]):
        return False
    boarded = _BOARDED.search(words.text, max(0, start - BOARDED), start)
    return boarded is not None and _HARMED.isdisjoint(words.tags[max(0, first - 4) : first])


def _counts_events(words: Words, first: int) -> bool:
    """Tell whether events are counted, of which the sentence before gave one its place: "Last year there were 690"."""
    if words.forms[max(0, first - 2) : first] not in (
        ["there", "were"],
        ["there", "was"],
        ["had", "been"],
        ["been", "only"],
    ):
        return False
    start = words.starts[0]
    return _NUMBERED_EVENT.search(words.text, max(0, start - SAVED), start) is not None


def _is_speakers(words: Words, first: int) -> bool:
    """Tell whether those who speak count themselves, and so are alive: "we were nineteen"."""
    return words.forms[max(0, first - 2) : first] in (["we", "were"], ["we", "are"])


def _is_saved_count(words: Words, first: int) -> bool:
    """Tell whether "it" is the number of those saved, of whom the sentence before told: "He puts it at 15"."""
    if "it" not in words.forms[max(0, first - LEAD) : first]:
        return False
    start = words.starts[first]
    return _SAVED_BEFORE.search(words.text, max(0, start - SAVED), start) is not None


def _is_clock(words: Words, first: int, value: int) -> bool:
    """Tell whether the number is a time of day: "opens at ten"."""
    if first < 1 or words.forms[first - 1] not in ("at", "about", "around"):
        return False
    if value not in _CLOCK and not (len(words.forms[first]) == 4 and words.forms[first].isdigit()):
        return False
    before = range(max(0, first - 8), first - 1)
    return not any(words.tags[at] in "RTf" or words.forms[at] in _COUNTING for at in before)
