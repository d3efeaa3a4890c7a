"""The reviewer's desk: what a person does to a store that was built, and how anybody checks it afterwards.

Beside the pipeline, which reads and compares, stand a few acts of people: to review, to withdraw, to redact, to sign,
to verify. Each goes into the log first and into the graph after it. The functions here put the rooms together; nothing
in them asks how an act came in, by command or over the web.
"""

from provenance.desk.checks import CHANGED, REDACTED, RENEWED, say_seal, verify, verify_report
from provenance.desk.exchange import export_log, import_log
from provenance.desk.judging import (
    Change,
    add_judgements,
    find_event,
    find_judgement,
    find_pair,
    find_record,
    is_opposed,
    judge,
    list_candidates,
    list_changes,
    render_judgements,
    try_judgement,
    try_withdrawal,
    withdraw_judgement,
)
from provenance.desk.logs import UNSIGNED, Hand, build, find_reviews, open_log, read_log, show_audit
from provenance.desk.redactions import Source, list_naming_files, list_withheld_ids, redact
from provenance.desk.reports import SealedReport, audit
from provenance.desk.reviews import Draft, add_reviews, find_entry, find_queue, find_target, renew, sign, withdraw

__all__ = [
    "CHANGED",
    "REDACTED",
    "RENEWED",
    "UNSIGNED",
    "Change",
    "Draft",
    "Hand",
    "SealedReport",
    "Source",
    "add_judgements",
    "add_reviews",
    "audit",
    "build",
    "export_log",
    "find_entry",
    "find_event",
    "find_judgement",
    "find_pair",
    "find_queue",
    "find_record",
    "find_reviews",
    "find_target",
    "import_log",
    "is_opposed",
    "judge",
    "list_candidates",
    "list_changes",
    "list_naming_files",
    "list_withheld_ids",
    "open_log",
    "read_log",
    "redact",
    "render_judgements",
    "renew",
    "say_seal",
    "show_audit",
    "sign",
    "try_judgement",
    "try_withdrawal",
    "verify",
    "verify_report",
    "withdraw",
    "withdraw_judgement",
]
