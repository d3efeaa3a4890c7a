"""Audit: what a fact-checker should look at, and the report that shows it.

Findings are values, each from a rule with a name; the report shows every claim in its sentence, what it was compared
with, and what the record says about itself. An audit speaks of the record, never of what is true.
"""

from provenance.audit.explaining import explain_claim, render_explanation
from provenance.audit.findings import find_findings
from provenance.audit.forms import NOTHING_RECORDED, render_report, to_pdf
from provenance.audit.record import Record
from provenance.audit.selection import Selection, keep_findings, select
from provenance.audit.versions import Revision, find_outdated, find_revisions, list_notices

__all__ = [
    "NOTHING_RECORDED",
    "Record",
    "Revision",
    "Selection",
    "explain_claim",
    "find_findings",
    "find_outdated",
    "find_revisions",
    "keep_findings",
    "list_notices",
    "render_explanation",
    "render_report",
    "select",
    "to_pdf",
]
