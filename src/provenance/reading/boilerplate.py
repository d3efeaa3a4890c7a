"""What a news page prints around its report: links, credits, footers, initials. It never yields a claim.

A wrong mark loses claims, so the rules are narrow. Some lines are known by their words wherever they stand ("Related
posts", "All rights reserved", a bare link). Others could open a sentence of the report ("To contact the …", "Follow
…"); they count only at the foot, where nothing but boilerplate comes after them. The rules know the manners of news
pages, and no page by name. The time taken is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from provenance.models.article import Boilerplate
from provenance.models.value import Span
from provenance.reading.datelines import NAMES, find_date_lines
from provenance.reading.layout import find_head, find_lines, is_prose

_LONGEST_LINE = 300
_LONGEST_LINK = 160
_LONGEST_FOOTER = 500
_MOST_LINKS = 20

_THING = r"(?:posts?|articles?|stor(?:y|ies)|content|news|coverage|topics?|links?|reading|reads|videos?)"
_SITE = (
    r"(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|tumblr|pinterest|messenger|e-?mail|print|copy link|"
    r"tweet|share)"
)
_PICTURE = r"(?:(?:file |cover )?(?:photo(?:graph)?|picture|image|illustration|graphic)s?)"
_URL = r"(?:https?://|www\.)[^\s<>\"“”()\[\]]*[\w/]"
_MEDIA = r"\bpic\.twitter\.com/\w+"
_MARKDOWN_LINK = r"!?\[[^\]\n]{0,200}\]\([^()\s]{1,500}\)"

_ANYWHERE = {
    "related_heading": (
        rf"[=#*_\s]*(?:(?:related|recommended|suggested|similar)(?:\s{_THING})?|you (?:may|might) also like|"
        rf"more (?:on this (?:story|topic|subject)|{_THING}|from [^.!?:]{{1,40}})|most (?:read|popular|viewed|shared)|"
        rf"trending(?: now)?|editor['’]?s['’]? picks?|read next|read also|also read|see also|further reading|up next|"
        rf"latest {_THING}|top stories|don['’]t miss|what to read next|in case you missed it)[=#*_\s:]*"
    ),
    "related_link": (
        rf"(?:read more|also read|read also|see also|related(?:\s{_THING})?|watch|more)\s?[:|»>]\s.{{1,200}}[^.\"”]"
    ),
    "more": r"(?:read|show|load|see|view) (?:more|the full (?:story|article|report)|all)\W*|continue reading\W*",
    "share": (
        rf"(?:share(?: (?:this|on|via|with))*(?: {_THING})?:?|{_SITE})(?:[\s|,/·•]+{_SITE})+|"
        rf"share(?: this(?: {_THING})?)?\W*"
    ),
    "advertisement": r"(?:skip )?advertisements?|(?:story|article) continues (?:below|after).{0,40}|sponsored content",
    "copyright": (
        r"(?:©|(?:\(c\)\s)?copyright\s(?:©|\(c\)|\d{4}|by\b|[–-])|\(c\)\s\d{4}).{0,250}|"
        r".{0,120}\ball rights reserved\W*|"
        r"this material may not be (?:published|reproduced|copied).{0,200}"
    ),
    "credit": (
        rf"(?:{_PICTURE}(?:\s(?:credit|courtesy|source)s?)?|credit)\s?:\s?[^.]{{1,100}}|"
        r"image (?:source|copyright),?\s[^.]{1,60}|[^.]{0,60}\b(?:getty images|shutterstock)|"
        r"\((?:additional )?(?:reporting|writing|editing) by\b.{1,250}\)?"
    ),
    "subscribe": (
        r"(?:sign up|subscribe|register)\b[^.!?]{0,80}"
        r"\b(?:newsletters?|alerts?|updates|briefing|podcast|channel|today|now|here)\W*"
    ),
    "tags": r"(?:tags|topics|filed under|keywords|categor(?:y|ies))\s?:\s?[^.]{1,200}",
    "link": rf"\W*(?:{_MARKDOWN_LINK}|{_URL})(?:[\s|,·•]+(?:{_MARKDOWN_LINK}|{_URL})){{0,20}}\W*",
}
"""Whole lines that are boilerplate wherever they stand, by kind."""

_AT_FOOT = {
    "footer": (
        r"to contact the\b.*|contact (?:us|the (?:author|reporter|writer|editor|newsroom)|reporter)\b.*|"
        r"for more (?:information|news|details)\b.*|(?:our standards|the views expressed)\b.*|"
        r"this (?:article|story|report|post) (?:was (?:originally|first)\b.*|originally\b.*|is being updated\.?)|"
        r"[^\s@]{1,60}@[^\s@]{1,60}\.\w{2,10}"
    ),
    "subscribe": (
        r"(?:sign up (?:for|to|here|now)|subscribe (?:to|now|today|here)|download (?:our|the) app|"
        r"donate (?:now|today|here|to)|support (?:our|us|independent)|become a (?:member|subscriber|supporter)|"
        r"join (?:our|us on))\b.*"
    ),
    "more": r"click here\b.*",
    "follow": (
        r"(?:follow|find|like) .{1,120}\b(?:twitter|facebook|instagram|telegram|youtube|linkedin|on x)\b.{0,80}|"
        r"follow @\w.*|like us on\b.*"
    ),
    "credit": (
        r"(?:(?:with )?(?:additional )?(?:reporting|writing|editing)|compiled|edited|translated) by\b[^.]{1,250}\W*|"
        r"[^.]{1,150}\bcontributed (?:to th(?:is|e) (?:report|story|article)|reporting)\b[^.]{0,60}\.?"
    ),
    "end_mark": r"-30-|#{3}|[-(]?\s?end(?:s|item|it)?\s?[-)]?",
}
"""Whole lines, or first lines of a paragraph, that are boilerplate at the foot, by kind.

