"""Who said what: attributed speech, writing and thought, with cue, claimant and content."""

from provenance.extraction.attributions.assembly import Attributions, find_attributions
from provenance.extraction.attributions.mentions import find_names_of
from provenance.extraction.attributions.speakers import resolve_claimants
from provenance.extraction.attributions.tagger import Card, Label, Proposal, Tagger
from provenance.extraction.attributions.tokens import Paragraph, Token, read_paragraphs, read_paragraphs_of

__all__ = [
    "Attributions",
    "Card",
    "Label",
    "Paragraph",
    "Proposal",
    "Tagger",
    "Token",
    "find_attributions",
    "find_names_of",
    "read_paragraphs",
    "read_paragraphs_of",
    "resolve_claimants",
]
