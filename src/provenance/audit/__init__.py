"""Audit: what a fact-checker should look at, and the report that shows it.

Findings are values, each from a rule with a name; the report shows every claim in its sentence, what it was compared
with, and what the record says about itself. An audit speaks of the record, never of what is true.
"""

from provenance.audit.explaining import explain_claim, render_explanation
from provenance.audit.findings import find_findings
from provenance.audit.report import render_report
from provenance.audit.selection import Selection, keep_findings, select

__all__ = [
    "Selection",
    "explain_claim",
    "find_findings",
    "keep_findings",
    "render_explanation",
    "render_report",
    "select",
]
