"""``build --authority``: a side that is settled is one side, and the store remembers what was settled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

YAML = """- label: Vale Authorities
  aliases: [Interior Ministry, Vale Police]
"""
TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<#vale> skos:prefLabel "Vale Authorities" ; skos:altLabel "Interior Ministry", "Vale Police" .
"""


def labels(run: Run, store: Path) -> set[str]:
    asked = "SELECT ?label { ?entity a cg:Entity ; skos:prefLabel ?label }"
    return set(run("query", asked, "--store", store, "--format", "csv").stdout.splitlines()[1:])


@pytest.mark.parametrize(("name", "content"), [("names.yaml", YAML), ("names.ttl", TURTLE)])
def test_build_takes_settled_names_and_keeps_them(
    run: Run, articles: Path, tmp_path: Path, name: str, content: str
) -> None:
    store, names = tmp_path / "store", tmp_path / name
    names.write_text(content, encoding="utf-8")
    run("ingest", articles, "--store", store, "--model", "none")
    assert run("build", "--store", store).exit_code == 0
    assert "Vale Authorities" not in labels(run, store)
    assert run("build", "--store", store, "--authority", names).exit_code == 0
    assert "Vale Authorities" in labels(run, store)
    names.unlink()
    assert run("build", "--store", store).exit_code == 0
    assert "Vale Authorities" in labels(run, store)
    assert run("verify", "--store", store).exit_code == 0


def test_one_who_speaks_for_another_is_on_its_side(run: Run, tmp_path: Path) -> None:
    folder, store, names = tmp_path / "articles", tmp_path / "store", tmp_path / "names.yaml"
    folder.mkdir()
    for number, (who, toll) in enumerate((("Vale Relief", 31), ("Tarnholm Watch", 24)), 1):
        text = f"A flood killed {toll} people in Tarnholm on March 1, 2022, {who} said.\n"
        front = f"---\npublisher: Paper {number}\npublished: 2022-03-0{number + 4}\n---\n"
        (folder / f"{number}.md").write_text(front + text, encoding="utf-8")
    run("ingest", folder, "--store", store, "--model", "none")

    def explained() -> set[str]:
        run("build", "--store", store, *(("--authority", names) if names.exists() else ()))
        rows = [
            json.loads(line) for line in run("conflicts", "--store", store, "--format", "jsonl").stdout.splitlines()
        ]
        figures = [row for row in rows if row["subject"] == "figure"]
        assert figures
        return {explanation["words"] for row in figures for explanation in row["explanations"]}

    assert "one side answers for both figures" not in explained()
    names.write_text(
        "- {label: Vale Relief, speaks_for: Vale Council}\n- {label: Tarnholm Watch, speaks_for: Vale Council}\n",
        encoding="utf-8",
    )
    assert "one side answers for both figures" in explained()


def test_broken_authority_builds_nothing(run: Run, articles: Path, tmp_path: Path) -> None:
    store, names = tmp_path / "store", tmp_path / "names.ttl"
    names.write_text("no turtle", encoding="utf-8")
    run("ingest", articles, "--store", store, "--model", "none")
    outcome = run("build", "--store", store, "--authority", names)
    assert outcome.exit_code == 2
    assert outcome.stderr.startswith(f"provenance: {names}: holds no authority entries")
    assert outcome.stderr.count("\n") == 1
    assert not list(store.glob("authority.*"))
