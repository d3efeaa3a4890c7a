"""Jurisdictions: the country that an authority counts in, where it names one.

Of a heatwave over a continent, Spain's ministry counts those who died in Spain and France's those who died in France;
neither disputes the other, nor a study of twelve cities. Of a war both sides count the same people.
"""

from __future__ import annotations

import re
from functools import lru_cache

from provenance.reference.countries import find_country_named, find_country_of_adjective

NATURAL = frozenset(
    {"earthquake", "tsunami", "flood", "storm", "wildfire", "landslide", "eruption", "heat", "famine", "epidemic"}
)
"""Types of events that may strike several countries, each of which counts its own dead."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w.-]*(?:\s[A-ZÀ-Þ][\w.-]*)*")


@lru_cache(maxsize=4096)
def find_jurisdiction(claimant: str) -> str:
    """Return the country that a claimant is named after; empty for none.

    >>> find_jurisdiction("Spain's health ministry"), find_jurisdiction("the French agency"), find_jurisdiction("he")
    ('Spain', 'France', '')
    """
    for found in _NAME.finditer(claimant.replace("’", "'").replace("'s", "")):
        for words in (found[0], *found[0].split()):
            country = find_country_named(words) or find_country_of_adjective(words)
            if country is not None:
                return country.name
    return ""
