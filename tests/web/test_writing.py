"""Articles over HTTP: nobody writes without the token, and what is written is served at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from provenance import pipeline
from provenance.web.settings import Settings
from tests.web.client import Client, Reply
from tests.web.conftest import Served, build_store

TOKEN = "a long word"  # noqa: S105 - of a server that lives for one test
LINE = {
    "id": "third",
    "publisher": "Evening Post",
    "published": "2022-03-25",
    "text": "The flood killed 45 people in Tarnholm on March 1, the Interior Ministry said.\n",
}
COUNT = "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a cg:Article }"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a built store of its own."""
    return build_store(tmp_path)


@pytest.fixture
def writable(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Give a client of a server that has a token; it reads with rules alone, which are quick to load."""
    monkeypatch.setattr(pipeline, "load_tagger", lambda: None)
    with Served(Settings(store=str(place), token=TOKEN, body=4000)) as client:
        yield client


def send(client: Client, body: bytes, *, token: str = TOKEN, media: str = "application/jsonl") -> Reply:
    return client.send("POST", "/articles", {"Authorization": f"Bearer {token}", "Content-Type": media}, body)


def count(client: Client) -> int:
    return int(client.ask(COUNT).json["results"]["bindings"][0]["n"]["value"])


def test_article_is_read_compared_and_served(writable: Client) -> None:
    before = count(writable)
    reply = send(writable, json.dumps(LINE).encode())
    assert (reply.status, [one["id"] for one in reply.json["articles"]]) == (200, ["third"])
    assert count(writable) == before + 1
    page = writable.get(f"/id/{reply.json['articles'][0]['version']}")
    assert page.status == 200
    assert writable.ask("ASK { ?figure cg:value 45 ; cg:event/skos:prefLabel ?event }").json["boolean"] is True


def test_same_article_again_changes_nothing(writable: Client) -> None:
    send(writable, json.dumps(LINE).encode())
    generation = writable.get("/health").json["generation"]
    assert send(writable, json.dumps(LINE).encode()).status == 200
    assert writable.get("/health").json["generation"] == generation


def test_bad_lines_are_named_and_the_others_go_in(writable: Client) -> None:
    reply = send(writable, b"nonsense\n" + json.dumps(LINE).encode())
    assert (reply.status, len(reply.json["articles"]), len(reply.json["problems"])) == (200, 1, 1)
    assert reply.json["problems"][0].startswith("articles:1: ")
    assert send(writable, b"nonsense\n").status == 422


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer another", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer \u00e9"],
)
def test_nobody_writes_without_the_token(writable: Client, authorization: str) -> None:
    before = count(writable)
    headers = {"Authorization": authorization, "Content-Type": "application/jsonl"}
    reply = writable.send("POST", "/articles", headers, json.dumps(LINE).encode())
    assert (reply.status, reply.headers["www-authenticate"]) == (401, "Bearer")
    assert count(writable) == before


def test_server_without_a_token_only_reads(client: Client) -> None:
    for token in ("", TOKEN):
        reply = send(client, json.dumps(LINE).encode(), token=token)
        assert (reply.status, "only reads" in reply.text) == (403, True)


def test_token_does_not_open_updates(writable: Client) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/sparql-update"}
    assert writable.send("POST", "/sparql", headers, b"CLEAR ALL").status == 403


def test_what_is_no_article_is_refused(writable: Client) -> None:
    assert send(writable, b"{}", media="text/html").status == 415
    assert send(writable, b"x" * 5000).status == 413
    assert writable.send("PUT", "/articles").status == 405


def test_second_writer_is_told_to_come_again(writable: Client, place: Path) -> None:
    with pipeline.open_writer(str(place)):
        reply = send(writable, json.dumps(LINE).encode())
    assert (reply.status, reply.headers["retry-after"]) == (409, "5")
    assert "locked" in reply.text
    assert send(writable, json.dumps(LINE).encode()).status == 200


def test_settings_never_show_the_token() -> None:
    assert TOKEN not in repr(Settings(store="x", token=TOKEN))
