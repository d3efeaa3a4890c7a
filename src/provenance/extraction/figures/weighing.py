"""The weighed decision: which numbers without a sure rule count people harmed, and which harm.

Sure rules of the grammar stand. What unsure rules propose (a bare number that goes on counting, an item of a list), and
every other number of an article that tells of harm, is weighed: each observation about it has a weight for "counts
people harmed", each observation about a harm has one for that harm, and a log-linear model makes a probability of the
sums. The weights were learned by ``evaluation/train_figures.py`` from texts that ship with the project; the file is
small enough to read. The probability is the figure's confidence; that of a sure rule is how often it was right there.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from provenance.extraction.figures.bare import is_doer, is_living, is_of_rescue, is_pronoun, is_saved
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.inheriting import divides, find_divided, find_whole, is_of_things
from provenance.extraction.figures.lexicon import listed
from provenance.extraction.figures.observing import (
    HARMS,
    Candidate,
    History,
    Reading,
    observe,
    observe_harms,
    observe_words,
)
from provenance.models.vocabulary import Harm

UNSURE = frozenset(
    (
        "breakdown",
        "carried",
        "echo",
        "of-the",
        "of-them",
        "reduced-phrase",
        "tally",
        "victims",
        "victims-were",
    )
)
"""Rules that only propose: what they read was wrong more often than one time in four, or not to be told."""
LABELS = frozenset(("age", "clock", "label"))
"""What a number without a noun is that counts nobody for sure."""
AMBIGUOUS = frozenset(
    listed(
        """held being_held seized carried_off detainees prisoners freed release released did_not_come_back
        have_not_come_back has_not_come_back did_not_come_home"""
    )
)
"""Words that tell harm for sure, but not which: a guard and a robber hold people, who did not come back may live."""
WEIGHED = "weighed"
"""Rule of a figure that no rule proposed."""
REACH = 12
"""Earlier figures among which the whole of a part is looked for."""

NOTHING = (0.0,) * len(HARMS)
"""Weights that speak for no harm."""

COUNTED = 0.38
"""How much likelier people with a noun must be that no rule proposes, and "thousands": a word of harm would stand with
them, had they been harmed, while crowds and the world watch. So must numbers of an article that counts nobody else."""

CALM = 1.5
"""How far odds are drawn towards even where they are told; chosen on the folds of the training texts."""

Judge = Callable[[Candidate, History], tuple[Harm | None, float]]
"""Gives the harm that a candidate counts, or None, and the probability of that harm."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: the weight of each observation, the least probability of a figure, the share right of rules."""

    of: Mapping[str, float]
    of_words: Mapping[str, Sequence[float]]
    """Of each word, the weight for every harm in the order of `HARMS`."""
    threshold: float
    rules: Mapping[str, float]

    def judge(self, candidate: Candidate, history: History) -> tuple[Harm | None, float]:
        """Return the likeliest harm of a candidate and its probability; None where that is too small."""
        chances = self.weigh(candidate, history)
        harm = max(HARMS, key=chances.__getitem__)
        least = 0.0 if candidate.is_sure else self.threshold + (COUNTED if _is_doubtful(candidate, history) else 0.0)
        return (harm if chances[harm] >= least else None), round(calm(chances[harm]), 3)

    def weigh(self, candidate: Candidate, history: History) -> dict[Harm, float]:
        """Return the probability of each harm; what they lack to 1 is that the number counts nobody harmed."""
        shared = self._add_up(observe(candidate, history))
        by_harm = observe_harms(candidate, history)
        said = filter(None, map(self.of_words.get, observe_words(candidate)))
        by_word = map(sum, zip(NOTHING, *said, strict=True))
        return softmax(
            {harm: shared + word + self._add_up(by_harm[harm]) for harm, word in zip(HARMS, by_word, strict=True)}
        )

    def _add_up(self, observations: list[str]) -> float:
        return sum(filter(None, map(self.of.get, observations)))

    def trust(self, draft: Draft) -> float:
        """Return the confidence of a draft: its probability if it was weighed, else how often its rule was right."""
        if draft.rule in UNSURE or draft.rule == WEIGHED:
            return draft.confidence
        return self.rules.get(draft.rule, self.rules.get("", 1.0))


def _is_doubtful(candidate: Candidate, history: History) -> bool:
    """Tell whether more must speak for a number: it looks like something else, or no harm is counted around it."""
    return bool(candidate.guise) or not history.counts or _is_counted_alone(candidate, history)


def _is_counted_alone(candidate: Candidate, history: History) -> bool:
    """Tell whether people are counted with a noun, or vaguely, where nothing before in the sentence counts harm."""
    if candidate.draft or (candidate.head == "none" and candidate.quantity.number.value is not None):
        return False
    goes_on = history.last is not None and history.last[0] == candidate.reading.ordinal
    return not (goes_on and candidate.head == "person")


