"""Containment: events that a text tells as part of a longer one.

"The bloodiest attack of the war" makes the attack a part of the war, when the same article also counts the victims of
the war. Only such words make a part; that a battle lies within the days of a war does not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from provenance.resolution.episodes import Episode
from provenance.resolution.event_types import RUNNING_TYPES, find_event_types

_PART_OF = re.compile(
    r"\b(?:attacks?|strikes?|air ?strikes?|raids?|bombings?|bombardments?|shellings?|battles?|massacres?|killings?"
    r"|sieges?|clash(?:es)?|ambush(?:es)?|explosions?|deaths?|losses|day|night|week|incidents?|toll|episodes?|part|phase|chapter)"
    r"(?:\s[\w’'-]+){0,2}?\s(?:of|in|since the (?:start|beginning|outbreak) of)\s(?:the|this|that|its|a)"
    r"(?:\s[\w’'-]+){0,3}?\s(?P<whole>war|conflict|offensive|invasion|insurgency|uprising|unrest|epidemic|outbreak"
    r"|pandemic|famine|drought|protests)\b",
    re.IGNORECASE,
)


def find_wholes(episodes: Iterable[Episode], event_of: Mapping[str, str], text_of: Mapping[str, str]) -> dict[str, str]:
    """Return the event that each event is told to be a part of, where a text says so and counts for both.

    Args:
        episodes: of all articles.
        event_of: the event of each event mention.
        text_of: the text of each article version.
    """
    told_in: defaultdict[str, list[Episode]] = defaultdict(list)
    for episode in episodes:
        told_in[episode.version].append(episode)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for version, told in told_in.items():
        counted = [one for one in told if one.has_figures]
        main = next((one for one in counted if one.is_main), None)
        if main is None or len(counted) == 1:
            continue
        kinds = find_whole_types(text_of.get(version, ""))
        part = event_of[main.key]
        votes[part].update(event_of[other.key] for other in counted if other is not main and kinds & other.types.keys())
    wholes = {part: min(found, key=lambda whole: (-found[whole], whole)) for part, found in votes.items() if found}
    return {part: whole for part, whole in wholes.items() if whole not in wholes}


def find_whole_types(text: str) -> frozenset[str]:
    """Return the types of lasting events of which a text tells something as a part.

    >>> sorted(find_whole_types("It was the bloodiest attack of the four-year war."))
    ['war']
    >>> sorted(find_whole_types("The war goes on. An attack killed nine."))
    []
    """
    named = (find_event_types(found["whole"]) for found in _PART_OF.finditer(text))
    return frozenset(kind for types in named for kind in types if kind in RUNNING_TYPES)
