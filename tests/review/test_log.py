"""A review log: its chain, its heads, and what a changed byte of either gives away."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.errors import ReviewError
from provenance.models.review import NOTHING, Entry, Log, Redaction, Renewal, Review, Withdrawal
from provenance.models.vocabulary import Axis, ReviewVerdict
from provenance.review import LogFolder, hash_line, make_key, open_key, open_public_key

NOON = datetime(2024, 5, 3, 12, 0, tzinfo=UTC)


def make_review(target: str = "claim/1", **fields: object) -> Review:
    """Return a review."""
    return Review(
        **{
            "target": target,
            "axis": Axis.EXTRACTION,
            "verdict": ReviewVerdict.FAITHFUL,
            "rationale": "read against the page",
            "reviewer": "Ana Ruiz",
            "target_digest": "0" * 64,
        }
        | fields
    )


@pytest.fixture
def folder(tmp_path: Path) -> LogFolder:
    """Return a log of three reviews."""
    log = LogFolder(tmp_path / "audit")
    for number in range(3):
        log.append([make_review(f"claim/{number}")], at=NOON)
    return log


def messages(folder: LogFolder, key: Path | None = None) -> list[str]:
    """Return what is wrong with a log."""
    verifier = open_public_key(key) if key else None
    return [f"{fault.place} {fault.message}" for fault in folder.find_faults(verifier)]


def test_entries_are_chained_and_come_back(folder: LogFolder) -> None:
    entries = folder.read().entries
    assert [entry.number for entry in entries] == [1, 2, 3]
    assert [entry.previous for entry in entries] == [NOTHING, entries[0].hash, entries[1].hash]
    assert messages(folder) == []


def test_log_without_file_is_empty(tmp_path: Path) -> None:
    assert LogFolder(tmp_path).read() == Log()
    assert messages(LogFolder(tmp_path)) == []


@pytest.mark.parametrize("number", [0, 1, 2])
def test_changed_verdict_is_found_in_any_entry(folder: LogFolder, number: int) -> None:
    lines = folder.log.read_bytes().split(b"\n")
    lines[number] = lines[number].replace(b"faithful", b"inexact")
    folder.log.write_bytes(b"\n".join(lines))
    assert messages(folder)


@settings(max_examples=60)
@given(st.data())
def test_any_changed_byte_of_the_log_is_found(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    folder = LogFolder(tmp_path_factory.mktemp("log"))
    folder.append([make_review(), make_review("claim/2")], at=NOON)
    content = bytearray(folder.log.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] = data.draw(st.integers(0, 255).filter(lambda byte: byte != content[place]))
    folder.log.write_bytes(bytes(content))
    assert messages(folder)


def test_cut_log_is_found(folder: LogFolder) -> None:
    lines = folder.log.read_bytes().splitlines(keepends=True)
    folder.log.write_bytes(b"".join(lines[:2]))
    assert messages(folder) == ["heads.jsonl:3 knows 3 entries; the log has 2"]


def test_unfinished_line_gives_way_to_the_next_entry(folder: LogFolder) -> None:
    with folder.log.open("ab") as file:
        file.write(b'{"act":{"axis"')
    folder.append([make_review("claim/4")], at=NOON)
    assert len(folder.read().entries) == 4
    assert messages(folder) == []


def rewrite(folder: LogFolder) -> None:
    """Forge the log: change the first verdict, then make every hash fit again, heads included."""
    acts = [entry.act for entry in folder.read().entries]
    assert isinstance(acts[0], Review)
    acts[0] = acts[0].model_copy(update={"verdict": ReviewVerdict.WRONG})
    folder.log.unlink()
    folder.heads.unlink()
    for act in acts:
        folder.append([act], at=NOON)


def test_rewritten_chain_passes_without_a_key_and_fails_with_it(folder: LogFolder, tmp_path: Path) -> None:
    make_key(tmp_path / "ana.key")
    public = tmp_path / "ana.key.pub"
    folder.note_head(folder.read(), open_key(tmp_path / "ana.key", "Ana Ruiz"))
    assert messages(folder, public) == []
    rewrite(folder)
    assert messages(folder) == []
    assert "no head is signed with the key" in messages(folder, public)[0]


def test_signed_head_copied_onto_a_rewritten_log_fails(folder: LogFolder, tmp_path: Path) -> None:
    make_key(tmp_path / "ana.key")
    folder.note_head(folder.read(), open_key(tmp_path / "ana.key", "Ana Ruiz"))
    heads = folder.heads.read_bytes()
    rewrite(folder)
    folder.heads.write_bytes(heads)
    assert any("knows another entry 3 than the log has" in words for words in messages(folder))


def test_entries_after_the_signed_head_are_named(folder: LogFolder, tmp_path: Path) -> None:
    make_key(tmp_path / "ana.key")
    folder.note_head(folder.read(), open_key(tmp_path / "ana.key", "Ana Ruiz"))
    folder.append([make_review("claim/9")], at=NOON)
    assert messages(folder, tmp_path / "ana.key.pub") == ["heads.jsonl entries after 3 are not signed with the key"]


def change(folder: LogFolder, number: int) -> None:
    """Change the verdict of one entry behind the log's back."""
    lines = folder.log.read_bytes().split(b"\n")
    lines[number - 1] = lines[number - 1].replace(b"faithful", b"inexact")
    folder.log.write_bytes(b"\n".join(lines))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_changed_log_takes_no_entry(folder: LogFolder, number: int) -> None:
    change(folder, number)
    before = folder.log.read_bytes()
    with pytest.raises(ReviewError, match=r"was changed after it was written \(.*\): nothing is added; .*review renew"):
        folder.append([make_review("claim/9")], at=NOON)
    assert folder.log.read_bytes() == before


