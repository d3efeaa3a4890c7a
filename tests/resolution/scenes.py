"""Invented articles with the claims that a reader finds in them, for the tests of resolution."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from provenance.extraction.dates import find_dates
from provenance.extraction.places import find_places
from provenance.extraction.segmentation import find_sentences
from provenance.models.article import Article
from provenance.models.claim import OUTLET, AssertionClaim, Claimant, Extraction, FigureClaim, QuoteClaim
from provenance.models.identity import ClaimLink, Judgement, Resolution
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Form, Harm, Modifier, Verdict
from provenance.resolution import resolve
from provenance.resolution.profiles import Profile, profile_article
from provenance.resolution.words import read_words
from tests.builders import make_article

_COUNT = re.compile(r"\[(?P<harm>k|i|m|d):(?P<number>[\d,]+)(?: (?P<noun>[a-z]+))?(?:@(?P<who>[^\]]+))?\]")
_SAID = re.compile(r"\{(?P<who>[^:}]+): (?P<words>[^}]+)\}")
_HARMS = {"k": Harm.KILLED, "i": Harm.INJURED, "m": Harm.MISSING, "d": Harm.DISPLACED}
_MARK = re.compile(f"{_COUNT.pattern.replace('?P<', '?P<c_')}|{_SAID.pattern.replace('?P<', '?P<s_')}")

Told = tuple[Article, Extraction]


def tell(marked: str, *, id: str, published: date | None, title: str | None = None) -> Told:  # noqa: A002
    """Return an article and its claims from a text with marks.

    ``[k:12 people@Interior Ministry]`` is a figure of 12 people killed that the ministry gives; ``{Ada Bell: “No.”}``
    is a quotation of Ada Bell. The marks vanish from the text, what they hold stays.
    """
    text, found = _strip(marked)
    article = make_article(text, id=id, published=published, title=title)
    sentences = list(find_sentences(text))
    figures: list[FigureClaim] = []
    quotes: list[QuoteClaim] = []
    for start, end, match in found:
        claim = {
            "version": article.version,
            "span": Span(start=start, end=end),
            "exact": text[start:end],
            "sentence": next(one for one in sentences if one.start <= start < one.end),
            "rule": "test",
        }
        if match["c_number"]:
            figures.append(_figure(match, claim, len(figures)))
        else:
            quotes.append(
                QuoteClaim(local_id=f"q{len(quotes)}", claimant=person(match["s_who"]), form=Form.DIRECT, **claim)
            )
    mentions = (*find_dates(article), *find_places(article))
    return article, Extraction(
        version=article.version, extractor="test", figures=tuple(figures), quotes=tuple(quotes), mentions=mentions
    )


def person(name: str, kind: ClaimantKind = ClaimantKind.PERSON) -> Claimant:
    """Return an expressed claimant; bodies are told by a word for them in their name."""
    is_body = re.search(r"ministry|police|government|office|court", name, re.IGNORECASE)
    return Claimant(kind=ClaimantKind.ORGANISATION if is_body else kind, name=name)


def resolve_told(*told: Told, judgements: Sequence[Judgement] = ()) -> Resolution:
    """Return the resolution of some articles."""
    return resolve([article for article, _ in told], [extraction for _, extraction in told], judgements)


def links_by_words(resolution: Resolution, *told: Told) -> Mapping[tuple[str, str], ClaimLink]:
    """Return the links by article id and exact words of their claims."""
    link_of = {link.claim: link for link in resolution.links}
    return {
        (article.id, claim.exact): link_of[claim.iri] for article, extraction in told for claim in extraction.claims
    }


def judge(left: str, right: str, verdict: Verdict, *, withdrawn: bool = False) -> Judgement:
    """Return a decision of an invented person."""
    return Judgement(
        left=left,
        right=right,
        verdict=verdict,
        who="Ada Quill",
        when=date(2024, 1, 5),
        why="read both",
        withdrawn=withdrawn,
    )


def _figure(match: re.Match[str], claim: Mapping[str, object], number: int) -> FigureClaim:
    value = int(match["c_number"].replace(",", ""))
    span = claim["span"]
    return FigureClaim(
        local_id=f"f{number}",
        claimant=person(match["c_who"]) if match["c_who"] else OUTLET,
        number=span,
        modifier=Modifier.EXACT,
        value=value,
        lower=value,
        upper=value,
        band=None,
        harm=_HARMS[match["c_harm"]],
        group=match["c_noun"] or "",
        population=match["c_noun"] or "",
        **claim,
    )


def profile(told: Told) -> Profile:
    """Return the profile of an article."""
    article, extraction = told
    return profile_article(article, extraction, read_words(article))


def _strip(marked: str) -> tuple[str, list[tuple[int, int, re.Match[str]]]]:
    parts: list[str] = []
    found = []
    length = last = 0
    for match in _MARK.finditer(marked):
        before = marked[last : match.start()]
        kept = match["s_words"] or " ".join(filter(None, (match["c_number"], match["c_noun"])))
        parts += [before, kept]
        length += len(before)
        found.append((length, length + len(kept), match))
        length += len(kept)
        last = match.end()
    return "".join([*parts, marked[last:]]), found


def assertion(article: Article, words: str, claimant: Claimant) -> AssertionClaim:
    """Return indirect speech on the first occurrence of words."""
    start = article.text.index(words)
    span = Span(start=start, end=start + len(words))
    return AssertionClaim(
        local_id="a1",
        version=article.version,
        span=span,
        exact=words,
        sentence=Span(start=0, end=len(article.text)),
        claimant=claimant,
        form=Form.INDIRECT,
        rule="test",
    )


QUAKE_DAY = date(2018, 11, 14)

QUAKE = tell(
    "VELMA, Kordova — A powerful earthquake tore through Harap province before dawn Wednesday, killing"
    " [k:38 people@Interior Ministry], the Interior Ministry said.\n\nDoctors in Harap had treated [i:214 people]."
    "\n\n{Darina Kove: “We are digging with what we have, and what we have is shovels,”} said Darina Kove, mayor of"
    " Harap.\n\nKordova lies on a fault. A quake in Harap in 1957 killed [k:1,100 people].",
    id="wire",
    published=QUAKE_DAY,
    title="Strong quake hits Harap province",
)
QUAKE_LATER = tell(
    "The toll of Wednesday’s earthquake in Harap has risen to [k:112@interior ministry], the Kordovan interior ministry"
    " told this programme.\n\nMayor Kove asked for tents for the town of Harap. {Kove: “We dig with what we have,”} she"
    " said.\n\nThe old people of Harap speak of 1957, when [k:1,100] died.",
    id="radio",
    published=date(2018, 11, 16),
    title="Harap earthquake toll passes one hundred",
)
FLOOD = tell(
    "Nine villages of the Oyele valley in Maruba were under water on Friday after a dam burst and the flood killed"
    " [k:38 people@police], police said.\n\n{Ama Tull: “They opened the gate on us,”} said Ama Tull in Oyele.",
    id="flood",
    published=date(2021, 7, 9),
    title="River Oyele floods eastern Maruba",
)
