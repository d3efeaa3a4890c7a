"""Articles whose figures are marked where they stand, in plain text that a person can write and read.

    python -m evaluation.marked [FILE…]        check files of ``evaluation/training/news/``, count what they mark

A file holds articles one after the other. Each begins with a line of its own, ``== series · date · outlet · title``; a
blank line ends a paragraph. A number that counts people harmed stands in brackets with its harm, "no" and "nobody"
with what did not happen:

    == osk-bridge-collapse-2015-03 · 2015-03-11 · Osk Herald · Bridge gave way in the frost

    Divers brought up [four|killed by=the coroner] bodies; [two|killed part] were children. The winter of 1987 took
    [nine|killed bg], and [no one|injured] was hurt in between.

After the harm may stand, in this order: ``part`` (of the people of another figure of the article), ``bg`` (of another
or an earlier event than the article's own), ``by=`` with the words for whoever gives the figure. The articles are
invented, and teach which numbers count: every number without brackets counts nobody harmed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from provenance.models.vocabulary import Harm

NEWS = Path(__file__).parent / "training/news"
_HEADER = re.compile(r"^== (.*)$", re.MULTILINE)
_MARK = re.compile(r"\[([^][|]+)\|([^][|]+)\]")
_NOTE = re.compile(r"(?P<harm>\w+)(?P<part> part)?(?P<bg> bg)?(?: by=(?P<by>.+))?")
_ZERO = re.compile(r"(?:no|nobody|none|neither|nothing|without|zero|0)\b", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked number: its span in the plain text, and what the author says of it."""

    start: int
    end: int
    harm: Harm
    is_part: bool
    is_background: bool
    claimant: str | None
    is_zero: bool = False
    """Whether it says that nobody was harmed."""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article in plain text, with its marks in order."""

    id: str
    series: str
    published: str
    publisher: str
    title: str
    text: str
    marks: tuple[Mark, ...]


def parse_marked(content: str) -> Iterator[MarkedArticle]:
    r"""Yield the articles of a file's content.

    Raises:
        ValueError: for a header or a mark that is not written as the module says; it names the article and the words.

    >>> article, = parse_marked("== osk-2015 · 2015-03-11 · Herald · Frost\n\n[Two|killed part by=Dr Ek] drowned.")
    >>> article.text, article.marks[0].start, article.marks[0].claimant
    ('Two drowned.', 0, 'Dr Ek')
    """
    pieces = _HEADER.split(content)
    if pieces[0].strip():
        raise ValueError(f"text before the first header: {pieces[0].strip()[:60]!r}")
    seen: Counter[str] = Counter()
    for header, body in zip(pieces[1::2], pieces[2::2], strict=True):
        fields = [field.strip() for field in header.split("·", 3)]
        if len(fields) != 4 or not _DATE.fullmatch(fields[1]):
            raise ValueError(f"no header of four fields with a date or nothing in the second: {header!r}")
        series, published, publisher, title = fields
        seen[series] += 1
        try:
            text, marks = _parse_body(body)
        except ValueError as error:
            raise ValueError(f"{series}, article {seen[series]}: {error}") from error
        yield MarkedArticle(f"{series}-{seen[series]}", series, published, publisher, title, text, marks)


def _parse_body(body: str) -> tuple[str, tuple[Mark, ...]]:
    """Return the plain text of a body, one line a paragraph, and its marks."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", body.strip()))
    marked = "\n\n".join(paragraphs)
    plain: list[str] = []
    marks: list[Mark] = []
    length = read = 0
    for found in _MARK.finditer(marked):
        before = marked[read : found.start()]
        start = length + len(before)
        marks.append(_parse_note(start, found[1], found[2]))
        plain += [before, found[1]]
        length, read = start + len(found[1]), found.end()
    text = "".join([*plain, marked[read:]])
    if stray := re.search(r".{,30}[][|].{,30}", text):
        raise ValueError(f"a bracket that marks nothing: {stray[0]!r}")
    return text, tuple(marks)


def _parse_note(start: int, words: str, note: str) -> Mark:
    found = _NOTE.fullmatch(note)
    if found is None or found["harm"] not in [*Harm]:
        raise ValueError(f"not a harm, then part, bg, by=: {note!r} of {words!r}")
    return Mark(
        start,
        start + len(words),
        Harm(found["harm"]),
        bool(found["part"]),
        bool(found["bg"]),
        found["by"] or None,
        bool(_ZERO.match(words)),
    )


def read_marked(paths: Iterable[Path]) -> list[MarkedArticle]:
    """Return the articles of files.

    Raises:
        ValueError: as `parse_marked`, with the file's name before it; or where two files name one series.
    """
    articles: list[MarkedArticle] = []
    home: dict[str, str] = {}
    for path in paths:
        try:
            found = list(parse_marked(path.read_text("utf-8")))
        except ValueError as error:
            raise ValueError(f"{path.name}: {error}") from error
        for article in found:
            if home.setdefault(article.series, path.name) != path.name:
                raise ValueError(f"{path.name}: series {article.series} stands in {home[article.series]} too")
        articles += found
    return articles


def main(names: list[str]) -> int:
    """Print what files mark, or the first fault."""
    try:
        articles = read_marked([Path(name) for name in names] or sorted(NEWS.glob("*.txt")))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    marks = [mark for article in articles for mark in article.marks]
    print(f"{len(articles)} articles, {len({article.series for article in articles})} series, {len(marks)} figures")
    for harm, count in Counter(mark.harm for mark in marks).most_common():
        print(f"{count:>6} {harm}")
    print(
        f"{sum(mark.is_part for mark in marks):>6} parts, {sum(mark.is_background for mark in marks)} of other events, "
        f"{sum(mark.claimant is not None for mark in marks)} with a claimant"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
