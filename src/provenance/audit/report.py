"""The report: a selection of a dossier with everything a checker signs for; the same input gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from provenance import __version__
from provenance.audit.decisions import (
    FindingView,
    ReviewView,
    RevisionView,
    view_finding,
    view_reviews,
    view_revisions,
)
from provenance.audit.record import Record
from provenance.audit.selection import Selection
from provenance.audit.views import ArticleView, ComparisonView, Viewer, view_articles, view_comparisons
from provenance.models.conventions import PLAIN_LANGUAGE
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.models.identifiers import digest

LIMITS = (
    "Claims were read by rules and models from the text; each carries its rule and a confidence. Some are missed, "
    "some are misread. Nothing here was judged true or false by a machine; a rating is a person's.",
    "Two claims are compared only when they were taken to speak of one event and one group of people. A status of "
    "“provisional” means that nobody has confirmed that identity.",
    "Origins are counted as the texts name them. Two names may go back to one count, so the number of independent "
    "origins is an upper bound.",
    "Sentences are quoted with at most 300 characters; offsets count the code points of the text as it was read.",
    "The hashes and the chained log show accidental change. Without a signature, or a copy kept elsewhere, they do not "
    "show forgery: whoever can write the store can also make a new log that fits it. A signature shows that the owner "
    "of a key saw these bytes, not when, and not that what they say is so. A log that was cut back to an earlier "
    "signed head shows only beside a report, or a copy, made after it.",
)
CONVENTIONS = (
    "A figure's strict bounds are what its words allow: “more than 1,400” is 1,401 or more. Its band is what the "
    "roundness of the number suggests; each band names its rule.",
    f"Vague words such as “dozens” are kept as printed, without bounds. Where bounds are asked for, the convention is "
    f"{PLAIN_LANGUAGE.name}, version {PLAIN_LANGUAGE.version}: dozens 24 to 99, scores 40 to 99, hundreds 200 to 999, "
    f"thousands 2,000 to 9,999.",
    "Dates that are not stated are intervals, bounded by the text and by other articles of the same event.",
    "Names of people, parties and places stand as the texts have them.",
)


class Drawing(NamedTuple):
    """A timeline as SVG, and the title that stands in it."""

    caption: Markup
    svg: Markup


class Report(NamedTuple):
    """Everything a rendering of the report needs."""

    title: str
    version: str
    articles: Sequence[ArticleView]
    comparisons: Sequence[ComparisonView]
    findings: Sequence[FindingView]
    reviews: Sequence[ReviewView]
    revisions: Sequence[RevisionView]
    timelines: Sequence[Drawing]
    record: Record
    fingerprint: str
    limits: Sequence[str] = LIMITS
    conventions: Sequence[str] = CONVENTIONS

    @property
    def conflicts(self) -> list[ComparisonView]:
        """The comparisons that alarm."""
        return [one for one in self.comparisons if one.alarm]

    @property
    def others(self) -> list[ComparisonView]:
        """The comparisons that do not alarm."""
        return [one for one in self.comparisons if not one.alarm]

    @property
    def claim_count(self) -> int:
        """How many claims the report lists."""
        return sum(len(article.claims) for article in self.articles)

    @property
    def shared_graphs(self) -> list[tuple[str, str]]:
        """Name and hash of the graphs that are about more than one article."""
        return [(name, found) for name, found in sorted(self.record.graphs.items()) if "/" not in name]


def make_report(
    dossier: Dossier,
    findings: Sequence[Finding],
    *,
    selection: Selection,
    record: Record,
    timelines: Sequence[str] = (),
) -> Report:
    """Return what a report shows.

    Args:
        dossier: what the selection was made from.
        findings: those to report.
        selection: the articles and claims to report on.
        record: reviews, redactions and hashes.
        timelines: drawings of the selection's figures, as SVG made by this program.
    """
    viewer = Viewer(dossier, record)
    return Report(
        title=selection.title,
        version=__version__,
        articles=tuple(view_articles(viewer, selection)),
        comparisons=tuple(view_comparisons(viewer, selection)),
        findings=tuple(view_finding(viewer, finding) for finding in findings),
        reviews=tuple(view_reviews(viewer, selection, findings)),
        revisions=tuple(view_revisions(viewer, selection)),
        timelines=tuple(map(_take_title, timelines)),
        record=record,
        fingerprint=digest(*sorted(selection.versions), *sorted(selection.claims)),
    )


def _take_title(drawing: str) -> Drawing:
    found = _TITLE.search(drawing)
    # Drawn and escaped by this program; so is the title in it.
    return Drawing(Markup(found[1] if found else ""), Markup(drawing))  # noqa: S704


_TITLE = re.compile(r"<title[^>]*>([^<]*)</title>")
