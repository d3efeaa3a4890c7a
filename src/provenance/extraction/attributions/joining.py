"""Rules and a tagger joined: a stretch stands when both read it, and a reader alone must be good at its kind.

Rules read posts better than any sequence model, and the claimants of verbs too; a tagger that is sure knows better
where content begins and ends. So where both read a stretch, it has the rules' claimant and the tagger's extent. What is
merely reported needs the tagger's support, and so does what a rule reads that the annotators of the tagger's training
data mostly did not; what the tagger alone reads must be sure. Measured on held-out articles, the one raises precision,
the other recall.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from provenance.extraction.attributions.claimants import find_sentence_subject, find_subject
from provenance.extraction.attributions.cues import takes_people
from provenance.extraction.attributions.grammar import SUBJECT_PRONOUNS, word_set
from provenance.extraction.attributions.linking import find_verb, stretch_of
from provenance.extraction.attributions.quotation_marks import Quotation
from provenance.extraction.attributions.stretch import Stretch, find_same
from provenance.extraction.attributions.tagger import Card, Proposal
from provenance.extraction.attributions.tokens import Paragraph

_VERBAL = 0.75
"""Confidence from which the rules know the claimant by a verb or a preposition, better than the tagger."""
_CERTAIN = 0.95
"""Confidence from which the tagger knows the claimant better than the rules do by a verb."""
_ARTICLES = frozenset(("the", "a", "an"))
_CRUMB = 40
"""Characters of a proposal that may be a piece of the one beside it."""
_SURE = 0.6
"""Confidence from which a proposal stands without a rule, and its extent against the rules'."""
_TRUSTED = 0.7
"""Share of a rule's readings that annotators must have made as well for the rule to stand without the tagger."""


def join_stretches(
    paragraphs: Sequence[Paragraph], ruled: Sequence[Stretch], proposed: Sequence[Sequence[Proposal]], card: Card
) -> Iterator[Stretch]:
    """Yield the stretches of both readers, each once, in no order.

    Args:
        paragraphs: of one article.
        ruled: what the rules read, by start, none crossing another.
        proposed: what the tagger proposes in each paragraph.
        card: of the tagger.
    """
    starts = [stretch.content[0] for stretch in ruled]
    for paragraph, proposals in zip(paragraphs, proposed, strict=True):
        first, last = (bisect_left(starts, edge) for edge in (paragraph.span.start, paragraph.span.end))
        yield from _join(paragraph, ruled[first:last], proposals, card)


