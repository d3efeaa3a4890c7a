"""From a verdict to a signed report, and every way in which a forger is found out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provenance import desk, pipeline
from provenance.cli import main
from provenance.errors import ReviewError
from provenance.models.review import Log, Review
from provenance.models.vocabulary import ReviewVerdict
from provenance.review import LogFolder, hash_line
from tests.desk.conftest import run


def call(*arguments: object) -> Result:
    """Run a command that may fail."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def find_toll(store: str, words: str = "340 people") -> str:
    """Return the claim that gives a toll."""
    return next(claim.iri for claim in pipeline.read(store).claims.values() if claim.exact.endswith(words))


def add(store: str, target: str, *options: object, axis: str = "extraction", verdict: str = "faithful") -> str:
    """Add a review and return what the command prints."""
    given = ["--axis", axis, "--verdict", verdict, "--rationale", "read against the page", "--reviewer", "Ana Ruiz"]
    return run("review", "add", target, "--store", store, *given, *options)


def edit_text(store: str, before: str, after: str) -> None:
    """Change some words of a stored text behind the store's back."""
    (path,) = [path for path in Path(store, "texts").rglob("*.txt") if before in path.read_text(encoding="utf-8")]
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")


def messages(*arguments: object) -> str:
    """Run verify, which must find something, and return what it says."""
    outcome = call("verify", *arguments, "--format", "jsonl")
    assert outcome.exit_code == 1, outcome.output
    return outcome.stdout


@pytest.fixture
def signed(store: str, key: Path, tmp_path: Path) -> Path:
    """Return a signed report with one review."""
    add(store, find_toll(store), "--key", key, axis="attribution")
    run("audit", "--store", store, "--out", tmp_path / "a.html", "--key", key, "--signer", "Ana Ruiz")
    return tmp_path / "a.html"


def test_review_is_listed_shown_and_in_the_report(store: str) -> None:
    claim = find_toll(store)
    printed = add(store, claim, "--second-reviewer", "Bo Lind", "--evidence", "https://example.org/list")
    number, entry = printed.split()
    assert number == "1"
    (row,) = [
        json.loads(line) for line in run("review", "list", claim, "--store", store, "--format", "jsonl").splitlines()
    ]
    assert (row["verdict"], row["reviewer"], row["stale"]) == ("faithful", "Ana Ruiz", "")
    assert json.loads(run("review", "show", "1", "--store", store))[0]["hash"] == entry
    report = run("audit", "--store", store)
    assert "Bo Lind" in report
    assert entry in report
    assert "extraction: faithful (Ana Ruiz)" in report


def test_review_is_in_the_graph(store: str) -> None:
    add(store, find_toll(store))
    query = "SELECT ?by { ?r a cg:Review ; cg:target/cg:value 340 ; cg:reviewedBy ?by ; cg:axis cg:axis-extraction }"
    assert run("query", query, "--store", store, "--format", "csv").splitlines() == ["by", "Ana Ruiz"]


def test_withdrawn_review_is_out_of_the_list_and_stays_in_the_log(store: str) -> None:
    add(store, find_toll(store))
    run("review", "withdraw", "1", "--store", store, "--reason", "wrong claim", "--reviewer", "Ana Ruiz")
    assert run("review", "list", "--store", store, "--format", "jsonl") == ""
    assert len(run("review", "export", "--store", store).splitlines()) == 2


def test_log_of_another_store_is_taken_over_once(store: str, tmp_path: Path) -> None:
    add(store, find_toll(store))
    (tmp_path / "log.jsonl").write_text(run("review", "export", "--store", store), encoding="utf-8")
    other = str(tmp_path / "other")
    run("ingest", tmp_path / "articles", "--store", other, "--model", "none")
    run("build", "--store", other)
    for _ in range(2):
        run("review", "import", tmp_path / "log.jsonl", "--store", other)
    (row,) = [json.loads(line) for line in run("review", "list", "--store", other, "--format", "jsonl").splitlines()]
    assert row["stale"] == ""


def test_changed_foreign_log_is_refused(store: str, tmp_path: Path) -> None:
    add(store, find_toll(store))
    add(store, find_toll(store), verdict="inexact")
    log = run("review", "export", "--store", store).replace("faithful", "wrong")
    (tmp_path / "log.jsonl").write_text(log, encoding="utf-8")
    outcome = call("review", "import", tmp_path / "log.jsonl", "--store", store)
    assert outcome.exit_code == 2
    assert "the log was changed" in outcome.stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"axis": "truth", "verdict": "faithful"}, "the axis truth knows"),
        ({"target": "comparison/00"}, "there is no 'comparison/00'"),
        ({"rationale": ""}, "rationale"),
    ],
)
def test_draft_that_is_no_review_is_refused_and_nothing_is_written(
    store: str, options: dict[str, str], message: str
) -> None:
    draft = {
        "target": find_toll(store),
        "axis": "extraction",
        "verdict": "faithful",
        "rationale": "seen",
        "reviewer": "Ana Ruiz",
    } | options
    with pipeline.open_writer(store) as writer, pytest.raises(ReviewError, match=message):
        desk.add_reviews(writer, pipeline.read_open(writer), [draft])
    assert desk.read_log(store) == Log()


