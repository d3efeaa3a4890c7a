"""Judgements: what people decided about identity, in a plain text file that lives under version control.

One JSON object a line, in the order of the decisions. Nothing is ever deleted: a decision is undone by withdrawing
it, which keeps its line and says so. The later of two decisions about one pair counts. The graph shows the decisions
that stand; the file alone remembers the withdrawn ones, so that undoing a decision gives back the graph as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from pydantic import ValidationError

from provenance.errors import ReadError
from provenance.models.identity import Judgement
from provenance.models.vocabulary import Verdict
from provenance.resolution.clustering import Clusters


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Return all judgements of a file, withdrawn ones too; none when the file does not exist.

    Raises:
        ReadError: the file is not UTF-8 text, or a line of it is no judgement.
    """
    if not path.exists():
        return ()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise ReadError(str(path), f"is not UTF-8 (offset {error.start})") from error
    return tuple(_parse_line(line, path, number) for number, line in enumerate(lines, 1) if line.strip())


def write_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """Write judgements as the whole content of a file, one a line; its folder is made when it does not exist."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(render_judgements(judgements), encoding="utf-8")


def render_judgements(judgements: Iterable[Judgement]) -> str:
    """Return judgements as JSON lines."""
    return "".join(f"{_render(judgement)}\n" for judgement in judgements)


def append_judgement(path: Path, judgement: Judgement) -> None:
    """Add one decision at the end of a file, which is made when it does not exist."""
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{_render(judgement)}\n")


def merge_judgements(known: Sequence[Judgement], added: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the known judgements and after them the new ones; one that either side has withdrawn is withdrawn."""
    merged: dict[Judgement, Judgement] = {}
    for judgement in (*known, *added):
        decision = judgement.model_copy(update={"withdrawn": False})
        before = merged.get(decision, judgement)
        merged[decision] = judgement if judgement.withdrawn else before
    return tuple(merged.values())


def keep_standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that nobody has withdrawn, overruled ones too."""
    return tuple(judgement for judgement in judgements if not judgement.withdrawn)


def withdraw_judgement(judgements: Sequence[Judgement], left: str, right: str) -> tuple[Judgement, ...]:
    """Return the judgements with the one in force about a pair marked as withdrawn; the same when there is none."""
    for place in range(len(judgements) - 1, -1, -1):
        judgement = judgements[place]
        if not judgement.withdrawn and {judgement.left, judgement.right} == {left, right}:
            undone = judgement.model_copy(update={"withdrawn": True})
            return (*judgements[:place], undone, *judgements[place + 1 :])
    return tuple(judgements)


def keep_in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that count: not withdrawn, the last about their pair, not ``unsure``.

    Only a judgement of ``partOf`` has a direction; it stands beside one of ``same`` or ``different`` about its pair.
    """
    latest: dict[tuple[str, ...], Judgement] = {}
    for judgement in judgements:
        if not judgement.withdrawn:
            is_part = judgement.verdict is Verdict.PART_OF
            pair = (judgement.left, judgement.right) if is_part else tuple(sorted((judgement.left, judgement.right)))
            latest[(str(is_part), *pair)] = judgement
    return tuple(judgement for judgement in latest.values() if judgement.verdict is not Verdict.UNSURE)


def find_opposed(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return the merges in force that go against a judgement of ``different`` which nobody has withdrawn.

    It may be about the same pair, made before, or about things that the merge would join through others.
    """
    clusters = Clusters(sorted({side for judgement in judgements for side in (judgement.left, judgement.right)}))
    for judgement in judgements:
        if judgement.verdict is Verdict.DIFFERENT and not judgement.withdrawn:
            clusters.keep_apart(judgement.left, judgement.right)
    merges = (judgement for judgement in keep_in_force(judgements) if judgement.verdict is Verdict.SAME)
    return tuple(judgement for judgement in merges if not clusters.unite(judgement.left, judgement.right))


def _parse_line(line: str, path: Path, number: int) -> Judgement:
    try:
        return Judgement.model_validate_json(line)
    except ValidationError as error:
        raise ReadError(str(path), f"holds no judgement: {error.errors()[0]['msg']}", line=number) from error


def _render(judgement: Judgement) -> str:
    return json.dumps(judgement.model_dump(mode="json"), ensure_ascii=False, sort_keys=True)
