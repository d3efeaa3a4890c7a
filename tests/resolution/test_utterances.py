"""Utterances: renderings of one speech act, and words that are said again."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.resolution.utterances import normalise_wording, stem
from tests.resolution.scenes import links_by_words, resolve_told, tell

DAY = date(2023, 3, 9)
FIRST = "“We will not take lessons from poachers, and we don’t take them from thieves.”"


def are_one(left: str, right: str, *, later: date = DAY, speaker: str = "Anton Vrel") -> bool:
    """Tell whether two quotations in two articles are resolved to one utterance."""
    told = (
        tell(f"In Harsk {{Anton Vrel: {left}}} he said.", id="a", published=DAY),
        tell(f"In Harsk {{{speaker}: {right}}} came the answer.", id="b", published=later),
    )
    links = links_by_words(resolve_told(*told), *told)
    return links["a", left].utterance == links["b", right].utterance


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param(FIRST, FIRST, id="same words"),
        pytest.param("“We don’t support murder.”", "“We do not support murder,”", id="contraction"),
        pytest.param(FIRST, "“we don't take them from thieves”", id="truncation"),
        pytest.param("“hypocrite full of hatred”", "“hypocritical and hateful”", id="paraphrase"),
    ],
)
def test_renderings_of_one_speech_act_are_one(left: str, right: str) -> None:
    assert are_one(left, right)


@pytest.mark.parametrize(
    ("left", "right", "later", "speaker"),
    [
        pytest.param("“murder”", "“murder”", date(2023, 9, 9), "Anton Vrel", id="one word months later"),
        pytest.param(FIRST, "“The sea keeps no sides.”", DAY, "Anton Vrel", id="other words"),
        pytest.param(FIRST, FIRST, DAY, "Lise Orme", id="another speaker"),
        pytest.param(
            "“Our boats are gone.”", "“The sea took our fish.”", DAY, "Anton Vrel", id="only small words shared"
        ),
    ],
)
def test_other_speech_acts_stay_apart(left: str, right: str, later: date, speaker: str) -> None:
    assert not are_one(left, right, later=later, speaker=speaker)


def test_words_quoted_at_length_come_back_as_one_utterance() -> None:
    assert are_one(FIRST, FIRST, later=date(2024, 3, 9))


def test_a_translation_joins_the_original_beside_it() -> None:
    told = tell(
        "{Ana Ruiz: “Nadie nos quita la palabra jamás.”} {Ana Ruiz: “Nobody takes the word from us ever.”} she said.",
        id="a",
        published=DAY,
    )
    utterances = {link.utterance for link in resolve_told(told).links}
    assert len(utterances) == 1


def test_wording_is_compared_without_case_marks_and_contractions() -> None:
    assert normalise_wording("“We WON’T!”") == normalise_wording("we will not")


@pytest.mark.parametrize(("left", "right"), [("hateful", "hatred"), ("accused", "accuses"), ("nations", "nation")])
def test_stems_of_related_words_agree(left: str, right: str) -> None:
    assert stem(left) == stem(right)
