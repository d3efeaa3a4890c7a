"""The report: a selection of a dossier as a page, Markdown, JSON or CSV; the same input gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from provenance import __version__
from provenance.audit.selection import Selection
from provenance.audit.views import ArticleView, ComparisonView, as_row, view_articles, view_comparisons
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.identifiers import digest
from provenance.models.wording import CONDENSED

LIMITS = (
    "Claims were read by rules and models from the text; each carries its rule and a confidence. Some are missed, "
    "some are misread. Nothing here was judged true or false by a machine.",
    "Two claims are compared only when they were taken to speak of one event and one group of people. A status of "
    "“provisional” means that nobody has confirmed that identity.",
    "Sentences are quoted with at most 300 characters; offsets count the code points of the text as it was read.",
    "The hashes in this report show accidental change. Without a signature they do not show forgery.",
)


class Report(NamedTuple):
    """Everything a rendering of the report needs."""

    title: str
    version: str
    articles: Sequence[ArticleView]
    comparisons: Sequence[ComparisonView]
    findings: Sequence[Finding]
    timelines: Sequence[Markup]
    limits: Sequence[str]
    fingerprint: str

    @property
    def conflicts(self) -> list[ComparisonView]:
        """The comparisons that alarm."""
        return [one for one in self.comparisons if one.alarm]

    @property
    def others(self) -> list[ComparisonView]:
        """The comparisons that do not alarm."""
        return [one for one in self.comparisons if not one.alarm]


def render_report(
    dossier: Dossier,
    findings: Sequence[Finding],
    *,
    selection: Selection,
    form: str,
    timelines: Sequence[str] = (),
) -> str:
    """Return the report in one of its forms.

    Args:
        dossier: what the selection was made from.
        findings: those to report.
        selection: the articles and claims to report on.
        form: ``html``, ``md``, ``json`` or ``csv``.
        timelines: drawings of the selection's figures, as SVG made by this program.
    """
    report = Report(
        title=selection.title,
        version=__version__,
        articles=tuple(view_articles(dossier, selection)),
        comparisons=tuple(view_comparisons(dossier, selection)),
        findings=tuple(findings),
        timelines=tuple(Markup(drawing) for drawing in timelines),  # noqa: S704 - drawn and escaped by this program
        limits=LIMITS,
        fingerprint=digest(*sorted(selection.versions), *sorted(selection.claims)),
    )
    return _FORMS[form](report)


def _to_html(report: Report) -> str:
    return _PAGES.get_template("report.html.j2").render(report=report, condensed=CONDENSED)


def _to_markdown(report: Report) -> str:
    return _TEXTS.get_template("report.md.j2").render(report=report, condensed=CONDENSED)


def _to_json(report: Report) -> str:
    content: dict[str, Any] = {
        "title": report.title,
        "tool": f"claim-provenance {report.version}",
        "fingerprint": report.fingerprint,
        "articles": [
            {
                "version": article.version,
                "title": article.title,
                "facts": dict(article.facts),
                "condensed_from": article.original or None,
                "claims": [as_row(claim) for claim in article.claims],
            }
            for article in report.articles
        ],
        "comparisons": [
            {
                "id": one.id,
                "relation": one.relation,
                "alarm": one.alarm,
                "severity": one.severity,
                "status": one.status,
                "sentence": one.sentence,
                "left": as_row(one.left),
                "right": as_row(one.right),
                "reasons": [dict(zip(("type", "words", "rule"), reason, strict=True)) for reason in one.reasons],
            }
            for one in report.comparisons
        ],
        "findings": [finding.model_dump(mode="json", exclude={"places"}) for finding in report.findings],
        "limits": list(report.limits),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _to_csv(report: Report) -> str:
    rows = [as_row(claim) for article in report.articles for claim in article.claims]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]) if rows else ["claim"], lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _inert(words) for name, words in row.items()} for row in rows)
    return stream.getvalue()


def _inert(words: object) -> object:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{words}" if isinstance(words, str) and words.startswith(("=", "+", "-", "@")) else words


def _to_line(words: str) -> str:
    """Return words on one line, with what Markdown would take for markup made inert."""
    line = " ".join(words.split())
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>|#" else sign for sign in line)


_FORMS: Mapping[str, Callable[[Report], str]] = {
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
