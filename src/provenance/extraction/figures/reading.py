"""One sentence read: its quantities, the harm each counts, and by which rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from provenance.extraction.figures.applying import apply_rules
from provenance.extraction.figures.carrying import read_carried
from provenance.extraction.figures.drafts import REACH, Draft, Elements, Found, harm_at
from provenance.extraction.figures.fates import ENDING_RULES, FATES, read_fate, read_outcome
from provenance.extraction.figures.generic import is_of_police
from provenance.extraction.figures.harms import HARM_OF
from provenance.extraction.figures.inheriting import (
    find_main,
    find_whole,
    go_on_with_wholes,
    inherit,
    inherit_included,
    is_divided,
    is_of_harmed,
    is_of_things,
    match_part,
    read_breakdown,
)
from provenance.extraction.figures.lexicon import POPULATION_OF
from provenance.extraction.figures.memory import Memory
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.rules import AMONG_LIST, OWN_RULES, RULES, Rule
from provenance.extraction.figures.words import NONE, Words
from provenance.extraction.figures.zeros import read_zero
from provenance.models.vocabulary import Harm

_NUMBERED = re.compile(f"[Q{NONE}]")
_CLAUSE_RULES = (*OWN_RULES, *(rule for rule in RULES if rule.id in ("passive", "perish", "status", "suffer")))
"""Rules for a whole with a relative clause: "two of the nine who were killed"."""
_PREDICATES = tuple(rule for rule in RULES if rule.id in ("passive", "perish", "status", "suffer", "with-injuries"))
_LOSING = frozenset(("lost", "losing", "loses", "lose"))
_ARMIES = frozenset(("army", "military", "police", "regiment", "battalion", "navy", "militia", "rebels", "guard"))
_FIGHTING = frozenset(("soldiers", "militants", "police", "security forces"))
_WHO = re.compile("w?a?r")
_MANNERS = frozenset(
    (
        "shot",
        "stabbed",
        "trapped",
        "stranded",
        "burned",
        "burnt",
        "beaten",
        "crushed",
        "poisoned",
        "trampled",
        "scalded",
    )
)
_LISTED = re.compile(rf"{AMONG_LIST}\Z")
_COORDINATING = frozenset(("active", "nominal", "passive", "reduced-passive", "perish"))
"""Rules whose word of harm may be one of two: "kidnapped and murdered"."""
_UNDIVIDED = frozenset(("shot", "stabbed", "shooting", "stabbing"))
_THEIR_BODIES = re.compile(r"[\w ,]{0,12}\b(?:their|whose) (?:bodies|corpses|remains)\b")
"""What follows of all who were shot or stabbed: "were shot, their bodies thrown in a well"."""


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
            drafts.extend(read_zero(words, elements, place))
    drafts += read_breakdown(words, elements, drafts, earlier)
    drafts += list(read_carried(words, elements, drafts, earlier, memory))
    drafts.sort(key=lambda draft: draft.place)
    go_on_with_wholes(drafts)
    return drafts


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


def _settle_harm(words: Words, found: Found) -> Harm:
    """Return the harm that was found as the rest of the sentence has it: shot dead, shot, or held by the police."""
    if is_of_police(words, found.trigger):
        return Harm.ARRESTED
    if not _is_undivided(words, found):
        return found.harm
    return Harm.KILLED if _THEIR_BODIES.match(words.text, words.ends[found.trigger]) else Harm.AFFECTED


def _read_quantity(
    words: Words, elements: Elements, place: int, before: tuple[list[Draft], list[Draft]]
) -> Draft | None:
    quantity = elements.quantities[place]
    if is_of_things(words, elements, place):
        return None
    part = match_part(elements, place, quantity)
    if part == "of-them" and _is_of_doers(words, elements, place):
        part = ""
    found = _read_own(words, elements, place, part, before[0])
    if part == "of-whom" and found and _tells_where(words, found, quantity.first):
        return None
    part = _leave_list(part, found, before[0])
    if part.startswith("including") and (found is None or _tells_manner(words, found)):
        found = inherit_included(words, elements, place, part, before[0]) or found
    found = found or apply_rules(_rules_for(elements, place), words, elements, place)
    if found is not None and part == "of-them" and found.rule == "subject-list":
        found = None  # the list is another clause's: "19 of them minors, and four have died"
    if found is None and quantity.harm is not None:
        found = Found(quantity.harm, "attributive", quantity.last - 1)
    found = found or inherit(words, elements, place, part, before)
    return _make_draft(words, elements, place, found, part, before) if found else None


def _read_own(words: Words, elements: Elements, place: int, part: str, drafts: list[Draft]) -> Found | None:
    """Return the harm that the number's own words tell, or the list that it stands in."""
    found = read_outcome(words, elements, place) or apply_rules(OWN_RULES, words, elements, place)
    found = read_fate(words, elements, place, found) or found or _read_losses(words, elements.quantities[place])
    if part == "among-list":
        return _read_listed(words, elements, place, found)
    if found is None and part.startswith("including") and _WHO.match(elements.tags, place + 1):
        found = apply_rules(FATES, words, elements, place)
        return found if found and found.harm is Harm.KILLED else None
    return found or _read_beside_list(words, elements, place, part, drafts)