def find_standing(paragraph: Paragraph, ruled: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield what the rules read in the paragraph so plainly that it may stand without a tagger's support."""
    quotations = _outermost(paragraph)
    for stretch in ruled:
        if not stretch.is_guess and (_is_marked(paragraph, stretch) or _is_quoted(quotations, stretch)):
            yield stretch


def _outermost(paragraph: Paragraph) -> list[Quotation]:
    return [quotation for quotation in paragraph.quotations if quotation.depth == 0]


def _join(
    paragraph: Paragraph, ruled: Sequence[Stretch], proposals: Sequence[Proposal], card: Card
) -> Iterator[Stretch]:
    contents = [stretch.content for stretch in ruled]
    quotations = _outermost(paragraph)
    supported: dict[int, Proposal] = {}
    for proposal in _without_crumbs(paragraph, contents, proposals):
        number = find_same(contents, proposal.content)
        if number is not None:
            supported.setdefault(number, proposal)
        elif _may_stand_alone(paragraph, quotations, proposal):
            yield stretch_of(paragraph, _with_near_source(paragraph, proposal), rule=card.name)
    for number, proposal in supported.items():
        yield _with_extent(paragraph, _with_claimant(paragraph, ruled[number], proposal), proposal)
    alone = [stretch for number, stretch in enumerate(ruled) if number not in supported]
    for stretch in find_standing(paragraph, alone):
        if card.trust.get(stretch.rule, 1.0) >= _TRUSTED:
            yield stretch


def _without_crumbs(
    paragraph: Paragraph, contents: Sequence[tuple[int, int]], proposals: Sequence[Proposal]
) -> Iterator[Proposal]:
    """Yield the proposals, of those side by side in one content the longest: "it broke" of "In | May, | it broke".

    What one cue tells without a mark between is one content: "at least | 90 died, she said".
    """
    last: Proposal | None = None
    for proposal in sorted(proposals, key=attrgetter("content")):
        if last is None:
            last = proposal
        elif _is_seam(contents, last, proposal):
            last = max(last, proposal, key=_measure)
        elif _is_cut(paragraph, last, proposal):
            content = last.content[0], proposal.content[1]
            last = proposal._replace(content=content, confidence=max(last.confidence, proposal.confidence))
        else:
            yield last
            last = proposal
    if last is not None:
        yield last


def _measure(proposal: Proposal) -> int:
    return proposal.content[1] - proposal.content[0]


def _is_seam(contents: Sequence[tuple[int, int]], left: Proposal, right: Proposal) -> bool:
    """Tell whether two pieces lie side by side in one content that a rule reads."""
    if not _are_pieces(left, right):
        return False
    number = bisect_left(contents, right.content) - 1
    return number >= 0 and contents[number][0] <= left.content[0] and right.content[1] <= contents[number][1]


def _is_cut(paragraph: Paragraph, left: Proposal, right: Proposal) -> bool:
    """Tell whether a content was cut between two words of which the first leads on to the second."""
    between = paragraph.text[left.content[1] : right.content[0]]
    last = paragraph.text[slice(*left.content)].lower().split()[-1]
    return between == " " and last in _BOUND and _are_pieces(left, right)


def _are_pieces(left: Proposal, right: Proposal) -> bool:
    """Tell whether two proposals side by side have one cue and source, and one of them is short."""
    is_told_by_one = left.cue is not None and (left.cue, left.source) == (right.cue, right.source)
    is_short = min(_measure(left), _measure(right)) <= _CRUMB
    return is_told_by_one and is_short and right.content[0] - left.content[1] <= 1


def _is_whole(paragraph: Paragraph, content: tuple[int, int]) -> bool:
    """Tell whether a content that no rule reads is more than a word, or words that lead on to something else."""
    words = paragraph.text[slice(*content)].lower().split()
    return bool(words) and words[-1] not in _LEADING_ON


_LEADING_ON = word_set("the a an its their our my your of to as than with and but or")
_BOUND = _LEADING_ON | word_set("least most about some nearly in on at by from for")
"""Words that no content ends with."""


_PASSIVES = word_set("alleged believed estimated feared known presumed reported said suspected thought understood")
"""Participles that have no subject before "to have" and "to be": "a third man, believed to have fled, is sought"."""


def _with_near_source(paragraph: Paragraph, proposal: Proposal) -> Proposal:
    """Return the proposal with the subject of its verb for a source, where its own stands in a later sentence.

    A passive that says nobody has no source at all.
    """
    cue, source = proposal.cue, proposal.source
    if cue is None or source is None or not paragraph.span.start <= cue[0] < paragraph.span.end:
        return proposal
    at = bisect_left(paragraph.tokens, cue[0], key=attrgetter("start"))
    if _is_passive(paragraph, at):
        return proposal._replace(source=None)
    if paragraph.text[slice(*source)].lower() in _ARTICLES:
        return _with_subject(paragraph, proposal, at)
    if source[0] <= cue[0]:
        return proposal
    first, last = next((ends for ends in paragraph.sentences if ends[0] <= at < ends[1]), (0, at + 1))
    if source[0] < paragraph.tokens[last - 1].end:
        return proposal
    subject = find_subject(paragraph, first, at)
    return proposal._replace(source=paragraph.chars(*subject) if subject else None)


def _with_subject(paragraph: Paragraph, proposal: Proposal, at: int) -> Proposal:
    """Return the proposal with the subject of the sentence that holds token ``at`` for a source."""
    first = next((low for low, high in paragraph.sentences if low <= at < high), 0)
    subject = find_sentence_subject(paragraph, first, at)
    return proposal._replace(source=paragraph.chars(*subject) if subject else None)


def _is_passive(paragraph: Paragraph, at: int) -> bool:
    """Tell whether a participle says what is told of somebody, not by whom: "believed to have fled"."""
    return paragraph.words[at] in _PASSIVES and paragraph.words[at + 1 : at + 3] in (("to", "have"), ("to", "be"))


def _with_claimant(paragraph: Paragraph, stretch: Stretch, proposal: Proposal) -> Stretch:
    """Return the stretch with the proposal's claimant where it has none of its own, or one that no verb names.

    A claimant is no more than announced in a later paragraph; there the rules' own is better.
    """
    if stretch.name is not None or _retells(paragraph, stretch, proposal):
        return stretch
    if (
        stretch.claimant is not None
        and stretch.confidence >= _VERBAL
        and not _knows_claimant(paragraph, stretch, proposal)
    ):
        return stretch
    if stretch.claimant is not None and (proposal.source is None or proposal.source[0] >= paragraph.span.end):
        return stretch
    return replace(stretch, claimant=proposal.source, cue=stretch.cue or proposal.cue)


_MARKS = "‘’“”'\""


def _retells(paragraph: Paragraph, stretch: Stretch, proposal: Proposal) -> bool:
    """Tell whether the proposed claimant only quotes the one of the rules: "“Bill said, ‘Go,’” said Ana Reis."."""
    if stretch.claimant is None or proposal.source is None:
        return False
    named = re.split(r"['’]", paragraph.text[slice(*stretch.claimant)].lower(), maxsplit=1)[0]
    if named in SUBJECT_PRONOUNS:
        return False  # "“I've said, ‘Go,’” said Ana Reis": she did
    said, told = stretch.claimant[0], proposal.source[0]
    if proposal.content[0] <= said < proposal.content[1]:
        return False  # the proposal is the whole quotation
    return any(one.start < said < one.end and not one.start < told < one.end for one in _outermost(paragraph))


def _knows_claimant(paragraph: Paragraph, stretch: Stretch, proposal: Proposal) -> bool:
    """Tell whether the tagger is certain of a claimant as near as the one that the rules name, and no less or more.

    By a verb the rules name one of the same sentence; whom the tagger finds in an earlier paragraph has had his say.
    """
    if proposal.confidence < _CERTAIN or proposal.source is None or stretch.claimant is None:
        return False
    if stretch.cue is not None and _belies(stretch, stretch.cue, stretch.claimant, proposal.source):
        return False
    is_apart = proposal.source[0] >= stretch.claimant[1] or proposal.source[1] <= stretch.claimant[0]
    if is_apart and stretch.rule == "according-to-after":
        return False
    if proposal.source[0] < paragraph.span.start <= stretch.claimant[0]:
        return False
    if stretch.cue is not None and proposal.source[0] <= stretch.cue[0] < stretch.cue[1] < proposal.source[1]:
        return False
    return not stretch.claimant[0] <= proposal.source[0] < proposal.source[1] < stretch.claimant[1]


def _belies(stretch: Stretch, cue: tuple[int, int], claimant: tuple[int, int], source: tuple[int, int]) -> bool:
    """Tell whether a subject that touches its verb belies a claimant that stands elsewhere."""
    if stretch.rule == "verb-before" and cue[0] - claimant[1] <= 1:
        return source[0] >= stretch.content[1]  # "She said that six were ill, but the union"
    if stretch.rule == "verb-after" and 0 <= claimant[0] - cue[1] <= 1:
        return source[1] <= stretch.content[0]  # "The union spoke. Six were ill, said the mayor"
    return False


def _may_stand_alone(paragraph: Paragraph, quotations: Sequence[Quotation], proposal: Proposal) -> bool:
    """Tell whether a proposal stands without a rule: sure, whole, and quoted or with words that show who reports it."""
    start, end = proposal.content
    is_quoted = any(one.start < end and start < one.end for one in quotations)
    if not is_quoted and proposal.cue is not None and proposal.cue[0] >= paragraph.span.end:
        return False  # what is merely reported has its verb in its own paragraph
    verb = find_verb(paragraph, proposal.cue)
    if verb is not None and takes_people(verb, paragraph.text[start:end].lower().split()):
        return False
    is_shown = proposal.cue or proposal.source or is_quoted
    return proposal.confidence >= _SURE and bool(is_shown) and _is_whole(paragraph, proposal.content)


def _with_extent(paragraph: Paragraph, stretch: Stretch, proposal: Proposal) -> Stretch:
    """Return the stretch with the proposal's extent where the tagger is sure of it."""
    is_better = proposal.confidence >= _SURE and _is_whole(paragraph, proposal.content)
    if proposal.content[1] > stretch.content[1] and _ends_quoted_sentence(paragraph, stretch.content[1]):
        return stretch
    return replace(stretch, content=proposal.content) if is_better and not stretch.embed else stretch


def _ends_quoted_sentence(paragraph: Paragraph, end: int) -> bool:
    """Tell whether a quotation ends at an offset together with its sentence."""
    return paragraph.text[end - 1] in _MARKS and paragraph.text[end - 2] in ".!?"


def _is_marked(paragraph: Paragraph, stretch: Stretch) -> bool:
    """Tell whether the text itself shows where the content begins: a post, a "that", the "to" of "vowed to stay"."""
    start = stretch.content[0]
    opened = paragraph.text[max(0, start - len("that ")) : start + len("to ")].lower()
    is_infinitive = stretch.rule == "verb-before" and not stretch.attitude and opened.endswith(" to ")
    return stretch.embed or opened.startswith("that ") or is_infinitive


def _is_quoted(quotations: Sequence[Quotation], stretch: Stretch) -> bool:
    """Tell whether the stretch shares a character with one of the outermost quotations."""
    number = bisect_left(quotations, stretch.content[1], key=attrgetter("start"))
    return number > 0 and quotations[number - 1].end > stretch.content[0]
