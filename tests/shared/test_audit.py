"""The audit of the five original articles lists what their annotation implies."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.extraction.extract import extract_claims
from provenance.models.article import Article
from provenance.models.dossier import Dossier
from provenance.models.finding import Finding
from provenance.reading import read_articles


@pytest.fixture(scope="module")
def dossier(shared: Path) -> Dossier:
    """Return the five articles, read and compared."""
    articles = [one for one in read_articles([str(shared / "seeds")]) if isinstance(one, Article)]
    assert len(articles) == 5
    tagger = pipeline.load_tagger()
    return pipeline.compare(articles, [extract_claims(article, tagger) for article in articles])


@pytest.fixture(scope="module")
def findings(dossier: Dossier) -> Sequence[Finding]:
    """Return the findings."""
    return pipeline.find_findings(dossier)


def quote(dossier: Dossier, finding: Finding) -> str:
    """Return the words of the claims that a finding is about."""
    claims = [claim for claim in (*finding.targets, *finding.evidence) if claim in dossier.claims]
    return " | ".join(dossier.claims[claim].exact for claim in claims)


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        (("unattributed-figure",), ("2,700",)),
        (("part-attributed-only",), ("34", "250", "129")),
        (("conflict-unexplained", "conflict-explained", "revision-without-reason"), ("1,400", "1,170")),
        (("dates-differ",), ("Bolivia broke", "Luis Arce")),
        (("list-names-more",), ("Bolivia, Belize and South Africa",)),
    ],
    ids=["unattributed", "hostages", "tolls", "Bolivia", "countries"],
)
def test_implied_finding_is_there(
    dossier: Dossier, findings: Sequence[Finding], rules: Sequence[str], words: Sequence[str]
) -> None:
    quoted = [quote(dossier, finding) for finding in findings if finding.rule in rules]
    assert any(all(word in one for word in words) for one in quoted), quoted


@pytest.mark.parametrize(("article", "is_found"), [("000", False), ("001", True), ("002", True), ("004", False)])
def test_charged_term_is_told_where_the_outlet_uses_it(
    dossier: Dossier, findings: Sequence[Finding], article: str, is_found: bool
) -> None:
    found = {
        dossier.article_of[finding.targets[0]].id[:3]
        for finding in findings
        if finding.rule == "charged-term-in-own-voice" and "genocid" in finding.sentence
    }
    assert (article in found) is is_found
