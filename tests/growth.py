"""How the time of a function grows with its input: measured twice on one machine, so that no speed is presumed.

A busy machine can only make a run longer, so the shortest of a few counts; the collector of garbage, which goes through
everything that the tests before have left, is kept out.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

TIMES = 4
"""By how much the longer input is longer."""
_MOST = 9
"""Times that the longer input may take: 4 when time is linear, 16 when it is quadratic."""
_JITTER = 0.5
"""Seconds that a pause of the interpreter may take."""
_TRIES = 3


def assert_linear(work: Callable[[str], object], unit: str, length: int) -> None:
    """Assert that a text of that many characters, made of the unit, takes no more than its share of the time."""
    number = max(1, length // (TIMES * len(unit)))
    short, long = unit * number, unit * number * TIMES
    assert any(_measure(work, long) < _MOST * _measure(work, short) + _JITTER for _ in range(_TRIES))


def _measure(work: Callable[[str], object], text: str) -> float:
    gc.disable()
    try:
        started = time.process_time()
        work(text)
        return time.process_time() - started
    finally:
        gc.enable()
