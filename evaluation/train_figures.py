"""Learn what each observation about a number speaks for: the weights of ``provenance.extraction.figures.weighing``.

python -m evaluation.train_figures                    three folds by series, then the held-out series; writes nothing
python -m evaluation.train_figures --write            learn from all training articles and write the weights

Only texts that ship are learned from: the corpus without its held-out series, the training part of Wikinews
(``splits.json``), and the invented news of ``training/news/``, which is never measured. The order of examples is fixed
by a seed, so the same texts give the same file.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.figure_texts import GoldSpan, Text, fold_series, read_texts
from evaluation.jsonlines import JsonObject
from provenance.evaluation.annotation import parse_annotation
from provenance.evaluation.figures import count_figures
from provenance.evaluation.tally import Tally
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_bounds, read_figures, read_sentences
from provenance.extraction.figures.observing import HARMS, STEM, Candidate, History, observe, observe_harms
from provenance.extraction.figures.weighing import UNSURE, Judge, Weights, softmax, weigh_readings
from provenance.models.vocabulary import Harm

WEIGHTS = Path(__file__).parents[1] / "src/provenance/extraction/figures/weights.json"
EPOCHS = 30
RATE = 0.1
DECAY = 0.05
RAREST = 3
"""Observations that fewer examples show are left out."""
DOUBT = 4
"""How many readings a rule is thought to have had besides, right as often as all rules are."""
SMALLEST = 0.02
"""Smaller weights are left out of the file."""
THRESHOLD = 0.45
"""Least probability of a figure; folds give a little more F1 from 0.35 up, and more precision here."""


_WORD = re.compile(r"[^\W\d_][\w'’]*")


class Example(NamedTuple):
    """A candidate to learn from: what is seen, and the harms that gold gives it, none where it counts nobody."""

    shared: list[str]
    by_harm: dict[Harm, list[str]]
    harms: frozenset[Harm]


def list_examples(texts: Iterable[Text], judge: Judge | None = None) -> list[Example]:
    """Return the candidates of texts with what is seen of each.

    Args:
        texts: articles with their gold.
        judge: decides about the numbers before a candidate, which it is seen beside; None to decide as gold does.
    """
    examples: list[Example] = []
    for text in texts:

        def teach(
            candidate: Candidate, history: History, spans: Sequence[GoldSpan] = text.spans
        ) -> tuple[Harm | None, float]:
            harms = find_gold(candidate, spans)
            examples.append(Example(observe(candidate, history), observe_harms(candidate, history), harms))
            return judge(candidate, history) if judge else (min(harms, default=None), 1.0)

        weigh_readings(read_sentences(text.article), teach)
    return examples


def find_gold(found: Candidate | Draft, spans: Sequence[GoldSpan]) -> frozenset[Harm]:
    """Return the harms that gold gives the number of a candidate or draft."""
    words = found.reading.words if isinstance(found, Candidate) else found.words
    number = found.quantity.number
    start, end = words.starts[number.first], words.ends[number.last - 1]
    return frozenset(harm for low, high, harm in spans if low < end and start < high)


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Return the weights of a log-linear model, by AdaGrad with decay.

    An example with several harms is satisfied by any of them.
    """
    seen_in = Counter(seen for example in examples for seen in _distinct(example))
    frequent = {seen for seen, count in seen_in.items() if count >= RAREST}
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 0.01)
    kept = [_only(example, frequent) for example in examples]
    order = random.Random(0)  # noqa: S311 -- only to mix the examples
    for _ in range(EPOCHS):
        order.shuffle(kept)
        for example in kept:
            _step(example, weights, squares)
    return {seen: round(weights[seen], 3) for seen in sorted(weights) if abs(weights[seen]) >= SMALLEST}


def _distinct(example: Example) -> set[str]:
    harms = example.harms or HARMS
    return {*example.shared, *(seen for harm in harms for seen in example.by_harm[harm])}


def _only(example: Example, frequent: set[str]) -> Example:
    by_harm = {harm: [seen for seen in example.by_harm[harm] if seen in frequent] for harm in HARMS}
    return Example([seen for seen in example.shared if seen in frequent], by_harm, example.harms)


def _step(example: Example, weights: dict[str, float], squares: dict[str, float]) -> None:
    shared = sum(weights[seen] for seen in example.shared)
    chances = softmax({harm: shared + sum(weights[seen] for seen in example.by_harm[harm]) for harm in HARMS})
    right = sum(chances[harm] for harm in example.harms) or 1e-12
    excess = {harm: chances[harm] - (chances[harm] / right if harm in example.harms else 0.0) for harm in HARMS}
    for harm in HARMS:
        _move(example.by_harm[harm], excess[harm], weights, squares)
    _move(example.shared, sum(excess.values()), weights, squares)


