"""The annotated articles that may be shipped, as gold files of the repository.

    python -m evaluation.copies SHARED

Writes ``evaluation/corpus/`` (invented news, own work, a file a part), ``evaluation/wikinews/`` and
``evaluation/NOTICE``, which names every Wikinews article with its address and licence. ``provenance evaluate`` reads
each gold file as it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from evaluation.convert_articles import convert_articles
from evaluation.jsonlines import JsonObject, read_jsonl, write_jsonl

HERE = Path(__file__).parent

NOTICE_HEAD = """\
Annotated articles in this folder
=================================

evaluation/corpus/ holds invented news about invented events, written and annotated for this project; it may be used,
changed and shared under the licence of the project.

evaluation/wikinews/ holds articles of Wikinews, unchanged, with annotations made for this project. The articles are
licensed under the Creative Commons Attribution 2.5 licence (CC BY 2.5, https://creativecommons.org/licenses/by/2.5/);
their authors are the contributors of Wikinews, named in the history of each page:

"""


def list_copies(shared: Path) -> Iterator[tuple[Path, list[JsonObject]]]:
    """Yield each gold file to be shipped, as a path below this folder, with its objects."""
    corpus = convert_articles(shared / "corpus" / "articles.jsonl")
    for part, articles in groupby(corpus, key=_part):
        yield Path("corpus") / f"articles-{part}.jsonl", list(articles)
    for part, relations in groupby(read_jsonl(shared / "corpus" / "relations.jsonl"), key=lambda row: row["a"][0]):
        yield Path("corpus") / f"relations-{part}.jsonl", list(relations)
    for split in ("dev", "train"):
        articles = convert_articles(shared / "dev" / "wikinews" / f"wikinews_{split}.jsonl")
        yield Path("wikinews") / f"{split}.jsonl", list(articles)


def render_notice(wikinews: Iterable[Mapping[str, Any]]) -> str:
    """Return the notice that names each Wikinews article."""
    named = sorted((article["id"], article["title"], article["url"]) for article in wikinews)
    return NOTICE_HEAD + "".join(f"{name}  {title}\n       {url}  (CC BY 2.5)\n" for name, title, url in named)


def _part(article: Mapping[str, Any]) -> str:
    return str(article["id"])[0]


if __name__ == "__main__":
    copies = dict(list_copies(Path(sys.argv[1])))
    for name, rows in copies.items():
        (HERE / name).parent.mkdir(exist_ok=True)
        write_jsonl(HERE / name, rows)
    wikinews = [article for name, rows in copies.items() if name.parent.name == "wikinews" for article in rows]
    (HERE / "NOTICE").write_text(render_notice(wikinews), encoding="utf-8")
