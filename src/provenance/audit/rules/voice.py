"""A charged term in the outlet's own voice, where others give it to a speaker: a finding of voice, never of truth.

A term counts as the outlet's own when it stands outside every attribution and every pair of quotation marks, is not
hedged ("alleged", "accused of", "including"), and is no part of a name ("Genocide Convention"). The list holds words
that accuse; it comes from the language and from no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from provenance.audit.rules.making import shorten
from provenance.models.article import Article
from provenance.models.claim import Attribution, Extraction
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding, Place
from provenance.models.value import Span
from provenance.models.vocabulary import Severity, Voice
from provenance.models.wording import say_claimant

TERMS = {
    "genocide": r"genocid(?:e|es|al)",
    "massacre": r"massacr(?:e|es|ed|ing)",
    "slaughter": r"slaughter(?:s|ed|ing)?",
    "terrorist": r"terroris(?:t|ts|m)",
    "atrocity": r"atrocit(?:y|ies)",
    "war crime": r"war crimes?",
    "crime against humanity": r"crimes? against humanity",
    "ethnic cleansing": r"ethnic cleansing|ethnically cleans(?:e|ed|ing)",
    "apartheid": r"apartheid",
    "butcher": r"butcher(?:s|ed|ing|y)?",
    "barbarity": r"barbari(?:c|ty|sm|ans?)",
    "fascist": r"fascis(?:t|ts|m)",
    "Nazi": r"(?:neo-)?nazi(?:s|sm)?",
    "dictator": r"dictator(?:s|ship|ial)?",
    "puppet": r"puppets?",
    "thug": r"thugs?",
    "martyr": r"martyr(?:s|ed|dom)?",
    "extremist": r"extremis(?:t|ts|m)",
    "racist": r"racis(?:t|ts|m)",
    "collective punishment": r"collective punishment",
}
"""Words that accuse, by the name under which occurrences are gathered."""

_TERM = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(f"(?P<t{number}>{words})" for number, words in enumerate(TERMS.values()))
    + r")(?![\w-]|[’']s\b)",
    re.IGNORECASE,
)
_NAMES = tuple(TERMS)
_REACH = 70
_HEDGED = re.compile(
    r"\b(?:alleg\w+|accus\w+|claim\w*|so-called|suspect\w*|charg(?:e|es|ed|ing)|describ\w+|"
    r"call(?:s|ed|ing)?|label\w*|brand\w*|compar\w+|den(?:y|ies|ied|ying)|denials?|whether|if|possible|potential|"
    r"risk|question|includ(?:e|es|ing)|such as|convict\w+|indict\w+|trial|tribunal|court|case|laws?|prosecut\w+|"
    r"investigat\w+|counter-?|anti-?|not|never|no|against|prevent\w*|designat\w+|list(?:ed)?|term(?:ed|s)?|crime of|"
    r"acts? of|fight(?:ing)?|plot)\b[^.;]*$"
    # Who condemns "the genocide" names it; who condemns "the forces now committing genocide" does not.
    r"|\b(?:condemn|denounc)\w*(?:\s+[\w'’-]+){0,4}\s*$|\b(?:condemn|denounc)\w*[^.;]*\b(?:for|as|of|over)\b[^.;]*$",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(
    r"^\s*(?:convention|tribunal|court|memorial|museum|scholars?|allegations?|charges?|claims?|accusations?|case|trial|"
    r"law|laws|act|financing|suspects?|organi[sz]ations?|list|offen[cs]es?|watchdog|studies|survivors?|denial)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”\n]{0,600}”|\"[^\"\n]{0,600}\"|‘[^’\n]{0,80}’|«[^»\n]{0,600}»")


class _Use(NamedTuple):
    """A term where an outlet uses it itself."""

    term: str
    span: Span


def find_charged_terms(dossier: Dossier) -> Iterator[Finding]:
    """Yield articles that use a charged term in their own voice which another attribution gives to a speaker."""
    attributed = _gather_attributed(dossier)
    if not attributed:
        return
    events = _gather_events(dossier)
    for article, extraction in _pair_up(dossier):
        uses: dict[str, list[_Use]] = {}
        for use in _find_uses(article, extraction):
            uses.setdefault(use.term, []).append(use)
        for term, found in uses.items():
            others = [one for one in attributed.get(term, ()) if _is_near(article.version, one.version, events)]
            if others:
                yield _make_finding(article, extraction, found, others)


def _pair_up(dossier: Dossier) -> Iterator[tuple[Article, Extraction]]:
    for extraction in dossier.extractions:
        yield dossier.article_of[extraction.version], extraction


def _speaking(extraction: Extraction) -> list[Attribution]:
    claims: tuple[Attribution, ...] = (*extraction.quotes, *extraction.assertions)
    return [claim for claim in claims if claim.voice is Voice.SPEAKER]


def _gather_attributed(dossier: Dossier) -> Mapping[str, list[Attribution]]:
    """Return the attributions that hold each term, in the order of the dossier."""
    found: dict[str, list[Attribution]] = {}
    for article, extraction in _pair_up(dossier):
        for claim in _speaking(extraction):
            for term in dict.fromkeys(_name(match) for match in _TERM.finditer(claim.span.text_in(article.text))):
                found.setdefault(term, []).append(claim)
    return found


def _name(match: re.Match[str]) -> str:
    return _NAMES[int((match.lastgroup or "t0")[1:])]


def _gather_events(dossier: Dossier) -> Mapping[str, frozenset[str]]:
    """Return the events that each article version tells of."""
    events: dict[str, set[str]] = {}
    for link in dossier.resolution.links:
        if link.event:
            events.setdefault(link.version, set()).add(link.event)
    return {version: frozenset(found) for version, found in events.items()}


def _is_near(left: str, right: str, events: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether two versions are one, or tell of an event in common."""
    return left == right or bool(events.get(left, frozenset()) & events.get(right, frozenset()))