def _move(observations: list[str], excess: float, weights: dict[str, float], squares: dict[str, float]) -> None:
    if abs(excess) < 0.001:
        return
    for seen in observations:
        slope = excess + DECAY * weights[seen]
        squares[seen] += slope * slope
        weights[seen] -= RATE * slope / math.sqrt(squares[seen])


def trust_rules(texts: Iterable[Text]) -> dict[str, float]:
    """Return the share right of each sure rule, drawn towards that of all of them, which stands under the empty name.

    A rule that was seen twice tells little: each counts as if it had been seen ``DOUBT`` times more, right as often as
    all are.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for text in texts:
        for reading in read_sentences(text.article):
            for draft in reading.drafts:
                if draft.rule in UNSURE or draft.quantity.number.value == 0:
                    continue
                for name in (draft.rule, ""):
                    total[name] += 1
                    right[name] += draft.harm in find_gold(draft, text.spans)
    overall = (right[""] + 1) / (total[""] + 2)
    return {name: round((right[name] + DOUBT * overall) / (total[name] + DOUBT), 3) for name in sorted(total)}


def measure(texts: Iterable[Text], weights: Weights) -> Tally:
    """Return the tally of the numbers that are found in annotated texts with some weights."""
    tallies: list[Tally] = []
    for text in texts:
        if text.gold is None:
            continue
        answer = {
            "id": text.article.id,
            "text": text.article.text,
            "figures": [_answer(draft) for draft in read_figures(text.article, weights)],
        }
        gold, found = parse_annotation(text.gold), parse_annotation(answer)
        tallies.append(count_figures(gold.figures or (), found.figures or ())["figures number"])
    return _sum(tallies)


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally(0, 0)
    for tally in tallies:
        total = total.plus(tally)
    return total


def _answer(draft: Draft) -> JsonObject:
    words, number, modifier = draft.words, draft.quantity.number, draft.quantity.modifier
    lower, upper = find_bounds(draft)
    return {
        "number": {"start": words.starts[number.first], "end": words.ends[number.last - 1]},
        "value": number.value if number.upper is None else None,
        "lower": lower,
        "upper": upper,
        "modifier": modifier,
        "harm": draft.harm,
    }


def main() -> None:
    """Measure, or write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights learned from all training texts")
    arguments = parser.parse_args()
    train, held, marked = read_texts()
    if arguments.write:
        weights = learn_from(train + marked)
        stored = {"threshold": THRESHOLD, "rules": weights.rules, "weights": weights.of}
        WEIGHTS.write_text(json.dumps(stored, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"{len(weights.of)} weights of {len(train) + len(marked)} articles written to {WEIGHTS.name}")
        return
    folds = fold_series(train)
    _print("folds", _sum(measure(inside, learn_from(outside + marked)) for inside, outside in folds))
    _print("held out", measure(held, learn_from(train + marked)))


def forget_names(examples: Iterable[Example], texts: Iterable[Text]) -> list[Example]:
    """Return the examples without the words beside a number that stand in the texts as names only.

    A town of one series says nothing about the numbers of another.
    """
    seen: dict[bool, set[str]] = {True: set(), False: set()}
    for text in texts:
        for word in _WORD.findall(text.article.text):
            seen[word[0].isupper()].add(word.lower()[:STEM])
    names = {f"{side}:{stem}" for stem in seen[True] - seen[False] for side in "lr"}
    return [example._replace(shared=[one for one in example.shared if one not in names]) for example in examples]


def learn_from(texts: Sequence[Text]) -> Weights:
    """Return everything that is learned from texts.

    They are learned from twice over: with the numbers before each candidate decided as gold does, and as the weights
    of a first round do, because those are what a candidate will stand beside.
    """
    rules = trust_rules(texts)
    taught = forget_names(list_examples(texts), texts)
    first = Weights(learn(taught), THRESHOLD, rules)
    again = forget_names(list_examples(texts, first.judge), texts)
    return Weights(learn([*taught, *again]), THRESHOLD, rules)


def _print(name: str, tally: Tally) -> None:
    print(
        f"{name:<10} precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.figure:.3f}  n {tally.gold}"
    )


if __name__ == "__main__":
    main()
