"""The board of conflicts: both numbers side by side, the most severe first, narrowed by what a checker works on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from provenance import conflict, pipeline
from provenance.audit.views import ClaimView, ComparisonView
from provenance.models.claim import FigureClaim
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.vocabulary import Harm, Relation, Severity
from provenance.web.workbench.standing import Standing

Row = Mapping[str, Any]

FIELDS = ("event", "harm", "relation", "severity", "claimant")
NOT_SLIGHT = "above"
"""The severity that the board begins with: all but slight alarms."""
_RANK = {Severity.HIGH.value: 0, Severity.MIDDLE.value: 1, Severity.LOW.value: 2}


class Side(NamedTuple):
    """One number or wording, and the claims that print it."""

    printed: str
    """The number as digits, else the words."""
    claims: tuple[ClaimView, ...]
    is_number: bool


class Entry(NamedTuple):
    """A disagreement as the board shows it."""

    pair: ComparisonView
    """The first of the compared pairs that set the same two numbers against each other."""
    left: Side
    right: Side
    event: str
    """Identifier of the event; empty when the claims have none."""
    event_label: str
    others: tuple[str, ...]
    """Identifiers of the further pairs."""
    claimants: frozenset[str]
    """Identifiers of the claimants on both sides."""


class Choice(NamedTuple):
    """A value that a filter can have, and its words."""

    value: str
    words: str


def list_entries(standing: Standing) -> tuple[Entry, ...]:
    """Return every compared pair, those that say the same together; what alarms first, then by severity."""
    rows = pipeline.conflict_rows(standing.dossier, everything=True)
    entries = [_view_entry(standing, alike) for alike in conflict.gather_alike(rows)]
    return tuple(sorted(entries, key=lambda entry: (not entry.pair.alarm, _RANK[entry.pair.severity])))


def _view_entry(standing: Standing, alike: Sequence[Row]) -> Entry:
    first = alike[0]
    event = (first["event"] or "").removeprefix(BASE)
    claims = [row[name]["claim"].removeprefix(BASE) for row in alike for name in ("left", "right")]
    links = [standing.dossier.link_of.get(claim) for claim in claims]
    return Entry(
        pair=standing.comparisons[first["id"].removeprefix(BASE)],
        left=_view_side(standing, alike, "left"),
        right=_view_side(standing, alike, "right"),
        event=event,
        event_label=standing.dossier.event_of[event].label if event in standing.dossier.event_of else "",
        others=tuple(row["id"].removeprefix(BASE) for row in alike[1:]),
        claimants=frozenset(link.claimant for link in links if link and link.claimant),
    )


def _view_side(standing: Standing, alike: Sequence[Row], place: str) -> Side:
    """Return the claims on one side of rows that are alike, each once; the rows may have them on either side."""
    shown = alike[0][place]
    value = shown["value"]
    held = [row[name] for row in alike for name in ("left", "right") if row[name]["value"] == value]
    claims = dict.fromkeys(one["claim"].removeprefix(BASE) for one in ([shown] if len(alike) == 1 else held))
    views = tuple(standing.claims[claim] for claim in claims)
    printed = f"{value:,}" if value is not None else _shorten(views[0].excerpt.exact)
    return Side(printed, views, isinstance(standing.dossier.claims[views[0].local], FigureClaim))


def _shorten(words: str, most: int = 160) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]}…"


def keep_chosen(entries: Iterable[Entry], chosen: Mapping[str, str], *, alarming: bool) -> Iterator[Entry]:
    """Yield the entries that fit every filter that is set; with ``alarming`` only those that alarm."""
    for entry in entries:
        pair = entry.pair
        has = {
            "event": (entry.event,),
            "harm": (pair.harm,),
            "relation": (pair.relation.replace(" ", "_"),),
            "severity": (pair.severity, *((NOT_SLIGHT,) if pair.severity != Severity.LOW or not pair.alarm else ())),
            "claimant": entry.claimants,
        }
        if (pair.alarm or not alarming) and all(not chosen[name] or chosen[name] in has[name] for name in FIELDS):
            yield entry


def list_choices(dossier: Dossier, entries: Sequence[Entry]) -> Mapping[str, Sequence[Choice]]:
    """Return the values that each filter can have among some entries."""
    events = {entry.event: entry.event_label for entry in entries if entry.event}
    claimants = {one: dossier.entity_of[one].label for entry in entries for one in entry.claimants}
    return {
        "event": _sort(events),
        "harm": [Choice(harm, harm) for harm in Harm if any(entry.pair.harm == harm for entry in entries)],
        "relation": [
            Choice(one, one.replace("_", " "))
            for one in Relation
            if any(entry.pair.relation == one.replace("_", " ") for entry in entries)
        ],
        "severity": [
            Choice(NOT_SLIGHT, "middle and above"),
            *(Choice(one, one) for one in Severity if any(entry.pair.severity == one for entry in entries)),
        ],
        "claimant": _sort(claimants),
    }


def _sort(labels: Mapping[str, str]) -> list[Choice]:
    return sorted(
        (Choice(*pair) for pair in labels.items()), key=lambda choice: (choice.words.casefold(), choice.value)
    )