def _find_uses(article: Article, extraction: Extraction) -> Iterator[_Use]:
    """Yield the terms that the outlet uses itself."""
    text = article.text
    covered: Sequence[Span] | None = None
    for match in _TERM.finditer(text):
        if covered is None:
            covered = _list_covered(article, extraction)
        span = Span(start=match.start(), end=match.end())
        if any(other.overlaps(span) for other in covered) or _is_name(match, text):
            continue
        line = text.rfind("\n", 0, span.start) + 1
        if not _HEDGED.search(text[max(line, span.start - _REACH) : span.start]) and not _OF_A_NAME.match(
            text[span.end : span.end + 30]
        ):
            yield _Use(_name(match), span)


def _list_covered(article: Article, extraction: Extraction) -> list[Span]:
    """Return where the outlet does not speak itself: attributions, quotation marks, what is no reporting."""
    said = [claim.span for claim in _speaking(extraction)]
    figures = [claim.sentence for claim in extraction.figures if claim.claimant.name]
    marks = [Span(start=found.start(), end=found.end()) for found in _QUOTED.finditer(article.text)]
    return [*said, *figures, *marks, *(part.span for part in article.boilerplate)]


def _is_name(match: re.Match[str], text: str) -> bool:
    """Tell whether a capitalised term belongs to a name: "the Rwandan Genocide", "Boston Massacre"."""
    start = match.start()
    if not match[0][0].isupper() or match[0].lower().startswith(("nazi", "neo")):
        return False
    return start > 0 and text[start - 1] == " " and text[max(0, start - 2)] not in ".!?\n"


def _make_finding(
    article: Article, extraction: Extraction, uses: Sequence[_Use], others: Sequence[Attribution]
) -> Finding:
    first = uses[0].span
    own = [
        claim.iri
        for claim in extraction.assertions
        if claim.voice is Voice.OUTLET and any(claim.span.overlaps(use.span) for use in uses)
    ]
    times = "" if len(uses) == 1 else f", {len(uses)} times"
    names = list(dict.fromkeys(say_claimant(one.claimant) for one in others))
    told = f"{', '.join(names[:3])}{' and others' if len(names) > 3 else ''}"
    return Finding(
        rule="charged-term-in-own-voice",
        severity=Severity.MIDDLE,
        targets=(article.version, f"{article.version}#term-{uses[0].term.replace(' ', '-')}"),
        evidence=(*own[:1], *(one.iri for one in others[:5])),
        places=tuple(Place(version=article.version, span=use.span) for use in uses),
        sentence=(
            f"The outlet says “{first.text_in(article.text)}” in its own voice{times} "
            f"(“{_cut_around(article, first)}”); elsewhere it is the word of {told}."
        ),
    )


def _cut_around(article: Article, span: Span) -> str:
    """Return the words around a place on its own line."""
    line = article.text.rfind("\n", 0, span.start) + 1
    end = article.text.find("\n", span.end)
    start = max(line, span.start - 50)
    while start > line and not article.text[start - 1].isspace():
        start -= 1
    return shorten(article.text[start : min(end if end >= 0 else len(article.text), span.end + 40)])
