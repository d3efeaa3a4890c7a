"""Rows that say the same: a figure that three claimants repeat is one entry of a board, not three."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

Row: TypeAlias = Mapping[str, Any]


def gather_alike(rows: Iterable[Row]) -> list[list[Row]]:
    """Return the rows, those together that set the same two numbers of one event against each other in the same way.

    The first row of each list says which number is shown first. Rows without two numbers stand alone.
    """
    gathered: dict[tuple[object, ...], list[Row]] = {}
    for row in rows:
        values = frozenset((row["left"]["value"], row["right"]["value"]))
        same = (row["event"], row["subject"], row["harm"], row["relation"], row["alarm"], row["severity"], values)
        gathered.setdefault((row["id"],) if None in values or len(values) == 1 else same, []).append(row)
    return list(gathered.values())
