"""The graph of an extraction: its name, and which field of a claim, claimant, mention or mark stands under what."""

from __future__ import annotations

from provenance.graph.anchors import parse_span
from provenance.graph.description import Property, interval_table
from provenance.graph.namespaces import term
from provenance.graph.terms import BOOLEAN, INTEGER, REAL, TEXT, Codec, concept_of
from provenance.models.claim import AssertionClaim, FigureClaim, QuantityClaim, QuoteClaim
from provenance.models.vocabulary import (
    ClaimantKind,
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

USED = term("prov:used")
"""From an extraction to the version that was read."""
EXTRACTION = term("cg:Extraction")
CLAIM = term("cg:Claim")
CLASSES = {
    FigureClaim: term("cg:FigureClaim"),
    QuoteClaim: term("cg:QuoteClaim"),
    AssertionClaim: term("cg:AssertionClaim"),
    QuantityClaim: term("cg:QuantityClaim"),
}
"""What each kind of claim is besides a ``cg:Claim``."""
RELAYED_CLAIM = term("cg:RelayedClaim")
CLAIMANT_CLASS = term("cg:Claimant")
MENTION = term("cg:Mention")
MARK = term("cg:Mark")

EXTRACTOR = term("cg:extractor")
GENERATED_BY = term("prov:wasGeneratedBy")
IN_VERSION = term("cg:inVersion")
POSITION = term("schema:position")
LOCAL_ID = term("cg:localId")
ANCHOR = term("cg:anchor")
SPAN = term("cg:span")
SENTENCE = term("cg:sentence")
SENTENCE_SPAN = term("cg:sentenceSpan")
CLAIMANT = term("cg:claimant")
CUE_SPAN = term("cg:cueSpan")
RELAYS = term("cg:relays")
NUMBER = term("cg:number")
BAND_RULE = term("cg:bandRule")
PART_OF = term("cg:partOf")
UNNAMED_WHOLE = term("cg:unnamedWhole")
AS_OF = term("cg:asOf")
FRAGMENT = term("cg:fragment")
INSIDE = term("cg:inside")
ASSERTED = term("cg:asserted")
SUPERSEDES = term("cg:supersedes")
COMPUTATION = term("cg:Computation")
DERIVED_FROM = term("prov:wasDerivedFrom")

CLAIM_TABLE = (
    Property("local_id", LOCAL_ID, TEXT),
    Property("cue", term("cg:cue"), TEXT),
    Property("confidence", term("cg:confidence"), REAL),
    Property("rule", term("cg:rule"), TEXT),
)
_NUMBER_TABLE = (
    Property("modifier", term("cg:modifier"), concept_of(Modifier)),
    Property("value", term("cg:value"), INTEGER),
    Property("lower", term("cg:lower"), INTEGER),
    Property("upper", term("cg:upper"), INTEGER),
)
_MEASURE = Property("measure", term("cg:measure"), concept_of(Measure))
_PLACE = Property("place", term("cg:place"), TEXT, default="")
_COUNT_BASIS = Property("count_basis", term("cg:countBasis"), TEXT, default="")
FIGURE_TABLE = (
    *_NUMBER_TABLE,
    Property("harm", term("cg:harm"), concept_of(Harm)),
    Property("harm_status", term("cg:harmStatus"), concept_of(HarmStatus)),
    Property("group", term("cg:countedWords"), TEXT, default=""),
    Property("population", term("cg:population"), TEXT, default=""),
    Property("background", term("cg:background"), BOOLEAN, default=False),
    _MEASURE,
    Property("event_words", term("cg:eventWords"), TEXT, default=""),
    _PLACE,
    Property("period", term("cg:period"), TEXT, default=""),
    _COUNT_BASIS,
)
QUANTITY_TABLE = (
    Property("unit", term("cg:unit"), TEXT),
    *_NUMBER_TABLE,
    _PLACE,
    _MEASURE,
    _COUNT_BASIS,
)
COMPUTATION_TABLE = (
    Property("local_id", LOCAL_ID, TEXT),
    Property("made_by", term("cg:computedBy"), TEXT),
    Property("method", term("cg:method"), TEXT),
    Property("value", term("cg:value"), INTEGER),
    Property("counted", term("cg:unit"), TEXT),
    _PLACE,
    _MEASURE,
    Property("rule", term("cg:rule"), TEXT),
)
BAND_TABLE = (
    Property("lower", term("cg:bandLower"), INTEGER),
    Property("upper", term("cg:bandUpper"), INTEGER),
    Property("rule", BAND_RULE, TEXT),
)
AS_OF_TABLE = interval_table("as_of", "asOf")
ASSERTED_TABLE = interval_table("asserted", "asserted")
ATTRIBUTION_TABLE = (
    Property("form", term("cg:form"), concept_of(Form)),
    Property("voice", term("cg:voice"), concept_of(Voice)),
    Property("attitude", term("cg:attitude"), BOOLEAN, default=False),
    Property("polarity", term("cg:polarity"), concept_of(Polarity)),
    Property("stance", term("cg:stance"), concept_of(Stance)),
    Property("language", term("dcterms:language"), TEXT),
    Property("group", term("cg:quotation"), TEXT),
)
CLAIMANT_TABLE = (
    Property("kind", term("cg:claimantKind"), concept_of(ClaimantKind)),
    Property("name", term("schema:name"), TEXT),
    Property("role", term("cg:role"), TEXT),
    Property("on_behalf_of", term("cg:onBehalfOf"), TEXT),
)
MENTION_TABLE = (
    Property("type", term("cg:mentionType"), concept_of(MentionType)),
    Property("name", term("schema:name"), TEXT),
    *interval_table("interval", "date"),
)
MARK_TABLE = (Property("type", term("cg:markType"), concept_of(MarkType)),)
SPAN_CODEC = Codec(lambda span: span, parse_span)


def name_claims_graph(version: str, extractor: str) -> str:
    """Return the name of the graph of what one extractor read in a version.

    >>> name_claims_graph("version/5f0c", "rules-1")
    'claims/5f0c/rules-1'
    """
    return f"claims/{version.removeprefix('version/')}/{extractor}"
