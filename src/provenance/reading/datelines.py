"""When an article without a stated date was published, as far as its own text tells.

Only a date that the article gives as its own counts as the day of publication: a line of its head that is a date, a
byline with a date, a wire dateline with its year. A wire dateline without a year is kept as evidence, and dates
nothing. Where there is neither, a day that the text reports as past bounds the publication from below. Clocks of the
machine, such as a file's modification time, are never asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice

from provenance.errors import ParseError
from provenance.models.article import DateEvidence
from provenance.models.value import Interval, Span
from provenance.reading.dates import PRINTED_DAY, PRINTED_MONTH, PRINTED_YEARLESS, parse_date
from provenance.reading.layout import find_head, find_lines

NAME = r"[A-Z][\w.'’-]*(?:\s(?:(?:d[aeiu]|del|la|van|von|der|al|bin|ibn)\s){0,2}[A-Z][\w.'’-]+){1,3}"
"""A person's name as bylines print it."""
NAMES = rf"{NAME}(?:(?:,\s|\sand\s|\s&\s){NAME}){{0,4}}"

_CLOCK_BEFORE = r"(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5})?,?\s)?"
_CLOCK_AFTER = r"(?:[\s,|·•@–—-]{1,3}(?:at\s)?\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m).{0,80})?"
_DATED = (
    rf"(?i:{_CLOCK_BEFORE}(?P<day>{PRINTED_DAY}|\d{{1,2}}(?P<mark>[./-])\d{{1,2}}(?P=mark)\d{{4}}){_CLOCK_AFTER})\.?"
)
_FIRST_PRINTED = r"(?:(?:first\s)?(?:published|posted|issued|released|filed)|publication date|date)"
_CHANGED = r"(?P<changed>(?:last\s)?(?:updated|modified|edited))"
_DATE_LINE = re.compile(rf"(?i:(?:{_FIRST_PRINTED}|{_CHANGED})(?:\s(?:on|at))?\s?:?\s)?(?:{_DATED})")
_BYLINE_DATE = re.compile(rf"(?:[Bb]y\s[^\n.!?]{{2,80}}?|BY\s[^\n.!?]{{2,80}}?|{NAMES})\s?[|·•,–—-]\s?(?:{_DATED})")
_WIRE = re.compile(
    r"[ \t(]*[A-Z][\w.'’ -]{1,40}(?:,\s[A-Z][\w.'’ -]{1,30}|\s\([A-Z][\w.'’ -]{1,30}\)){0,2},?\s"
    rf"\(?(?i:(?P<day>{PRINTED_DAY}|\d{{1,2}}\s[A-Z]{{3}}\s\d\d\b)|(?P<yearless>{PRINTED_YEARLESS}))\.?\)?"
    r"(?:,?\s[(/\[][^()\[\]\n]{2,40}[)/\]])?\s?(?:[–—:]|--?)\s"
)
_WIRE_LINES = 2
_POST = re.compile(rf"[–—-]{{1,2}}\s?[^\n()@]{{1,60}}\(@\w{{1,30}}\)\s{{1,3}}(?P<day>{PRINTED_DAY})", re.IGNORECASE)
_YEAR = r"\d{4}(?=\s?[,.;:)\n]|\s(?:and|but|when|with)\b)"
_SINCE = re.compile(rf"\bsince\s(?P<day>{PRINTED_DAY}|{PRINTED_MONTH}|{_YEAR})", re.IGNORECASE)

_Dated = tuple[Interval, tuple[DateEvidence, ...]]


def find_published(text: str) -> _Dated:
    """Return when the text says that it was published, or after which day, with the words that say so."""
    own = [*_read_head(text, find_head(text, find_lines(text))), *_read_wire(text, find_lines(text))]
    for days, evidence in own:
        if days.is_known:
            return days, (evidence,)
    undated = tuple(evidence for _, evidence in own)
    if bound := max(_find_past_days(text), key=lambda found: found[0], default=None):
        return Interval(earliest=bound[0]), (*undated, bound[1])
    return Interval(), undated


def find_date_lines(text: str, head: Sequence[Span]) -> Iterator[Span]:
    """Yield the lines of a head that are nothing but a date, with or without "Published" before it."""
    return (line for line in head if _DATE_LINE.fullmatch(line.text_in(text)))


def _read_head(text: str, head: Sequence[Span]) -> list[tuple[Interval, DateEvidence]]:
    """Read the dates of a head; that of the first printing comes before that of a change."""
    found = []
    for number, line in enumerate(head):
        words = line.text_in(text)
        match = _DATE_LINE.fullmatch(words) or (_BYLINE_DATE.fullmatch(words) if number else None)
        if not match:
            continue
        changed = match.re is _DATE_LINE and bool(match["changed"])
        try:
            days = parse_date(match["day"])
        except ParseError:
            continue
        rule = "date-of-change" if changed else "date-line" if match.re is _DATE_LINE else "byline"
        if changed:
            days = Interval(latest=days.latest)
        found.append((days, _evidence(match, line.start, rule)))
    return sorted(found, key=lambda dated: dated[1].rule == "date-of-change")


def _read_wire(text: str, lines: Iterable[Span]) -> list[tuple[Interval, DateEvidence]]:
    for line in islice(lines, _WIRE_LINES):
        match = _WIRE.match(text, line.start, line.end)
        if match and match["day"]:
            try:
                return [(parse_date(match["day"]), _evidence(match, 0, "wire-dateline"))]
            except ParseError:
                return []
        if match:
            where = Span(start=match.start("yearless"), end=match.end("yearless"))
            return [(Interval(), DateEvidence(words=match["yearless"], span=where, rule="wire-dateline-without-year"))]
    return []


def _find_past_days(text: str) -> Iterator[tuple[date, DateEvidence]]:
    """Yield days that lie before the publication: of posts that are shown, and after "since".

    A post shows its date in the time zone of the page, which may be a day ahead of the place of publication.
    """
    for pattern, rule, slack in ((_POST, "post", timedelta(days=1)), (_SINCE, "since", timedelta())):
        for match in pattern.finditer(text):
            try:
                day = parse_date(match["day"]).earliest
            except ParseError:
                continue
            if day:
                yield day - slack, _evidence(match, 0, rule)


def _evidence(match: re.Match[str], offset: int, rule: str) -> DateEvidence:
    span = Span(start=offset + match.start("day"), end=offset + match.end("day"))
    return DateEvidence(words=match["day"], span=span, rule=rule)
