"""Who may say a figure: everybody its surroundings name, each with what is seen of them.

Candidates are the claimants of the cues in the figure's sentence, whether or not a cue covers the number; of the
attributed stretches that hold the number, share its sentence or end before it in its paragraph; of the figure told
before; and the outlet itself. Whom several of these name is one candidate with all that is seen. ``choosing`` weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from provenance.extraction.figures.buckets import bucket
from provenance.extraction.figures.claimants import carried
from provenance.extraction.figures.cue import Cue
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.observing import STEM
from provenance.extraction.figures.roles import is_body, is_paper, is_voucher
from provenance.extraction.figures.subjects import find_start
from provenance.extraction.figures.words import Words
from provenance.models.claim import Attribution, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind, Polarity

_PLAIN = ("cue=covers", "stretch=holds")
"""What begins observations that are seen once more of whom the rules answer."""
_QUOTES = frozenset("\"“‘'")
_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "his", "her", "its", "their", "who", "which", "that", "we", "i", "you")
)


_WITH_FIELDS = frozenset(("ministry", "department", "office", "bureau", "directorate", "secretariat"))
"""Bodies that are told apart by what they are for."""
LONGEST_FIELD = 3
"""Words of it that are read."""


@dataclass(slots=True)
class Teller:
    """Somebody who may say a figure, by which cue and rule, and what is seen of them."""

    claimant: Claimant
    cue: Span | None
    rule: str
    seen: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Told:
    """How a figure was decided to be told."""

    draft: Draft
    teller: Teller


class Tellers:
    """The candidates for one figure, gathered one by one."""

    def __init__(self, draft: Draft, text: str, sentence: Span) -> None:
        """Begin with nobody.

        Args:
            draft: the figure.
            text: the article's text.
            sentence: where the figure's sentence stands.
        """
        self._draft, self._text, self._sentence = draft, text, sentence
        number = draft.quantity.number
        self._place = Span(start=draft.words.starts[number.first], end=draft.words.ends[number.last - 1])
        self.found: list[Teller] = []
        self._counts = {"cover": 0, "hold": 0, "cues": 0}

    def add(self, teller: Teller, seen: Iterator[str] | Sequence[str]) -> None:
        """Add what is seen of somebody, who may be known already."""
        known = next((one for one in self.found if _is_one(one.claimant, teller.claimant)), None)
        if known is None:
            self.found.append(teller)
            known = teller
        known.seen += seen

    def add_cue(self, cue: Cue, teller: Teller, rank: int) -> None:
        """Add the claimant of a cue of the sentence; ``rank`` is its place among the cues."""
        self._counts["cues"] += 1
        self.add(teller, list(self._observe_cue(cue, rank)))

    def _observe_cue(self, cue: Cue, rank: int) -> Iterator[str]:
        words, quantity = self._draft.words, self._draft.quantity
        at, bare = quantity.number.first, not (quantity.head or quantity.harm)
        form = words.forms[cue.words[0]][:STEM]
        covers = cue.covers[0] <= at < cue.covers[1] and not (cue.only_bare and not bare)
        inside = cue.claimant[0] <= at < cue.claimant[1]
        fits = "inside" if inside else "covers" if covers else "no"
        if covers and not inside:
            self._counts["cover"] += 1
        first = f"{self._counts['cover'] == 1 and fits == 'covers'}"
        side = "before" if cue.claimant[0] <= at else "behind"
        low, high = sorted((at, cue.claimant[0] if side == "behind" else cue.claimant[1]))
        between = words.tags[low:high]
        steps = bucket(high - low, (2, 5, 10, 20))
        yield "cue"
        yield f"cue={fits}|{cue.rank}|{first}"
        yield f"cue={fits}|{side}|{steps}"
        yield f"cue={fits}|{form}"
        yield f"cue={fits}|{form}|{side}"
        yield f"cue={fits}|{side}|{_marks(between)}"
        yield f"cue={fits}|bare={bare}|{cue.rank}"
        numbers = sum(tag in "01" for tag in between)
        yield f"cue={fits}|{side}|numbers={bucket(numbers, (0, 1))}"
        yield f"cue={fits}|who={_sort(words.forms[slice(*cue.claimant)], self._text[words.starts[cue.claimant[0]]])}"
        yield f"cue={fits}|rank={bucket(rank, (0, 1))}"

    def add_stretch(self, stretch: Attribution, teller: Teller) -> None:
        """Add the claimant of an attributed stretch near the number."""
        self.add(teller, list(self._observe_stretch(stretch)))

    def _observe_stretch(self, stretch: Attribution) -> Iterator[str]:
        holds = stretch.span.contains(self._place)
        if holds:
            self._counts["hold"] += 1
            fits = f"holds{bucket(self._counts['hold'], (1,))}"
        elif self._sentence.overlaps(stretch.span):
            fits = "behind" if stretch.span.start > self._place.start else "before"
        else:
            fits = "over"
        form = stretch.form.value if stretch.form else "none"
        cue = stretch.cue.lower().split()[-1][:STEM] if stretch.cue else "none"
        printed = stretch.claimant.span
        if printed is None:
            where = "nowhere"
        elif not self._sentence.contains(printed):
            where = "earlier" if printed.start < self._sentence.start else "later"
        else:
            where = "here before" if printed.start < self._place.start else "here behind"
        gap = bucket(max(0, self._place.start - stretch.span.end), (0, 20, 80, 200))
        yield "stretch"
        yield f"stretch={fits}"
        yield f"stretch={fits}|{form}"
        yield f"stretch={fits}|{where}"
        yield f"stretch={fits}|{form}|{where}"
        yield f"stretch={fits}|{cue}"
        yield f"stretch={fits}|gap={gap}"
        yield f"stretch={fits}|denied={stretch.polarity is Polarity.DENIED}"
        yield f"stretch={fits}|attitude={stretch.attitude}"
        printed_words = printed.text_in(self._text) if printed else (stretch.claimant.name or "x")
        yield f"stretch={fits}|who={_sort(printed_words.lower().split(), printed_words[0])}"
        yield f"stretch={fits}|long={bucket(len(stretch.span), (40, 120, 300))}"
        if fits in ("before", "over") and gap != "far":
            between = self._text[stretch.span.end : self._place.start]
            sentences = bucket(sum(between.count(mark) for mark in (". ", "? ", "! ")), (0, 1, 2))
            opening, cues = self._draft.words.forms[0], min(1, self._counts["cues"])
            yield f"stretch={fits}|break={';' in between}|{' and ' in between}|{sentences}"
            yield f"stretch={fits}|opening={opening}|{sentences}"
            yield f"stretch={fits}|opening={self._draft.words.tags[0]}|{sentences}|{cues}"
            yield f"stretch={fits}|{form}|{sentences}|{cues}"
            yield f"stretch={fits}|{self._draft.rule}|{sentences}"
            yield f"stretch={fits}|part={self._draft.is_part}|{sentences}"
            yield f"stretch={fits}|quoted={self._text[self._place.start - 1] in _QUOTES}"

    def add_named(self, words: Words, phrase: tuple[int, int], teller: Teller) -> None:
        """Add somebody who is named in the sentence, or in the one before."""
        self.add(teller, list(self._observe_named(words, phrase)))

    def _observe_named(self, words: Words, phrase: tuple[int, int]) -> Iterator[str]:
        first, last = phrase
        here = words is self._draft.words
        at = self._draft.quantity.number.first
        side = "sentence before" if not here else "before" if first <= at else "behind"
        sort = _sort(words.forms[first:last], self._text[words.starts[first]])
        after = words.forms[last][:STEM] if last < len(words.forms) else "$"
        tag = words.tags[last : last + 1] or "$"
        low = words.tags[max(0, first - 2) : first]
        free = self._counts["cover"] == self._counts["hold"] == 0
        yield f"named={side}"
        yield f"named={side}|{sort}|{free}"
        yield f"named={side}|after={after}|{free}"
        yield f"named={side}|after={tag}|{free}"
        yield f"named={side}|{sort}"
        yield f"named={side}|head={words.forms[last - 1][:STEM]}"
        yield f"named={side}|after={after}"
        yield f"named={side}|after={tag}|{sort}"
        yield f"named={side}|lead={low or '^'}"
        yield f"named={side}|first={first <= 1}|{sort}"
        led = first - 1 if words.tags[first - 1 : first] == "d" else first
        yield f"named={side}|lead={words.forms[led - 1] if led else '^'}"
        if here:
            between = words.tags[last:at] if side == "before" else words.tags[at:first]
            yield f"named={side}|{_marks(between)}"
            yield f"named={side}|{bucket(len(between), (2, 5, 10, 20))}|{_marks(between) == ''}"
            yield f"named={side}|{between if len(between) < 5 else 'long'}"
            yield f"named={side}|bare={not self._draft.quantity.head}|{after}"
            yield f"named={side}|numbers={min(2, sum(tag in '01' for tag in between))}"
            yield f"named={side}|{self._draft.rule}"
        else:
            opening = self._draft.words.forms[0]
            yield f"named={side}|opening={opening}"
            yield f"named={side}|alone={self._counts['cover'] == 0}|{self._counts['hold'] == 0}"

    def add_whole(self, told: Told) -> None:
        """Add whoever told the whole that the figure is a part of."""
        gap = self._place.start - told.draft.words.ends[-1]
        where = "here" if told.draft.words is self._draft.words else bucket(gap, (3, 120, 300, 800))
        seen = [f"whole={where}", f"whole={where}|{told.teller.rule}", f"whole={where}|{self._draft.rule}"]
        self.add(self._carry(told.teller), seen)

    def add_told(self, told: Told, whole: Draft | None) -> None:
        """Add whoever told the figure before."""
        last, draft = told.draft, self._draft
        gap = self._place.start - last.words.ends[-1]
        where = "here" if last.words is draft.words else bucket(gap, (3, 120, 300, 800))
        apart = "\n" in self._text[last.words.ends[-1] : self._place.start] if gap < 2000 else True
        rule = told.teller.rule
        self.add(
            self._carry(told.teller),
            [
                f"told={where}|{apart}",
                f"told={where}|{rule}",
                f"told={where}|{last.harm is draft.harm}|{apart}",
                f"told={where}|part={draft.is_part}|{whole is last}",
                f"told={where}|{draft.rule}",
                f"told={where}|same={last.quantity.number.value == draft.quantity.number.value}",
                f"told={where}|first={draft.words.forms[0]}" if where != "here" else "told=here",
                f"told={where}|{rule}|cues={min(2, self._counts['cues'])}|{self._counts['hold'] > 0}",
                f"told={where}|{apart}|{draft.words.tags[draft.quantity.first - 1 : draft.quantity.first]}",
            ],
        )

    def _carry(self, teller: Teller) -> Teller:
        return Teller(carried(teller.claimant, self._sentence), teller.cue, teller.rule)

    def add_ruled(self, teller: Teller) -> None:
        """Mark whom the rules answer; their cue and rule stand."""
        self.add(teller, ())
        known = next(one for one in self.found if _is_one(one.claimant, teller.claimant))
        known.claimant, known.cue, known.rule = teller.claimant, teller.cue, teller.rule
        rule = teller.rule or "outlet"
        plain = [seen for seen in known.seen if seen.count("|") == 1 and seen.startswith(_PLAIN)]
        known.seen += ["ruled", f"ruled={rule}", *(f"ruled={rule}|{seen}" for seen in plain)]

    def add_outlet(self, teller: Teller) -> None:
        """Add the outlet, with what is seen of the figure when nobody else tells it."""
        draft, counts = self._draft, self._counts
        covered = f"{min(2, counts['cover'])}|{min(2, counts['hold'])}"
        quoted = self._text.count('"', self._sentence.start, self._place.start) % 2
        others = bucket(len(self.found), (0, 1, 2))
        self.add(
            teller,
            [
                "outlet",
                f"outlet|covered={covered}",
                f"outlet|covered={covered}|{draft.rule}",
                f"outlet|others={others}|{covered}",
                f"outlet|cues={min(3, counts['cues'])}",
                f"outlet|harm={draft.harm}|{covered}",
                f"outlet|rule={draft.rule}",
                f"outlet|part={draft.is_part}|{draft.whole is not None}",
                f"outlet|modifier={draft.quantity.modifier}",
                f"outlet|quoted={quoted}",
                f"outlet|first={draft.words.forms[0]}",
                f"outlet|bare={not draft.quantity.head}|{covered}",
                f"outlet|opens={self._sentence.start == 0 or self._text[self._sentence.start - 1] == chr(10)}",
            ],
        )


def find_named(words: Words) -> Iterator[tuple[int, int]]:
    """Yield the phrases of a sentence whose head names a body, a document or a role that can vouch for a count."""
    for at, form in enumerate(words.forms):
        head = form.removesuffix("'s")
        if words.tags[at] not in "wPU" or not is_voucher(head):
            continue
        if words.tags[at + 1 : at + 2] in ("w", "P", "U") and is_voucher(words.forms[at + 1]):
            continue
        start = min(find_start(words, at + 1), at)
        inner = (place + 1 for place in range(at - 1, start - 1, -1) if words.tags[place] in "dpocaxhmMb")
        yield next(inner, start), _find_field_end(words, at)


def _find_field_end(words: Words, at: int) -> int:
    """Return the end of what a body is for, behind its head: "ministry of public health"."""
    if words.forms[at] not in _WITH_FIELDS or words.forms[at + 1 : at + 2] not in (["of"], ["for"]):
        return at + 1
    start = at + 2 + (words.forms[at + 2 : at + 3] == ["the"])
    end = start
    while (
        end < min(start + LONGEST_FIELD, len(words.forms))
        and words.tags[end] in "wPU"
        and words.forms[end][-2:] != "ed"
    ):
        end += 1
    return end if end > start else at + 1


def _is_one(one: Claimant, other: Claimant) -> bool:
    if one.kind is ClaimantKind.OUTLET or other.kind is ClaimantKind.OUTLET:
        return one.kind is other.kind
    if one.span is not None and other.span is not None and one.span.overlaps(other.span):
        return True
    return (one.name or "").casefold() == (other.name or "").casefold()


def _marks(tags: str) -> str:
    """Return the marks and conjunctions among some classes, each once, in order."""
    return "".join(dict.fromkeys(tag for tag in tags if tag in ",;:.csB-("))


def _sort(forms: Sequence[str], first: str) -> str:
    """Return what sort of claimant some words in lower case name."""
    head = forms[-1].removesuffix("'s").removesuffix("’s")
    if forms[0] in _PRONOUNS:
        return "pronoun"
    if is_body(head):
        return "body"
    if is_paper(head):
        return "paper"
    if is_voucher(head):
        return "role"
    return "name" if first.isupper() else "other"
