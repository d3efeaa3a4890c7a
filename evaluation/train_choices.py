"""Learns the weights by which parts, background and claimants of figures are chosen, and measures them.

    python -m evaluation.train_choices             folds of the marked news and of the training texts; held-out texts
    python -m evaluation.train_choices --write     learn from everything that is not held out, and write the weights

A figure teaches where its harm stands on the words of a mark: once with the attributions that the tagger helps to
find, once with those of the rules alone. It is learned from twice over: with the figures before it
decided as gold does, and as the weights of a first round do. The marked news is harder than news is: everything seen in
it is seen twice, once under a name of its own, and those copies take up what holds there alone and are dropped.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from evaluation.figure_notes import Noted, read_noted
from evaluation.figure_texts import FOLDS
from evaluation.log_linear_choices import Case, learn
from evaluation.marked import Mark
from evaluation.measure_marked import ANOTHER, FATES, GIVEN, MISSED, NONE, RIGHT, is_same
from provenance import pipeline
from provenance.evaluation.tally import Tally
from provenance.extraction.attributions import Tagger, find_attributions, read_paragraphs_of, resolve_claimants
from provenance.extraction.figures.choosing import Answer, Choices, Question
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.find import find_figures
from provenance.models.claim import Attribution, Claimant

CHOICES = Path(__file__).parents[1] / "src/provenance/extraction/figures/choices.json"
PENALTIES = {Question.PART: 10.0, Question.BACKGROUND: 8.0, Question.CLAIMANT: 4.0}
"""How much large weights cost; chosen on the folds of the marked news and of the training texts."""
UNNAMED = 0.3
"""How much a figure of the marked news counts whose mark names no claimant: the text may name one all the same."""
LEANING = {Question.BACKGROUND: ("any", 0.3), Question.CLAIMANT: ("outlet", 1.0)}
"""By what observation, and how far, choosing leans away from an answer; chosen on the same folds. A figure that is
wrongly of another event is in no conflict, and not more claimants are to be missed than the rules miss."""
SMALLEST = 0.05
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
    mark: Mark
    answers: Sequence[Answer]
    right: frozenset[int]
    chosen: int
    is_apart: bool
    """Whether it was asked in the marked news."""


class Text(NamedTuple):
    """An article with its marks, and what its attributions were found to be."""

    noted: Noted
    attributions: tuple[Attribution, ...]
    questions: frozenset[Question]
    """What its figures teach; attributions matter to claimants alone."""

    @property
    def series(self) -> str:
        """The series of the article."""
        return self.noted.series


def read_texts(noted: Iterable[Noted], tagger: Tagger | None) -> list[Text]:
    """Return texts with their attributions; by the rules alone, and for claimants, where there is no tagger."""
    questions = frozenset(Question if tagger else (Question.CLAIMANT,))
    return [Text(one, find_attributions(one.article, tagger).claims, questions) for one in noted]


def ask(text: Text, choices: Choices | None) -> list[Asked]:
    """Return the questions about the figures of an article.

    Args:
        text: the article with its marks.
        choices: decides; None to decide as gold does.
    """
    asked: list[Asked] = []
    marks, names = text.noted.marks, Names(text)

    def choose(question: Question, draft: Draft, answers: Sequence[Answer]) -> int:
        mark = find_mark(draft, marks)
        right = find_right(question, mark, answers, names) if mark else frozenset()
        chosen = choices.choose(question, draft, answers) if choices else min(right, default=find_ruled(answers))
        if mark is not None and question in text.questions:
            asked.append(Asked(question, mark, answers, right, chosen, not text.noted.is_complete))
        return chosen

    list(find_figures(text.noted.article, text.attributions, choose))
    return asked


class Names:
    """The names of claimants, as printed and as the whole article tells them."""

    def __init__(self, text: Text) -> None:
        """Read nothing yet."""
        self._article = text.noted.article
        self._spans = [part.claimant.span for part in text.attributions if part.claimant.span]
        self._paragraphs = read_paragraphs_of(self._article)

    def find(self, claimants: Iterable[Claimant]) -> list[tuple[str, ...]]:
        """Return the names of each claimant."""
        claimants = list(claimants)
        spans = [*self._spans, *(claimant.span for claimant in claimants if claimant.span)]
        known = resolve_claimants(self._paragraphs, ((span.start, span.end) for span in spans))
        return [(one.name or "", one.role or "", *self._find_printed(one, known)) for one in claimants]

    def _find_printed(self, claimant: Claimant, known: Mapping[tuple[int, int], Claimant]) -> tuple[str, ...]:
        if claimant.span is None:
            return ()
        full = known[claimant.span.start, claimant.span.end]
        return claimant.span.text_in(self._article.text), full.name or ""


def find_ruled(answers: Sequence[Answer]) -> int:
    """Return the place of the answer of the rules; the first where none is theirs."""
    return next((at for at, answer in enumerate(answers) if "ruled" in answer.seen), 0)


def find_mark(draft: Draft, marks: Iterable[Mark]) -> Mark | None:
    """Return the mark on the number of a draft with its harm, if there is one."""
    number, words = draft.quantity.number, draft.words
    start, end = words.starts[number.first], words.ends[number.last - 1]
    on_number = (mark for mark in marks if mark.start < end and start < mark.end)
    return next((mark for mark in on_number if mark.harm is draft.harm), None)


def find_right(question: Question, mark: Mark, answers: Sequence[Answer], names: Names) -> frozenset[int]:
    """Return the places of the answers that a mark calls right; none where nobody named is the claimant of the mark."""
    if question in FLAGS:
        return frozenset(at for at, answer in enumerate(answers) if answer.says is FLAGS[question](mark))
    claimants = [answer.says for answer in answers if isinstance(answer.says, Claimant)]
    if mark.claimant is None:
        return frozenset(at for at, claimant in enumerate(claimants) if not claimant.name)
    gold = mark.claimant
    return frozenset(at for at, known in enumerate(names.find(claimants)) if any(known) and is_same(gold, known))


def learn_from(texts: Iterable[Text]) -> Choices:
    """Return the weights that texts teach."""
    texts = list(texts)
    taught = [asked for text in texts for asked in ask(text, None)]
    first = _learn(taught)
    again = _learn([*taught, *(asked for text in texts for asked in ask(text, first))])
    leaning = {
        question: {**again.of[question], seen: again.of[question].get(seen, 0.0) - by}
        for question, (seen, by) in LEANING.items()
    }
    return Choices({**again.of, **leaning})


def _learn(asked: Sequence[Asked]) -> Choices:
    return Choices({question: _learn_one([one for one in asked if one.question is question]) for question in Question})


def _learn_one(asked: Sequence[Asked]) -> dict[str, float]:
    """Return the weights for one question, without those of copies."""
    cases = [Case([_copy(answer.seen, one) for answer in one.answers], one.right, _weigh(one)) for one in asked]
    learned = learn(cases, PENALTIES[asked[0].question]) if cases else {}
    return {seen: weight for seen, weight in learned.items() if not seen.endswith(APART)}


def _weigh(asked: Asked) -> float:
    of_nobody = asked.question is Question.CLAIMANT and asked.mark.claimant is None
    return UNNAMED if asked.is_apart and of_nobody else 1.0


def _copy(seen: Sequence[str], asked: Asked) -> list[str]:
    return [*seen, *(one + APART for one in seen)] if asked.is_apart else [*seen]


def fold(texts: Sequence[Text]) -> Iterator[tuple[list[Text], list[Text]]]:
    """Yield the folds of texts by whole series: the texts of each, and all the others."""
    series = sorted({noted.series for noted in texts})
    for at in range(FOLDS):
        inside = set(series[at::FOLDS])
        yield [one for one in texts if one.series in inside], [one for one in texts if one.series not in inside]


def keep_others(texts: Iterable[Text], series: Collection[str]) -> list[Text]:
    """Return the texts that are of none of some series."""
    return [text for text in texts if text.series not in series]


def measure(texts: Iterable[Text], choices: Choices) -> list[Asked]:
    """Return the questions about the figures of texts as weights answer them that never saw these."""
    return [asked for text in texts for asked in ask(text, choices)]


def describe(name: str, asked: Sequence[Asked]) -> Iterator[str]:
    """Yield a line for each question: precision, recall and F1 of flags; what becomes of claimants."""
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
    fates = Counter(find_fate(one) for one in asked if one.question is Question.CLAIMANT)
    yield f"{name:<12} {Question.CLAIMANT:<11} " + "  ".join(f"{fate} {fates[fate]}" for fate in FATES)


def find_fate(asked: Asked) -> str:
    """Return what becomes of the claimant of a figure."""
    chosen = asked.answers[asked.chosen].says
    is_named = isinstance(chosen, Claimant) and bool(chosen.name)
    if asked.mark.claimant is None:
        return GIVEN if is_named else NONE
    return (RIGHT if asked.chosen in asked.right else ANOTHER) if is_named else MISSED


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
    noted, tagger = read_noted(), pipeline.load_tagger()
    marked, train, held = (read_texts(texts, tagger) for texts in noted)
    ruled = read_texts([*noted.marked, *noted.train], None)
    if arguments.write:
        choices = learn_from([*marked, *train, *ruled])
        CHOICES.write_text(render(choices), encoding="utf-8")
        print(", ".join(f"{len(of)} weights for {question}" for question, of in choices.of.items()))
        return
    for name, texts, others in (("marked news", marked, train), ("training", train, marked)):
        asked: list[Asked] = []
        for inside, outside in fold(texts):
            series = {text.series for text in inside}
            asked += measure(inside, learn_from([*outside, *others, *keep_others(ruled, series)]))
        print(*describe(name, asked), sep="\n")
    print(*describe("held out", measure(held, learn_from([*marked, *train, *ruled]))), sep="\n")


if __name__ == "__main__":
    main()
