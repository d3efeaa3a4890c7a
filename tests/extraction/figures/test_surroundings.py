"""What an article tells around a number: words that tell or suggest a harm, all in all and beside it."""

from __future__ import annotations

from provenance.extraction.figures.surroundings import BESIDE, Surroundings
from provenance.extraction.figures.wording import read_wording
from provenance.models.vocabulary import Harm

TEXT = "the gunman freed two hostages and wounded a guard.\nnine others walked home; the captives were unhurt."


def read_surroundings(text: str) -> Surroundings:
    return Surroundings(read_wording(text))


def test_shares_are_of_all_words_that_suggest_a_harm() -> None:
    shares = read_surroundings(TEXT).shares

    assert shares[Harm.CAPTURED][0] == 4
    assert sum(share for _, share in shares.values()) == 1
    assert Harm.MISSING not in shares


def test_only_the_paragraph_of_a_number_is_beside_it() -> None:
    start = TEXT.index("nine")
    beside = list(read_surroundings(TEXT).count_beside(start, start + 4))

    assert ("right-field", Harm.CAPTURED, 1) in beside
    assert not [name for name, _, _ in beside if name.startswith("left")]


def test_long_paragraphs_are_looked_at_no_farther_than_beside() -> None:
    text = "he died. " + "so " * BESIDE + "14" + " so" * BESIDE + " he died."
    start = text.index("14")

    assert list(read_surroundings(text).count_beside(start, start + 2)) == []


def test_article_tells_of_harm_by_several_words() -> None:
    assert read_surroundings("the graves, the coffins, a funeral, the mourners and the morgue").tell
    assert not read_surroundings("the graves, the coffins and a funeral").tell


def test_text_without_harm_has_no_shares() -> None:
    assert read_surroundings("the guild counts forty members.").shares == {}
