"""What bounds a figure besides its number: another event, a cut-off date, an increment, a status, the event's words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from provenance.errors import ParseError
from provenance.extraction.dates import parse_date_words
from provenance.extraction.figures.drafts import Draft
from provenance.extraction.figures.lexicon import MONTHS
from provenance.extraction.figures.words import Words
from provenance.models.article import Article
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm, HarmStatus, Measure

_EVENTS = (
    r"attacks?|bombings?|explosions?|blasts?|shootings?|earthquakes?|quakes?|floods?|flooding|fires?|blaze|crash(?:es)?"
    r"|accidents?|storms?|hurricane|typhoon|cyclone|tornado(?:es)?|landslides?|mudslides?|avalanches?|strikes?"
    r"|airstrikes?|raids?|clash(?:es)?|battles?|fighting|massacres?|ambush(?:es)?|assaults?|offensives?|wars?|sieges?"
    r"|outbreaks?|epidemics?|pandemic|protests?|riots?|collapse|derailment|sinking|disasters?|eruptions?|tsunami"
    r"|incidents?|stampede|shelling|bombardments?|uprising|coup|hijackings?|kidnappings?|executions?|operations?"
    r"|crackdown|famine|heatwave"
)
_ACCOUNT = (
    r"(?:\w+ )?(?:toll|tally|count|figure|number|estimate|report|statement|account|total|version|announcement)s?\b"
)
"""What is earlier than another of its kind, and of the same event: "an earlier toll of nine"."""
YEAR = re.compile(r"[12](?<![\d,.$-].)(?:(?<=1)[5-9]|(?<=2)0)\d\d(?![\d,.%-]\d|[-\w]| (?:utc|gmt|hours|local))")
_SPAN = re.compile(r"\b(1[5-9]\d\d|20\d\d)[-–/](1[5-9]\d\d|20\d\d)\b")
"""Two years that bound a span: "in 2001-2002"."""
EARLIER = re.compile(
    r"\b(?:last (?:year|month)|(?:earlier|previously) this (?:year|month)|earlier in the (?:year|month|week)"
    r"|a (?:year|decade|century|month) (?:ago|earlier)|(?:years|decades|months|centuries) (?:ago|earlier|before)"
    r"|the previous (?:year|week|month|\w+ing|(?:worst |deadliest |biggest |largest )?"
    rf"(?:{_EVENTS}))\b|(?:the )?same (?:month|time) last year"
    r"|in (?:the )?(?:past|recent|previous|preceding) (?:years|decades|months)|in recent \w+"
    r"|(?:since|from|between) (?:the )?(?:1[5-9]|20)\d\d|(?:in|during) (?:the )?(?:1[5-9]|20)\d0s"
    r"|so far this year|this year alone|each year|every year|a year|historically"
    rf"|an earlier(?! {_ACCOUNT})|in an? (?:separate|similar|previous|earlier|unrelated)"
    r"|the (?:worst|deadliest) since)\b"
)
CURRENT = re.compile(
    r"\b(?:yesterday|today|tonight|now|this (?:week|morning|afternoon|evening|month)"
    r"|(?:on|since|by|late|early) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_AS_OF = re.compile(r"\b(?:as of|as at|by the end of|until|up to|by)\s+((?:[\w’'-]+ ?){1,6})", re.IGNORECASE)
_DATED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:1[5-9]|20)\d\d|yesterday|today|" + "|".join(MONTHS) + r")\b"
)
_RECENT = re.compile(
    r"\b(?:in|over|during|for|within) the (?:last|past|previous) (?:24|48|72|twenty-four|day|night|few hours|hours)"
    r"|\bovernight\b|\bin a single day\b"
    r"|\bin the (?:\w+ ){0,2}?(?:days?|weeks?|month|hours) (?:to|ending|ended) (?:on )?\w"
    r"|\b(?:per|each|every) day\b|\bdaily\b(?! (?:bulletin|briefing|newspaper|paper|report|update|press|[A-Z]))"
    r"|(?<!for )\ba day\b(?! (?:earlier|ago|before|later|after|of|when|that))"
)
_SO_FAR = re.compile(
    r"\b(?:so far|to date|in total|in all|a total of|altogether|overall|all told|until now|toll|tally|now stands"
    r"|has risen|have risen|has climbed|has reached|rose to|risen to|climbed to"
    r"|number of (?:dead|deaths|injured|wounded|missing))\b"
)
_STATUS = re.compile(
    r"\b(?:(?P<presumed>presumed|feared|assumed|suspected|(?<!he )(?<!it )(?<!we )(?<!they )"
    r"(?:believed|thought)(?! (?:[\d\"]|(?:that|at|as|not|more|over|about|some)\b)))"
    r"|(?P<confirmed>confirmed|verified|identified)"
    r"|(?P<still>still|remains?|remained|remaining)"
    r"|(?P<ended>released?|releas(?:es|ing)|freed|freeing|set free|walked free|rescued|returned|gone home|came home"
    r"|let (?:go|out)|handed (?:over|across|back)|swapped|swapping|exchang(?:ed|ing)|traded|trading))\b"
)
_HELD = re.compile(r"\b(?:in captivity|in custody|behind bars)\b")
"""Words behind a number by which its people are held still."""
_STRONGEST_FIRST = (HarmStatus.PRESUMED, HarmStatus.CONFIRMED, HarmStatus.STILL, HarmStatus.ENDED)
_EVENT = re.compile(
    r"\b(?:in|by|after|during|when|from|following)\s+"
    r"((?:the|a|an|this|that|last|twin|two|three|several|another|one|these)\s"
    rf"(?:[\w’'-]+\s){{0,5}}?(?:{_EVENTS})"
    r"(?:\s(?:on|in|at|of|near|against)\s(?:the\s)?[A-Z][\w’-]*(?:\s[A-Z][\w’-]*){0,3})?)"
)
EVENT_NOUN = re.compile(rf"\b(?:{_EVENTS})\b")
LEAD = 300
"""Characters before a sentence in which the sentence before it is looked for."""
REACH = 60
"""Characters on each side of a figure in which words of its status are looked for."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sentence tells about the event and the time of all its figures."""

    measure: Measure
    as_of: Interval | None
    event_words: str


