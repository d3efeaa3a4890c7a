"""Whose part a figure is, of which event, and who gives it: measured on every figure that is found.

    python -m evaluation.measure_marked            the marked news, the training texts, the texts held out

A figure is found when its harm stands on the words of the mark. The claimant is right when it shares a telling word
with that of the mark, as scores of figures have it; by its name, its role or as it is printed. The marked news names
the plain claimants only, so that one given where it has none need not be wrong. Kinds of claimants are told by where
the words of the mark stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from evaluation.figure_notes import Noted, read_noted
from evaluation.marked import Mark
from provenance import pipeline
from provenance.evaluation.figures import find_telling_words
from provenance.evaluation.tally import Tally
from provenance.extraction.extract import extract_claims
from provenance.models.claim import Claimant, FigureClaim

NONE, RIGHT, ANOTHER, MISSED, GIVEN = "none", "right", "another", "missed", "given"
"""What becomes of a claimant: gold and figure have none, both the same, two, gold alone, the figure alone."""
FATES = (RIGHT, ANOTHER, MISSED, GIVEN, NONE)
KINDS = ("before, in its sentence", "behind, in its sentence", "before, in its paragraph", "elsewhere")
_ENDS = (". ", "? ", "! ", '." ', ".” ")


def judge_claimant(mark: Mark, claimant: Claimant, text: str) -> str:
    """Return what becomes of the claimant of a mark."""
    printed = claimant.span.text_in(text) if claimant.span else ""
    if mark.claimant is None:
        return GIVEN if claimant.name else NONE
    if not claimant.name:
        return MISSED
    return RIGHT if is_same(mark.claimant, (claimant.name, claimant.role or "", printed)) else ANOTHER


def is_same(gold: str, names: Iterable[str]) -> bool:
    """Tell whether any of some names means the claimant that gold names.

    >>> is_same("the Interior Ministry", ["a ministry spokesman"]), is_same("Dr Ek", ["Ek"])
    (True, False)
    """
    telling = find_telling_words(gold)
    return any(telling & find_telling_words(name) or name.lower() == gold.lower() for name in names)


def find_kind(mark: Mark, text: str) -> str:
    """Return where the words for the claimant of a mark stand: one of ``KINDS``."""
    start = max(0, *(text.rfind(end, 0, mark.start) + len(end) for end in _ENDS), text.rfind("\n", 0, mark.start) + 1)
    end = min((at for ending in (*_ENDS, "\n") if (at := text.find(ending, mark.end)) >= 0), default=len(text))
    paragraph = text.rfind("\n", 0, mark.start) + 1
    places = (text[start : mark.start], text[mark.end : end], text[paragraph : mark.start])
    telling = find_telling_words(mark.claimant)
    return next(
        (kind for kind, words in zip(KINDS, places, strict=False) if telling & find_telling_words(words)), KINDS[-1]
    )


def pair(noted: Noted, figures: Sequence[FigureClaim]) -> Iterator[tuple[Mark, FigureClaim | None]]:
    """Yield each mark with its figure, if it was found."""
    for mark in noted.marks:
        on_mark = (one for one in figures if one.number.start < mark.end and mark.start < one.number.end)
        yield mark, next((one for one in on_mark if one.harm is mark.harm), None)


def measure(texts: Iterable[Noted]) -> Iterator[str]:
    """Yield the lines of the table for some texts."""
    tagger = pipeline.load_tagger()
    pairs = [
        (mark, figure, noted.article.text)
        for noted in texts
        for mark, figure in pair(noted, extract_claims(noted.article, tagger).figures)
    ]
    found = [(mark, figure, text) for mark, figure, text in pairs if figure is not None]
    yield f"{len(pairs)} marks, {len(found)} found"
    parts = [(mark.is_part, figure.part_of is not None) for mark, figure, _ in found]
    yield describe("parts", parts)
    yield describe("background", [(mark.is_background, figure.background) for mark, figure, _ in found])
    fates = [(find_kind(mark, text), judge_claimant(mark, figure.claimant, text)) for mark, figure, text in found]
    counted = Counter(fate for _, fate in fates)
    yield "claimants  " + "  ".join(f"{fate} {counted[fate]}" for fate in FATES)
    for kind in KINDS:
        of_kind = Counter(fate for its_kind, fate in fates if its_kind == kind and fate not in (NONE, GIVEN))
        share = of_kind[RIGHT] / max(1, of_kind.total())
        wrong = f"another {of_kind[ANOTHER]}  missed {of_kind[MISSED]}"
        yield f"  {kind:<24} n {of_kind.total():>4}  right {share:.3f}  {wrong}"


def describe(name: str, answers: Sequence[tuple[bool, bool]]) -> str:
    """Return precision, recall and F1 of a flag, from what gold and the figure say of each."""
    tally = Tally.of([said for right, said in answers if right], [right for right, said in answers if said])
    return (
        f"{name:<10} precision {tally.precision or 0:.3f}  recall {tally.recall or 0:.3f}  F1 {tally.figure:.3f}"
        f"  n {tally.gold}"
    )


def main() -> None:
    """Print the tables."""
    for name, texts in zip(("marked news", "training", "held out"), read_noted(), strict=True):
        print(f"{name}:", *measure(texts), sep="\n  ")


if __name__ == "__main__":
    main()
