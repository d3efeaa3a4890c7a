"""Claims: what one claimant asserts at one place of one article version, as printed.

What the text says stands here; what it means across articles (which person, which event) stands in
``provenance.models.identity`` and never changes a claim.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from provenance.models.identifiers import digest, mint_claim, mint_mention
from provenance.models.value import Interval, Span, Value
from provenance.models.vocabulary import (
    ClaimantKind,
    ClaimKind,
    Form,
    Harm,
    HarmStatus,
    MarkType,
    Measure,
    MentionType,
    Modifier,
    Polarity,
    Stance,
    Voice,
)


class Mention(Value):
    """A typed span that names a person, an organisation, a place, a date or an event."""

    version: str
    span: Span
    exact: str
    type: MentionType
    name: str
    """The mention resolved within its article: a full name, an ISO date, the lemma of an event word."""
    interval: Interval = Interval()
    """The days a date mention may stand for, or a structured claim gives an event; open for other types."""

    @cached_property
    def iri(self) -> str:
        """Identifier of the mention."""
        return mint_mention(self.version, self.span.start, self.span.end, self.type)


class Claimant(Value):
    """Who asserts, as far as the article itself tells.

    The outlet's own voice has kind ``outlet`` and neither name nor span. An attributed claim whose claimant is not
    expressed ("it was reported") has the name ``unnamed``, kind ``anonymous`` and no span.
    """

    kind: ClaimantKind
    name: str | None = None
    """The name resolved within the article: "Amara Diallo" for "he"."""
    span: Span | None = None
    """The claimant as printed; for figures None when carried over from another sentence."""
    role: str | None = None
    """Office or function as printed, such as "Foreign Minister"."""
    on_behalf_of: str | None = None
    """Whom the claimant speaks for, such as the ministry of a spokesperson."""


OUTLET = Claimant(kind=ClaimantKind.OUTLET)
UNNAMED = Claimant(kind=ClaimantKind.ANONYMOUS, name="unnamed")


class Band(Value):
    """The pragmatic range of a figure, from the roundness of its number; both ends inclusive, None = open."""

    lower: int | None
    upper: int | None
    rule: str
    """Identifier of the rule that made the band."""


class Claim(Value):
    """What the three kinds of claim share."""

    local_id: str
    """Identifier within the article's extraction, such as ``f1``, ``q2``, ``a3``."""
    version: str
    span: Span
    exact: str
    sentence: Span
    """The sentence or paragraph line the claim stands in; shown with it, at most 300 characters in exports."""
    claimant: Claimant
    cue: str | None = None
    cue_span: Span | None = None
    chain: tuple[Claimant, ...] = ()
    """Further claimants towards the origin: for "the ministry said, citing hospitals" the hospitals."""
    confidence: float = 1.0
    """Calibrated probability that claim and claimant are read right; never part of an identifier."""
    rule: str
    """The rule or model version that read the claim."""


class FigureClaim(Claim):
    """A number of people harmed. ``span`` covers modifier, number and the adjacent head noun."""

    kind: Literal[ClaimKind.FIGURE] = ClaimKind.FIGURE
    number: Span
    """The number words only; for a range from the first to the last."""
    modifier: Modifier
    value: int | None
    """The integer stated; None for ranges and vague words."""
    lower: int | None
    """Strict inclusive lower bound that the words allow; None = open."""
    upper: int | None
    """Strict inclusive upper bound that the words allow; None = open."""
    band: Band | None
    harm: Harm
    harm_status: HarmStatus | None = None
    group: str = ""
    """The people counted, in the text's words; empty when the text names none."""
    population: str = ""
    """A normalised group such as ``people``, ``civilians``, ``children``, ``police``; empty when unknown."""
    part_of: str | None = None
    """``local_id`` of the whole in this article, ``""`` for a part of an unnamed whole, None for no part."""
    background: bool = False
    """Whether the figure concerns another or an earlier event than the article's main one."""
    measure: Measure = Measure.UNKNOWN
    as_of: Interval | None = None
    event_words: str = ""
    """The words that tell in which event the harm was done, such as "the attack on the market"."""
    place: str = ""
    """Where the harm was done, as a structured claim gives it; empty where only the text around the figure tells."""
    period: str = ""
    """The time over which an increment was counted, such as ``24 hours``; empty when unknown."""
    count_basis: str = ""
    """How the figure was counted, in its publisher's word, such as ``verified``; empty when no word tells."""
    asserted: Interval | None = None
    """When the claimant gave the figure, where that is known apart from the publication of the article."""
    supersedes: str | None = None
    """``local_id`` of the figure in this article that its publisher says it replaces."""

    @cached_property
    def iri(self) -> str:
        """Identifier of the claim."""
        return _mint(self, self.harm)


