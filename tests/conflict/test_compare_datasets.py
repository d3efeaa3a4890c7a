"""Series are compared where they meet or fall, revisions as their publisher states them, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from provenance.conflict import compare
from provenance.importing import Import, import_claims, read_mapping
from provenance.models.claim import FigureClaim
from provenance.models.comparison import Comparison
from provenance.models.vocabulary import Basis, ExplanationType, Relation, Severity
from provenance.resolution import resolve_datasets
from tests.importing.tables import import_table

HEADER = "date,place,effect,group,measure,value,modifier,source,status\n"


def compare_imports(*imports: Import) -> tuple[Comparison, ...]:
    articles, extractions = [one.article for one in imports], [one.extraction for one in imports]
    return compare(articles, extractions, resolve_datasets(articles, extractions))


def compare_rows(folder: Path, *rows: str) -> tuple[Comparison, ...]:
    path = folder / "rows.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return compare_imports(import_claims(path, read_mapping("daily-series")))


def types(comparison: Comparison) -> list[ExplanationType]:
    return [explanation.type for explanation in comparison.explanations]


RELIEF = "Oyele,killed,all,cumulative"


@pytest.mark.parametrize(
    ("rows", "relations"),
    [
        (["40,exact,Relief,unverified", "31,exact,Registry,verified"], [Relation.SCOPE]),
        (["31,exact,Relief,unverified", "31,exact,Registry,verified"], [Relation.SAME]),
        (["40,exact,Relief,reported", "31,exact,Registry,reported"], [Relation.CONTRADICTION]),
        (["40,exact,Relief,reported", "41,approx,Registry,reported"], [Relation.ROUNDING]),
        (["40,exact,Relief,reported", "40,exact,Relief,reported"], []),
        (["40,exact,Relief,reported", "31,exact,Registry,carried-forward"], []),
        (["40,exact,Relief,reported", "31,exact,Registry,derived"], []),
    ],
    ids=["other basis", "equal", "one basis", "rounding", "one hand", "carried forward", "derived"],
)
def test_series_that_meet_on_one_day(tmp_path: Path, rows: Sequence[str], relations: list[Relation]) -> None:
    found = compare_rows(tmp_path, *(f"2021-03-01,{RELIEF},{row}" for row in rows))
    assert [comparison.relation for comparison in found] == relations


def test_other_basis_explains_the_scope(tmp_path: Path) -> None:
    (found,) = compare_rows(
        tmp_path,
        f"2021-03-01,{RELIEF},40,exact,Relief,unverified",
        f"2021-03-01,{RELIEF},31,exact,Registry,verified",
    )
    assert types(found) == [ExplanationType.BASIS]
    assert (found.alarm, found.severity, found.gap) == (False, Severity.LOW, 9)
    assert "“unverified” v “verified”" in found.explanations[0].words


@pytest.mark.parametrize(
    "other",
    [
        "2021-03-02,Oyele,killed,all,cumulative",
        "2021-03-01,Marin,killed,all,cumulative",
        "2021-03-01,Oyele,injured,all,cumulative",
        "2021-03-01,Oyele,killed,women,cumulative",
        "2021-03-01,Oyele,killed,all,daily",
    ],
    ids=["day", "place", "harm", "group", "measure"],
)
def test_series_that_count_other_things_are_not_compared(tmp_path: Path, other: str) -> None:
    rows = [f"2021-03-01,{RELIEF},40,exact,Relief,reported", f"{other},31,exact,Registry,reported"]
    assert compare_rows(tmp_path, *rows) == ()


def test_series_is_compared_where_it_falls(tmp_path: Path) -> None:
    values = (10, 12, 12, 8, 9)
    (found,) = compare_rows(
        tmp_path, *(f"2021-03-0{day},{RELIEF},{value},exact,Relief,reported" for day, value in enumerate(values, 1))
    )
    assert (found.relation, found.basis, found.alarm, found.gap) == (Relation.REVISION, Basis.COMPUTED, True, 4)
    assert types(found) == [ExplanationType.NONE]


def test_increments_may_fall(tmp_path: Path) -> None:
    rows = [f"2021-03-0{day},Oyele,killed,all,daily,{9 - day},exact,Relief,reported" for day in (1, 2)]
    assert compare_rows(tmp_path, *rows) == ()


def test_stated_revision_supersedes(tmp_path: Path) -> None:
    found = import_table(tmp_path, "series-revisions")
    figure_of: dict[str, FigureClaim] = {figure.iri: figure for figure in found.extraction.figures}
    revisions = compare_imports(found)
    assert len(revisions) == 3
    for revision in revisions:
        earlier, later = (figure_of[side.claims[0]] for side in (revision.left, revision.right))
        assert (revision.relation, revision.basis, revision.alarm) == (Relation.REVISION, Basis.STATED, True)
        assert types(revision) == [ExplanationType.SUPERSESSION]
        assert revision.explanations[0].rule == "supersedes"
        assert earlier.asserted
        assert later.asserted
        assert earlier.asserted.is_before(later.asserted)


def test_number_that_returns_is_another_revision(tmp_path: Path) -> None:
    revisions = compare_imports(import_table(tmp_path, "series-revisions"))
    assert len({revision.id for revision in revisions}) == 3
    shared = [{*left.left.claims, *left.right.claims} for left in revisions]
    assert sum(len(group) for group in shared) > 6


def test_revisions_change_no_comparison_of_series(tmp_path: Path) -> None:
    series, revisions = import_table(tmp_path, "daily-series"), import_table(tmp_path, "series-revisions")
    alone, together = compare_imports(series), compare_imports(series, revisions)
    assert set(together) == {*alone, *compare_imports(revisions)}


def test_order_of_datasets_does_not_matter(tmp_path: Path) -> None:
    imports = [import_table(tmp_path, name) for name in ("daily-series", "series-revisions", "war-estimates")]
    assert compare_imports(*imports) == compare_imports(*reversed(imports))
