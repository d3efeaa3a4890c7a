"""What keeps a word of harm from harming the people counted: it is unreal, a rate, another's, or one of things too.

"Could die", "15 deaths per 1,000", "forced to pay", "on the night Ana Roe died", "40 tents burned": a construction
fits, and nobody of the number was harmed.
"""

from __future__ import annotations

import re

from provenance.extraction.figures.bare import is_saved
from provenance.extraction.figures.drafts import Elements
from provenance.extraction.figures.generic import is_definition, is_of_house, is_rate
from provenance.extraction.figures.harms import CARRYING, HARM_OF, RELEASED, RELEASING
from provenance.extraction.figures.lexicon import MULTIPLES, PARTITIVE, PEOPLE, POPULATION_OF, listed
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.rules import Rule
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

_ACHIEVING = frozenset(("managed", "able", "went", "proceeded"))
"""Verbs before "to" after which the harm was done: "managed to kill"."""
_FORCING = frozenset(("forced", "forcing", "drove"))
_AWAY = frozenset(listed("from out into leave flee abandon evacuate homes home away"))
"""Words of which one follows the people who were forced away: "forced 40 families into tents"."""
_CIVIL = frozenset(listed("people civilians families villagers nationals refugees students children women elderly"))
_ESCAPING = frozenset(("the scene", "custody", "prison", "jail", "scene", "police"))
_NO_SUBJECT = r"(?!(?:of|was|were|is|are|had|have|has|when|and|or|to|bus|train|shift|ferry|flight|watch|market|tour)\b)"
_AT_A_TIME = re.compile(
    r"\b(?:on|in|at|by|of) the (?:very )?(?:night|day|morning|evening|afternoon|week|weekend|month|year|time|moment) "
    rf"(?:that )?{_NO_SUBJECT}[a-z]+,? (?:[a-z]+,? )?(?:\d+, )?\Z"
)
"""The time of another event: "on the night Ana Roe, 84, "."""
_SUPPOSED = re.compile(r"\b(?P<modal>may|might|must|would|could) (?:\w+ )?have\b")
_TRYING = frozenset(("attempted", "attempting", "planned", "plotted"))
"""Words before harm that was not done."""
_LOSING = frozenset(
    listed("""claimed claiming claims claim took taking takes take taken cost costing costs lost losing loses lose
    loss end ended ending ends cut robbed sacrifice sacrificed gave give given giving laid mourn mourned
    destroyed""")
)
LOSS = 7
"""Words on each side of lives among which the word of their loss stands."""
_ATTACKERS = frozenset(
    listed("gunmen gunman attackers assailants hitmen robbers burglars kidnappers hijackers assassins intruders")
)
_ARMED = frozenset(listed("armed unidentified masked hooded unknown uniformed"))
_TIMES = frozenset(
    listed("""monday tuesday wednesday thursday friday saturday sunday early late last yesterday overnight north
    south east west northeast northwest southeast southwest downtown""")
)
_CARRIERS = frozenset(
    listed("""sent send sends sending rushed rushing took takes taking transported transporting brought bringing flew
    airlifted carried driving drove put puts putting""")
)
_FIGURES = frozenset(("figure", "figures", "toll", "count", "report", "reports", "list", "lists", "number", "numbers"))
"""Nouns that a count of harm names something else before: "no casualty figure was given"."""
_OWNER = re.compile(r"Q[wPdaoM]{0,5}[pt][daM]{0,3}\Z")
"""People counted before a preposition that governs a number of theirs."""
FARTHEST_OWNER = 12
_OLDEST = 110
_ARTICLES = frozenset(("a", "an", "another"))
_OF_DEATH = frozenset(
    listed("""certificate certificates penalty penalties sentence sentences row threat threats warrant warrants squad
    squads camp camps march notice notices benefit benefits duty""")
)
"""Things of which death is no more than the kind: "no death certificate"."""
_BODIES_OF = frozenset(
    listed("""crew family group party team couple gang squad patrol class staff unit crowd band
    workforce delegation congregation population total number""")
)
"""Nouns of people whose "of 12" is their size, and no age."""
_PARENTS = frozenset(listed("father mother parent grandfather grandmother widow widower wife husband dad mum mom"))
_SUFFERED = frozenset(form for form, harm in HARM_OF.items() if harm is Harm.INJURED)
_WORN = frozenset(
    ("clothes", "clothing", "uniform", "uniforms", "garb", "dress", "overalls", "vans", "cells", "hospitals")
)
_CORPSES = frozenset(("bodies", "corpses", "dead bodies", "human remains"))
_SEEING = frozenset(("seen", "examined", "checked", "diagnosed", "assessed"))
"""What doctors do with those who suffer from something."""
_CARRIED = frozenset(CARRYING)
_PREDICATES = frozenset(("passive", "perish", "status", "suffer", "among", "subject-list"))
_DEFINED = _PREDICATES | {"state", "reduced-passive", "reduced-phrase"}
_BY_PEOPLE = frozenset(
    (
        "seized",
        "captured",
        "recaptured",
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


def is_barred(rule: Rule, words: Words, elements: Elements, place: int, at: int) -> bool:
    """Tell whether a word of harm that a rule found does not harm the people of a number.

    Args:
        rule: the rule.
        words: the words of the sentence.
        elements: its elements.
        place: of the number among the elements.
        at: place of the word of harm.
    """
    first = elements.firsts[at]
    form, quantity = words.forms[first], elements.quantities.get(place)
    if _is_no_harm(words, elements, at) or _is_used_otherwise(rule, words, quantity, first):
        return True
    if form in _FORCING or form == "fled":
        return quantity is None or not _is_flight(words, quantity, first)
    if rule.id in ("with-injuries", "seen-with", "taken-with"):
        return "with" not in words.forms[elements.firsts[place] : first] or not _suffers(rule, words, quantity, first)
    if not rule.before:
        return quantity is not None and _is_of_others(rule, words, elements, place, at)
    if rule.id.startswith("active") and (_is_passive(elements.tags, at) or is_of_house(words, first)):
        return True
    return form in _BY_PEOPLE and quantity is not None and not _names_people(quantity)


def _is_no_harm(words: Words, elements: Elements, at: int) -> bool:
    """Tell whether a word of harm tells of none that was done: "could die", "an attempted murder", "saved lives"."""
    first = elements.firsts[at]
    form, lead = words.forms[first], words.forms[elements.firsts[max(0, at - 2)]]
    return (
        _is_unreal(form, lead, elements.tags, at, words.forms)
        or _is_excused(words, first)
        or _is_attempted(words, first)
        or (form == "lives" and not _is_lost(words, first))
        or (form == "death" and not _OF_DEATH.isdisjoint(words.forms[first + 1 : first + 2]))
    )


def _is_used_otherwise(rule: Rule, words: Words, quantity: Quantity | None, at: int) -> bool:
    """Tell whether the word of a construction does not stand as the construction needs it."""
    form = words.forms[at]
    match rule.id:
        case "state":
            return _is_attributive(words, at) or not _is_carried(words, quantity, form)
        case "no-noun":
            return form == "casualty" and not _FIGURES.isdisjoint(words.forms[at + 1 : at + 2])
        case "multiple":
            return quantity is None or words.forms[quantity.number.first] not in MULTIPLES
        case "active-owner":
            return quantity is None or not words.forms[quantity.first - 1].endswith(("'s", "s'"))
        case "active-noun" | "drowning":
            return form not in ("wounds", "drowned") or quantity is None or not _names_people(quantity)
        case _:
            return False


def _is_of_others(rule: Rule, words: Words, elements: Elements, place: int, at: int) -> bool:
    """Tell whether the word of harm behind a number of people is told of others."""
    quantity, first = elements.quantities[place], elements.firsts[at]
    return (
        _is_clad(words, first)
        or (
            rule.id in _PREDICATES
            and (
                _is_circumstance(words, elements, place)
                or _is_of_time(words, elements, place, at)
                or _is_of_one(words, quantity, first)
            )
        )
        or (rule.id == "subject-list" and (_is_apart(elements, place, at) or is_saved(words, quantity)))
        or (rule.id == "as-bodies" and words.forms[first] not in _CORPSES)
        or (rule.id == "counted-noun" and is_rate(words, quantity, first))
        or (rule.id in _DEFINED and is_definition(words, quantity, first))
        or (rule.id.startswith(("reduced", "subject")) and _is_by_these(words, quantity, first))
    )


def _is_of_one(words: Words, quantity: Quantity, at: int) -> bool:
    """Tell whether the verb behind a comma has one subject, whom several end: "who outlived two kings, has died"."""
    between = words.forms[quantity.last : at]
    return between[:2] == [",", "has"] and quantity.number.value != 1


def _is_clad(words: Words, at: int) -> bool:
    """Tell whether a state belongs to what people wear or where they are kept: "four were in prison clothes"."""
    return words.forms[at].startswith("in ") and words.forms[at + 1 : at + 2] != [] and words.forms[at + 1] in _WORN


def _suffers(rule: Rule, words: Words, quantity: Quantity | None, at: int) -> bool:
    """Tell whether people have what harms them, were brought to a doctor with it, or seen by one who says so."""
    if rule.id == "with-injuries":
        return words.forms[at] in _SUFFERED
    if quantity is None:
        return False
    between = words.forms[quantity.last : at]
    if rule.id == "taken-with":
        return words.forms[at] in _SUFFERED and not _CARRIED.isdisjoint(between)
    return not _SEEING.isdisjoint(between)


def _is_attempted(words: Words, at: int) -> bool:
    """Tell whether harm was only tried: "the attempted murder of five officers"."""
    return not _TRYING.isdisjoint(words.forms[max(0, at - 2) : at]) and words.tags[at] in "GH"


def _is_lost(words: Words, at: int) -> bool:
    """Tell whether lives ended: they are counted too where they are saved, touched or changed."""
    around = words.forms[max(0, at - LOSS) : at + LOSS]
    return not _LOSING.isdisjoint(around)


def _is_by_these(words: Words, quantity: Quantity, at: int) -> bool:
    """Tell whether those counted did the harm: "several gunmen killed a judge", "four youths shot at the guards"."""
    if words.tags[at - 1] == "b":
        return False
    following = words.tags[at + 1 : at + 4]
    if words.forms[at] == "shot" and words.forms[at + 1 : at + 2] == ["at"]:
        return following[1:].lstrip("d").startswith(("P", "y"))
    armed = quantity.head in _ATTACKERS or not _ARMED.isdisjoint(words.forms[quantity.number.last : quantity.last])
    return armed and following[:1] == "w" and words.forms[at + 1] not in _TIMES


def _is_attributive(words: Words, at: int) -> bool:
    """Tell whether a state belongs to a noun behind it; a day or a bearing is none: "two dead north of the lake"."""
    return words.tags[at + 1 : at + 2] == "w" and words.forms[at + 1] not in _TIMES


def _is_carried(words: Words, quantity: Quantity | None, form: str) -> bool:
    """Tell whether people were carried to the hospital that a sentence names: "it sent five people to hospital"."""
    if quantity is None or not form.startswith(("to ", "into ")) or "hospital" not in form:
        return True
    return not _CARRIERS.isdisjoint(words.forms[max(0, quantity.first - 4) : quantity.first])


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


def _is_circumstance(words: Words, elements: Elements, place: int) -> bool:
    """Tell whether a preposition governs a number of something that need not be people: "from one club were hurt"."""
    quantity = elements.quantities[place]
    before = words.tags[quantity.first - 1 : quantity.first]
    if before == "o" and words.tags[max(0, quantity.first - 2)] == "P" and words.forms[quantity.first - 2] in _PARENTS:
        return True  # "the father of two daughters was killed"
    if before in ("p", "t") and _OWNER.search(elements.tags, max(0, place - FARTHEST_OWNER), place):
        return True  # "seven people from three families were killed"
    if words.forms[quantity.first - 1 : quantity.first] in (["every"], ["any"], ["each"]) or _is_age(words, quantity):
        return True
    if before == "b":
        return not quantity.head  # an age: "the youngest was 12, were shot"
    return before == "p" and bool(quantity.head) and quantity.head not in PEOPLE


def _is_age(words: Words, quantity: Quantity) -> bool:
    """Tell whether a number without a noun is the age of one person: "a cook of 60 died", "children under ten died"."""
    lead, first = words.forms[max(0, quantity.first - 2) : quantity.first], quantity.first
    if len(lead) < 2 or quantity.head or (quantity.number.value or _OLDEST) >= _OLDEST:
        return False
    if lead[1] in ("under", "over") and words.tags[first - 2] == "P":
        return True
    article = _ARTICLES.isdisjoint(words.forms[max(0, first - 5) : first - 2])
    return lead[1] == "of" and words.tags[first - 2] == "P" and lead[0] not in _BODIES_OF and not article


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
