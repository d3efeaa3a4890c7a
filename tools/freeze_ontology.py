"""Freezes the ontology as a release that never changes: ``python tools/freeze_ontology.py 0.1.0``.

A release is a folder ``ontology/releases/<version>/`` with the terms, code lists and alignments in one file, the shapes
in another, the JSON-LD context, and the SHA-256 of each. The version must be the one that ``claim.ttl`` names, and a
release that exists is left as it is.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

ONTOLOGY = Path(__file__).parents[1] / "ontology"
CONTENTS = {
    "ontology.ttl": ("claim.ttl", "schemes/*.ttl", "alignments/*.ttl"),
    "shapes.ttl": ("shapes/*.ttl",),
    "context.jsonld": ("context.jsonld",),
}
"""The files of a release and the sources that stand in each, one after the other: Turtle may declare a prefix again."""


def freeze(version: str, source: Path, target: Path) -> None:
    """Write the release of a version.

    Raises:
        ValueError: when the source names another version, or the release exists.
    """
    if f"/ontology/{version}>" not in (source / "claim.ttl").read_text(encoding="utf-8"):
        raise ValueError(f"claim.ttl does not name the version {version}")
    if target.exists():
        raise ValueError(f"{target} exists; a release never changes")
    target.mkdir(parents=True)
    sums = []
    for name, places in sorted(CONTENTS.items()):
        content = b"\n".join(path.read_bytes() for place in places for path in sorted(source.glob(place)))
        (target / name).write_bytes(content)
        sums.append(f"{sha256(content).hexdigest()}  {name}\n")
    (target / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


if __name__ == "__main__":
    freeze(sys.argv[1], ONTOLOGY, ONTOLOGY / "releases" / sys.argv[1])
