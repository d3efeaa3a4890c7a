"""Who may write on the pages: names, and hashes of the tokens that they sign in with, in a file of the store's folder.

A token is made here, shown once and never kept: the file holds its scrypt hash (RFC 7914), each with a salt of its own.
Without a file, or without a name in it, nobody signs in and the server only reads.
"""

from __future__ import annotations

import hmac
import json
import os
import secrets
from collections.abc import Sequence
from hashlib import scrypt
from pathlib import Path
from typing import NamedTuple

from provenance import graph
from provenance.errors import ReviewError, WriteError

_COST, _BLOCK, _LANES = 2**14, 8, 1
"""scrypt's N, r and p: 16 MiB and some tens of milliseconds for each attempt."""

_TOKEN_BYTES = 24
_SALT_BYTES = 16
_LONGEST = 80


class User(NamedTuple):
    """Somebody who may write."""

    name: str
    salt: str
    hash: str
    """Both in hexadecimal digits."""


class UserFile:
    """The file of a store's users; changes of it count at once."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._seen: tuple[int, int] | None = None
        self._users: tuple[User, ...] = ()

    def read(self) -> tuple[User, ...]:
        """Return the users in the order of their names; none where there is no file.

        Raises:
            ReviewError: when the file is not one of users.
        """
        try:
            found = self.path.stat() if self.path else None
        except FileNotFoundError:
            found = None
        if self.path is None or found is None:
            return ()
        if self._seen != (found.st_mtime_ns, found.st_ino):
            self._users = _parse(self.path)
            self._seen = (found.st_mtime_ns, found.st_ino)
        return self._users

    def find(self, name: str) -> User | None:
        """Return the user of a name, if there is one."""
        return next((user for user in self.read() if user.name == name), None)

    def add(self, name: str) -> str:
        """Add a user, or give one a new token, and return the token.

        Raises:
            ReviewError: when the name cannot be shown on one line, or the store has no folder.
        """
        if not name.strip() or not name.isprintable() or len(name) > _LONGEST:
            raise ReviewError(f"{name!r} is no name of a user; accepted: up to {_LONGEST} printable characters")
        token, salt = secrets.token_urlsafe(_TOKEN_BYTES), secrets.token_hex(_SALT_BYTES)
        others = [user for user in self.read() if user.name != name]
        self._write(sorted([*others, User(name, salt, _hash(token, salt))]))
        return token

    def remove(self, name: str) -> None:
        """Take a user off the file; what the user wrote stays in the log.

        Raises:
            ReviewError: when there is no such user.
        """
        if self.find(name) is None:
            raise ReviewError(f"there is no user {name!r}")
        self._write([user for user in self.read() if user.name != name])

    def check(self, name: str, token: str) -> User | None:
        """Return the user whose name and token these are; an unknown name takes as long as a wrong token."""
        user = self.find(name)
        known = user or User(name, "00" * _SALT_BYTES, "")
        fits = hmac.compare_digest(_hash(token, known.salt), known.hash)
        return user if fits else None

    def _write(self, users: Sequence[User]) -> None:
        if self.path is None:
            raise ReviewError("only a store in a folder has users")
        text = json.dumps({"users": [user._asdict() for user in users]}, ensure_ascii=False, indent=1) + "\n"
        made = self.path.with_suffix(".new")
        try:
            # Readable by the owner alone from the first byte on.
            with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.write(text)
            made.replace(self.path)
        except OSError as error:
            raise WriteError(str(self.path), error.strerror or str(error)) from error


def open_users(location: str) -> UserFile:
    """Return the users of a store; a store without a folder has none."""
    folder = graph.find_folder(location)
    return UserFile(folder / "users.json" if folder else None)


def _parse(path: Path) -> tuple[User, ...]:
    try:
        return tuple(User(**user) for user in json.loads(path.read_text(encoding="utf-8"))["users"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ReviewError(f"{path}: is no file of users") from error


def _hash(token: str, salt: str) -> str:
    return scrypt(token.encode(), salt=bytes.fromhex(salt), n=_COST, r=_BLOCK, p=_LANES).hex()
