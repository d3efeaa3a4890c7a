"""Types of harmful events, from the nouns and verbs that news uses for them.

A type is the common name under which two texts may speak of one thing: a blast may be called a bombing, a bombing an
attack, but neither is a flood. Types of one family are compatible; types of different families speak against identity.
The words come from the language, none from particular events.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

_WORDS: Mapping[str, str] = {
    "earthquake": r"(?:earth)?quakes?|tremors?|aftershocks?|temblors?|seismic",
    "tsunami": r"tsunamis?",
    "flood": r"flood(?:s|ed|ing|waters?)?|deluge|inundat\w+",
    "storm": r"cyclones?|hurricanes?|typhoons?|tornado(?:e?s)?|storms?|twisters?|gales?",
    "wildfire": r"wildfires?|bushfires?",
    "fire": r"fires?|blazes?|inferno|arson",
    "landslide": r"landslides?|mudslides?|rockslides?|avalanches?|landslips?|mudflows?",
    "eruption": r"erupt(?:ed|ion|s)|volcan\w+|lava",
    "heat": r"heatwaves?|blizzards?|froze|freeze|frostbite",
    "famine": r"famines?|hunger|starv\w+|malnutrition|malnourished|drought",
    "epidemic": r"cholera|epidemics?|pandemics?|outbreaks?|measles|ebola|typhoid|malaria|influenza|virus\w*"
    r"|fever|infect\w+|covid\S*",
    "poisoning": r"poison\w*|methanol|toxic|tainted|contaminat\w+",
    "rail crash": r"derail\w*|trains?|locomotives?|railway|carriages?",
    "air crash": r"planes?|aircraft|airliners?|jetliners?|flights?|runway|airline",
    "sinking": r"sank|sunk|sinking|capsiz\w+|ferry|ferries|shipwreck\w*|trawlers?|boats?|vessels?|keeled",
    "road crash": r"pile-?up|lorry|truck",
    "crash": r"crash\w*|collisions?|collided",
    "collapse": r"collaps\w+|cave-?in|caved",
    "crush": r"crush(?:ed|es)?|stampedes?|trampled",
    "explosion": r"explo(?:sions?|ded|de)|blasts?",
    "bombing": r"bomb(?:s|ers?|ings?|ed)?|grenades?",
    "mine": r"landmines?|minefields?|demin\w+",
    "air strike": r"airstrikes?|warplanes?|jets|shell(?:ing|ed|s)|missiles?|rockets?|bombard\w+|drones?|artillery",
    "shooting": r"gunm[ae]n|shooters?|shootings?|gunfire|gunned",
    "siege": r"sieges?|besieg\w+|hostage-?tak\w+|stormed",
    "massacre": r"massacres?|massacred|atrocit\w+|slaughter\w*",
    "attack": r"attacks?|attacked|attackers?|assaults?|raids?|raided|ambush\w*|assailants?|terror\w*|killings"
    r"|(?:the|a|that|this) killing",
    "war": r"wars?|offensives?|invasions?|invaded|incursions?|hostilities|conflicts?|ceasefires?|truce|genocid\w+",
    "battle": r"battles?|fighting|clash(?:es|ed)?|skirmish\w*|engagements?",
    "unrest": r"protests?|protesters?|riots?|riot(?:ing|ers)|unrest|demonstrat\w+|crackdowns?|uprising",
    "exchange": r"swaps?|exchanges?|swapped",
    "strike": r"pickets?|strikers?|walkout",
}

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset({"earthquake", "tsunami", "landslide", "collapse"}),
    frozenset({"flood", "storm", "landslide", "sinking", "tsunami"}),
    frozenset({"wildfire", "fire", "explosion", "heat"}),
    frozenset({"famine", "epidemic"}),
    frozenset({"epidemic", "poisoning"}),
    frozenset({"rail crash", "road crash", "air crash", "crash", "collapse"}),
    frozenset({"sinking", "crash", "battle"}),
    frozenset({"crush", "collapse", "unrest"}),
    frozenset({"explosion", "bombing", "mine", "air strike", "attack", "fire"}),
    frozenset({"attack", "bombing", "shooting", "siege", "massacre", "air strike", "battle"}),
    frozenset({"war", "battle", "air strike", "attack"}),
    frozenset({"unrest", "shooting", "battle"}),
    frozenset({"mine", "road crash", "bombing", "explosion"}),
)

RUNNING_TYPES = frozenset({"war", "epidemic", "famine", "unrest", "heat"})
"""Types that last, so that their tolls grow while they do."""
_HARM = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|died?|dies|fatal\w*|injur\w+|wounded|hurt|missing|bod(?:y|ies)|tolls?|casualt\w+"
    r"|victims?|hostages?|captives?|prisoners?|displaced|evacuat\w+|drown\w*|survivors?|perish\w+|murder\w*|massacred?"
    r"|slaughter\w*|buried|graves?|homeless|infected)\b",
    re.IGNORECASE,
)
_HAPPENING = re.compile(
    r"\b(?:disasters?|traged(?:y|ies)|catastrophes?|accidents?|incidents?|wrecks?|loss of)\b", re.IGNORECASE
)

_PHRASES: Sequence[tuple[str, str, str]] = (
    ("flood", "dam", r"s? (?:burst|breach|fail)\w*"),
    ("wildfire", "bush fire", r"s?"),
    ("wildfire", "forest fire", r"s?"),
    ("heat", "heat wave", r"s?"),
    ("heat", "cold ", r"(?:snap|spell|wave|night)"),
    ("heat", "froze to death", ""),
    ("collapse", "gave way", ""),
    ("road crash", "bus", r"(?:es)? crash\w*"),
    ("road crash", "road crash", r"\w*"),
    ("bombing", "car bomb", r"\w*"),
    ("mine", "land mine", r"s?"),
    ("mine", "roadside bomb", r"s?"),
    ("air strike", "air ", r"(?:strikes?|raids?)"),
    ("shooting", "opened fire", ""),
    ("shooting", "shot dead", ""),
    ("exchange", "prisoner ", r"(?:swap|exchange)s?"),
)
"""Types named by several words, with the letters that open them and what follows these.

