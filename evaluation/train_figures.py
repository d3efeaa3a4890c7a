"""Learn what each observation about a number speaks for: the weights of ``provenance.extraction.figures.weighing``.

python -m evaluation.train_figures                    three folds by series, then the held-out series; writes nothing
python -m evaluation.train_figures --marked           three folds of the marked news by series; writes nothing
python -m evaluation.train_figures --write            learn from all training articles and write the weights

Only texts that ship are learned from: the corpus without its held-out series, the training part of Wikinews
(``splits.json``), and the invented news of ``training/news/``, which is measured only in folds of its own: it is harder
than news is, and the rules were hardly written in view of it. The same texts give the same file.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from evaluation.figure_texts import GoldSpan, Text, fold_series, read_texts
from evaluation.jsonlines import JsonObject
from evaluation.log_linear import Example, Learned, learn
from provenance.evaluation.annotation import parse_annotation
from provenance.evaluation.figures import count_figures
from provenance.evaluation.tally import Tally
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_bounds, read_figures, read_sentences
from provenance.extraction.figures.observing import STEM, Candidate, History, observe, observe_harms, observe_words
from provenance.extraction.figures.weighing import UNSURE, Judge, Weights, weigh_readings
from provenance.models.vocabulary import Harm

WEIGHTS = Path(__file__).parents[1] / "src/provenance/extraction/figures/weights.json"
DOUBT = 4
"""How many readings a rule is thought to have had besides, right as often as all rules are."""
SMALLEST = 0.02
"""Smaller weights are left out of the file."""
SMALLEST_OF_WORDS = 0.08
"""So are words without any weight as large."""
THRESHOLD = 0.5
"""Least probability of a figure; folds give a little more F1 from 0.4 up, and more precision here."""


APART = " (marked)"
"""What the copies of observations in the marked news end with."""
_WORD = re.compile(r"[^\W\d_][\w'’]*")


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
            examples.append(_see(candidate, history, harms))
            return judge(candidate, history) if judge else (min(harms, default=None), 1.0)

        weigh_readings(read_sentences(text.article), teach)
    return examples


def _see(candidate: Candidate, history: History, harms: frozenset[Harm]) -> Example:
    return Example(observe(candidate, history), observe_words(candidate), observe_harms(candidate, history), harms)


def find_gold(found: Candidate | Draft, spans: Sequence[GoldSpan]) -> frozenset[Harm]:
    """Return the harms that gold gives the number of a candidate or draft."""
    words = found.reading.words if isinstance(found, Candidate) else found.words
    number = found.quantity.number
    start, end = words.starts[number.first], words.ends[number.last - 1]
    return frozenset(harm for low, high, harm in spans if low < end and start < high)


def _find_span(draft: Draft) -> tuple[int, int]:
    words, number = draft.words, draft.quantity.number
    return words.starts[number.first], words.ends[number.last - 1]


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


def measure_marks(texts: Iterable[Text], weights: Weights) -> Tally:
    """Return the tally of every marked number, each place on its own, that is found with some weights."""
    tallies: list[Tally] = []
    for text in texts:
        drafts = [draft for draft in read_figures(text.article, weights) if draft.quantity.number.value != 0]
        found = [(_find_span(draft), draft.harm) for draft in drafts]
        answered = [
            any(low < end and start < high and harm is other for (low, high), other in found)
            for start, end, harm in text.spans
        ]
        tallies.append(Tally.of(answered, [draft.harm in find_gold(draft, text.spans) for draft in drafts]))
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
    parser.add_argument("--marked", action="store_true", help="measure folds of the marked news, every number of it")
    arguments = parser.parse_args()
    train, held, marked = read_texts()
    if arguments.write:
        weights = learn_from(train + marked)
        WEIGHTS.write_text(render(weights), encoding="utf-8")
        count = len(train) + len(marked)
        print(f"{len(weights.of)} weights and those of {len(weights.of_words)} words from {count} articles")
        return
    if arguments.marked:
        folds = fold_series(marked)
        _print("marked", _sum(measure_marks(inside, learn_from(train + outside)) for inside, outside in folds))
        return
    folds = fold_series(train)
    _print("folds", _sum(measure(inside, learn_from(outside + marked)) for inside, outside in folds))
    _print("held out", measure(held, learn_from(train + marked)))


def render(weights: Weights) -> str:
    """Return the file of weights, an observation a line; weights that hardly speak are left out."""
    of = {seen: weight for seen, weight in weights.of.items() if abs(weight) >= SMALLEST}
    of_words = {word: row for word, row in weights.of_words.items() if max(map(abs, row)) >= SMALLEST_OF_WORDS}
    parts = {"threshold": weights.threshold, "rules": weights.rules, "weights": of, "words": of_words}
    return json.dumps(parts, ensure_ascii=False).replace('], "', '],\n"').replace(', "', ',\n"') + "\n"


def forget_names(examples: Iterable[Example], texts: Iterable[Text]) -> list[Example]:
    """Return the examples without the words that stand in the texts as names only.

    A town of one series says nothing about the numbers of another.
    """
    seen: dict[bool, set[str]] = {True: set(), False: set()}
    for text in texts:
        for word in _WORD.findall(text.article.text):
            seen[word[0].isupper()].add(word.lower()[:STEM])
    names = seen[True] - seen[False]
    return [
        example._replace(words=[word for word in example.words if _stem(word) not in names]) for example in examples
    ]


def _stem(word: str) -> str:
    return word.partition(":")[2].removesuffix(APART)


def learn_from(texts: Sequence[Text]) -> Weights:
    """Return everything that is learned from texts.

    They are learned from twice over: with the numbers before each candidate decided as gold does, and as the weights
    of a first round do, because those are what a candidate will stand beside. How far rules are trusted, annotated news
    alone tells: the marked news is harder.
    """
    rules = trust_rules(text for text in texts if text.gold is not None)
    taught = _see_all(texts)
    first = Weights(*_forget_apart(learn(taught)), THRESHOLD, rules)
    again = _see_all(texts, first.judge)
    return Weights(*_forget_apart(learn([*taught, *again])), THRESHOLD, rules)


def _see_all(texts: Sequence[Text], judge: Judge | None = None) -> list[Example]:
    annotated = [text for text in texts if text.gold is not None]
    marked = [text for text in texts if text.gold is None]
    return forget_names([*list_examples(annotated, judge), *map(set_apart, list_examples(marked, judge))], texts)


def set_apart(example: Example) -> Example:
    """Return an example of the marked news with a copy of all that is seen.

    The copy takes up what holds in those texts alone, which are harder than news is and fuller of other numbers; the
    weights that are kept say what holds everywhere.
    """
    by_harm = {harm: [*seen, *_copy(seen)] for harm, seen in example.by_harm.items()}
    shared, words = [*example.shared, *_copy(example.shared)], [*example.words, *_copy(example.words)]
    return Example(shared, words, by_harm, example.harms)


def _copy(seen: Sequence[str]) -> list[str]:
    return [one + APART for one in seen]


def _forget_apart(learned: Learned) -> Learned:
    of = {seen: weight for seen, weight in learned.of.items() if not seen.endswith(APART)}
    return Learned(of, {word: row for word, row in learned.of_words.items() if not word.endswith(APART)})


def _print(name: str, tally: Tally) -> None:
    print(
        f"{name:<10} precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.figure:.3f}  n {tally.gold}"
    )


if __name__ == "__main__":
    main()
