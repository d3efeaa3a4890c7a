"""Attributions of an article: what rules and tagger find, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.extraction.attributions.cues import cues_between, find_cues
from provenance.extraction.attributions.dialogue import Dialogue
from provenance.extraction.attributions.embeds import find_embeds
from provenance.extraction.attributions.joining import join_stretches
from provenance.extraction.attributions.quoting import find_continued
from provenance.extraction.attributions.relaying import find_relayed
from provenance.extraction.attributions.reporting import find_reported
from provenance.extraction.attributions.sourcing import find_sourced
from provenance.extraction.attributions.speaking import find_announced
from provenance.extraction.attributions.stretch import Stretch, limit_denials, separate, unwrap
from provenance.extraction.attributions.tagger import Tagger
from provenance.extraction.attributions.tokens import Paragraph, read_paragraphs_of
from provenance.extraction.attributions.turns import find_turns
from provenance.extraction.attributions.writing import ClaimWriter
from provenance.models.article import Article
from provenance.models.claim import Attribution, Mark


class Attributions(NamedTuple):
    """What an article attributes to others, and the quotation marks that attribute nothing; both by start."""

    claims: tuple[Attribution, ...]
    marks: tuple[Mark, ...]


def find_attributions(article: Article, tagger: Tagger | None = None) -> Attributions:
    """Return every attributed stretch of the article once, with claimant and cue.

    Args:
        article: its boilerplate yields nothing.
        tagger: a model to join with the rules; None for the rules alone.
    """
    paragraphs = read_paragraphs_of(article)
    found = tuple(find_by_rule(paragraphs))
    stretches = separate(item for item in found if isinstance(item, Stretch))
    if tagger is None:
        stretches = [stretch for stretch in stretches if not stretch.is_guess]
    else:
        proposed = tagger.propose(paragraphs, stretches)
        stretches = separate(join_stretches(paragraphs, stretches, proposed, tagger.card))
    stretches = separate(limit_denials(article.text, stretches))
    claims = ClaimWriter(article, paragraphs).write(unwrap(article.text, stretches))
    return Attributions(tuple(claims), tuple(item for item in found if isinstance(item, Mark)))


def find_by_rule(paragraphs: Sequence[Paragraph]) -> Iterator[Stretch | Mark]:
    """Yield what the rules read in the paragraphs of an article, in no order; stretches may repeat and cross."""
    posts = dict[int, Stretch]()
    for post, numbers in find_embeds(paragraphs):
        posts.update(dict.fromkeys(numbers, post))
        yield post
    for answer, number in find_turns(paragraphs):
        posts.setdefault(number, answer)
        yield answer
    before: Stretch | None = None
    dialogue = Dialogue()
    for number, paragraph in enumerate(paragraphs):
        if number in posts:
            before = None
            continue
        taken = sorted(_read(paragraph), key=lambda stretch: stretch.content)
        announced = find_announced(paragraphs[number - 1]) if number and number - 1 not in posts else None
        rest = tuple(find_continued(paragraph, taken, announced or dialogue.find_next(paragraph) or before))
        quoted = [*taken, *(item for item in rest if isinstance(item, Stretch))]
        before = max((s for s in quoted if _is_quoted(paragraph, s)), key=lambda s: s.content[1], default=None)
        dialogue.hear(paragraph, before)
        yield from taken
        yield from rest
        yield from find_relayed(paragraph)


def _is_quoted(paragraph: Paragraph, stretch: Stretch) -> bool:
    return bool(paragraph.quotations_in(stretch.content[0], stretch.content[1] + 1))


def _read(paragraph: Paragraph) -> Iterator[Stretch]:
    """Yield what verbs and prepositions attribute in the narrator's sentences."""
    cues = [cue for cue in find_cues(paragraph) if paragraph.outer[cue.head] < 0]
    for sentence in paragraph.sentences:
        yield from find_reported(paragraph, sentence, cues_between(cues, *sentence))
        yield from find_sourced(paragraph, sentence)
