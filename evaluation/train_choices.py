"""Learns the weights by which parts and background of figures are chosen, and measures them.

    python -m evaluation.train_choices             folds of the marked news and of the training texts; held-out texts
    python -m evaluation.train_choices --write     learn from everything that is not held out, and write the weights

A figure teaches where its harm stands on the words of a mark. It is learned from twice over: with the figures before it
decided as gold does, and as the weights of a first round do. The marked news is harder than news is: everything seen in
it is seen twice, once under a name of its own, and those copies take up what holds there alone and are dropped.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.figure_notes import Noted, read_noted
from evaluation.figure_texts import FOLDS
from evaluation.log_linear_choices import Case, learn
from evaluation.marked import Mark
from provenance.evaluation.tally import Tally
from provenance.extraction.figures.choosing import Answer, Choices, Question
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_figures

CHOICES = Path(__file__).parents[1] / "src/provenance/extraction/figures/choices.json"
PENALTIES = {Question.PART: 10.0, Question.BACKGROUND: 8.0}
"""How much large weights cost; chosen on the folds of the marked news and of the training texts."""
SMALLEST = 0.02
"""Smaller weights are left out of the file."""
APART = " (marked)"
"""What the copies of observations in the marked news end with."""
FLAGS: Mapping[Question, Callable[[Mark], bool]] = {
    Question.PART: lambda mark: mark.is_part,
    Question.BACKGROUND: lambda mark: mark.is_background,
}
"""What a mark answers to a question."""


class Asked(NamedTuple):
    """A question about a figure that gold knows: what is seen of the answers, which are right, which was chosen."""

    question: Question
    answers: Sequence[Answer]
    right: frozenset[int]
    chosen: int
    is_apart: bool
    """Whether it was asked in the marked news."""


def ask(noted: Noted, choices: Choices | None) -> list[Asked]:
    """Return the questions about the figures of an article.

    Args:
        noted: the article with its marks.
        choices: decides; None to decide as gold does.
    """
    asked: list[Asked] = []

    def choose(question: Question, draft: Draft, answers: Sequence[Answer]) -> int:
        mark = find_mark(draft, noted.marks)
        right = find_right(question, mark, answers)
        chosen = choices.choose(question, draft, answers) if choices else min(right, default=0)
        if mark is not None:
            asked.append(Asked(question, answers, right, chosen, not noted.is_complete))
        return chosen

    list(find_figures(noted.article, (), choose))
    return asked


def find_mark(draft: Draft, marks: Iterable[Mark]) -> Mark | None:
    """Return the mark on the number of a draft with its harm, if there is one."""
    number, words = draft.quantity.number, draft.words
    start, end = words.starts[number.first], words.ends[number.last - 1]
    on_number = (mark for mark in marks if mark.start < end and start < mark.end)
    return next((mark for mark in on_number if mark.harm is draft.harm), None)


def find_right(question: Question, mark: Mark | None, answers: Sequence[Answer]) -> frozenset[int]:
    """Return the places of the answers that a mark calls right."""
    if mark is None or question not in FLAGS:
        return frozenset()
    return frozenset(at for at, answer in enumerate(answers) if answer.says is FLAGS[question](mark))


def learn_from(texts: Iterable[Noted]) -> Choices:
    """Return the weights that texts teach."""
    texts = list(texts)
    taught = [asked for noted in texts for asked in ask(noted, None)]
    first = _learn(taught)
    return _learn([*taught, *(asked for noted in texts for asked in ask(noted, first))])


def _learn(asked: Sequence[Asked]) -> Choices:
    return Choices({question: _learn_one([one for one in asked if one.question is question]) for question in Question})


def _learn_one(asked: Sequence[Asked]) -> dict[str, float]:
    """Return the weights for one question, without those of copies."""
    cases = [Case([_copy(answer.seen, one) for answer in one.answers], one.right) for one in asked]
    learned = learn(cases, PENALTIES[asked[0].question]) if cases else {}
    return {seen: weight for seen, weight in learned.items() if not seen.endswith(APART)}


def _copy(seen: Sequence[str], asked: Asked) -> list[str]:
    return [*seen, *(one + APART for one in seen)] if asked.is_apart else [*seen]


def fold(texts: Sequence[Noted]) -> Iterator[tuple[list[Noted], list[Noted]]]:
    """Yield the folds of texts by whole series: the texts of each, and all the others."""
    series = sorted({noted.series for noted in texts})
    for at in range(FOLDS):
        inside = set(series[at::FOLDS])
        yield [one for one in texts if one.series in inside], [one for one in texts if one.series not in inside]


def measure(texts: Iterable[Noted], choices: Choices) -> list[Asked]:
    """Return the questions about the figures of texts as weights answer them that never saw these."""
    return [asked for noted in texts for asked in ask(noted, choices)]


def describe(name: str, asked: Sequence[Asked]) -> Iterator[str]:
    """Yield a line for each question: precision, recall and F1 of flags."""
    for question in FLAGS:
        of_question = [one for one in asked if one.question is question]
        tally = Tally.of(
            [one.chosen == 1 for one in of_question if 1 in one.right],
            [1 in one.right for one in of_question if one.chosen == 1],
        )
        yield (
            f"{name:<12} {question:<11} precision {tally.precision or 0:.3f}  recall {tally.recall or 0:.3f}"
            f"  F1 {tally.figure:.3f}  n {tally.gold}"
        )


def render(choices: Choices) -> str:
    """Return the file of weights, an observation a line; weights that hardly speak are left out."""
    kept = {
        question: {seen: weight for seen, weight in sorted(of.items()) if abs(weight) >= SMALLEST}
        for question, of in choices.of.items()
    }
    return json.dumps(kept, ensure_ascii=False, indent=0) + "\n"


def main() -> None:
    """Measure, or write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights learned from all training texts")
    arguments = parser.parse_args()
    marked, train, held = read_noted()
    if arguments.write:
        choices = learn_from([*marked, *train])
        CHOICES.write_text(render(choices), encoding="utf-8")
        print(", ".join(f"{len(of)} weights for {question}" for question, of in choices.of.items()))
        return
    for name, texts, others in (("marked news", marked, train), ("training", train, marked)):
        asked: list[Asked] = []
        for inside, outside in fold(texts):
            asked += measure(inside, learn_from([*outside, *others]))
        print(*describe(name, asked), sep="\n")
    print(*describe("held out", measure(held, learn_from([*marked, *train]))), sep="\n")


if __name__ == "__main__":
    main()
