"""What is seen about a number that no sure rule reads: its own words, its neighbours, and what was told before it.

Observations are short texts, ``topic=value``; ``weighing`` adds up what each speaks for. The shared ones say whether
the number counts people harmed at all, those of a harm say which harm it is, and words speak for each harm on their
own. Looking is bounded: a few words and elements on each side, the words of its sentence, the harm that its paragraph
and its article tell of, the figures of the sentences before.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from provenance.extraction.figures.bare import find_guise
from provenance.extraction.figures.buckets import bucket
from provenance.extraction.figures.drafts import Draft, Elements, harm_at
from provenance.extraction.figures.fields import SUGGESTED, find_fields
from provenance.extraction.figures.inheriting import match_part
from provenance.extraction.figures.lexicon import PEOPLE
from provenance.extraction.figures.memory import Memory
from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.surroundings import Surroundings
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

HARMS = tuple(Harm)
_HARMED = re.compile("[KGDEJHT]")
_OWNER = ("'s", "s'")
_ITSELF = {harm: f"is={harm}" for harm in HARMS}
_SMALL = frozenset("d,.0()")
_TELLING = frozenset("wPKGDEJHTRsbvUC")
"""Classes of words that are looked at wherever they stand in the sentence."""
RECENT = 4
"""How many figures before a number are looked back on."""
LONGEST = 60
"""Words on each side of a number in which the words of its sentence are looked at."""
STEM = 6
"""Letters of a word that are looked at, so that "buried" and "burials" are nearly one."""


@dataclass(slots=True)
class Reading:
    """A sentence with what the rules found in it, and the harm told last before it."""

    ordinal: int
    """Place among the sentences of the article."""
    words: Words
    elements: Elements
    drafts: list[Draft]
    memory: Memory | None
    surroundings: Surroundings
    """What the whole article tells of."""
    told: list[tuple[int, Harm]] = field(default_factory=list)
    """Words of harm, by their place among the elements."""

    def __post_init__(self) -> None:
        for match in _HARMED.finditer(self.elements.tags):
            if harm := harm_at(self.words, self.elements.firsts[match.start()]):
                self.told.append((match.start(), harm))


@dataclass(slots=True)
class History:
    """What was decided before a number: figures of the sentences before, and the number before in its own."""

    known: dict[int, set[Harm]] = field(default_factory=dict)
    """Values that sure rules read anywhere in the article, with their harms."""
    last: tuple[int, Harm] | None = None
    """Ordinal of the sentence of the last figure, and its harm."""
    before: tuple[int, Harm | None] | None = None
    """Place of the number before in the same sentence, and its harm."""
    values: dict[int, set[Harm]] = field(default_factory=dict)
    """Values of the figures so far, with their harms."""
    recent: deque[tuple[int, Harm]] = field(default_factory=lambda: deque(maxlen=RECENT))
    """Ordinals of the sentences of the last figures, and their harms."""
    counts: bool = True
    """Whether any rule found a figure in the article."""


@dataclass(slots=True)
class Candidate:
    """A number that may count people harmed, in its sentence; ``draft`` is what an unsure rule makes of it."""

    reading: Reading
    place: int
    quantity: Quantity
    draft: Draft | None
    is_sure: bool = False
    """Whether it counts people harmed for sure, and only which harm is asked."""
    rule: str = field(init=False)
    """The rule that proposes it, or "none"."""
    head: str = field(init=False)
    """What sort of noun is counted: "none", "person" or "other"."""
    part: str = field(init=False)
    """What makes it a part of another count, empty when nothing does."""
    fields: list[tuple[str, str]] = field(init=False)
    """Fields of meaning around it, each with side and distance."""
    size: str = field(init=False)
    """How large the number is."""
    gap: str = field(init=False)
    """How many characters before it harm was told last, in an earlier sentence."""
    guise: str = field(init=False)
    """What it may be besides a count, empty for nothing else."""

    def __post_init__(self) -> None:
        head = self.quantity.head
        self.guise = find_guise(self.reading.words, self.quantity)
        self.rule = self.draft.rule if self.draft else "none"
        self.head = ("person" if head in PEOPLE else "other") if head else "none"
        self.part = match_part(self.reading.elements, self.place, self.quantity)
        self.fields = list(find_fields(self.reading.words, self.quantity))
        self.size, self.gap = _size(self.quantity), _gap(self.reading, self.quantity)


def observe(candidate: Candidate, history: History) -> list[str]:
    """Return the shared observations about a candidate."""
    return [
        "any",
        *_observe_itself(candidate),
        *_observe_neighbours(candidate),
        *_observe_fields(candidate),
        *_observe_harm(candidate),
        *_observe_past(candidate, history),
        *_observe_guise(candidate, history),
    ]


def observe_words(candidate: Candidate) -> list[str]:
    """Return the words that are seen: those beside the number, its noun, and those of the sentence, each once."""
    words, quantity = candidate.reading.words, candidate.quantity
    first, last, size = quantity.first, quantity.last, len(words.forms)
    sides = (("l", range(max(0, first - 5), first)), ("r", range(last, min(size, last + 6))))
    seen = [f"{side}:{words.forms[at][:STEM]}" for side, span in sides for at in span if words.tags[at] not in _SMALL]
    if quantity.head:
        seen.append(f"head:{quantity.head[:STEM]}")
    around = range(max(0, first - LONGEST), min(size, last + LONGEST))
    seen += [f"in:{words.forms[at][:STEM]}" for at in around if words.tags[at] in _TELLING]
    return list(dict.fromkeys(seen))


def observe_harms(candidate: Candidate, history: History) -> dict[Harm, list[str]]:
    """Return what speaks for each harm in particular."""
    favoured = candidate.reading.surroundings.favoured
    seen = {harm: [itself, *favoured.get(harm, ())] for harm, itself in _ITSELF.items()}
    bare = candidate.rule == "none"
    if candidate.draft:
        seen[candidate.draft.harm] += ["ruled", f"ruled={candidate.rule}"]
    place, told = candidate.place, candidate.reading.told
    left = [(place - at, harm) for at, harm in told if at < place]
    right = [(at - place, harm) for at, harm in told if at > place]
    for side, words in (("left", left[::-1]), ("right", right)):
        for rank, harm in enumerate(dict.fromkeys(harm for _, harm in words)):
            distance = bucket(next(gap for gap, other in words if other is harm), (2, 5, 10))
            seen[harm] += (
                [f"{side}={distance}", f"{side}-first={distance}|{bare}"] if not rank else [f"{side}={distance}"]
            )
    for name, distance in candidate.fields:
        if name in SUGGESTED:
            seen[SUGGESTED[name]] += [f"field={distance}", f"field={name}|{distance}"]
    for harm, observation in (*_favour_past(candidate, history), *_favour_beside(candidate)):
        seen[harm].append(observation)
    return seen


def _favour_beside(candidate: Candidate) -> Iterator[tuple[Harm, str]]:
    """Yield the harms that the paragraph tells of, with how often."""
    words, number, surroundings = candidate.reading.words, candidate.quantity.number, candidate.reading.surroundings
    for name, harm, count in surroundings.count_beside(words.starts[number.first], words.ends[number.last - 1]):
        yield harm, f"paragraph-{name}={bucket(count, (1, 2, 4))}"


def _favour_past(candidate: Candidate, history: History) -> Iterator[tuple[Harm, str]]:
    """Yield the harms told or counted before, with how long before."""
    reading, bare = candidate.reading, candidate.rule == "none"
    if reading.memory:
        yield reading.memory.harm, f"memory={candidate.gap}"
        yield reading.memory.harm, f"memory={candidate.gap}|{reading.memory.harm}"
        yield reading.memory.harm, f"memory|{bool(reading.told)}|{bare}"
    if history.last:
        sentences = bucket(reading.ordinal - history.last[0], (0, 1, 2, 5))
        yield history.last[1], f"last={sentences}"
        yield history.last[1], f"last={sentences}|{bool(candidate.part)}|{bare}"
    if history.before and history.before[1]:
        yield history.before[1], "before"
    value = candidate.quantity.number.value or 0
    for harm in sorted(history.known.get(value, ())):
        yield harm, f"known={candidate.size}"
        yield harm, f"known|{bare}"
    for harm in sorted(history.values.get(value, ())) if value > 1 else ():
        yield harm, "told"
        yield (
            harm,
            f"told|{candidate.head}|{bare}|{reading.elements.tags[candidate.place - 1 : candidate.place] == 'd'}",
        )
    for back, (ordinal, harm) in enumerate(reversed(history.recent)):
        yield harm, f"recent{back}={bucket(reading.ordinal - ordinal, (0, 1, 2, 4))}|{candidate.head}"


def _observe_itself(candidate: Candidate) -> Iterator[str]:
    quantity, rule, head = candidate.quantity, candidate.rule, candidate.head
    kind = "range" if quantity.number.upper else candidate.reading.words.tags[quantity.number.first]
    yield f"rule={rule}"
    yield f"rule={rule}|{head}"
    yield f"kind={kind}"
    yield f"size={candidate.size}"
    yield f"size={candidate.size}|{head}"
    yield f"modifier={quantity.modifier}"
    yield f"part={candidate.part}"
    if quantity.harm:
        yield "attributive"
    if quantity.is_added:
        yield f"added|{head}"


def _observe_neighbours(candidate: Candidate) -> Iterator[str]:
    """Yield the classes of the elements on both sides."""
    tags, place, head, rule = candidate.reading.elements.tags, candidate.place, candidate.head, candidate.rule
    before, after = f"^^{tags}"[place : place + 2], f"{tags}$$$"[place + 1 : place + 4]
    yield f"before={before}"
    yield f"before={before[1]}"
    yield f"before={before[1]}|{rule}"
    yield f"after={after}"
    yield f"after={after[:2]}"
    yield f"after={after[0]}"
    yield f"after={after[0]}|{rule}"
    yield f"between={before[1]}{after[0]}|{head}"
    yield f"opens={before[1] in '^.;:'}|{head}|{after[0]}"
    yield f"negated={'x' in tags[max(0, place - 5) : place + 10]}"
    yield f"things={'U' in tags[max(0, place - 6) : place]}"


def _observe_guise(candidate: Candidate, history: History) -> Iterator[str]:
    """Yield what a number may be besides a count, with what stands before it, and whether harm was counted there."""
    guise, words, first = candidate.guise, candidate.reading.words, candidate.quantity.first
    if not guise:
        return
    value = candidate.quantity.number.value or 0
    tag, form = (words.tags[first - 1], words.forms[first - 1]) if first else ("^", "")
    yield f"guise={guise}"
    yield f"guise={guise}|{candidate.size}"
    yield f"guise={guise}|{candidate.gap}"
    yield f"guise={guise}|again={value in history.known or value in history.values}"
    yield f"guise={guise}|before={tag}"
    yield f"guise={guise}|owned={form.endswith(_OWNER)}"
    yield f"guise={guise}|goes-on={bool(history.before and history.before[1])}"


def _observe_fields(candidate: Candidate) -> Iterator[str]:
    sure = "bare" if candidate.rule == "none" else "ruled"
    for name, distance in candidate.fields:
        yield f"field:{name}|{distance}"
        yield f"field:{name}|{distance}|{sure}|{candidate.head}"


def _observe_harm(candidate: Candidate) -> Iterator[str]:
    """Yield how far the words of harm are, in the sentence and before it."""
    place, reading, bare = candidate.place, candidate.reading, candidate.rule == "none"
    left = [place - at for at, _ in reading.told if at < place]
    right = [at - place for at, _ in reading.told if at > place]
    near_left = bucket(left[-1], (2, 5, 10)) if left else "no"
    near_right = bucket(right[0], (2, 5, 10)) if right else "no"
    yield f"left={near_left}"
    yield f"right={near_right}"
    yield f"harm={near_left},{near_right}|{bare}"
    yield f"memory={candidate.gap}"
    yield f"memory={candidate.gap}|{candidate.head}|{bool(reading.told)}"
    text, start = reading.words.text, reading.words.starts[0]
    if "?" in text[max(0, start - 4) : start]:
        yield f"answers|{place < 2}|{bare}"


def _observe_past(candidate: Candidate, history: History) -> Iterator[str]:
    """Yield how the numbers before and after were decided, and whether the same number was told elsewhere."""
    head, bare = candidate.head, candidate.rule == "none"
    sentences = bucket(candidate.reading.ordinal - history.last[0], (0, 1, 2, 5)) if history.last else "no"
    yield f"last={sentences}"
    yield f"last={sentences}|{head}|{bare}"
    if bare:
        yield f"sure={bucket(len(history.known), (0, 1, 2, 4, 8))}"
        yield f"sure={bucket(len(history.known), (0, 2, 8))}|{head}"
    tags, place = candidate.reading.elements.tags, candidate.place
    if history.before:
        harmed, gap = bool(history.before[1]), tags[history.before[0] + 1 : place]
        yield f"before-it={harmed}"
        yield f"before-it={harmed}|{gap if len(gap) < 5 else 'long'}"
        yield f"before-it={harmed}|{head}|{candidate.rule}"
    following = tags.find("Q", place + 1)
    if following >= 0:
        rule = next((draft.rule for draft in candidate.reading.drafts if draft.place == following), "none")
        gap = tags[place + 1 : following]
        yield f"after-it={rule}|{gap if len(gap) < 4 else 'long'}"
    value = candidate.quantity.number.value or 0
    yield f"known={value > 1 and value in history.known}|{candidate.size}|{bare}"
    yield f"told={value > 1 and value in history.values}|{candidate.size}|{bare}"


def _gap(reading: Reading, quantity: Quantity) -> str:
    if reading.memory is None:
        return "no"
    return bucket(reading.words.starts[quantity.number.first] - reading.memory.at, (100, 200, 400, 800))


def _size(quantity: Quantity) -> str:
    value = quantity.number.value
    if value is None:
        return "vague"
    return "year" if 1900 <= value <= 2100 else bucket(value, (1, 10, 31, 110, 999))
