"""``provenance events``: which claims speak of one event, and what people decide about it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from provenance import desk, pipeline, resolution
from provenance.cli.console import count, say, write_text
from provenance.cli.options import format_option, out_option, store_option
from provenance.cli.rows import write_rows
from provenance.models.identity import Judgement
from provenance.models.vocabulary import Verdict

_VERDICTS = [verdict.value for verdict in Verdict]
_UNDO = "undo"
_DIGITS = 8
_LONGEST = 60
"""Characters of a sentence in a table."""


@click.group()
def events() -> None:
    """Show events, judge which are one, and try what a decision would change.

    A decision overrules every score. Decisions are kept in a text file, one a line, fit for version control:
    judgements.jsonl in the folder of the store. Nothing in it is deleted; what is undone is marked withdrawn.
    """


@events.command("list")
@store_option()
@format_option("table", "json", "jsonl", "csv")
def list_(store: str, form: str) -> None:
    """List the events, those of most articles first."""
    rows = resolution.event_rows(pipeline.read(store))
    kept = ("event", "label", "when", "articles", "claims", "conflicts", "judged")
    write_rows(({name: row[name] for name in kept} for row in rows) if form == "table" else rows, form)


@events.command()
@click.argument("event", metavar="EVENT")
@store_option()
@format_option("table", "json")
def show(event: str, store: str, form: str) -> None:
    """Show one event: what is said of it, in which articles, and the candidates that touch it."""
    dossier = pipeline.read(store)
    row = resolution.describe_event(dossier, desk.find_event(dossier, event))
    if form == "json":
        write_rows([row], form)
        return
    say(f"{row['label']} · {row['when']} · {count(row['articles'], 'article')} · {count(row['conflicts'], 'conflict')}")
    shown = ((one["mention"], one["article"], one["words"]) for one in row["mentions"])
    write_rows(
        ({"mention": _first(mention), "article": article, "words": words} for mention, article, words in shown), form
    )


@events.command()
@store_option()
@click.option("--event", metavar="EVENT", help="Only pairs of which one side belongs to this event.")
@format_option("table", "json", "jsonl")
def candidates(store: str, event: str | None, form: str) -> None:
    """List pairs that may speak of one event, the most doubtful first, each feature with its weight and words."""
    dossier = pipeline.read(store)
    rows = desk.list_candidates(dossier, store, desk.find_event(dossier, event) if event else None)
    write_rows(map(_shorten, rows) if form == "table" else rows, form)


@events.command()
@click.argument("left", metavar="LEFT")
@click.argument("verdict", type=click.Choice(_VERDICTS))
@click.argument("right", metavar="RIGHT")
@store_option()
@click.option("--who", required=True, metavar="NAME", help="Who decides.")
@click.option("--why", required=True, metavar="WORDS", help="The reason.")
@click.option("--when", type=click.DateTime(["%Y-%m-%d"]), help="The day of the decision; today by default.")
def judge(store: str, left: str, right: str, when: datetime | None, **given: str) -> None:
    """Decide whether LEFT and RIGHT are one event, and build the store anew.

    Both are an event, an event mention or a claim, by enough of its first digits. A part stands left of its whole.
    """
    with pipeline.open_writer(store) as open_store:
        sides = desk.find_pair(open_store, left, right)
        decided = Judgement(left=sides[0], right=sides[1], when=(when or datetime.now()).date(), **given)
        if desk.is_opposed(open_store, decided):
            say(f"warning: another judgement tells {sides[0]} and {sides[1]} apart; they stay apart until it is undone")
        _report(desk.judge(open_store, decided))


@events.command()
@click.argument("left", metavar="LEFT")
@click.argument("right", metavar="RIGHT")
@store_option()
def undo(store: str, left: str, right: str) -> None:
    """Withdraw the decision about LEFT and RIGHT, and build the store anew; its line stays in the file."""
    with pipeline.open_writer(store) as open_store:
        _report(desk.withdraw_judgement(open_store, desk.find_judgement(open_store, left, right)))


@events.command("what-if")
@click.argument("left", metavar="LEFT")
@click.argument("verdict", type=click.Choice([*_VERDICTS, _UNDO]))
@click.argument("right", metavar="RIGHT")
@store_option()
@format_option("table", "json", "jsonl")
def what_if(store: str, left: str, verdict: str, right: str, form: str) -> None:
    """Show which events and conflicts would come and go with a decision, or with undoing it, without writing it."""
    with pipeline.open_reader(store) as open_store:
        if verdict == _UNDO:
            change = desk.try_withdrawal(open_store, desk.find_judgement(open_store, left, right))
        else:
            sides = desk.find_pair(open_store, left, right)
            tried = Judgement(
                left=sides[0], right=sides[1], verdict=Verdict(verdict), who="", when=date.min, why="tried"
            )
            change = desk.try_judgement(open_store, tried)
    rows = list(desk.list_changes(change))
    write_rows(map(_shorten, rows) if form == "table" else rows, form)
    _report(change)


@events.command("export")
@store_option()
@out_option
def export_(store: str, out: Path | None) -> None:
    """Write every decision as JSON lines, withdrawn ones too."""
    with pipeline.open_reader(store) as open_store:
        write_text(desk.render_judgements(open_store), out)


@events.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE")
@store_option()
def import_(store: str, file: Path) -> None:
    """Add the decisions of a file to those of the store, and build it anew."""
    with pipeline.open_writer(store) as open_store:
        _report(desk.add_judgements(open_store, file))


def _report(change: desk.Change) -> None:
    said = (
        f"{count(len(change.gone), 'event')} replaced by {len(change.made)}",
        f"{count(len(change.vanished), 'conflict')} gone",
        f"{count(len(change.appeared), 'conflict')} new",
    )
    say(", ".join(said))


def _shorten(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row for a table: each side by its words, features by name and weight."""
    shown: dict[str, Any] = {"change": row["change"]} if "change" in row else {}
    if "label" in row:
        return {**shown, "what": row["label"], "left": "", "right": "", "relation": ""}
    for side in ("left", "right"):
        shown[side] = _cut(_say_side(row[side]))
    if "features" not in row:
        return {**shown, "what": row["harm"] or row["subject"], "relation": row["relation"]}
    weighed = ((feature["name"], feature["weight"], feature["words"]) for feature in row["features"])
    why = "; ".join(f"{name} {weight:+.2f} {words}" for name, weight, words in weighed)
    return {"score": row["score"], "accepted": row["accepted"], "judged": row["judged"] or "", **shown, "why": why}


def _say_side(side: dict[str, Any]) -> str:
    named = _first(side["mention"]) if "mention" in side else side["claimant"] or ""
    return f"{named} · {side['article']} · {side.get('words') or side.get('exact')}"


def _first(identifier: str) -> str:
    """Return the first digits of an identifier, as many as ask for it."""
    return identifier.rpartition("/")[2][:_DIGITS]


def _cut(words: str | None) -> str:
    kept = words or ""
    return kept if len(kept) <= _LONGEST else f"{kept[: _LONGEST - 1]}…"
