"""Rows become claims, computations or other quantities, each anchored to its cells; the others are refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.errors import ReadError
from provenance.importing import Import, import_claims, read_mapping
from provenance.models.claim import UNNAMED, Computation, FigureClaim, Mention, QuantityClaim
from provenance.models.value import Interval
from provenance.models.vocabulary import ClaimantKind, Harm, Measure, Modifier
from tests.importing.tables import REVISIONS, SERIES, TABLES, import_table


@pytest.mark.parametrize(
    ("mapping", "counts"),
    [
        ("daily-series", (13, 6, 1, 2, 4)),
        ("series-revisions", (3, 6, 0, 0, 0)),
        ("incidents", (3, 2, 0, 0, 1)),
        ("war-estimates", (2, 2, 0, 0, 1)),
    ],
)
def test_every_row_is_accounted_for(tmp_path: Path, mapping: str, counts: tuple[int, ...]) -> None:
    found = import_table(tmp_path, mapping)
    read = found.extraction
    refused = [problem for problem in found.problems if problem.refused]
    assert (found.rows, len(read.figures), len(read.quantities), len(read.computations), len(refused)) == counts


@pytest.mark.parametrize("mapping", TABLES)
def test_every_claim_stands_where_it_says(tmp_path: Path, mapping: str) -> None:
    found = import_table(tmp_path, mapping)
    text, read = found.article.text, found.extraction
    assert found.article.is_dataset
    claims: list[FigureClaim | QuantityClaim] = [*read.figures, *read.quantities]
    anchored: FigureClaim | QuantityClaim | Computation | Mention
    for anchored in [*claims, *read.computations, *read.mentions]:
        assert anchored.span.text_in(text) == anchored.exact
        assert anchored.version == found.article.version
    for figure in read.figures:
        assert figure.span.contains(figure.number)
        assert figure.sentence.contains(figure.span)
        assert figure.claimant.span is None or figure.claimant.span.text_in(text) == figure.claimant.name
    assert len({claim.iri for claim in claims}) == len(claims)


def test_refused_rows_name_line_and_reason(tmp_path: Path) -> None:
    problems = [str(problem) for problem in import_table(tmp_path, "daily-series").problems]
    lines = [problem.partition("series.csv:")[2].partition(":")[0] for problem in problems]
    assert lines == ["11", "12", "13", "14"]
    assert "'singed' is no harm" in problems[0]
    assert "'-99' is no number" in problems[1]
    assert "'' is no claimant; accepted: somebody named in the column 'source'" in problems[2]
    assert "has 3 cells where the first line names 10 columns" in problems[3]


def figure_on(found: Import, line: int) -> FigureClaim:
    return next(figure for figure in found.extraction.figures if figure.local_id == f"r{line}")


def test_row_of_a_series_is_a_claim_of_its_source(tmp_path: Path) -> None:
    figure = figure_on(import_table(tmp_path, "daily-series"), 9)
    assert (figure.claimant.name, figure.claimant.kind) == ("Vale Relief", ClaimantKind.ORGANISATION)
    assert (figure.harm, figure.group, figure.population) == (Harm.AFFECTED, "women", "women")
    assert (figure.modifier, figure.value, figure.measure) == (Modifier.ABOUT, 7, Measure.INCREMENT)
    assert (figure.period, figure.count_basis, figure.place) == ("24 hours", "reported", "Oyele")
    assert figure.as_of == Interval.day(date(2021, 3, 4))


def test_computation_rests_on_the_last_claim_and_has_no_claimant(tmp_path: Path) -> None:
    carried, extrapolated = import_table(tmp_path, "daily-series").extraction.computations
    assert (carried.made_by, carried.method, carried.derived_from) == ("Vale Relief", "carried-forward", "r2")
    assert (extrapolated.made_by, extrapolated.derived_from) == ("Keepers (extrapolation)", "r7")
    assert not hasattr(carried, "claimant")


def test_count_of_events_is_another_quantity(tmp_path: Path) -> None:
    (quantity,) = import_table(tmp_path, "daily-series").extraction.quantities
    assert (quantity.unit, quantity.value, quantity.claimant.name) == ("landslides, events", 3, "Vale Relief")


def test_revision_supersedes_what_it_replaced(tmp_path: Path) -> None:
    figures = import_table(tmp_path, "series-revisions").extraction.figures
    earlier, later = figures[:2]
    assert (earlier.value, later.value, later.supersedes) == (38, 40, earlier.local_id)
    assert earlier.asserted == Interval.day(date(2021, 3, 5))
    assert later.asserted == Interval.day(date(2021, 3, 6))
    assert figures[4].claimant == figures[5].claimant == UNNAMED


def test_every_listed_document_claims_the_number(tmp_path: Path) -> None:
    figures = import_table(tmp_path, "war-estimates").extraction.figures
    assert [figure.claimant.name for figure in figures] == ["https://a.example/1", "https://b.example/2"]
    assert {figure.claimant.kind for figure in figures} == {ClaimantKind.DOCUMENT}
    assert {figure.lower for figure in figures} == {900}


def test_group_is_printed_and_population_is_named_alike(tmp_path: Path) -> None:
    first, second = import_table(tmp_path, "incidents").extraction.figures
    assert (first.group, first.population) == ("woman", "women")
    assert (second.group, second.population) == ("civilians", "civilians")
    figure = import_table(tmp_path, "war-estimates").extraction.figures[0]
    assert (figure.group, figure.population) == ("civilians", "civilians; north; civilians_killed")


def test_event_has_the_days_that_its_rows_give(tmp_path: Path) -> None:
    (incident,) = import_table(tmp_path, "incidents").extraction.mentions
    assert (incident.name, incident.interval) == ("incident v-17", Interval.day(date(2021, 3, 4)))
    (war,) = import_table(tmp_path, "war-estimates").extraction.mentions
    assert war.interval == Interval(earliest=date(1911, 1, 1), latest=date(1913, 12, 31))


def test_unreadable_date_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "series.csv"
    path.write_text(SERIES.splitlines()[0] + "\n1,some day,Oyele,killed,all,cumulative,4,exact,Relief,reported\n")
    found = import_claims(path, read_mapping("daily-series"))
    assert found.extraction.figures[0].as_of is None
    assert [problem.refused for problem in found.problems] == [False]


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "a,b\n1,2\n", REVISIONS, '{"a": 1}'])
def test_wrong_file_refuses_its_rows(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(text, encoding="utf-8")
    found = import_claims(path, read_mapping("daily-series"))
    assert not found.extraction.figures
    assert len(found.problems) == found.rows


def test_broken_encoding_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    path.write_bytes(b"date,place\n\xff\xfe\n")
    with pytest.raises(ReadError, match=r"broken\.csv: is not UTF-8 \(offset 11\)"):
        import_claims(path, read_mapping("daily-series"))


def test_same_file_gives_the_same_claims(tmp_path: Path) -> None:
    assert import_table(tmp_path, "daily-series") == import_table(tmp_path, "daily-series")
