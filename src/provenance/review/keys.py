"""Ed25519 keys: a reviewer's private key in a file, perhaps under a passphrase, and the public key that checks it.

Files are PEM as OpenSSL writes it (PKCS #8 and SubjectPublicKeyInfo), so that other programs can make and check them.
What is signed is always canonical JSON after a line that says what it is, so that a signature made for one purpose
fits no other.
"""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from provenance.errors import ReviewError, WriteError
from provenance.models.review import to_canonical

_GROUP = 4


class Verifier(NamedTuple):
    """A public key."""

    key: Ed25519PublicKey

    @property
    def fingerprint(self) -> str:
        """First 32 digits of the SHA-256 of the raw key, in groups that can be read over a telephone."""
        raw = self.key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        digits = sha256(raw).hexdigest()[:32]
        return " ".join(digits[start : start + _GROUP] for start in range(0, len(digits), _GROUP))

    def is_signed(self, purpose: str, content: Mapping[str, Any], signature: str) -> bool:
        """Tell whether the key's owner signed the content for that purpose."""
        try:
            self.key.verify(b64decode(signature, validate=True), _to_bytes(purpose, content))
        except (InvalidSignature, ValueError):
            return False
        return True


class Signer(NamedTuple):
    """A private key and the name of the person who uses it."""

    key: Ed25519PrivateKey
    name: str

    @property
    def fingerprint(self) -> str:
        """Fingerprint of the public key."""
        return Verifier(self.key.public_key()).fingerprint

    def sign(self, purpose: str, content: Mapping[str, Any]) -> str:
        """Return the signature of the content for that purpose, in base 64."""
        return b64encode(self.key.sign(_to_bytes(purpose, content))).decode()


def make_key(path: Path, passphrase: str | None = None) -> Verifier:
    """Make a key pair: the private key in the file, readable by its owner alone, the public one beside it as ``.pub``.

    Raises:
        ReviewError: when a key is there already.
        WriteError: when a file cannot be written.
    """
    key = Ed25519PrivateKey.generate()
    locked = serialization.BestAvailableEncryption(passphrase.encode()) if passphrase else serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, locked)
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    _write_new(path, private, 0o600)
    _write_new(name_public(path), public, 0o644)
    return Verifier(key.public_key())


def name_public(path: Path) -> Path:
    """Return the file of the public key that belongs to a private one."""
    return path.with_name(f"{path.name}.pub")


def open_key(path: Path, name: str, passphrase: str | None = None) -> Signer:
    """Open a private key.

    Raises:
        ReviewError: when the file is no Ed25519 private key, or the passphrase is missing or wrong.
    """
    content = _read(path)
    try:
        key = serialization.load_pem_private_key(content, passphrase.encode() if passphrase else None)
    except TypeError as error:
        wanted = "a passphrase is needed" if passphrase is None else "the key has no passphrase"
        raise ReviewError(f"{path}: {wanted}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        wrong = "the passphrase does not open it" if passphrase else "is no private key"
        raise ReviewError(f"{path}: {wrong}; accepted: a PEM file made by `provenance keys`") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ReviewError(f"{path}: is a key of another kind; accepted: Ed25519")
    return Signer(key, name)


def open_public_key(path: Path) -> Verifier:
    """Open a public key.

    Raises:
        ReviewError: when the file is no Ed25519 public key.
    """
    content = _read(path)
    try:
        key = serialization.load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ReviewError(f"{path}: is no public key; accepted: the .pub file made by `provenance keys`") from error
    if not isinstance(key, Ed25519PublicKey):
        raise ReviewError(f"{path}: is a key of another kind; accepted: Ed25519")
    return Verifier(key)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReviewError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error


def _write_new(path: Path, content: bytes, mode: int) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)
    except FileExistsError as error:
        raise ReviewError(f"{path}: is there already; a key is never written over") from error
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from error


def _to_bytes(purpose: str, content: Mapping[str, Any]) -> bytes:
    return f"claim-provenance {purpose}\n{to_canonical(content)}".encode()
