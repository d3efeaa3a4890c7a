"""A redacted source is named nowhere: in no export, page, table or report, and in no file when it is destroyed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from provenance import desk, pipeline
from provenance.cli import main
from provenance.desk import Source
from provenance.models.claim import QuoteClaim
from tests.desk.conftest import ARTICLES, run

NAMES = ("Okafor", "Tomas")
SENTENCE = "twice the load"
OUTPUTS = {
    "trig": ["export", "--format", "trig"],
    "nquads": ["export", "--format", "nquads"],
    "jsonld": ["export", "--format", "jsonld"],
    "csv": ["export", "--format", "csv"],
    "audit html": ["audit", "--format", "html"],
    "audit md": ["audit", "--format", "md"],
    "audit json": ["audit", "--format", "json"],
    "audit csv": ["audit", "--format", "csv"],
    "audit jsonld": ["audit", "--format", "jsonld"],
    "page": ["visualise", "--format", "html"],
    "graphml": ["visualise", "--format", "graphml"],
    "graph json": ["visualise", "--format", "json"],
    "links": ["links", "--format", "jsonl"],
    "conflicts": ["conflicts", "--pairs", "--format", "jsonl"],
    "timeline": ["timeline", "--format", "jsonl"],
    "query": ["query", "SELECT * { ?s ?p ?o }", "--format", "csv"],
    "reviews": ["review", "list", "--format", "jsonl"],
    "review log": ["review", "export"],
}


def find_quote(store: str) -> str:
    """Return the quotation of the source at risk."""
    dossier = pipeline.read(store)
    return next(
        claim.iri
        for claim in dossier.claims.values()
        if isinstance(claim, QuoteClaim) and "twice the load" in claim.exact
    )


def redact(store: str, *, destroyed: bool = False) -> str:
    """Redact the quotation and return its claim."""
    claim = find_quote(store)
    options = ["--role", "a worker of the harbour", "--reason", "threatened", "--reviewer", "Ana Ruiz"]
    run("redact", claim, "--store", store, *options, *(["--destroy"] if destroyed else []))
    return claim


@pytest.fixture
def redacted(store: str) -> str:
    """Return a store with a redacted source, whose name a review had told before."""
    claim = find_quote(store)
    options = ["--axis", "evidence", "--verdict", "single_source", "--reviewer", "Ana Ruiz"]
    run("review", "add", claim, "--store", store, *options, "--rationale", "Okafor told me the same")
    redact(store)
    return store


def test_source_is_named_before_it_is_redacted(store: str) -> None:
    assert all(name in run("export", "--store", store, "--format", "trig") for name in (*NAMES, SENTENCE))


@pytest.mark.parametrize("name", OUTPUTS)
def test_redacted_source_is_in_no_output(redacted: str, name: str) -> None:
    output = run(*OUTPUTS[name], "--store", redacted)
    assert output
    assert not [words for words in (*NAMES, SENTENCE) if words.lower() in output.lower()]


@pytest.mark.parametrize("form", ["html", "md", "json"])
def test_report_shows_role_and_reason_and_withholds_offsets_and_hash(store: str, form: str) -> None:
    dossier = pipeline.read(store)
    claim = dossier.claims[find_quote(store)]
    article = dossier.article_of[claim.version]
    redact(store)
    report = run("audit", "--store", store, "--article", "first", "--format", form)
    assert "a worker of the harbour" in report
    assert "threatened" in report
    assert article.sha256 not in report
    assert article.raw_sha256 not in report
    assert f"{claim.span.start} to {claim.span.end}" not in report


def test_other_claims_of_the_article_stay(store: str) -> None:
    before = len(pipeline.read(store).claims)
    redact(store)
    after = pipeline.read(store)
    assert 0 < before - len(after.claims) <= 2
    assert any(claim.exact.startswith("340") for claim in after.claims.values())


def test_verify_says_redacted_and_not_changed(redacted: str) -> None:
    rows = list(desk.verify(redacted))
    assert {row["state"] for row in rows} == {"redacted"}
    assert "a worker of the harbour" in rows[0]["message"]


def test_reading_the_original_again_brings_nothing_back(redacted: str, tmp_path: Path) -> None:
    run("ingest", tmp_path / "articles", "--store", redacted, "--model", "none")
    run("build", "--store", redacted)
    assert "okafor" not in run("export", "--store", redacted, "--format", "trig").lower()
    assert {row["state"] for row in desk.verify(redacted)} == {"redacted"}


def test_original_is_kept_back_unless_it_is_destroyed(store: str) -> None:
    redact(store)
    texts = [path.read_text(encoding="utf-8") for path in Path(store, "texts").rglob("*.txt")]
    assert any("Okafor" in text for text in texts)


def test_destroyed_source_is_in_no_file_of_the_store(store: str) -> None:
    redact(store, destroyed=True)
    for path in Path(store).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert not [name for name in NAMES if name.encode() in content], path
    assert "destroyed" in next(iter(desk.verify(store)))["message"]


def test_report_made_before_says_redacted(store: str, tmp_path: Path) -> None:
    run("audit", "--store", store, "--out", tmp_path / "a.html")
    redact(store)
    rows = list(desk.verify_report(tmp_path / "a.html", location=store))
    assert rows
    assert {row["state"] for row in rows} == {"redacted"}


def test_second_redaction_of_one_article_keeps_the_first(redacted: str) -> None:
    dossier = pipeline.read(redacted)
    toll = next(claim.iri for claim in dossier.claims.values() if claim.exact.startswith("340"))
    with pipeline.open_writer(redacted) as writer:
        desk.redact(writer, dossier, toll, Source(role="an official", reason="asked to", reviewer="Ana Ruiz"))
    report = run("audit", "--store", redacted, "--format", "md")
    assert "an official" in report
    assert "a worker of the harbour" in report
    assert "okafor" not in report.lower()


@pytest.fixture
def told_by_its_id(tmp_path: Path) -> str:
    """Return a store of articles whose ids, file names, outlet and judgements name the source."""
    folder = tmp_path / "named"
    folder.mkdir()
    (folder / "tomas_okafor-1.md").write_text(ARTICLES["first.md"], encoding="utf-8")
    other = ARTICLES["second.md"].replace("Harbour Gazette", "Okafor Weekly")
    (folder / "OkaforLeaves.md").write_text(other, encoding="utf-8")
    (folder / "third.md").write_text(ARTICLES["third.md"], encoding="utf-8")
    place = str(tmp_path / "named-store")
    run("ingest", folder, "--store", place, "--model", "none")
    changed = ARTICLES["first.md"].replace("340 people", "341 people")
    (folder / "tomas_okafor-1.md").write_text(changed, encoding="utf-8")
    run("ingest", folder, "--store", place, "--model", "none")
    run("build", "--store", place)
    return place


@pytest.mark.parametrize("name", OUTPUTS)
def test_ids_file_names_and_outlets_do_not_tell_the_name(told_by_its_id: str, name: str) -> None:
    before = run(*OUTPUTS["trig"], "--store", told_by_its_id).lower()
    assert "tomas_okafor-1" in before
    assert "okafor weekly" in before
    redact(told_by_its_id)
    output = run(*OUTPUTS[name], "--store", told_by_its_id)
    assert not [words for words in (*NAMES, SENTENCE) if words.lower() in output.lower()]


def test_redaction_names_what_it_renamed(told_by_its_id: str) -> None:
    store = told_by_its_id
    claim = find_quote(store)
    (Path(store) / "authority.yaml").write_text("- label: Tomas Okafor\n  kind: person\n", encoding="utf-8")
    options = ["--role", "a worker of the harbour", "--reason", "threatened", "--reviewer", "Ana Ruiz"]
    outcome = CliRunner().invoke(main, ["redact", claim, "--store", store, *options], catch_exceptions=False)
    lines = outcome.stderr.splitlines()
    assert len([line for line in lines if "held the name" in line]) == 2
    assert any("'tomas_okafor-1' held the name; every output now has 'withheld-" in line for line in lines)
    assert any(line.startswith("authority.yaml in the store's folder holds the name") for line in lines)
    assert {row["state"] for row in desk.verify(store)} == {"redacted"}
    dossier = pipeline.read(store)
    assert len(dossier.revisions) == 1
    assert {one.id for one in dossier.articles if not one.id.startswith("withheld-")} == {"third"}


def test_articles_read_again_keep_their_withheld_ids(told_by_its_id: str, tmp_path: Path) -> None:
    redact(told_by_its_id)
    run("ingest", tmp_path / "named", "--store", told_by_its_id, "--model", "none")
    run("build", "--store", told_by_its_id)
    assert "okafor" not in run("export", "--store", told_by_its_id, "--format", "trig").lower()


def test_claim_that_is_not_there_is_refused(store: str) -> None:
    options = ["--role", "r", "--reason", "r", "--reviewer", "r", "--store", store]
    outcome = CliRunner().invoke(main, ["redact", "claim/00", *options])
    assert outcome.exit_code == 2
    assert "no claim" in outcome.stderr


def test_log_with_a_withheld_entry_can_be_taken_over(redacted: str, tmp_path: Path) -> None:
    exported = run("review", "export", "--store", redacted)
    assert [json.loads(line).keys() >= {"withheld"} for line in exported.splitlines()] == [True, False]
    (tmp_path / "log.jsonl").write_text(exported, encoding="utf-8")
    other = str(tmp_path / "other")
    run("ingest", tmp_path / "articles" / "third.md", "--store", other, "--model", "none")
    run("build", "--store", other)
    run("review", "import", tmp_path / "log.jsonl", "--store", other)
    assert [redaction.role for redaction in desk.read_log(other).redactions] == ["a worker of the harbour"]


def test_entry_that_names_the_source_is_shown_to_nobody(redacted: str) -> None:
    outcome = CliRunner().invoke(main, ["review", "show", "1", "--store", redacted])
    assert outcome.exit_code == 0
    assert "Okafor" not in outcome.output