Notes of corrections and updates are none: they report what changed.
"""

_INITIALS = re.compile(r"[a-z]{2,5}(?:[-,][a-z]{2,5}){0,3}(?:/[a-z]{2,5}(?:[-,][a-z]{2,5}){0,3})+")
_COMPANY = re.compile(r"[^a-z\n]{1,60}")
_INLINE = re.compile(
    rf"(?P<post>(?:(?:{_URL}|{_MEDIA})\s{{1,3}}){{0,3}}[–—-]{{1,2}}\s?[^\n()@]{{1,60}}\(@\w{{1,30}}\))|"
    rf"(?P<media_link>{_MEDIA})|"
    rf"(?P<image>!\[[^\]\n]{{0,200}}\]\([^()\s]{{1,500}}\))|(?<=\])(?P<target>\([^()\s]{{1,500}}\))|(?P<link>{_URL})|"
    r"(?P<credit>[(\[](?:(?:AP|AFP|EPA|Reuters|File)\s)?(?:photo(?:graph)?|image|picture|file)s?\s?"
    r"(?::|/|\b(?:by|courtesy|credit)\b)[^()\[\]\n]{1,100}[)\]])",
    re.IGNORECASE,
)
_BYLINE = re.compile(rf"[Bb][Yy]\s(?:The\s)?{NAMES}(?:\s?[|,–—-]\s?[^\n.!?]{{1,50}})?")
_NAMES_ALONE = re.compile(rf"(?!In\s|On\s|At\s|The\s){NAMES}")
_WRAPPED = 60
"""Characters from which on the line above may be one that was broken in the middle of a sentence."""


def _compile(rules: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in rules.items()), re.IGNORECASE)


_LINE_RULES, _FOOT_RULES = _compile(_ANYWHERE), _compile(_AT_FOOT)


def find_boilerplate(text: str) -> tuple[Boilerplate, ...]:
    """Return the stretches that are no reporting, in the order of the text and apart from one another."""
    lines = list(find_lines(text))
    head = find_head(text, lines)
    marks = {mark.span.start: mark for mark in (*_find_in_head(text, head), *_find_lines_alone(text, lines))}
    for mark in _find_foot(text, lines, marks):
        marks[mark.span.start] = mark
    return tuple(_apart((*marks.values(), *_find_inline(text))))


def _apart(marks: Iterable[Boilerplate]) -> Iterator[Boilerplate]:
    """Yield the marks in order, without those that begin inside an earlier one."""
    end = 0
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        if mark.span.start >= end:
            end = mark.span.end
            yield mark


def _find_in_head(text: str, head: Sequence[Span]) -> Iterator[Boilerplate]:
    """Yield date lines, and the bylines beside them; the first line is left alone, for it may be the headline."""
    dates = set(find_date_lines(text, head))
    yield from (Boilerplate(span=line, kind="dateline") for line in head if line in dates)
    for number, line in enumerate(head[1:], start=1):
        words, above = line.text_in(text), head[number - 1]
        is_beside_date = not dates.isdisjoint(head[number - 1 : number + 2])
        is_byline = _BYLINE.fullmatch(words) and not (words.isupper() and len(above) > _WRAPPED)
        if is_byline or (is_beside_date and _NAMES_ALONE.fullmatch(words)):
            yield Boilerplate(span=line, kind="byline")


def _find_lines_alone(text: str, lines: Sequence[Span]) -> Iterator[Boilerplate]:
    """Yield lines that are boilerplate wherever they stand, and the links below a heading of links."""
    number = 0
    while number < len(lines):
        kind = _match_line(_LINE_RULES, text, lines[number])
        number += 1
        if kind:
            yield Boilerplate(span=lines[number - 1], kind=kind)
        if kind == "related_heading":
            links = list(takewhile(lambda line: _is_link(line.text_in(text)), lines[number : number + _MOST_LINKS]))
            yield from (Boilerplate(span=link, kind="related_link") for link in links)
            number += len(links)


def _is_link(line: str) -> bool:
    return len(line) <= _LONGEST_LINK and not is_prose(line) and not line.endswith((".", ":"))


def _find_foot(text: str, lines: Sequence[Span], known: dict[int, Boilerplate]) -> Iterator[Boilerplate]:
    """Yield what stands at the foot, from the last line upwards, as long as nothing but boilerplate is met."""
    first_of_block = _find_block_starts(text, lines)
    rest = list(lines)
    for mark in _find_initials(text, lines):
        yield mark
        rest.pop()
    while rest:
        line, first = rest[-1], first_of_block[len(rest) - 1]
        if line.start in known:
            rest.pop()
        elif kind := _match_line(_FOOT_RULES, text, line):
            yield Boilerplate(span=rest.pop(), kind=kind)
        elif _is_footer(text, rest[first:]):
            yield Boilerplate(span=Span(start=rest[first].start, end=line.end), kind="footer")
            del rest[first:]
        else:
            return


def _is_footer(text: str, block: Sequence[Span]) -> bool:
    """Tell whether a paragraph opens as a footer and holds no sentence of the report further down."""
    if block[-1].end - block[0].start > _LONGEST_FOOTER or not _match_line(_FOOT_RULES, text, block[0]):
        return False
    return not any(is_prose(line.text_in(text)) for line in block[1:])


def _find_initials(text: str, lines: Sequence[Span]) -> Iterator[Boilerplate]:
    """Yield the initials of the desk that handled a wire report, and the company tags that may follow them."""
    tags = list(takewhile(lambda line: _COMPANY.fullmatch(line.text_in(text)), reversed(lines[-_MOST_LINKS:])))
    above = lines[len(lines) - len(tags) - 1] if len(tags) < len(lines) else None
    if above is None or not _INITIALS.fullmatch(above.text_in(text)):
        return
    yield from (Boilerplate(span=tag, kind="company_tag") for tag in tags)
    yield Boilerplate(span=above, kind="initials")


def _find_inline(text: str) -> Iterator[Boilerplate]:
    """Yield links and credits in brackets inside lines of the report.

    The end of a post (its links, its signature) is left alone: it names the claimant of what the post says.
    """
    for match in _INLINE.finditer(text):
        if match["post"]:
            continue
        kind = {"target": "link", "image": "media_link"}.get(str(match.lastgroup), str(match.lastgroup))
        yield Boilerplate(span=Span(start=match.start(), end=match.end()), kind=kind)


def _find_block_starts(text: str, lines: Sequence[Span]) -> list[int]:
    """Return for every line the number of the first line of its paragraph."""
    starts = [0] if lines else []
    for number, (above, line) in enumerate(pairwise(lines), start=1):
        between = text[above.end : line.start].replace("\r\n", "\n")
        starts.append(number if between.count("\n") > 1 else starts[-1])
    return starts


def _match_line(rules: re.Pattern[str], text: str, line: Span) -> str | None:
    """Return the kind of boilerplate that the whole line is, or None."""
    if len(line) > _LONGEST_LINE:
        return None
    match = rules.fullmatch(text, line.start, line.end)
    return str(match.lastgroup) if match else None
