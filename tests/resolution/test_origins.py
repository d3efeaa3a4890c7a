"""Where claims come from: repeated texts, agency credits, and the outlet whose word it is in the end."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.resolution.credits import find_credit
from provenance.resolution.reuse import RUN, find_reuse, find_runs, repeats
from tests.builders import make_article
from tests.growth import assert_linear
from tests.resolution.scenes import Told, links_by_words, resolve_told, tell

STORY = (
    "A landslide buried a row of houses below the quarry of Marasca before dawn. It killed [k:23 people] and "
    "cut the only road into the valley; rescuers who came on foot dug with their hands until machines arrived at noon."
)
MORE = (
    "The quarry had been closed twice for want of a drain. Its owner has not been seen since. Teachers opened "
    "the school for those who had lost their homes, and bakers sent bread up the hill all afternoon for nothing."
)


def printed(text: str, outlet: str, day: int) -> Told:
    """Return an article of an outlet of 5 March 2024 or a later day."""
    article, extraction = tell(text, id=outlet, published=date(2024, 3, 5 + day))
    owned = article.model_copy(update={"publisher": outlet})
    moved = tuple(figure.model_copy(update={"version": owned.version}) for figure in extraction.figures)
    return owned, extraction.model_copy(update={"version": owned.version, "figures": moved})


FIRST = printed(f"MARASCA, March 5 (HW) - {STORY}", "Hill Wire", 0)
COPY = printed(STORY, "Valley Post", 1)
PARTLY = printed(f"{MORE} {STORY}", "Coast Echo", 2)
OWN = printed(MORE.replace("quarry", "pit") + " It killed [k:25 people] in all.", "Harbour Times", 3)


def test_find_reuse_tells_whole_from_partial_from_none() -> None:
    articles = [article for article, _ in (FIRST, COPY, PARTLY)]
    strange = make_article(
        "Nothing of this was ever printed by anybody else, and nobody will ever want to print it again."
    )
    for ordered in permutations([*articles, strange]):
        whole, part = find_reuse(ordered)
        assert (whole.version, whole.source, whole.is_whole) == (COPY[0].version, FIRST[0].version, True)
        assert (part.version, part.source, part.is_whole) == (PARTLY[0].version, FIRST[0].version, False)
        assert 0.2 <= part.share < 0.8


def test_words_in_quotation_marks_are_no_reuse() -> None:
    words = "“We heard the hill come down at four, and then we heard nothing at all until the dogs began,” she said. "
    one, other = (make_article(words * 2 + opening, id=opening) for opening in ("One.", "Two."))
    assert list(find_reuse([one, other])) == []
    assert list(find_runs(one)) == []


@given(st.lists(st.sampled_from(["hill", "road", "rain", "Marasca", "23"]), max_size=40))
def test_no_article_repeats_itself(words: list[str]) -> None:
    article = make_article(" ".join(words))
    assert len(list(find_runs(article))) == max(0, len(words) - RUN + 1)
    assert list(find_reuse([article])) == []


def test_find_reuse_takes_linear_time() -> None:
    def search(text: str) -> None:
        stories = text.split("|")
        list(find_reuse(make_article(f"{story} {number}", id=str(number)) for number, story in enumerate(stories)))

    assert_linear(search, f"{STORY}|", 400_000)


def test_claims_of_one_text_have_one_origin() -> None:
    told = (FIRST, COPY, PARTLY, OWN)
    resolution = resolve_told(*told)
    links = links_by_words(resolution, *told)
    origins = {outlet: links[outlet, "23 people"].origin for outlet in ("Hill Wire", "Valley Post", "Coast Echo")}
    assert len(set(origins.values())) == 1
    assert links["Harbour Times", "25 people"].origin is None
    (agency,) = [entity for entity in resolution.entities if entity.id in origins.values()]
    assert agency.label == "Hill Wire"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("MARASCA, March 5 (Hill Wire) — Nine died.", "Hill Wire"),
        ("Slide in the hills\n\nMARASCA (HW) - Nine died.", "HW"),
        ("Nine died in Marasca.\n\n(Reuters)", "Reuters"),
        ("Nine died in Marasca.\n\nSource: Hill News Agency", "Hill News Agency"),
        ("Nine died in Marasca.\n\nWith material from the Associated Press.", "Associated Press"),
        ("Nine died in Marasca (Kordavia) — and more.", None),
        ("Nine died in Marasca, the Hill Wire said.", None),
        ("Nine died.\n\nThe minister blamed the press", None),
        ("", None),
    ],
)
def test_find_credit(text: str, agency: str | None) -> None:
    assert find_credit(make_article(text)) == agency


@pytest.mark.parametrize(
    ("sentence", "text", "expected"),
    [("It rained.", "It rained, they say.", True), ("It rained.", "It rain", False), ("—", "It rained.", False)],
)
def test_repeats(sentence: str, text: str, *, expected: bool) -> None:
    assert repeats(sentence, text) is expected
