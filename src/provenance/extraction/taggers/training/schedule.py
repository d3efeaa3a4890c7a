"""How long the encoder learns, and how fast at each step."""

from __future__ import annotations

_EPOCHS, _FEWEST_EPOCHS = 12, 2
_MOST_WINDOWS = 14_400
"""Windows that a training reads in all, unless two readings of everything are more: an hour on half a core."""
_WARMUP = 0.1


def choose_epochs(windows: int) -> int:
    """Return how often each of so many windows is read: twelve times, fewer where there are many.

    >>> choose_epochs(550), choose_epochs(3_500), choose_epochs(1_000_000)
    (12, 4, 2)
    """
    return max(_FEWEST_EPOCHS, min(_EPOCHS, _MOST_WINDOWS // max(1, windows)))


def rate_after(done: float) -> float:
    """Return the share of the top rate after a share of the run: up in a tenth of it, then slowly down to nothing.

    >>> [round(rate_after(done), 2) for done in (0.05, 0.1, 0.55, 1)]
    [0.53, 1.0, 0.5, 0.0]
    """
    return min(1.0, done / _WARMUP) * max(0.0, 1 - done) / (1 - _WARMUP)