def calm(chance: float) -> float:
    """Return a probability with its odds drawn towards even, because few texts were learned from.

    >>> calm(0.5), round(calm(0.9), 2)
    (0.5, 0.81)
    """
    yes, no = math.pow(chance, 1 / CALM), math.pow(1 - chance, 1 / CALM)
    return yes / (yes + no)


def softmax(sums: Mapping[Harm, float]) -> dict[Harm, float]:
    """Return probabilities from sums of weights, beside a sum of 0 for "none of these"."""
    top = max(0.0, *sums.values())
    parts = {harm: math.exp(value - top) for harm, value in sums.items()}
    whole = math.exp(-top) + sum(parts.values())
    return {harm: part / whole for harm, part in parts.items()}


def read_weights() -> Weights:
    """Return the weights that ship with the package."""
    stored = json.loads(files(__package__).joinpath("weights.json").read_text("utf-8"))
    return Weights(stored["weights"], stored["words"], stored["threshold"], stored["rules"])


WEIGHTS = read_weights()


def weigh_readings(readings: Sequence[Reading], judge: Judge = WEIGHTS.judge) -> list[Draft]:
    """Return the figures of an article: those of sure rules, and those whose number was judged to count.

    Args:
        readings: the sentences of the article that hold a number, in order.
        judge: decides about what is not sure.
    """
    history = History(known=_find_known(readings), counts=any(reading.drafts for reading in readings))
    drafts: list[Draft] = []
    for reading in readings:
        if not (reading.drafts or reading.elements.quantities):
            continue
        history.before = None
        drafts += sorted(_decide(reading, drafts[-REACH:], history, judge), key=lambda draft: draft.place)
    return drafts


def _find_known(readings: Sequence[Reading]) -> dict[int, set[Harm]]:
    known: dict[int, set[Harm]] = {}
    for reading in readings:
        for draft in reading.drafts:
            if draft.quantity.number.value and draft.rule not in UNSURE:
                known.setdefault(draft.quantity.number.value, set()).add(draft.harm)
    return known


def _decide(reading: Reading, earlier: list[Draft], history: History, judge: Judge) -> list[Draft]:
    """Return the figures of one sentence; the history goes on with them."""
    by_place: dict[int, list[Draft]] = {}
    for draft in reading.drafts:
        by_place.setdefault(draft.place, []).append(draft)
    kept: list[Draft] = []
    for place, quantity in reading.elements.quantities.items():
        found = by_place.pop(place, [])
        if not found or found[0].rule in UNSURE:
            candidate = Candidate(reading, place, quantity, found[0] if found else None)
            found = list(_weigh(candidate, (kept, earlier), history, judge))
        elif len(found) == 1 and reading.words.forms[found[0].trigger] in AMBIGUOUS:
            candidate = Candidate(reading, place, quantity, found[0], is_sure=True)
            found[0].harm = judge(candidate, history)[0] or found[0].harm
        kept += found
        _go_on(history, reading, place, found)
    kept += (draft for zeros in by_place.values() for draft in zeros)
    return kept


def _weigh(
    candidate: Candidate, before: tuple[list[Draft], list[Draft]], history: History, judge: Judge
) -> Iterator[Draft]:
    if candidate.guise in LABELS or _counts_nobody(candidate.reading, candidate.place, before[0]):
        return
    harm, chance = judge(candidate, history)
    if harm is None or (harm is Harm.KILLED and is_living(candidate.reading.words, candidate.quantity)):
        return
    draft = candidate.draft or _make_draft(candidate, harm, before)
    draft.harm, draft.confidence = harm, chance
    yield draft


def _counts_nobody(reading: Reading, place: int, kept: list[Draft]) -> bool:
    """Tell whether a number counts things, doers or people saved, is a pronoun, or a whole that was harmed in part."""
    words, elements, quantity = reading.words, reading.elements, reading.elements.quantities[place]
    if is_of_things(words, elements, place) or is_pronoun(words, quantity):
        return True
    if is_saved(words, quantity) or is_doer(words, quantity):
        return True
    of_part = kept and not quantity.harm and find_divided(elements, kept[-1].place) == place
    return bool(of_part) or (not reading.told and is_of_rescue(words))


def _make_draft(candidate: Candidate, harm: Harm, before: tuple[list[Draft], list[Draft]]) -> Draft:
    elements, place, quantity = candidate.reading.elements, candidate.place, candidate.quantity
    part = candidate.part
    draft = Draft(candidate.reading.words, quantity, harm, WEIGHED, quantity.number.first, place, is_part=bool(part))
    if part or divides(elements, place):
        draft.whole = find_whole(elements, draft, *before)
        draft.is_part = draft.whole is not None
    return draft


def _go_on(history: History, reading: Reading, place: int, found: list[Draft]) -> None:
    history.before = (place, found[0].harm if found else None)
    if found:
        history.last = (reading.ordinal, found[0].harm)
        history.values.setdefault(found[0].quantity.number.value or 0, set()).add(found[0].harm)
        history.recent.append((reading.ordinal, found[0].harm))