def test_queue_holds_what_nobody_settled(store: str) -> None:
    dossier = pipeline.read(store)
    first, *rest = desk.find_queue(dossier, desk.read_log(store))
    add(store, first.id, axis="relevance", verdict="dismissed")
    assert [finding.id for finding in desk.find_queue(dossier, desk.read_log(store))] == [one.id for one in rest]


def test_signed_report_is_checked_without_the_store(signed: Path, key: Path) -> None:
    outcome = call("verify", signed, "--key", f"{key}.pub")
    assert outcome.exit_code == 0, outcome.output
    assert "signed by Ana Ruiz" in outcome.stderr


def test_same_store_and_key_give_the_same_bytes(store: str, signed: Path, key: Path, tmp_path: Path) -> None:
    run("audit", "--store", store, "--out", tmp_path / "b.html", "--key", key, "--signer", "Ana Ruiz")
    assert (tmp_path / "b.html").read_bytes() == signed.read_bytes()


@pytest.mark.parametrize("form", ["html", "md", "json", "csv", "jsonld"])
def test_every_form_is_sealed_and_checked(store: str, key: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"report.{form}"
    run("audit", "--store", store, "--format", form, "--out", out, "--key", key, "--signer", "Ana Ruiz")
    assert call("verify", out, "--key", f"{key}.pub", "--store", store).exit_code == 0
    out.write_bytes(out.read_bytes().replace(b"Ruiz", b"Ruis").replace(b"claim", b"clain", 1))
    assert call("verify", out, "--key", f"{key}.pub").exit_code in {1, 2}


def test_changed_byte_of_a_report_is_found(signed: Path, key: Path) -> None:
    signed.write_bytes(signed.read_bytes().replace(b"340 people", b"341 people", 1))
    assert "a byte of it was changed" in messages(signed, "--key", f"{key}.pub")


def test_changed_character_of_a_text_is_told_by_verify_and_by_the_report(store: str) -> None:
    edit_text(store, "340 people", "341 people")
    assert "the text is not the one with the SHA-256" in messages("--store", store)
    report = run("audit", "--store", store)
    assert "Not as it was recorded" in report
    assert "the text of first was changed after it was read" in report


def test_log_written_anew_fails_against_the_old_report_and_against_the_key(store: str, signed: Path, key: Path) -> None:
    folder = desk.open_log(store)
    acts = [entry.act for entry in folder.read().entries]
    assert isinstance(acts[0], Review)
    forged = acts[0].model_copy(update={"verdict": ReviewVerdict.WRONG})
    for path in (folder.log, folder.heads):
        path.unlink()
    LogFolder(folder.folder).append([forged])
    assert call("verify", "--store", store).exit_code == 0
    assert "no head is signed with the key" in messages("--store", store, "--key", f"{key}.pub")
    assert "the log was written anew" in messages(signed, "--store", store, "--key", f"{key}.pub")


def test_changed_verdict_breaks_the_log(store: str) -> None:
    add(store, find_toll(store))
    path = desk.open_log(store).log
    path.write_text(path.read_text(encoding="utf-8").replace("faithful", "wrong"), encoding="utf-8")
    assert "heads.jsonl:1" in messages("--store", store)
    assert "Not as it was recorded" in run("audit", "--store", store)


@pytest.fixture
def broken(store: str) -> str:
    """Return a store with a log of two verdicts, the second of which was changed."""
    add(store, find_toll(store))
    add(store, find_toll(store), axis="attribution")
    path = desk.open_log(store).log
    first, second = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text(first + second.replace("faithful", "wrong"), encoding="utf-8")
    return store


@pytest.mark.parametrize(
    "command",
    [
        ["review", "add", "CLAIM", "--axis", "truth", "--verdict", "false", "--rationale", "r"],
        ["review", "withdraw", "1", "--reason", "r"],
        ["review", "sign", "--key", "KEY"],
        ["redact", "CLAIM", "--role", "r", "--reason", "r"],
    ],
    ids=lambda command: " ".join(command[:2]),
)
def test_changed_log_takes_nothing_until_it_is_renewed(broken: str, key: Path, command: list[str]) -> None:
    known = {"CLAIM": find_toll(broken), "KEY": str(key)}
    arguments = [known.get(word, word) for word in command] + ["--store", broken, "--reviewer", "Ana Ruiz"]
    refused = call(*arguments)
    assert refused.exit_code == 2
    assert len(refused.stderr.splitlines()) == 1
    assert "was changed after it was written (heads.jsonl:2: knows another entry 2 than the log has)" in refused.stderr
    assert "provenance review renew" in refused.stderr
    run("review", "renew", "--store", broken, "--reason", "a disk failed", "--reviewer", "Bo Lind")
    assert call(*arguments).exit_code == 0


def test_renewed_log_is_told_by_verify_and_by_the_report(broken: str) -> None:
    old = hash_line(desk.open_log(broken).read_lines()[-1])
    run("review", "renew", "--store", broken, "--reason", "a disk failed", "--reviewer", "Bo Lind")
    (row,) = desk.verify(broken)
    assert row["state"] == "renewed"
    assert call("verify", "--store", broken).exit_code == 0
    for form in ("html", "md", "json"):
        report = run("audit", "--store", broken, "--format", form)
        assert old in report
        assert "a disk failed" in report
        assert "Not as it was recorded" not in report
    assert [state.review.axis.value for state in desk.find_reviews(pipeline.read(broken), desk.read_log(broken))] == [
        "extraction"
    ]


def test_renewal_is_not_taken_over_by_another_store(broken: str, tmp_path: Path) -> None:
    run("review", "renew", "--store", broken, "--reason", "a disk failed", "--reviewer", "Bo Lind")
    (tmp_path / "log.jsonl").write_text(run("review", "export", "--store", broken), encoding="utf-8")
    other = str(tmp_path / "other")
    run("ingest", tmp_path / "articles", "--store", other, "--model", "none")
    run("build", "--store", other)
    run("review", "import", tmp_path / "log.jsonl", "--store", other)
    assert [entry.act.kind for entry in desk.read_log(other).entries] == ["review"]


def test_store_is_signed_as_it_stands(store: str, key: Path) -> None:
    add(store, find_toll(store))
    run("review", "sign", "--store", store, "--key", key, "--reviewer", "Ana Ruiz")
    assert call("verify", "--store", store, "--key", f"{key}.pub").exit_code == 0


def test_ratings_of_people_become_claim_reviews(store: str) -> None:
    assert json.loads(run("audit", "--store", store, "--format", "jsonld"))["@graph"] == []
    claim = find_toll(store)
    add(store, claim, axis="truth", verdict="mostly_false")
    add(store, claim, axis="evidence", verdict="single_source")
    (found,) = json.loads(run("audit", "--store", store, "--format", "jsonld"))["@graph"]
    assert found["@type"] == "ClaimReview"
    assert found["reviewRating"]["ratingValue"] == 2
    assert found["itemReviewed"]["author"]["name"] == "interior ministry"
    assert {"url", "claimReviewed", "author", "datePublished", "itemReviewed"} <= found.keys()


def test_review_of_a_claim_that_a_new_version_changed_is_stale(store: str, tmp_path: Path) -> None:
    claim = find_toll(store)
    add(store, claim)
    article = tmp_path / "articles" / "first.md"
    article.write_text(article.read_text(encoding="utf-8").replace("340 people", "360 people"), encoding="utf-8")
    run("ingest", article, "--store", store, "--model", "none")
    run("build", "--store", store)
    (row,) = [
        json.loads(line)
        for line in run("review", "list", "--store", store, "--stale", "--format", "jsonl").splitlines()
    ]
    assert row["stale"] == "a later version of the article does not have it"
    report = run("audit", "--store", store)
    assert "The later text does not say that it was changed." in report
    assert "silent edit" in report


@pytest.mark.parametrize(
    ("stated", "said", "severity"),
    [
        ("", "The later text does not say that it was changed.", "high"),
        ("modified: 2021-03-04\n", "It only says when: <q>modified 4 March 2021</q>", "middle"),
        (
            "correction: The ministry now counts 360.\n",
            "The later text says so: <q>The ministry now counts 360.</q>",
            "",
        ),
        ("correction:\n- {text: The ministry now counts 360.}\n", "<q>The ministry now counts 360.</q>", ""),
    ],
    ids=["nothing", "day of change", "notice", "notice of schema.org"],
)
def test_front_matter_owns_up_to_a_change(store: str, tmp_path: Path, stated: str, said: str, severity: str) -> None:
    article = tmp_path / "articles" / "first.md"
    changed = article.read_text(encoding="utf-8").replace("340 people", "360 people")
    article.write_text(changed.replace("published:", f"{stated}published:"), encoding="utf-8")
    run("ingest", article, "--store", store, "--model", "none")
    run("build", "--store", store)
    assert said in run("audit", "--store", store)
    found = json.loads(run("audit", "--store", store, "--format", "json"))["findings"]
    assert [one["severity"] for one in found if one["rule"] == "silent-edit"] == ([severity] if severity else [])
    assert list(desk.verify(store)) == []


def test_text_that_says_it_was_corrected_is_no_silent_edit(store: str, tmp_path: Path) -> None:
    article = tmp_path / "articles" / "first.md"
    changed = article.read_text(encoding="utf-8").replace("340 people", "360 people")
    article.write_text(f"{changed}\nCorrection: An earlier version of this article gave 340 dead.\n", encoding="utf-8")
    run("ingest", article, "--store", store, "--model", "none")
    run("build", "--store", store)
    report = run("audit", "--store", store)
    assert "The later text says so" in report
    assert "silent edit" not in report
