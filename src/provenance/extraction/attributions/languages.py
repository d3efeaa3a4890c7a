"""The language of a quoted stretch, told by its function words alone."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.extraction.attributions.grammar import word_set

_FUNCTION_WORDS = {
    "en": word_set("""
    the of and to in is that it for was with are be this they not have on at by from his her we you i no as do so
    were there will who what been if my our your she had all can would
"""),
    "es": word_set("""
    el los las y en que se un una por con del es su para al lo como más no pero sus le ha este esta son
"""),
    "fr": word_set("""
    le les et des en un une est que qui dans pour du au sur pas ne ce il elle nous vous sont avec
"""),
    "de": word_set("""
    der die das und ist nicht ein eine zu den mit sich des auf für im dem von sie wir ich auch es
"""),
    "pt": word_set("""
    o os as e em que um uma não por com do da dos das é ao para se mais na no são pelo pela seu sua
"""),
    "it": word_set("""
    il lo gli e che di un una per non con del della è sono nel si da più al dei le questo anche
"""),
}

_MARKS = "“”‘’\"'«»„‹›.,;:!?…()[]-–—"
"""What may stand against a word."""


def guess_language(words: Sequence[str]) -> str:
    """Return the language whose function words are the most frequent; English unless another clearly leads.

    >>> guess_language("Se llama así porque lo hacen para sacar a los demás".split())
    'es'
    >>> guess_language("“There was no market. There were no mothers,”".split())
    'en'
    """
    lower = [word.lower().strip(_MARKS) for word in words]
    counts = {language: sum(word in known for word in lower) for language, known in _FUNCTION_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > 1.3 * counts["en"] and counts[best] > 1 else "en"
