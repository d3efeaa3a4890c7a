"""The report: a selection of a dossier with everything a checker signs for; the same input gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
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
from provenance.audit.views import ArticleView, ComparisonView, Viewer, view_articles, view_comparison
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


class Report:
    """Everything a rendering needs; what it shows of a record is made when it is asked for, and not kept."""

    version = __version__
    limits = LIMITS
    conventions = CONVENTIONS

    def __init__(
        self,
        dossier: Dossier,
        found: Sequence[Finding],
        *,
        selection: Selection,
        record: Record,
        timelines: Sequence[str] = (),
    ) -> None:
        """Report on a part of a dossier.

        Args:
            dossier: what the selection was made from.
            found: the findings to report.
            selection: the articles and claims to report on.
            record: reviews, redactions and hashes.
            timelines: drawings of the selection's figures, as SVG made by this program.
        """
        self.title = selection.title
        self.record = record
        self.timelines = tuple(map(_take_title, timelines))
        self.finding_count = len(found)
        self.article_count = len(selection.versions)
        self.claim_count = len(selection.claims)
        self._viewer = Viewer(dossier, record)
        self._comparisons = [one for one in dossier.comparisons if selection.covers(one)]
        self._found = found
        self._selection = selection
        self._alarming = [one for one in self._comparisons if one.alarm]
        self._calm = [one for one in self._comparisons if not one.alarm]

    @property
    def articles(self) -> Iterator[ArticleView]:
        """The articles, each with its claims in the order of the text."""
        return view_articles(self._viewer, self._selection)

    @property
    def comparisons(self) -> Iterator[ComparisonView]:
        """The compared pairs, whether they alarm or not."""
        return (view_comparison(self._viewer, one) for one in self._comparisons)

    @property
    def conflict_count(self) -> int:
        """How many compared pairs alarm."""
        return len(self._alarming)

    @property
    def conflicts(self) -> Iterator[ComparisonView]:
        """The compared pairs that alarm."""
        return (view_comparison(self._viewer, one) for one in self._alarming)

    @property
    def other_count(self) -> int:
        """How many compared pairs do not alarm."""
        return len(self._calm)

    @property
    def others(self) -> Iterator[ComparisonView]:
        """The compared pairs that do not alarm."""
        return (view_comparison(self._viewer, one) for one in self._calm)

    @property
    def findings(self) -> Iterator[FindingView]:
        """The findings, the most severe first."""
        return (view_finding(self._viewer, finding) for finding in self._found)

    @cached_property
    def reviews(self) -> Sequence[ReviewView]:
        """What people said of what is shown, the oldest first."""
        return tuple(view_reviews(self._viewer, self._selection, self._found))

    @cached_property
    def revisions(self) -> Sequence[RevisionView]:
        """How the articles differ from their earlier versions."""
        return tuple(view_revisions(self._viewer, self._selection))

    @property
    def shared_graphs(self) -> list[tuple[str, str]]:
        """Name and hash of the graphs that are about more than one article."""
        return [(name, found) for name, found in sorted(self.record.graphs.items()) if "/" not in name]

    @property
    def fingerprint(self) -> str:
        """Digest of what was selected."""
        return digest(*sorted(self._selection.versions), *sorted(self._selection.claims))


def _take_title(drawing: str) -> Drawing:
    found = _TITLE.search(drawing)
    # Drawn and escaped by this program; so is the title in it.
    return Drawing(Markup(found[1] if found else ""), Markup(drawing))  # noqa: S704


_TITLE = re.compile(r"<title[^>]*>([^<]*)</title>")
