"""English names of whole numbers below a hundred: "seven", "nineteen", and "forty", of which "forty-one" is made."""

from __future__ import annotations

from collections.abc import Mapping

_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
UNITS: Mapping[str, int] = {name: number for number, name in enumerate(_BELOW_TWENTY.split())}
"""Names of the numbers from 0 to 19."""
TENS: Mapping[str, int] = {
    name: 10 * number
    for number, name in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
"""Names of the tens from 20 to 90."""
NUMERALS: Mapping[str, int] = {**UNITS, **TENS}
"""Names of one word of the numbers below a hundred."""