Told apart from single words, which are looked up many times faster; letters that a text does not have are found not to
be there at once.
"""
_PATTERN = re.compile("|".join(rf"(?P<t{number}>{words})" for number, words in enumerate(_WORDS.values())))
_PHRASE_PATTERNS = [(kind, first, re.compile(rf"\b{first}(?:{rest})\b")) for kind, first, rest in _PHRASES]
_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TYPES = tuple(_WORDS)


def find_event_types(words: str) -> Counter[str]:
    """Return how often words of each type occur.

    >>> find_event_types("A bomb went off; the blast was heard for miles, and the bombing was condemned.")
    Counter({'bombing': 2, 'explosion': 1})
    """
    lower = words.lower()
    found = Counter(filter(None, map(_type_of, _TOKEN.findall(lower))))
    for kind, first, pattern in _PHRASE_PATTERNS:
        if first in lower and (number := len(pattern.findall(lower))):
            found[kind] += number
    return found


@lru_cache(maxsize=65536)
def _type_of(word: str) -> str:
    """Return the type that one word in lower case names; empty for none."""
    match = _PATTERN.fullmatch(word)
    return _TYPES[int((match.lastgroup or "t0")[1:])] if match else ""


def are_compatible(left: str, right: str) -> bool:
    """Tell whether two types may be names of one event.

    >>> are_compatible("bombing", "attack"), are_compatible("flood", "earthquake")
    (True, False)
    """
    return left == right or any(left in family and right in family for family in _FAMILIES)


def tells_of_event(words: str) -> bool:
    """Tell whether words name a harmful event of any type, or a death.

    >>> tells_of_event("The 1936 flood is the story people prefer."), tells_of_event("They withdrew in September.")
    (True, False)
    """
    return bool(find_event_types(words) or _HAPPENING.search(words) or _HARM.search(words))


def tells_of_harm(words: str) -> bool:
    """Tell whether words speak of people who came to harm.

    >>> tells_of_harm("Nine drown as river floods"), tells_of_harm("Talks on the war resume")
    (True, False)
    """
    return bool(_HARM.search(words))
