"""Keys: made once, opened with their passphrase, and true to what they signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.errors import ReviewError
from provenance.review import make_key, open_key, open_public_key


@pytest.mark.parametrize("passphrase", [None, "three ships"])
def test_key_signs_what_its_public_part_checks(tmp_path: Path, passphrase: str | None) -> None:
    made = make_key(tmp_path / "k", passphrase)
    signer = open_key(tmp_path / "k", "Ana Ruiz", passphrase)
    verifier = open_public_key(tmp_path / "k.pub")
    signature = signer.sign("report", {"a": 1})
    assert made.fingerprint == signer.fingerprint == verifier.fingerprint
    assert verifier.is_signed("report", {"a": 1}, signature)
    assert not verifier.is_signed("report", {"a": 2}, signature)
    assert not verifier.is_signed("log head", {"a": 1}, signature)
    assert not verifier.is_signed("report", {"a": 1}, "no signature")


def test_private_key_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    make_key(tmp_path / "k")
    assert (tmp_path / "k").stat().st_mode & 0o077 == 0


def test_key_is_never_written_over(tmp_path: Path) -> None:
    make_key(tmp_path / "k")
    with pytest.raises(ReviewError, match="is there already"):
        make_key(tmp_path / "k")


@pytest.mark.parametrize(
    ("made_with", "opened_with", "message"),
    [("three ships", None, "a passphrase is needed"), ("three ships", "two", "does not open it")],
)
def test_wrong_passphrase_is_told(tmp_path: Path, made_with: str, opened_with: str | None, message: str) -> None:
    make_key(tmp_path / "k", made_with)
    with pytest.raises(ReviewError, match=message):
        open_key(tmp_path / "k", "Ana Ruiz", opened_with)


def test_file_that_is_no_key_is_told(tmp_path: Path) -> None:
    (tmp_path / "k").write_text("hello")
    with pytest.raises(ReviewError, match="is no private key"):
        open_key(tmp_path / "k", "Ana Ruiz")
    with pytest.raises(ReviewError, match="is no public key"):
        open_public_key(tmp_path / "k")
    with pytest.raises(ReviewError, match="cannot be read"):
        open_key(tmp_path / "none", "Ana Ruiz")
