"""The closed lists.

Each member equals the notation of one concept in ``ontology/schemes``; a test holds the two sides together in both
directions. Extend the lists with new members; never change the meaning of one.
"""

from __future__ import annotations

from enum import StrEnum


class Harm(StrEnum):
    """What happened to the people counted; ``affected`` is hit otherwise, or killed-or-injured undivided."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    ARRESTED = "arrested"
    AFFECTED = "affected"


class HarmStatus(StrEnum):
    """How far a harm is established ("presumed dead"), or whether it lasts ("still held")."""

    PRESUMED = "presumed"
    CONFIRMED = "confirmed"
    STILL = "still"
    ENDED = "ended"


class Modifier(StrEnum):
    """How the words around a number bound it."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up_to"
    FEWER_THAN = "fewer_than"
    BETWEEN = "between"
    VAGUE = "vague"


class Measure(StrEnum):
    """Whether a figure counts from the beginning, or what was added since the last count."""

    CUMULATIVE = "cumulative"
    INCREMENT = "increment"
    UNKNOWN = "unknown"


class Form(StrEnum):
    """How attributed content is rendered."""

    DIRECT = "direct"
    MIXED = "mixed"
    EMBED = "embed"
    INDIRECT = "indirect"


class Voice(StrEnum):
    """Whose assertion it is: an attributed speaker's, or the outlet's own."""

    SPEAKER = "speaker"
    OUTLET = "outlet"


class Polarity(StrEnum):
    """Whether the claimant affirms, denies or doubts the content."""

    AFFIRMED = "affirmed"
    DENIED = "denied"
    DOUBTED = "doubted"


class Stance(StrEnum):
    """Whether the cue that reports the content endorses it ("points out") or keeps its distance ("claims")."""

    NEUTRAL = "neutral"
    ENDORSING = "endorsing"
    DISTANCING = "distancing"


class ClaimantKind(StrEnum):
    """What sort of claimant asserts."""

    PERSON = "person"
    ORGANISATION = "organisation"
    ROLE = "role"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    OUTLET = "outlet"


class ClaimKind(StrEnum):
    """The three kinds of claim."""

    FIGURE = "figure"
    QUOTE = "quote"
    ASSERTION = "assertion"


class MarkType(StrEnum):
    """What quotation marks signal when they report no utterance."""

    SCARE = "scare"
    TITLE = "title"
    NICKNAME = "nickname"


class MentionType(StrEnum):
    """What a typed span of text names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    DATE = "date"
    EVENT = "event"


class Subject(StrEnum):
    """What two claims are compared on."""

    FIGURE = "figure"
    QUOTE = "quote"
    ASSERTION = "assertion"
    DATE = "date"


class Relation(StrEnum):
    """How two compared value groups relate."""

    CONTRADICTION = "contradiction"
    REVISION = "revision"
    GROWTH = "growth"
    ROUNDING = "rounding"
    SCOPE = "scope"
    PART = "part"
    SAME = "same"
    TRANSLATION = "translation"
    ALTERED_QUOTE = "altered_quote"
    MISATTRIBUTION = "misattribution"
    DATE = "date"
    NONE = "none"

    def __init__(self, notation: str) -> None:
        self.alarms = notation in ("contradiction", "revision", "altered_quote", "misattribution", "date")
        """Whether a fact-checker must see the pair, explained or not."""


class ConflictKind(StrEnum):
    """In what respect two value groups disagree; ``None`` of a comparison means that they do not."""

    BAND_DISJOINT = "BandDisjoint"
    STRICT_DISJOINT = "StrictDisjoint"
    SUM_MISMATCH = "SumMismatch"
    WORDING_MISMATCH = "WordingMismatch"
    ATTRIBUTION_MISMATCH = "AttributionMismatch"
    DATE_MISMATCH = "DateMismatch"
    DENIAL = "Denial"


class ExplanationType(StrEnum):
    """Why two figures or wordings differ."""

    EXTRACTION = "extraction"
    SCOPE = "scope"
    BASIS = "basis"
    AS_OF = "as_of"
    SUPERSESSION = "supersession"
    ROUNDING = "rounding"
    ORIGIN = "origin"
    TRANSLATION = "translation"
    NONE = "none"


class Status(StrEnum):
    """How settled a comparison is; ``provisional`` rests on an event or speaker link that nobody judged."""

    PROVISIONAL = "provisional"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    STALE = "stale"


class Severity(StrEnum):
    """How urgently a person should look."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


class Basis(StrEnum):
    """Whether a relation was stated by a text, computed from values and dates, or judged by a person."""

    STATED = "stated"
    COMPUTED = "computed"
    JUDGED = "judged"


class Verdict(StrEnum):
    """What a person decided about the identity of two mentions, events or claimants."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    PART_OF = "partOf"


class Axis(StrEnum):
    """In what respect a person judges a record: four for claims, ``relevance`` for findings and comparisons."""

    EXTRACTION = "extraction"
    ATTRIBUTION = "attribution"
    EVIDENCE = "evidence"
    TRUTH = "truth"
    RELEVANCE = "relevance"


class ReviewVerdict(StrEnum):
    """What a person decided about a record; which verdicts an axis knows stands in ``provenance.models.review``."""

    FAITHFUL = "faithful"
    INEXACT = "inexact"
    WRONG = "wrong"
    PRIMARY = "primary"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    UNSUPPORTED = "unsupported"
    TRUE = "true"
    MOSTLY_TRUE = "mostly_true"
    MIXED = "mixed"
    MOSTLY_FALSE = "mostly_false"
    FALSE = "false"
    UNPROVEN = "unproven"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
