"""Rules and a tagger joined: each keeps what it reads best.

Rules read quotation marks, posts and "according to" better than any sequence model; a model reads the extent of
reported clauses better. So quoted stretches come from the rules, reported ones from the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.extraction.attributions.linking import stretch_of
from provenance.extraction.attributions.stretch import Stretch
from provenance.extraction.attributions.tagger import Proposal
from provenance.extraction.attributions.tokens import Paragraph


def join_stretches(
    paragraphs: Sequence[Paragraph],
    ruled: Sequence[Stretch],
    proposed: Sequence[Sequence[Proposal]],
    *,
    name: str,
) -> Iterator[Stretch]:
    """Yield the stretches of both readers.

    Args:
        paragraphs: of one article.
        ruled: what the rules read, by start, none crossing another.
        proposed: what the tagger proposes in each paragraph.
        name: of the tagger, for the stretches that come from it.
    """
    for paragraph, proposals in zip(paragraphs, proposed, strict=True):
        for proposal in proposals:
            yield stretch_of(paragraph, proposal, rule=name)
    yield from (stretch for stretch in ruled if stretch.embed)
