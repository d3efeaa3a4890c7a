"""The forms a report can be written in: a page, Markdown, JSON, CSV, JSON-LD, and PDF laid out from the page."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from provenance.audit.claim_review import to_claim_reviews
from provenance.audit.decisions import ReviewView, RevisionView
from provenance.audit.record import Record
from provenance.audit.report import Report
from provenance.audit.selection import Selection
from provenance.audit.views import ROW_FIELDS, ArticleView, ClaimView, ComparisonView, as_row, say_quoted
from provenance.errors import ReviewError
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.wording import CONDENSED

NOTHING_RECORDED = Record()


def render_report(
    dossier: Dossier,
    findings: Sequence[Finding],
    *,
    selection: Selection,
    form: str,
    timelines: Sequence[str] = (),
    record: Record = NOTHING_RECORDED,
) -> Iterator[str]:
    """Yield the report in one of its forms, piece by piece: one of thousands of articles is never held as a whole.

    Args:
        dossier: what the selection was made from.
        findings: those to report.
        selection: the articles and claims to report on.
        form: ``html``, ``md``, ``json``, ``csv`` or ``jsonld``.
        timelines: drawings of the selection's figures, as SVG made by this program.
        record: reviews, redactions and hashes.
    """
    if form == "jsonld":
        return iter([_dump(to_claim_reviews(dossier, selection, record))])
    return _FORMS[form](Report(dossier, findings, selection=selection, record=record, timelines=timelines))


def to_pdf(page: str) -> bytes:
    """Return the page of a report laid out on paper; the same page gives the same bytes.

    Raises:
        ReviewError: when the library that lays it out, or what it needs from the system, is missing.
    """
    try:
        from weasyprint import HTML  # noqa: PLC0415 - only this form needs it, and it is an extra
    except (ImportError, OSError) as error:
        wanted = "the extra `pdf` (pip install 'claim-provenance[pdf]') and Pango from the system"
        raise ReviewError(f"a report in PDF needs {wanted}") from error
    # The library knows variables of CSS everywhere but in drawings; these bring a value for each.
    plain = _VARIABLE.sub(r"\1", page)
    written: bytes = HTML(string=plain, url_fetcher=_fetch_nothing).write_pdf(pdf_identifier=b"claim-provenance")
    return written


_VARIABLE = re.compile(r"var\(--[\w-]+, ((?:[^()]|\([^()]*\))*)\)")


def _fetch_nothing(address: str, *_: object, **__: object) -> dict[str, Any]:
    raise ReviewError(f"a report fetches nothing, not even {address!r}")


def _to_html(report: Report) -> Iterator[str]:
    return _stream(_PAGES.get_template("report.html.j2"), report)


def _to_markdown(report: Report) -> Iterator[str]:
    return _stream(_TEXTS.get_template("report.md.j2"), report)


def _stream(template: Template, report: Report) -> Iterator[str]:
    stream = template.stream(report=report, condensed=CONDENSED, remember=_remember)
    stream.enable_buffering(_BUFFERED)
    return stream


_BUFFERED = 1000
"""Bits of a template's output that make a piece."""


def _remember(macro: Callable[[ClaimView], Markup]) -> Callable[[ClaimView], Markup]:
    """Return a macro of a claim that keeps what it made of recent claims: pairs that follow one another share sides."""
    recent: dict[tuple[str, int], Markup] = {}

    def render(claim: ClaimView) -> Markup:
        key = claim.local, claim.others
        if key not in recent:
            if len(recent) >= _RECENT:
                recent.clear()
            recent[key] = macro(claim)
        return recent[key]

    return render


_RECENT = 2048


def _dump(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _to_json(report: Report) -> Iterator[str]:
    record = report.record
    content: dict[str, Any] = {
        "title": report.title,
        "tool": f"claim-provenance {report.version}",
        "ontology": record.ontology,
        "fingerprint": report.fingerprint,
        "alterations": list(record.alterations),
        "articles": [_article_row(article) for article in report.articles],
        "comparisons": [_comparison_row(one) for one in report.comparisons],
        "findings": [{**one._asdict(), "quoted": [as_row(claim) for claim in one.quoted]} for one in report.findings],
        "reviews": [_review_row(one) for one in report.reviews],
        "versions": [_revision_row(one) for one in report.revisions],
        "conventions": list(report.conventions),
        "limits": list(report.limits),
        "integrity": {
            "signer": record.signer,
            "key": record.key,
            "log": {"entries": record.length, "head": record.head, "begun_anew": list(record.renewals)},
            "graphs": dict(report.shared_graphs),
        },
    }
    return iter([_dump(content)])


def _article_row(article: ArticleView) -> dict[str, Any]:
    return {
        "version": article.version,
        "title": article.title,
        "facts": dict(article.facts),
        "condensed_from": article.original or None,
        "claims": [as_row(claim) for claim in article.claims],
        "withheld": [one.model_dump(include={"claim", "role", "reason"}) for one in article.withheld],
    }


def _comparison_row(one: ComparisonView) -> dict[str, Any]:
    return {
        "id": one.id,
        "relation": one.relation,
        "alarm": one.alarm,
        "severity": one.severity,
        "status": one.status,
        "sentence": one.sentence,
        "left": as_row(one.left),
        "right": as_row(one.right),
        "reasons": [dict(zip(("type", "words", "rule"), reason, strict=True)) for reason in one.reasons],
        "reviews": list(one.verdicts),
    }


def _review_row(one: ReviewView) -> dict[str, Any]:
    return {**one._asdict(), "evidence": list(one.evidence)}


def _revision_row(one: RevisionView) -> dict[str, Any]:
    return {
        "earlier": one.earlier,
        "later": one.later,
        "notice": one.notice or None,
        "stamp": one.stamp or None,
        "changed": [[as_row(left), as_row(right)] for left, right in one.changed],
        "added": [as_row(claim) for claim in one.added],
        "removed": [as_row(claim) for claim in one.removed],
    }


def _to_csv(report: Report) -> Iterator[str]:
    yield _to_record(ROW_FIELDS if report.claim_count else ROW_FIELDS[:1])
    for article in report.articles:
        for claim in article.claims:
            yield _to_record([_inert(words) for words in as_row(claim).values()])


def _to_record(cells: Iterable[object]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow(cells)
    return stream.getvalue()


def _inert(words: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{words}" if isinstance(words, str) and words.startswith(("=", "+", "-", "@")) else words


def _to_line(words: str) -> str:
    """Return words on one line, with what Markdown would take for markup made inert."""
    line = " ".join(words.split())
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>|#" else sign for sign in line)


_FORMS: Mapping[str, Callable[[Report], Iterator[str]]] = {
    "html": _to_html,
    "md": _to_markdown,
    "json": _to_json,
    "csv": _to_csv,
}
_LOADER = PackageLoader("provenance.audit")
_PAGES = Environment(loader=_LOADER, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
_TEXTS = Environment(
    loader=_LOADER,
    autoescape=False,  # noqa: S701 - Markdown, where the filter ``line`` makes every value inert
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEXTS.filters["line"] = _to_line
_TEXTS.filters["quoted"] = _PAGES.filters["quoted"] = say_quoted
