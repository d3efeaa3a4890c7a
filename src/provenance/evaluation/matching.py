"""Pairing gold with predictions, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Left = TypeVar("Left")
Right = TypeVar("Right")


def match_most(left: Sequence[Left], right: Sequence[Right], agree: Callable[[Left, Right], bool]) -> dict[int, int]:
    """Return as many pairs of agreeing items as there can be, as indices from left to right.

    Kuhn's augmenting paths, in the order of the items, so that equal input gives equal pairs.

    >>> match_most([1, 2], [2, 3], lambda gold, guess: abs(gold - guess) <= 1)
    {0: 0, 1: 1}
    """
    options = [[j for j, guess in enumerate(right) if agree(item, guess)] for item in left]
    owner: dict[int, int] = {}

    def find_place(item: int, tried: set[int]) -> bool:
        for j in options[item]:
            if j not in tried:
                tried.add(j)
                if j not in owner or find_place(owner[j], tried):
                    owner[j] = item
                    return True
        return False

    for item in range(len(left)):
        find_place(item, set())
    return {item: j for j, item in sorted(owner.items(), key=lambda pair: pair[1])}


def match_best(scored: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Return pairs of indices, best score first, each index used once on its side.

    Of equal scores the pair whose indices differ least goes first, then the one that stands first.

    >>> match_best([(0.5, 0, 0), (0.9, 0, 1), (0.5, 1, 0)])
    [(0, 1), (1, 0)]
    """
    used_left: set[int] = set()
    used_right: set[int] = set()
    pairs = []
    for _, i, j in sorted(scored, key=lambda entry: (-entry[0], abs(entry[1] - entry[2]), entry[1], entry[2])):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
            pairs.append((i, j))
    return pairs
