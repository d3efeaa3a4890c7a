"""The names beside a cue: the subject of a verb, through relative clauses, appositions and dates, as words.

"The guild, whose books a nun keeps, says": the guild. "Fire chief Ana Roe on Monday put": fire chief Ana Roe. "He
said": he; who that is, is settled for the whole article elsewhere.
"""

from __future__ import annotations

from provenance.extraction.figures.lexicon import MONTHS, listed
from provenance.extraction.figures.words import Words

STOP = frozenset(",;:().-B")
_VERBAL = frozenset("bhmsRKDvrLB")
NUMERALS = frozenset("012")
DAYS = MONTHS.keys() | frozenset(
    listed("""monday tuesday wednesday thursday friday saturday sunday yesterday today week month year night ago morning
    evening afternoon noon midnight dawn nightfall dusk sunrise sunset daybreak noontime weekend""")
)
"""Words after which a name begins anew: "On 21 June the ministry said"."""
_ASIDE = DAYS | {"times", "point", "stage", "itself", "himself", "herself", "themselves", "there"}
"""Words between a subject and its verb that are not its own."""
_TRAILING = DAYS | {"last", "this", "next", "early", "late"}
"""Words behind a name that tell a time: "civil defence last night"."""
_WHEN = frozenset(("earlier", "previously", "initially", "originally", "already", "later", "since", "once", "first"))
"""Words between the two parts of a verb: "the ministry had earlier put"."""
_JOINING = frozenset(("and", "but", "then"))
_ARTICLES = frozenset(("a", "an", "the"))
LONGEST_NAME = 14
"""Words of a claimant as printed that are looked at."""


def find_subject(words: Words, at: int) -> tuple[int, int] | None:
    """Return the words of the subject of the verb at ``at``, or None."""
    end = _find_subject_end(words, at)
    if end == 0 or words.forms[end - 1] in _WHEN or words.forms[end - 1] in _JOINING:
        return None  # "four more than first reported", "died in hospital and raised the toll"
    if words.tags[end - 1] == ",":
        return _before_apposition(words, end - 1)
    if words.tags[end - 1] == "r" or (end > 1 and words.forms[end - 1] == "that" and words.tags[end - 2] in "wPU"):
        return _antecedent(words, end - 1)  # "a bulletin that put"
    if words.tags[end - 1] == "y":
        return end - 1, end
    start = find_start(words, end)
    if NUMERALS.issuperset(words.tags[start:end]):
        return None  # "1,204 confirmed infections"
    return _find_described(words, start, end)


def _find_described(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """Return the subject that ends with some words, which may be all that a relative clause says of it."""
    is_predicate = start == end or words.tags[start - 1 : start] == "b"  # "asked not to be identified told"
    if not is_predicate and words.tags[start - 1 : start] != "v":
        return start, end
    relative = _before_relative(words, start)  # "workers who visited the morgue counted"
    return relative if is_predicate else relative or (start, end)


def _before_relative(words: Words, end: int) -> tuple[int, int] | None:
    """Return "a source" in "a source who asked not to be named said": a clause of its own stands before the verb."""
    for at in range(end - 1, max(0, end - LONGEST_NAME), -1):
        if words.tags[at] in STOP:
            return None
        if words.forms[at] == "who":
            return _antecedent(words, at)
    return None


def _find_subject_end(words: Words, at: int) -> int:
    """Return where the subject ends before the adverbs, times and auxiliaries of the verb at ``at``."""
    end = at - 1 if at > 1 and words.forms[at - 1] in _WHEN and words.tags[at - 2] == "h" else at
    while end > 0 and words.tags[end - 1] in "haxmM" and words.forms[end - 1] not in ("here", "there"):
        end -= 1
    while end > 1 and (words.forms[end - 1] in _ASIDE or (end < at and words.tags[end - 1] in "p01d3")):
        end -= 1  # "the ministry on Tuesday morning said", "the town itself says"
    if end > 3 and words.forms[end - 2] == "in" and words.tags[end - 1] == "0":
        end -= 2  # "a commission in 1990 put"
    while end < at and end > 1 and words.tags[end - 1] in "haxm":
        end -= 1  # "the front has at various times claimed", "had at one point put"
    return end


def _antecedent(words: Words, relative: int) -> tuple[int, int] | None:
    """Return "the union" in "the union, which": of it the relative pronoun speaks."""
    end = relative - 1 if words.tags[relative - 1 : relative] == "," else relative
    start = find_start(words, end)
    return (start, end) if start < end else None


def _before_apposition(words: Words, comma: int) -> tuple[int, int] | None:
    """Return "Ana Roe" in "Ana Roe, a spokeswoman for the relief office, said"."""
    low = max(0, comma - LONGEST_NAME)
    first = next((at for at in range(comma - 1, low - 1, -1) if words.tags[at] == ","), None)
    if first is None:
        return None
    inserted = words.tags[first + 1 : comma]
    if inserted[:1] != "r" and any(tag in "bsK" for tag in inserted):
        return None
    while first > 1 and words.tags[first - 1] == "a":
        first -= 1  # "a nurse there, Ana Roe, counted"
    start = find_start(words, first)
    return (start, first) if start < first else None


def find_start(words: Words, end: int) -> int:
    """Return where the name that ends before ``end`` begins; ``end`` where there is none."""
    start = end
    low = max(0, end - LONGEST_NAME)
    while start > low and words.tags[start - 1] not in STOP and words.tags[start - 1] not in _VERBAL:
        if words.forms[start - 1] in ("that", "and") and start < end and words.tags[start] in "dwyP":
            break
        if words.tags[start - 1] in "013" or (start < end and words.forms[start - 1] in DAYS):
            break
        if start < end and words.forms[start] in _ARTICLES and words.tags[start - 1] not in "opdc":
            break  # "held a bulletin"
        start -= 1
    while start < end and words.tags[start] in "acpMi":
        start += 2 if words.tags[start] == "p" and words.tags[start + 1 : start + 2] == "w" and start + 2 < end else 1
    return start


def find_end(words: Words, start: int) -> int:
    """Return where the name that begins at ``start`` ends; ``start`` where there is none."""
    end = start
    high = min(len(words.forms), start + LONGEST_NAME)
    while end < high and words.tags[end] not in STOP and words.tags[end] not in "bhsKDRvrBMz013":
        if words.forms[end] == "on" and not (DAYS | {"day"}).isdisjoint(words.forms[end + 1 : end + 3]):
            break  # "by the ministry on the day of the raid"
        end += 1
    while end > start and (words.tags[end - 1] in "pcoatd" or words.forms[end - 1] in _TRAILING):
        end -= 1
    return end


def find_inverted(words: Words, at: int) -> tuple[int, int] | None:
    """Return the subject behind its verb: '…," said Ana Roe.'."""
    if at == 0 or words.tags[at - 1] not in (",", ".", "-"):
        return None
    end = find_end(words, at + 1)
    return (at + 1, end) if end > at + 1 and words.tags[at + 1] in "dwPy" else None