class Times(NamedTuple):
    """What a stretch of plain text tells of its time."""

    earlier: str
    """The first words for an earlier time or for another event; empty without any."""
    is_current: bool
    """Whether words for these days stand in it."""
    years: tuple[int, ...]

    def are_before(self, year: int | None) -> bool:
        """Tell whether it speaks of another or an earlier time than the year it was written in."""
        return bool(self.earlier) or (year is not None and any(found < year for found in self.years))


def read_times(stretch: str) -> Times:
    """Return the times of a stretch of plain text.

    >>> read_times("an earlier quake, in 1957, killed about 1,100 people")
    Times(earlier='an earlier', is_current=False, years=(1957,))
    """
    earlier = EARLIER.search(stretch)
    years = *map(int, YEAR.findall(stretch)), *(int(found) for span in _SPAN.findall(stretch) for found in span)
    return Times(earlier.group() if earlier else "", CURRENT.search(stretch) is not None, years)


def find_year(article: Article) -> int | None:
    """Return the year the article writes in: of its publication, else the first year its text names."""
    if article.published.latest is not None:
        return article.published.latest.year
    match = YEAR.search(article.text, 0, 4000)
    return int(match.group()) if match else None


def read_scope(article: Article, words: Words) -> Scope:
    """Return the scope that a sentence gives its figures."""
    start, end = words.starts[0], words.ends[-1]
    sentence = words.text[start:end]
    return Scope(
        measure=_measure(sentence),
        as_of=_as_of(article, article.text[start:end]),
        event_words=_event_words(article.text[start:end]),
    )


def is_background(sentence: str, year: int | None) -> bool:
    """Tell whether a sentence in lower case speaks of another or an earlier time than the year it was written in.

    >>> is_background("a quake in 1957 killed about 1,100 people", 2018)
    True
    """
    return read_times(sentence).are_before(year)


def follows_background(text: str, start: int, year: int | None) -> bool:
    """Tell whether the sentence before a place, in its paragraph, speaks of another or an earlier time."""
    low = text.rfind("\n", max(0, start - LEAD), start) + 1 or max(0, start - LEAD)
    lead = text[low:start].rstrip()
    last = max(lead[:-1].rfind(mark) for mark in (". ", "! ", "? "))
    return is_background(lead[last + 1 :], year)


def find_measure(draft: Draft, scope: Scope) -> Measure:
    """Return whether a figure counts from the beginning or what was added: "another 12" adds, "a toll of 12" counts."""
    if draft.quantity.is_added:
        return Measure.INCREMENT
    measure = scope.measure
    if measure is Measure.INCREMENT and ";" in draft.words.forms:
        measure = _measure(_find_clause(draft))
    return Measure.CUMULATIVE if draft.rule == "toll" and measure is Measure.UNKNOWN else measure


def _find_clause(draft: Draft) -> str:
    """Return the words between two semicolons, or the ends of the sentence, among which a number stands."""
    words, number = draft.words, draft.quantity.number
    marks = [at for at, form in enumerate(words.forms) if form == ";"]
    start = max((words.ends[at] for at in marks if at < number.first), default=words.starts[0])
    end = min((words.starts[at] for at in marks if at > number.first), default=words.ends[-1])
    return words.text[start:end]


def _measure(sentence: str) -> Measure:
    if _RECENT.search(sentence):
        return Measure.INCREMENT
    return Measure.CUMULATIVE if _SO_FAR.search(sentence) else Measure.UNKNOWN


def _as_of(article: Article, sentence: str) -> Interval | None:
    for match in _AS_OF.finditer(sentence):
        if _DATED.search(match[1].lower()):
            for interval in _readings(match[1].split(), article.published):
                return interval
    return None


def _readings(words: list[str], published: Interval) -> Iterator[Interval]:
    """Yield the dates that the first words may stand for, the longest first: "5 July" of "5 July another 12"."""
    for size in range(len(words), 0, -1):
        try:
            interval = parse_date_words(" ".join(words[:size]), published)
        except ParseError:
            continue
        if interval.is_known:
            yield interval


def _event_words(sentence: str) -> str:
    match = _EVENT.search(sentence)
    return " ".join(match[1].split()) if match else ""


def find_status(draft: Draft) -> HarmStatus | None:
    """Return how far the harm of a figure is established, or whether it lasts, by the words around the two."""
    words, quantity = draft.words, draft.quantity
    low, high = sorted((draft.trigger, quantity.number.first))
    start = max(words.starts[0], words.starts[max(0, low - 2)])
    end = min(words.ends[-1], words.ends[min(high + 2, len(words.ends) - 1)], words.ends[high] + REACH)
    said = {match.lastgroup for match in _STATUS.finditer(words.text[start:end])}
    if _HELD.search(words.text, words.ends[quantity.number.last - 1], end):
        said.add(HarmStatus.STILL)
    if draft.harm not in (Harm.CAPTURED, Harm.ARRESTED):
        said.discard(HarmStatus.ENDED)
    return next((status for status in _STRONGEST_FIRST if status in said), None) if said else None
