"""Reading: files, folders and lines of JSON become articles, one for each, in the order of the input.

Nothing that goes wrong with one input stops the next: a problem takes its place in the stream. The text is never
changed; what is found in it (its date, its boilerplate) stands beside it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from hashlib import sha256

from provenance.errors import ReadError
from provenance.models.article import Article, Problem
from provenance.reading.boilerplate import find_boilerplate
from provenance.reading.datelines import find_published
from provenance.reading.decoding import decode_text
from provenance.reading.draft import Draft
from provenance.reading.files import File, explain, find_files
from provenance.reading.front_matter import split_front_matter
from provenance.reading.lines import read_lines
from provenance.reading.metadata import Metadata

STDIN = "stdin"


def read_articles(paths: Sequence[str]) -> Iterator[Article | Problem]:
    """Yield the articles of files, of folders, and of lines of JSON on standard input (``-``), in input order.

    A problem that is not ``refused`` warns about the article that follows it. An id may occur once in each argument;
    an id taken from a path may occur once in all of them, so that two files of one name are never taken for two
    versions of one article.
    """
    places_of_paths: dict[str, str] = {}
    for argument in paths:
        places: dict[str, str] = dict(places_of_paths)
        for draft in _read_drafts(argument):
            if isinstance(draft, Problem):
                yield draft
                continue
            article, complaints = _understand(draft)
            earlier = places.get(article.id)
            if earlier is not None:
                yield draft.refuse(f"the id {article.id!r} was given before, at {earlier}")
                continue
            places[article.id] = draft.where
            if article.id == draft.fallback_id:
                places_of_paths[article.id] = draft.where
            yield from (draft.warn(complaint) for complaint in complaints)
            yield article


def _read_drafts(argument: str) -> Iterator[Draft | Problem]:
    if argument == "-":
        yield from read_lines(sys.stdin.buffer, STDIN, STDIN)
        return
    for file in find_files(argument):
        if isinstance(file, Problem):
            yield file
            continue
        try:
            if file.holds_lines:
                with file.path.open("rb") as lines:
                    yield from read_lines(lines, file.place, file.fallback_id)
            else:
                yield _read_prose(file)
        except ReadError as error:
            yield Problem(place=error.place, line=error.line, reason=error.reason, refused=True)
        except OSError as error:
            yield Problem(place=file.place, reason=explain(error), refused=True)


def _read_prose(file: File) -> Draft:
    raw = file.path.read_bytes()
    decoded, had_bom = decode_text(raw, file.place)
    stated, text = split_front_matter(decoded, file.place)
    if not text.strip():
        raise ReadError(file.place, "is empty" if not stated else "has front matter and no text")
    return Draft(
        place=file.place,
        metadata=stated,
        text=text,
        fallback_id=file.fallback_id,
        raw_sha256=sha256(raw).hexdigest(),
        had_bom=had_bom,
    )


def _understand(draft: Draft) -> tuple[Article, tuple[str, ...]]:
    """Return the article of a draft, and what of its metadata was not understood."""
    metadata = Metadata(draft.metadata)
    url = metadata.get_words("url")
    published, evidence = metadata.get_published()
    if not published.is_known:
        published, evidence = find_published(draft.text)
    article = Article(
        id=metadata.get_words("id") or url or draft.fallback_id,
        text=draft.text,
        title=metadata.get_words("title"),
        publisher=metadata.get_words("publisher", "outlet"),
        authors=metadata.get_names("authors", "author"),
        published=published,
        published_evidence=evidence,
        modified=metadata.get_modified(),
        correction=metadata.get_correction(),
        url=url,
        language=metadata.get_words("language"),
        licence=metadata.get_words("licence", "license"),
        raw_sha256=draft.raw_sha256,
        had_bom=draft.had_bom,
        boilerplate=find_boilerplate(draft.text),
        condensed_from=metadata.get_original(),
    )
    if not draft.text.strip():
        metadata.complaints.append("the text is empty")
    return article, tuple(metadata.complaints)
