"""Events and their candidates as people judge them: what was taken for one, by which words, and how sure it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.identity import Candidate, ClaimLink, Event, Judgement
from provenance.models.wording import say_interval
from provenance.resolution.judgements import keep_in_force

Row = dict[str, Any]


def event_rows(dossier: Dossier, *, base: str = BASE) -> Iterator[Row]:
    """Yield one row an event, those of most articles first."""
    conflicts: defaultdict[str, int] = defaultdict(int)
    for conflict in dossier.conflicts:
        conflicts[conflict.event or ""] += 1
    links = _gather_links(dossier)
    rows = [_to_row(event, links.get(event.id, []), conflicts[event.id], base) for event in dossier.resolution.events]
    yield from sorted(rows, key=lambda row: (-row["articles"], -row["claims"], row["label"], row["event"]))


def describe_event(dossier: Dossier, event: str, *, base: str = BASE) -> Row:
    """Return an event with what is said of it, mention by mention, and the candidates that touch it."""
    links = _gather_links(dossier).get(event, [])
    conflicts = sum(conflict.event == event for conflict in dossier.conflicts)
    mentions: defaultdict[str, list[ClaimLink]] = defaultdict(list)
    for link in links:
        mentions[link.mention or ""].append(link)
    return {
        **_to_row(dossier.event_of[event], links, conflicts, base),
        "mentions": [
            {"mention": base + mention, **_show_mention(dossier, said), "claims": [base + one.claim for one in said]}
            for mention, said in sorted(mentions.items(), key=lambda pair: _place(dossier, pair[1][0]))
        ],
        "candidates": list(candidate_rows(dossier, event=event, base=base)),
    }


def candidate_rows(
    dossier: Dossier, judgements: Iterable[Judgement] = (), *, event: str | None = None, base: str = BASE
) -> Iterator[Row]:
    """Yield the pairs of mentions that may speak of one event, the most doubtful decisions first.

    Args:
        dossier: what was resolved.
        judgements: decisions of people; a pair that one is about shows it.
        event: only pairs of which a side belongs to this event.
        base: IRI under which identifiers are shown.
    """
    by_mention: defaultdict[str, list[ClaimLink]] = defaultdict(list)
    for link in dossier.resolution.links:
        by_mention[link.mention or ""].append(link)
    verdict_of = {frozenset((one.left, one.right)): one.verdict.value for one in keep_in_force(judgements)}
    for candidate in sorted(dossier.resolution.candidates, key=_doubt):
        sides = [by_mention.get(mention, []) for mention in (candidate.left, candidate.right)]
        if event is None or any(link.event == event for side in sides for link in side):
            yield _candidate_row(dossier, candidate, sides, verdict_of, base)


def _doubt(candidate: Candidate) -> tuple[float, str, str]:
    return (abs(candidate.score - 0.5), candidate.left, candidate.right)


def _candidate_row(
    dossier: Dossier,
    candidate: Candidate,
    sides: list[list[ClaimLink]],
    verdict_of: Mapping[frozenset[str], str],
    base: str,
) -> Row:
    left, right = (
        {"mention": base + mention, **_show_mention(dossier, side)}
        for mention, side in zip((candidate.left, candidate.right), sides, strict=True)
    )
    return {
        "left": left,
        "right": right,
        "score": candidate.score,
        "accepted": candidate.accepted,
        "judged": verdict_of.get(frozenset((candidate.left, candidate.right))),
        "features": [feature.model_dump() for feature in candidate.features],
    }


def _gather_links(dossier: Dossier) -> Mapping[str, list[ClaimLink]]:
    links: defaultdict[str, list[ClaimLink]] = defaultdict(list)
    for link in dossier.resolution.links:
        if link.event:
            links[link.event].append(link)
    return links


def _to_row(event: Event, links: list[ClaimLink], conflicts: int, base: str) -> Row:
    return {
        "event": base + event.id,
        "label": event.label,
        "type": event.type,
        "place": event.place,
        "when": say_interval(event.when),
        "running": event.running,
        "articles": len({link.version for link in links}),
        "mentions": len(event.mentions),
        "claims": len(links),
        "conflicts": conflicts,
        "part_of": base + event.part_of if event.part_of else None,
        "judged": any(link.judged for link in links),
    }


def _show_mention(dossier: Dossier, links: list[ClaimLink]) -> Row:
    """Return where a mention stands and its words, by the first claim that makes it."""
    if not links:
        return {"event": None, "article": None, "words": None}
    claim = dossier.claims[links[0].claim]
    article = dossier.article_of[claim.version]
    event = links[0].event
    return {
        "event": BASE + event if event else None,
        "article": article.id,
        "words": claim.sentence.text_in(article.text)[:200],
    }


def _place(dossier: Dossier, link: ClaimLink) -> tuple[str, int]:
    claim = dossier.claims[link.claim]
    return (dossier.article_of[claim.version].id, claim.span.start)