class QuantityClaim(Claim):
    """A number of anything but people harmed, such as attacks or households: kept, and never compared with tolls."""

    kind: Literal["quantity"] = "quantity"
    unit: str
    """What is counted, in the publisher's words."""
    modifier: Modifier
    value: int | None
    lower: int | None
    upper: int | None
    place: str = ""
    measure: Measure = Measure.UNKNOWN
    count_basis: str = ""
    as_of: Interval | None = None

    @cached_property
    def iri(self) -> str:
        """Identifier of the claim."""
        return _mint(self, self.unit)


class Computation(Value):
    """A number that nobody claimed: a publisher carried it forward or derived it from what was claimed."""

    local_id: str
    version: str
    span: Span
    exact: str
    made_by: str
    """Who computed it, in the publisher's words; not a claimant."""
    method: str
    """How it came about, in the publisher's word: ``carried-forward``, ``derived``."""
    value: int | None
    counted: str
    """What is counted, in the publisher's words: harm and group."""
    place: str = ""
    measure: Measure = Measure.UNKNOWN
    as_of: Interval | None = None
    derived_from: str | None = None
    """``local_id`` of the claim it rests on; None where only the whole article is known to be its source."""
    rule: str

    @cached_property
    def iri(self) -> str:
        """Identifier of the computation."""
        return f"computation/{digest(self.version, str(self.span.start), str(self.span.end))}"


class _Attribution(Claim):
    form: Form | None
    """None for ``voice: outlet``."""
    voice: Voice = Voice.SPEAKER
    fragments: tuple[Span, ...] = ()
    """The quoted stretches inside a mixed quotation, marks included."""
    attitude: bool = False
    """True for believes, wants, fears: the claimant need not have said it in so many words."""
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.NEUTRAL
    language: str = "en"
    inside: str | None = None
    """``local_id`` of the attribution that holds this one."""
    group: str | None = None
    """Shared by the stretches of one quotation that its cue cuts in two."""

    @cached_property
    def iri(self) -> str:
        """Identifier of the claim."""
        return _mint(self, "")


class QuoteClaim(_Attribution):
    """Attributed words in quotation marks (``direct``, ``mixed``), or a post or block without marks (``embed``)."""

    kind: Literal[ClaimKind.QUOTE] = ClaimKind.QUOTE


class AssertionClaim(_Attribution):
    """Attributed content without quotation marks, or a checkable statement in the outlet's own voice."""

    kind: Literal[ClaimKind.ASSERTION] = ClaimKind.ASSERTION


AnyClaim = FigureClaim | QuoteClaim | AssertionClaim
Attribution = QuoteClaim | AssertionClaim


class Mark(Value):
    """Quotation marks that report no utterance: a scare quote, a title, a nickname. No claim."""

    span: Span
    type: MarkType


class Extraction(Value):
    """Everything one extractor read in one article version."""

    version: str
    extractor: str
    """Name, version and configuration of the extractor; no clock."""
    figures: tuple[FigureClaim, ...] = ()
    quotes: tuple[QuoteClaim, ...] = ()
    assertions: tuple[AssertionClaim, ...] = ()
    marks: tuple[Mark, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[QuantityClaim, ...] = ()
    """Counts of other things than people; they are no part of ``claims`` and take no part in comparisons."""
    computations: tuple[Computation, ...] = ()

    @property
    def claims(self) -> tuple[AnyClaim, ...]:
        """Figures, quotations and assertions, each in the order of the text."""
        return (*self.figures, *self.quotes, *self.assertions)


def _mint(claim: Claim, harm: str) -> str:
    printed = claim.claimant.span
    return mint_claim(
        claim.version,
        claim.kind,  # type: ignore[attr-defined]
        (claim.span.start, claim.span.end),
        (printed.start, printed.end) if printed else None,
        harm,
    )
