"""One sentence read: its quantities, the harm each counts, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.extraction.figures.bare import is_saved
from provenance.extraction.figures.carrying import read_carried
from provenance.extraction.figures.drafts import REACH, Draft, Elements, Found, harm_at
from provenance.extraction.figures.harms import HARM_OF, RELEASED, RELEASING
from provenance.extraction.figures.inheriting import (
    find_divided,
    find_whole,
    inherit,
    inherit_included,
    is_divided,
    is_of_harmed,
    match_part,
    read_breakdown,
)
from provenance.extraction.figures.lexicon import PARTITIVE, PEOPLE, POPULATION_OF, listed
from provenance.extraction.figures.memory import Memory
from provenance.extraction.figures.numbers import Number
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.rules import OWN_RULES, RULES, ZERO_RULES, Rule
from provenance.extraction.figures.words import NONE, Words
from provenance.models.vocabulary import Harm, Modifier

_ACHIEVING = frozenset(("managed", "able", "went", "proceeded"))
"""Verbs before "to" after which the harm was done: "managed to kill"."""
_FORCING = frozenset(("forced", "forcing", "drove"))
_AWAY = frozenset(listed("from out into leave flee abandon evacuate homes home away"))
"""Words of which one follows the people who were forced away: "forced 40 families into tents"."""
_CIVIL = frozenset(listed("people civilians families villagers nationals refugees students children women elderly"))
_ESCAPING = frozenset(("the scene", "custody", "prison", "jail", "scene", "police"))
_HARMED = re.compile("[KGDEJHIT]")
"""Classes of which every construction holds one."""
_NUMBERED = re.compile(f"[Q{NONE}]")
_OWN = frozenset(rule.id for rule in OWN_RULES)
_CLAUSE_RULES = (*OWN_RULES, *(rule for rule in RULES if rule.id in ("passive", "perish", "status", "suffer")))
"""Rules for a whole with a relative clause: "two of the nine who were killed"."""
_RELATIVE = re.compile("r[^,.;QKDEJGr]{1,8}?(?=b[axf]{0,2}K|[DE])")
"""A relative clause behind a whole, before the verb of its part: "two of the 90 [who were on the bus] were hurt"."""
_NO_SUBJECT = r"(?!(?:of|was|were|is|are|had|have|has|when|and|or|to|bus|train|shift|ferry|flight|watch|market|tour)\b)"
_AT_A_TIME = re.compile(
    r"\b(?:on|in|at|by|of) the (?:very )?(?:night|day|morning|evening|afternoon|week|weekend|month|year|time|moment) "
    rf"(?:that )?{_NO_SUBJECT}[a-z]+,? (?:[a-z]+,? )?(?:\d+, )?\Z"
)
"""The time of another event: "on the night Ana Roe, 84, "."""
_OUTCOMES = tuple(rule for rule in RULES if rule.id == "perish")
_OWN_HARM = re.compile("[KJ]a?[DEbh]")
"""The harm of a whole before the verb that tells of its part."""
_SET_AGAINST = re.compile(r"x[aM]*Q")
"""A number that is set against another is no denial: "twelve, not fourteen, drowned"."""
_SUPPOSED = re.compile(r"\b(?P<modal>may|might|must|would|could) (?:\w+ )?have\b")
_PARENTS = frozenset(listed("father mother parent grandfather grandmother widow widower wife husband dad mum mom"))
_RATED = frozenset(("per", "saved", "spared"))
_SUFFERED = frozenset(form for form, harm in HARM_OF.items() if harm is Harm.INJURED)
_COORDINATING = frozenset(("active", "nominal", "passive", "reduced-passive", "perish"))
"""Rules whose word of harm may be one of two: "kidnapped and murdered"."""
_PREDICATES = frozenset(("passive", "perish", "status", "suffer", "among", "subject-list"))
_UNDIVIDED = frozenset(("shot", "stabbed", "shooting", "stabbing"))
_BY_PEOPLE = frozenset(
    (
        "seized",
        "captured",
        "held",
        "treated",
        "crushed",
        "burned",
        "burnt",
        "cut off",
        "seizing",
        "shot",
        "eliminated",
        "neutralised",
        "neutralized",
        "liquidated",
        "with the loss",
        *RELEASED,
        *RELEASING,
        "hold",
        "holds",
        "holding",
        "treating",
        "blown up",
    )
)
"""Words of harm that things suffer too: after them only a noun of people makes a figure."""


def read_sentence(words: Words, elements: Elements, earlier: list[Draft], memory: Memory | None = None) -> list[Draft]:
    """Return the figures of a sentence in order.

    Args:
        words: the words of the sentence.
        elements: its elements.
        earlier: the figures of the article before it.
        memory: the harm told last before it.
    """
    if _NUMBERED.search(elements.tags) is None:
        return []
    drafts: list[Draft] = []
    for match in _NUMBERED.finditer(elements.tags):
        place = match.start()
        if match.group() == "Q":
            draft = _read_quantity(words, elements, place, (drafts, earlier))
            if draft and not drafts and earlier and memory:
                _answer_last(draft, earlier[-1], memory)
            drafts += [draft, *_read_second_harm(draft)] if draft else []
        else:
            drafts.extend(_read_zero(words, elements, place))
    drafts += read_breakdown(words, elements, drafts, earlier)
    drafts += list(read_carried(words, elements, drafts, earlier, memory))
    return sorted(drafts, key=lambda draft: draft.place)


def _answer_last(draft: Draft, last: Draft, memory: Memory) -> None:
    """Let a bare number answer for the harm told after the figure before it: "How many are missing? … at 41"."""
    if draft.rule == "echo" and memory.harm is not last.harm and memory.at > last.words.ends[-1]:
        draft.harm, draft.rule = memory.harm, "asked"


def _read_second_harm(draft: Draft) -> Iterator[Draft]:
    """Yield the same people with the other harm of two coordinated words: "kidnapped and murdered six students"."""
    words, at = draft.words, draft.trigger
    for joint, other in ((at - 1, at - 2), (at + 1, at + 2)):
        if not 0 <= other < len(words.tags) or words.forms[joint] != "and" or words.tags[other] not in "KGDH":
            continue
        harm = harm_at(words, other)
        if harm is None:
            continue
        if words.tags[at] in "KGDH" and harm is not draft.harm and draft.rule in _COORDINATING:
            yield replace(draft, harm=harm, trigger=other)


def _is_undivided(words: Words, found: Found) -> bool:
    """Tell whether people shot or stabbed include dead ones: "six were shot, one fatally" counts no injured."""
    if found.harm is not Harm.INJURED or words.forms[found.trigger] not in _UNDIVIDED:
        return False
    return any(HARM_OF.get(form) is Harm.KILLED for form in words.forms)


def _read_quantity(
    words: Words, elements: Elements, place: int, before: tuple[list[Draft], list[Draft]]
) -> Draft | None:
    quantity = elements.quantities[place]
    part = match_part(elements, place, quantity)
    found = _read_outcome(words, elements, place) or _apply(OWN_RULES, words, elements, place)
    part = _leave_list(part, found, before[0])
    if found is None and part.startswith("including"):
        found = inherit_included(words, elements, place, part, before[0])
    found = found or _apply(_rules_for(elements, place), words, elements, place)
    if found is not None and part == "of-them" and found.rule == "subject-list":
        found = None  # the list is another clause's: "19 of them minors, and four have died"
    if found is None and quantity.harm is not None:
        found = Found(quantity.harm, "attributive", quantity.last - 1)
    if found is None:
        found = inherit(words, elements, place, part, before)
    if found is None:
        return None
    if _is_undivided(words, found):
        found.harm = Harm.AFFECTED
    draft = Draft(words, quantity, found.harm, found.rule, found.trigger, place, is_part=bool(part))
    if part:
        draft.whole = find_whole(elements, draft, *before)
        draft.is_part = draft.whole is not None or is_of_harmed(words, quantity, part)
    return draft


def _read_outcome(words: Words, elements: Elements, place: int) -> Found | None:
    """Return what became of people already harmed: "four of the injured died"."""
    return _apply(_OUTCOMES, words, elements, place) if _is_taken_of_harmed(elements, place) else None


def _is_taken_of_harmed(elements: Elements, place: int) -> bool:
    """Tell whether a number is taken of people harmed, of whom a verb tells more."""
    quantity = elements.quantities.get(place)
    return quantity is not None and quantity.partitive == "of" and bool(_OWN_HARM.match(elements.tags, place + 1))


def _rules_for(elements: Elements, place: int) -> tuple[Rule, ...]:
    """Return the rules for a number: of a whole right behind its part, only its own words and clause tell."""
    if not is_divided(elements, place):
        return RULES
    return _CLAUSE_RULES if elements.tags[place + 1 : place + 2] == "r" else OWN_RULES


def _leave_list(part: str, found: Found | None, drafts: list[Draft]) -> str:
    """Return the part unless its list has ended: "51 dead, including six children, and 230 injured"."""
    has_ended = found is not None and bool(drafts) and drafts[-1].harm is not found.harm
    return "" if part == "including-list" and has_ended else part


def _apply(rules: tuple[Rule, ...], words: Words, elements: Elements, place: int) -> Found | None:
    tags = elements.tags
    ahead = _HARMED.search(tags, place + 1, place + 1 + REACH)
    behind = _HARMED.search(tags, max(0, place - REACH), place)
    after = _find_rest(elements, place) if ahead else place + 1
    for rule in rules:
        match = _match(rule, tags, place, after) if (behind if rule.before else ahead) else None
        if match is None:
            continue
        at = _trigger(match)
        harm = harm_at(words, elements.firsts[at])
        if harm is None or _is_barred(rule, words, elements, place, at):
            continue
        if not rule.before and "x" in _SET_AGAINST.sub("", tags[place + 1 : at]):
            return None  # "12 people were not injured"
        return Found(harm, rule.id, elements.firsts[at])
    return None


def _match(rule: Rule, tags: str, place: int, after: int) -> re.Match[str] | None:
    if rule.before:
        return rule.pattern.search(tags, max(0, place - REACH), place) if place else None
    start = place + 1 if rule.id in _OWN else after
    return rule.pattern.match(tags, start, start + REACH)


def _find_rest(elements: Elements, place: int) -> int:
    """Return where what is told of a number begins: behind its whole and a relative clause, if they follow at once."""
    whole = find_divided(elements, place)
    if whole is None and _is_taken_of_harmed(elements, place):
        return place + 2
    last = place if whole is None else whole
    if whole is not None and _OWN_HARM.match(elements.tags, whole + 1):
        return whole + 2  # "two of the 14 injured died"
    relative = None if is_divided(elements, place) else _RELATIVE.match(elements.tags, last + 1)
    return relative.end() if relative else last + 1


def _trigger(match: re.Match[str]) -> int:
    groups = match.groupdict()
    for name in ("h", "h2", "h3"):
        if groups.get(name):
            return match.start(name)
    return match.start()


def _is_barred(rule: Rule, words: Words, elements: Elements, place: int, at: int) -> bool:
    form = words.forms[elements.firsts[at]]
    lead = words.forms[elements.firsts[max(0, at - 2)]]
    if _is_unreal(form, lead, elements.tags, at, words.forms) or _is_excused(words, elements.firsts[at]):
        return True
    quantity = elements.quantities.get(place)
    if form in _FORCING or form == "fled":
        return quantity is None or not _is_flight(words, quantity, elements.firsts[at])
    if rule.id == "with-injuries":
        return "with" not in words.forms[elements.firsts[place] : elements.firsts[at]] or form not in _SUFFERED
    if not rule.before:
        return quantity is not None and (
            (rule.id in _PREDICATES and (_is_circumstance(words, quantity) or _is_of_time(words, elements, place, at)))
            or (rule.id == "subject-list" and (_is_apart(elements, place, at) or is_saved(words, quantity)))
            or (rule.id == "counted-noun" and _is_rate(words, elements.firsts[at]))
        )
    if rule.id.startswith("active") and _is_passive(elements.tags, at):
        return True
    return form in _BY_PEOPLE and quantity is not None and not _names_people(quantity)


def _is_excused(words: Words, at: int) -> bool:
    """Tell whether an illness only keeps people from something: "too ill to be moved"."""
    return words.forms[at] in ("ill", "sick") and words.forms[at - 1 : at] == ["too"]


def _is_flight(words: Words, quantity: Quantity, at: int) -> bool:
    """Tell whether people fled or were driven from harm: not criminals from the police, nobody "forced to pay"."""
    if words.forms[at] in _FORCING:
        return not _AWAY.isdisjoint(words.forms[quantity.last : quantity.last + 6])
    escape = not _ESCAPING.isdisjoint(words.forms[at + 1 : at + 4])
    return POPULATION_OF.get(quantity.head) in _CIVIL and not escape


def _is_apart(elements: Elements, place: int, at: int) -> bool:
    """Tell whether a number is no member of the list that was harmed.

    It is the whole that the others are taken of ("of the 34 people who lived, 29 were hurt", "30 ran and two of them
    fell ill"), what there was ("there were two attackers and 30 wounded"), or another clause's ("owns up to seven and
    denies that a shot was fired").
    """
    tags, quantity = elements.tags, elements.quantities[place]
    before = tags[max(0, place - 2) : place]
    alone = not quantity.head and "Q" not in tags[place + 1 : at]
    of_them = any(
        elements.quantities[other].partitive in PARTITIVE for other in range(place + 1, at) if tags[other] == "Q"
    )
    return before.endswith(("o", "od", "b")) or alone or of_them


def _is_of_time(words: Words, elements: Elements, place: int, at: int) -> bool:
    """Tell whether the verb ends a clause of time: "two nurses for 31 patients on the night Ana Roe died"."""
    start, end = words.starts[elements.firsts[place]], words.starts[elements.firsts[at]]
    return _AT_A_TIME.search(words.text[start:end]) is not None


def _is_rate(words: Words, at: int) -> bool:
    """Tell whether a count is a rate or of lives that were not lost: "15 deaths per 1,000", "40 lives saved"."""
    return not _RATED.isdisjoint(words.forms[at + 1 : at + 4])


def _is_circumstance(words: Words, quantity: Quantity) -> bool:
    """Tell whether a preposition governs a number of something that need not be people: "from one club were hurt"."""
    before = words.tags[quantity.first - 1 : quantity.first]
    if before == "o" and words.tags[max(0, quantity.first - 2)] == "P" and words.forms[quantity.first - 2] in _PARENTS:
        return True  # "the father of two daughters was killed"
    if before == "b":
        return not quantity.head  # an age: "the youngest was 12, were shot"
    return before == "p" and bool(quantity.head) and quantity.head not in PEOPLE


def _names_people(quantity: Quantity) -> bool:
    return not quantity.head or quantity.head in PEOPLE or bool(quantity.partitive)


def _is_passive(tags: str, at: int) -> bool:
    return tags[at] == "K" and tags[max(0, at - 4) : at].rstrip("af").endswith("b")


def _is_unreal(form: str, before: str, tags: str, at: int, forms: list[str]) -> bool:
    """Tell whether the harm is only possible or intended: "could die", "planned to kill", "if 50 die".

    What is supposed of the past is claimed: "as many as 60 may have died".
    """
    if tags[at] == "E" and "if" in forms:
        return True
    leading = " ".join(forms[max(0, at - 4) : at])
    if supposed := _SUPPOSED.search(leading):
        return supposed["modal"] in {"would", "could"}
    if tags[at] not in "GE" or form.endswith(("ing", "s")) or form in RELEASING:
        return False
    return tags[max(0, at - 3) : at].rstrip("ax").endswith(("m", "t")) and before not in _ACHIEVING


def _read_zero(words: Words, elements: Elements, place: int) -> list[Draft]:
    found: list[Draft] = []
    for rule in ZERO_RULES:
        if rule.id != "no-list" and found:
            continue
        read = _apply((rule,), words, elements, place)
        if read and all(read.harm is not draft.harm for draft in found):
            at = elements.firsts[place]
            quantity = Quantity(Number(at, at + 1, 0), Modifier.EXACT, at, at + 1, at + 1)
            found.append(Draft(words, quantity, read.harm, read.rule, read.trigger, place))
    return found