def _make_draft(
    words: Words,
    elements: Elements,
    place: int,
    found: Found,
    part: str,
    before: tuple[list[Draft], list[Draft]],
) -> Draft:
    quantity = elements.quantities[place]
    draft = Draft(words, quantity, _settle_harm(words, found), found.rule, found.trigger, place, is_part=bool(part))
    if part:
        draft.whole = (find_main if _is_of_all(words, quantity, part) else find_whole)(elements, draft, *before)
        draft.is_part = draft.whole is not None or is_of_harmed(words, quantity, part)
        draft.is_settled = draft.whole is not None and part.startswith("among")
    return draft


def _read_beside_list(words: Words, elements: Elements, place: int, part: str, drafts: list[Draft]) -> Found | None:
    """Return another harm told of a number behind a list: "including the gunman, and six others were injured"."""
    found = apply_rules(ENDING_RULES, words, elements, place) if part == "including-list" and drafts else None
    return found if found and found.harm is not drafts[-1].harm else None


def _is_of_doers(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether "of whom" means people who are named and not counted: "found by divers, two of whom died"."""
    first = elements.quantities[place].first
    counted = max((at for at in elements.quantities if at < place), default=-1)
    noun = first - 2 if words.tags[first - 1 : first] == "," else -1
    by = words.forms[noun - 1 : noun] == ["by"] or words.forms[noun - 2 : noun - 1] == ["by"]
    return counted >= 0 and noun >= elements.quantities[counted].last and words.tags[noun] in "Pw" and by


def _is_of_all(words: Words, quantity: Quantity, part: str) -> bool:
    """Tell whether a part is taken of all the harmed: "among the dead", "seven of the dead"."""
    of_harmed = part == "of-whole" and words.tags[quantity.last : quantity.last + 1] in ("K", "J")
    return part.startswith("among") or of_harmed


def _read_losses(words: Words, quantity: Quantity) -> Found | None:
    """Return the death of fighters whom their own side lost: "the army lost 75 soldiers"."""
    at = quantity.first - 1
    if at < 0 or words.forms[at] not in _LOSING or quantity.head == "defenders":
        return None
    own = quantity.head == "men" and not _ARMIES.isdisjoint(words.forms[:at])
    if POPULATION_OF.get(quantity.head) not in _FIGHTING and not own:
        return None
    return Found(Harm.KILLED, "losses", at)


def _tells_where(words: Words, found: Found, first: int) -> bool:
    """Tell whether a state says only where people died: "29 deaths, of which 18 in hospital"."""
    told = max(words.tags.rfind(tag, 0, first) for tag in "HKGDEJ")
    died = told >= 0 and words.tags[told] == "H" and harm_at(words, told) is Harm.KILLED
    return died and found.rule == "state" and words.forms[found.trigger].startswith("in ")


def _tells_manner(words: Words, found: Found) -> bool:
    """Tell whether a participle tells how those of a list were harmed: "including three shot in the back"."""
    return found.rule == "reduced-passive" and words.forms[found.trigger] in _MANNERS


def _read_listed(words: Words, elements: Elements, place: int, found: Found | None) -> Found | None:
    """Return the harm that opens a list, unless a number of it has a clause of its own.

    Of "among the dead were a cook, four guests trapped in a lift and two maids, and nine people were hurt" four and two
    are dead.
    """
    own = found if found and found.rule != "reduced-passive" else apply_rules(_PREDICATES, words, elements, place)
    if own and "r" not in elements.tags[place + 1 : elements.tags.find("b", place) + 1][:3]:
        return own
    listed = _LISTED.search(elements.tags, max(0, place - REACH), place)
    at = elements.firsts[listed.start("h")] if listed else 0
    harm = harm_at(words, at) if listed else None
    return Found(harm, "among-list", at) if harm else found


def _rules_for(elements: Elements, place: int) -> tuple[Rule, ...]:
    """Return the rules for a number: of a whole right behind its part, only its own words and clause tell."""
    if not is_divided(elements, place):
        return RULES
    return _CLAUSE_RULES if elements.tags[place + 1 : place + 2] == "r" else OWN_RULES


def _leave_list(part: str, found: Found | None, drafts: list[Draft]) -> str:
    """Return the part unless its list has ended: "51 dead, including six children, and 230 injured"."""
    has_ended = found is not None and bool(drafts) and drafts[-1].harm is not found.harm
    left = part == "among-list" and (found is None or found.rule != part)
    return "" if left or (part == "including-list" and has_ended) else part
