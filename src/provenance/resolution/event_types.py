"""Types of harmful events, from the nouns and verbs that news uses for them.

A type is the common name under which two texts may speak of one thing: a blast may be called a bombing, a bombing an
attack, but neither is a flood. Types of one family are compatible; types of different families speak against identity.
The words come from the language, none from particular events.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
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

_PHRASES: Mapping[str, str] = {
    "flood": r"dams? (?:burst|breach|fail)\w*",
    "wildfire": r"(?:bush|forest) fires?",
    "heat": r"heat waves?|cold (?:snap|spell|wave|night)|froze to death",
    "collapse": r"gave way",
    "road crash": r"bus(?:es)? crash\w*|road crash\w*",
    "bombing": r"car bomb\w*",
    "mine": r"land mines?|roadside bombs?",
    "air strike": r"air (?:strikes?|raids?)",
    "shooting": r"opened fire|shot dead",
    "exchange": r"prisoner (?:swap|exchange)s?",
}
"""Types named by several words; told apart because looking up single words is many times faster."""
_PATTERN = re.compile("|".join(rf"(?P<t{number}>{words})" for number, words in enumerate(_WORDS.values())))
_PHRASE = re.compile("|".join(rf"(?P<p{number}>\b(?:{words})\b)" for number, words in enumerate(_PHRASES.values())))
_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TYPES, _PHRASE_TYPES = tuple(_WORDS), tuple(_PHRASES)


def find_event_types(words: str) -> Counter[str]:
    """Return how often words of each type occur.

    >>> find_event_types("A bomb went off; the blast was heard for miles, and the bombing was condemned.")
    Counter({'bombing': 2, 'explosion': 1})
    """
    lower = words.lower()
    found = Counter(kind for word in _TOKEN.findall(lower) if (kind := _type_of(word)))
    for match in _PHRASE.finditer(lower):
        found[_PHRASE_TYPES[int((match.lastgroup or "p0")[1:])]] += 1
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
