"""Rules about words in quotation marks: altered, given to two speakers, in another language, kept at a distance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provenance.audit.rules.making import about_claim, about_pair, shorten
from provenance.models.claim import UNNAMED, QuoteClaim
from provenance.models.comparison import Comparison
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.vocabulary import Form, Relation, Severity, Stance
from provenance.models.wording import say_claimant

_LIKE = 0.3
"""Share of their words that two renderings must have in common to be renderings of one sentence."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_LANGUAGE = (
    r"(?:Arabic|Amharic|Bengali|Burmese|Cantonese|Catalan|Chinese|Creole|Czech|Danish|Dari|Dutch|Farsi|Filipino|"
    r"Finnish|French|Georgian|German|Greek|Hausa|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Khmer|Korean|"
    r"Kurdish|Malay|Mandarin|Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|"
    r"Sinhala|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Thai|Tigrinya|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese)"
)
_TRANSLATED = re.compile(
    rf"\b(?:in|from(?: the)?(?: original)?) {_LANGUAGE}\b|\btranslat(?:ed|ion|or)\b"
    r"|\bthrough an? (?:interpreter|translator)\b"
)


def find_altered_quotes(dossier: Dossier) -> Iterator[Finding]:
    """Yield quotations that differ from other renderings of the same words."""
    for one in dossier.comparisons:
        if one.relation is Relation.ALTERED_QUOTE and _are_renderings(dossier, one):
            words = "Two articles print one statement between quotation marks in different words."
            yield about_pair("quotation-differs", one, words)


def _are_renderings(dossier: Dossier, one: Comparison) -> bool:
    left, right = (
        frozenset(_WORD.findall(dossier.claims[group.claims[0]].exact.lower())) for group in (one.left, one.right)
    )
    return len(left & right) >= _LIKE * len(left | right)


def find_shared_words(dossier: Dossier) -> Iterator[Finding]:
    """Yield words that are attributed to two speakers."""
    for one in dossier.comparisons:
        if one.relation is Relation.MISATTRIBUTION:
            names = [say_claimant(dossier.claims[group.claims[0]].claimant) for group in (one.left, one.right)]
            yield about_pair("two-speakers", one, f"The same words are given to {' and to '.join(names)}.")


def find_translations_alone(dossier: Dossier) -> Iterator[Finding]:
    """Yield quotations that were translated, or wait for a translation, without their other half beside them."""
    paired = {
        claim
        for one in dossier.comparisons
        if one.relation is Relation.TRANSLATION
        for claim in (*one.left.claims, *one.right.claims)
    }
    for quote in dossier.claims.values():
        if isinstance(quote, QuoteClaim) and quote.iri not in paired:
            yield from _look_at_language(dossier, quote)


def _look_at_language(dossier: Dossier, quote: QuoteClaim) -> Iterator[Finding]:
    article = dossier.article_of[quote.version]
    if quote.language != (article.language or "en"):
        sentence = f"A quotation in “{quote.language}” stands without a translation beside it."
        yield about_claim("foreign-words-alone", Severity.LOW, quote, sentence)
    elif quote.form in _MARKED and (found := _find_translated(quote, article.text)):
        sentence = f"“{found}” tells of another language; the quotation stands without its original."
        yield about_claim("translation-without-original", Severity.LOW, quote, sentence)


_MARKED = (Form.DIRECT, Form.MIXED)


def _find_translated(quote: QuoteClaim, text: str) -> str:
    """Return the words of the quotation's sentence, outside its marks, that say it was translated."""
    before = text[quote.sentence.start : quote.span.start]
    after = text[quote.span.end : max(quote.sentence.end, quote.span.end)]
    found = _TRANSLATED.search(before) or _TRANSLATED.search(after)
    return shorten(found[0]) if found else ""


def find_distancing(dossier: Dossier) -> Iterator[Finding]:
    """Yield attributions whose cue keeps its distance from what is claimed."""
    for claim in dossier.claims.values():
        stance = getattr(claim, "stance", None)
        if stance is Stance.DISTANCING and claim.cue:
            is_named = claim.claimant != UNNAMED
            sentence = (
                f"“{claim.cue}” keeps its distance from what {say_claimant(claim.claimant)} said."
                if is_named
                else f"“{claim.cue}” keeps a distance from what is told, and nobody is named for it."
            )
            yield about_claim("distancing-cue", Severity.LOW, claim, sentence)
