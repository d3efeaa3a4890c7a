"""Seals: every byte of a report and of its seal counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.errors import ReviewError
from provenance.review import Signer, Verifier, check_seal, make_key, open_key, read_seal, seal
from provenance.review.seal import Rests

REPORTS = {
    "html": b"<!DOCTYPE html>\n<p>340 people</p>\n",
    "md": b"# Audit\n\n340 people\n",
    "json": b'{\n  "title": "all"\n}\n',
    "jsonld": b'{\n  "@graph": []\n}\n',
    "csv": b"claim,exact\n1,340 people\n",
    "pdf": b"%PDF-1.7\n%%EOF\n",
}
RESTS = Rests(length=3, head="ab" * 32, graphs={"derived": "cd" * 32, "text/--": "ef" * 32})


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    """Return a key."""
    path = tmp_path_factory.mktemp("keys") / "k"
    make_key(path)
    return open_key(path, "Ana Ruiz")


def seal_whole(report: bytes, form: str, rests: Rests, signer: Signer | None = None) -> tuple[bytes, bytes | None]:
    """Seal a report in two pieces, and return it in one."""
    pieces, beside = seal([report[:7], report[7:]], form, rests, signer)
    return b"".join(pieces), beside


def check(report: bytes, beside: bytes | None, signer: Signer) -> str | None:
    """Return what is wrong with a report."""
    body, found = read_seal(report, beside)
    return check_seal(body, found, Verifier(signer.key.public_key()))


@pytest.mark.parametrize("form", REPORTS)
def test_signed_report_is_checked_without_anything_else(form: str, signer: Signer) -> None:
    report, beside = seal_whole(REPORTS[form], form, RESTS, signer)
    assert read_seal(report, beside)[0] == REPORTS[form]
    assert read_seal(report, beside)[1].rests == RESTS
    assert check(report, beside, signer) is None


@pytest.mark.parametrize("form", ["json", "jsonld"])
def test_sealed_json_is_json(form: str, signer: Signer) -> None:
    assert json.loads(seal_whole(REPORTS[form], form, RESTS, signer)[0])["seal"]["signer"] == "Ana Ruiz"


def test_comment_ends_where_it_should(signer: Signer) -> None:
    report, _ = seal_whole(REPORTS["html"], "html", RESTS, signer)
    assert report.count(b"--") == 2


@settings(max_examples=80)
@given(data=st.data(), form=st.sampled_from(["html", "md", "json"]))
def test_any_changed_byte_is_found(data: st.DataObject, form: str, signer: Signer) -> None:
    report = bytearray(seal_whole(REPORTS[form], form, RESTS, signer)[0])
    place = data.draw(st.integers(0, len(report) - 1))
    report[place] = data.draw(st.integers(32, 126).filter(lambda byte: byte != report[place]))
    try:
        wrong = check(bytes(report), None, signer)
    except ReviewError as error:
        wrong = str(error)
    assert wrong


def test_key_of_somebody_else_is_told(signer: Signer, tmp_path: Path) -> None:
    make_key(tmp_path / "other")
    other = open_key(tmp_path / "other", "Ana Ruiz")
    report, _ = seal_whole(REPORTS["md"], "md", RESTS, other)
    assert "signed with another key" in (check(report, None, signer) or "")


def test_unsigned_report_is_whole_but_not_signed(signer: Signer) -> None:
    report, _ = seal_whole(REPORTS["md"], "md", RESTS)
    body, found = read_seal(report)
    assert check_seal(body, found) is None
    assert check(report, None, signer) == "the report is not signed"


def test_report_without_seal_is_refused() -> None:
    with pytest.raises(ReviewError, match="has no seal"):
        read_seal(REPORTS["html"])
