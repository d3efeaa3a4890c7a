"""Excerpts: a claim's words inside its sentence, as far as a published page may show them.

Pages and reports carry at most the sentence of a claim, and of that at most 300 characters, so that they quote the
press without reprinting it. Every page that shows a sentence takes it from here.
"""

from __future__ import annotations

from provenance.models.article import Article
from provenance.models.claim import AnyClaim
from provenance.models.value import Span, Value

LONGEST = 300
"""Characters of article text that one excerpt may hold."""


class Excerpt(Value):
    """The words of a claim between what its sentence says before and after them, all verbatim."""

    before: str
    exact: str
    after: str
    start: int
    """Code point of the article's text at which ``before`` begins."""
    starts_late: bool = False
    """True when the sentence begins earlier than the excerpt."""
    is_cut: bool = False
    """True when the claim's own words go on beyond ``exact``."""
    ends_early: bool = False
    """True when the sentence ends later than the excerpt."""

    @property
    def text(self) -> str:
        """The excerpt as one string, with an ellipsis wherever something was left out."""
        words = f"{self.before}{self.exact}{'…' if self.is_cut else ''}{self.after}"
        return f"{'…' if self.starts_late else ''}{words}{'…' if self.ends_early else ''}"


def get_excerpt(article: Article, claim: AnyClaim, *, longest: int = LONGEST) -> Excerpt:
    """Return the claim's words in their sentence, at most ``longest`` characters of it."""
    sentence = Span(
        start=min(claim.sentence.start, claim.span.start),
        end=max(claim.sentence.end, claim.span.end),
    )
    kept = Span(start=claim.span.start, end=min(claim.span.end, claim.span.start + longest))
    window = _widen(article.text, kept, sentence, longest)
    return Excerpt(
        before=article.text[window.start : kept.start],
        exact=kept.text_in(article.text),
        after=article.text[kept.end : window.end] if kept.end == claim.span.end else "",
        start=window.start,
        starts_late=window.start > sentence.start,
        is_cut=kept.end < claim.span.end,
        ends_early=kept.end == claim.span.end and window.end < sentence.end,
    )


def _widen(text: str, kept: Span, sentence: Span, longest: int) -> Span:
    """Return the kept words with as much of their sentence on both sides as there is room for, whole words only."""
    room = longest - len(kept)
    left, right = kept.start - sentence.start, sentence.end - kept.end
    before = min(left, max(room // 2, room - right))
    after = min(right, room - before)
    start, end = kept.start - before, kept.end + after
    if start > sentence.start:
        start = _next_word(text, start, kept.start)
    if end < sentence.end:
        end = _last_word(text, end, kept.end)
    return Span(start=start, end=end)


def _next_word(text: str, start: int, stop: int) -> int:
    gap = text.find(" ", start - 1, stop)
    return stop if gap < 0 else gap + 1


def _last_word(text: str, end: int, stop: int) -> int:
    gap = text.rfind(" ", stop, end + 1)
    return stop if gap < 0 else gap
