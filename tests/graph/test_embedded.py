"""A folder has one writer, readers that see published states only, and survives being killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from provenance.errors import GraphError
from provenance.graph import (
    find_generation,
    open_snapshot,
    open_store,
    read_articles,
    read_dossier,
    verify,
    write_article,
)
from provenance.models.claim import Extraction
from tests.builders import make_article, make_figure

ARTICLE = make_article()
LATER = make_article("Two died.", id="a2")


def test_second_writer_is_refused(tmp_path: Path) -> None:
    with open_store(str(tmp_path)), pytest.raises(GraphError, match=f"^{tmp_path}: is locked"):
        open_store(str(tmp_path))


def test_store_opens_again_after_closing(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as store:
        write_article(store, ARTICLE)
    with open_store(str(tmp_path)) as store:
        assert list(read_articles(store)) == [ARTICLE]


def test_closed_store_is_refused(tmp_path: Path) -> None:
    store = open_store(str(tmp_path))
    store.close()
    store.close()
    with pytest.raises(GraphError, match="closed"):
        write_article(store, ARTICLE)


def test_store_keeps_the_base_it_was_made_with(tmp_path: Path) -> None:
    open_store(str(tmp_path), base="https://news.example/id/").close()
    with open_store(str(tmp_path)) as store:
        assert store.names.base == "https://news.example/id/"


def make_foreign(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")


def make_newer(folder: Path) -> None:
    (folder / "store.json").write_text(json.dumps({"format": 99, "base": "x"}))


def make_broken(folder: Path) -> None:
    (folder / "store.json").write_text("{")


def make_damaged(folder: Path) -> None:
    open_store(str(folder)).close()
    (folder / "live" / "CURRENT").write_text("nothing\n")


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (make_foreign, "is no store, and not empty"),
        (make_newer, "is a store of format 99; accepted: 1"),
        (make_broken, "is no store"),
        (make_damaged, "cannot be opened"),
    ],
)
def test_folder_that_cannot_be_opened_gives_one_line(tmp_path: Path, prepare: object, message: str) -> None:
    prepare(tmp_path)  # type: ignore[operator]
    with pytest.raises(GraphError, match=message) as caught:
        open_store(str(tmp_path))
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_file_in_place_of_a_folder_gives_one_line(tmp_path: Path) -> None:
    place = tmp_path / "file"
    place.write_text("mine")
    with pytest.raises(GraphError, match="file"):
        open_store(str(place))
    with pytest.raises(GraphError, match="file"):
        open_store(str(place / "below"))


def test_snapshot_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="is no store"):
        open_snapshot(str(tmp_path / "absent"))
    assert not (tmp_path / "absent").exists()


def test_snapshot_cannot_be_written(tmp_path: Path) -> None:
    open_store(str(tmp_path)).close()
    with open_snapshot(str(tmp_path)) as reader, pytest.raises(GraphError, match="for reading"):
        write_article(reader, ARTICLE)


def test_reader_sees_a_published_state_whole_and_unchanged(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as writer:
        write_article(writer, ARTICLE)
        writer.publish()
        with open_snapshot(str(tmp_path)) as reader:
            write_article(writer, LATER)
            assert list(read_articles(reader)) == [ARTICLE]
            writer.publish()
            assert list(read_articles(reader)) == [ARTICLE]
        with open_snapshot(str(tmp_path)) as reader:
            assert list(read_articles(reader)) == [ARTICLE, LATER]


def test_old_generations_are_dropped_and_unchanged_ones_not_repeated(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as writer:
        for number in range(4):
            write_article(writer, make_article(id=str(number)))
            writer.publish()
            writer.publish()
    assert sorted(path.name for path in (tmp_path / "generations").iterdir()) == ["3", "4"]
    assert (tmp_path / "current").read_text() == "4\n"


KILLED = """
import os, signal, sys
from provenance.graph import open_store, write_article
from tests.builders import make_article
store = open_store(sys.argv[1])
for number in range(1000):
    write_article(store, make_article(id=str(number)))
    print(number, flush=True)
"""


@pytest.mark.parametrize("lost", ["current", "generations"])
def test_lost_generations_are_published_again(tmp_path: Path, lost: str) -> None:
    with open_store(str(tmp_path)) as store:
        write_article(store, ARTICLE)
    shutil.rmtree(tmp_path / lost) if (tmp_path / lost).is_dir() else (tmp_path / lost).unlink()
    with pytest.raises(GraphError, match="published"):
        open_snapshot(str(tmp_path))
    open_store(str(tmp_path)).close()
    with open_snapshot(str(tmp_path)) as store:
        assert list(read_articles(store)) == [ARTICLE]


def test_lost_database_is_never_replaced_by_an_empty_one(tmp_path: Path) -> None:
    with open_store(str(tmp_path)) as store:
        write_article(store, ARTICLE)
    (tmp_path / "live").rename(tmp_path / "elsewhere")
    with pytest.raises(GraphError, match="has lost its database"):
        open_store(str(tmp_path))
    with open_snapshot(str(tmp_path)) as store:
        assert list(read_articles(store)) == [ARTICLE]


def test_killed_writer_leaves_every_committed_article_whole(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "store")],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as writer:
        assert writer.stdout is not None
        committed = {writer.stdout.readline().decode().strip() for _ in range(20)}
        writer.send_signal(signal.SIGKILL)
    with open_store(str(tmp_path / "store")) as store:
        found = {article.id for article in read_articles(store)}
        assert found >= committed
        assert list(verify(store)) == []
    with open_snapshot(str(tmp_path / "store")) as store:
        assert {article.id for article in read_articles(store)} == found


def test_large_batches_go_through_the_bulk_loader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.graph.rewriting.BULK", 10)
    extraction = Extraction(version=ARTICLE.version, extractor="x", figures=(make_figure(ARTICLE),))
    with open_store(str(tmp_path)) as store:
        assert write_article(store, ARTICLE, extraction) > 10
        assert write_article(store, ARTICLE, extraction) == 0
        assert read_dossier(store).extractions == (extraction,)


def test_name_of_the_published_state_changes_with_it(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="nothing has been published"):
        find_generation(str(tmp_path))
    open_store(str(tmp_path)).close()
    first = find_generation(str(tmp_path))
    open_store(str(tmp_path)).close()
    assert find_generation(str(tmp_path)) == first
    with open_store(str(tmp_path)) as store:
        write_article(store, ARTICLE)
    assert find_generation(str(tmp_path)) != first
    assert find_generation("memory:") == ""
