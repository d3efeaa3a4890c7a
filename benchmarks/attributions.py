"""How many articles of 400 words a second one core reads for attributions: a regular expression, fast, accurate.

    python -m benchmarks.attributions [--articles 200] [--model FILE]

The texts are those of evaluation/, cut into articles of 400 words at the ends of paragraphs. The regular expression is
the floor: quoted words and the nearest capitalised words, no more. Time is that of the processor, after one article to
warm up; the accurate tagger is left out where its extra is not installed.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice

from benchmarks.texts import NEWS, TOLLS, WORDS, cut_texts
from provenance.errors import ExtractionError
from provenance.extraction.attributions import find_attributions
from provenance.extraction.taggers import open_tagger
from provenance.models.article import Article
from provenance.models.identifiers import hash_text

QUOTED = re.compile(r"[“\"][^“”\"]{3,2000}[”\"]")
NAME = re.compile(r"(?:[A-Z][\w’'-]+\s?){1,4}")
Reader = Callable[[Article], object]


def make_articles(count: int) -> Iterator[Article]:
    """Yield that many articles of about 400 words."""
    for number, text in enumerate(islice(cycle(cut_texts((*TOLLS, NEWS[-1]))), count)):
        yield Article(id=str(number), text=text, raw_sha256=hash_text(text))


def read_by_expression(article: Article) -> list[tuple[str, str | None]]:
    """Return quoted words with the first name after them."""
    found = []
    for quoted in QUOTED.finditer(article.text):
        name = NAME.search(article.text, quoted.end(), quoted.end() + 200)
        found.append((quoted.group(), name and name.group()))
    return found


def measure(name: str, reader: Reader, articles: list[Article]) -> None:
    """Print how many articles of 400 words the reader reads in a second of processor time."""
    reader(articles[0])
    started = time.process_time()
    for article in articles:
        reader(article)
    seconds = time.process_time() - started
    words = sum(len(article.text.split()) for article in articles)
    print(f"{name:<20} {words / WORDS / seconds:10.1f} articles/s   ({len(articles)} articles, {seconds:.1f} s)")


def main() -> None:
    """Measure every reader."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--model", help="a model to measure too")
    asked = parser.parse_args()
    articles = list(make_articles(asked.articles))
    measure("regular expression", read_by_expression, articles)
    for name, model in (("fast", None), ("accurate", None), ("model", asked.model)):
        if name == "model" and model is None:
            continue
        try:
            tagger = open_tagger(None if model else name, model)
        except ExtractionError as error:
            print(f"{name:<20} {error}")
            continue
        measure(name, lambda article, tagger=tagger: find_attributions(article, tagger), articles)


if __name__ == "__main__":
    main()