def test_log_whose_writer_was_killed_before_it_noted_a_head_goes_on(folder: LogFolder) -> None:
    heads = folder.heads.read_bytes().splitlines(keepends=True)
    folder.heads.write_bytes(b"".join(heads[:2]))
    assert messages(folder) == ["heads.jsonl no head was noted after entry 2"]
    folder.append([make_review("claim/9")], at=NOON)
    assert messages(folder) == []


@pytest.mark.parametrize(("number", "whole"), [(1, 0), (2, 1), (3, 2)])
def test_renewed_log_goes_on_after_its_last_whole_entry(folder: LogFolder, number: int, whole: int) -> None:
    kept = folder.read().entries[:whole]
    change(folder, number)
    changed = folder.log.read_bytes()
    (entry,) = folder.renew("the disk failed", "Bo Lind", at=NOON)
    assert folder.read().entries == (*kept, entry)
    assert messages(folder) == []
    assert isinstance(entry.act, Renewal)
    assert (entry.act.log, entry.act.length) == ("log-1.jsonl", 3)
    assert entry.act.head == hash_line(changed.splitlines()[-1])
    assert (folder.folder / "log-1.jsonl").read_bytes() == changed
    folder.append([make_review("claim/9")], at=NOON)
    assert messages(folder) == []


def test_line_that_is_no_entry_can_be_set_aside(folder: LogFolder) -> None:
    folder.log.write_bytes(b"nonsense\n")
    (entry,) = folder.renew("the disk failed", "Bo Lind", at=NOON)
    assert folder.read().entries == (entry,)
    assert messages(folder) == []


def test_redaction_outlives_the_log_that_was_set_aside(folder: LogFolder) -> None:
    act = Redaction(claim="claim/1", version="version/1", role="a nurse", reason="at risk", reviewer="Ana Ruiz")
    folder.append([act], at=NOON)
    change(folder, 2)
    folder.renew("the disk failed", "Bo Lind", at=NOON)
    assert folder.read().redactions == (act,)


def test_log_can_be_renewed_again(folder: LogFolder) -> None:
    change(folder, 3)
    folder.renew("the disk failed", "Bo Lind", at=NOON)
    folder.log.write_bytes(folder.log.read_bytes().replace(b"the disk failed", b"the disk was full"))
    folder.renew("changed once more", "Bo Lind", at=NOON)
    assert sorted(path.name for path in folder.folder.glob("log-*")) == ["log-1.jsonl", "log-2.jsonl"]
    assert messages(folder) == []


def test_changed_log_that_was_set_aside_is_named(folder: LogFolder) -> None:
    change(folder, 3)
    folder.renew("the disk failed", "Bo Lind", at=NOON)
    (folder.folder / "log-1.jsonl").unlink()
    assert messages(folder) == ["log-1.jsonl is not the log that was set aside"]


def test_whole_log_is_not_set_aside(folder: LogFolder) -> None:
    with pytest.raises(ReviewError, match="the review log is whole"):
        folder.renew("no reason", "Bo Lind", at=NOON)


def test_heads_signed_before_the_change_still_hold(folder: LogFolder, tmp_path: Path) -> None:
    make_key(tmp_path / "ana.key")
    signer = open_key(tmp_path / "ana.key", "Ana Ruiz")
    folder.append([make_review("claim/4")], at=NOON, signer=signer)
    folder.append([make_review("claim/5")], at=NOON)
    change(folder, 5)
    folder.renew("the disk failed", "Ana Ruiz", at=NOON, signer=signer)
    assert [head.length for head in folder.read_heads()] == [1, 2, 3, 4, 5]
    assert messages(folder, tmp_path / "ana.key.pub") == []


def test_withdrawn_review_no_longer_counts_and_stays_in_the_log(folder: LogFolder) -> None:
    first = folder.read().entries[0]
    folder.append([Withdrawal(entry=first.hash, reason="wrong claim", reviewer="Ana Ruiz")], at=NOON)
    log = folder.read()
    assert len(log.entries) == 4
    assert first not in log.reviews
    assert len(log.reviews) == 2


def test_redactions_in_force_are_told(folder: LogFolder) -> None:
    act = Redaction(claim="claim/1", version="version/1", role="a nurse", reason="at risk", reviewer="Ana Ruiz")
    (entry,) = folder.append([act], at=NOON)
    assert folder.read().redactions == (act,)
    folder.append([Withdrawal(entry=entry.hash, reason="agreed to be named", reviewer="Ana Ruiz")], at=NOON)
    assert folder.read().redactions == ()


def test_verdict_of_another_axis_is_refused() -> None:
    with pytest.raises(ValueError, match="the axis extraction knows faithful, inexact, wrong, not false"):
        make_review(verdict=ReviewVerdict.FALSE)


def test_line_that_is_no_entry_names_its_place(folder: LogFolder) -> None:
    folder.log.write_bytes(b"nonsense\n")
    with pytest.raises(ReviewError, match=r"log\.jsonl:1: is no entry"):
        folder.read()
    assert any("is no entry" in words for words in messages(folder))


def test_entry_is_one_line_of_canonical_json(folder: LogFolder) -> None:
    for line in folder.read_lines():
        assert Entry.model_validate_json(line).line.encode() == line
