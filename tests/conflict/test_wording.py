"""What a sentence tells about the standing of its figure."""

from __future__ import annotations

import pytest

from provenance.conflict.vague import read_vague
from provenance.conflict.wording import Telling, read_hour, read_telling


@pytest.mark.parametrize(
    ("text", "number", "telling"),
    [
        ("The office now counts 46 dead.", "46", Telling.NOW),
        ("The council cut its count of those who drowned in the spring flood from 90 to 83.", "90", Telling.WITHDRAWN),
        ("The council cut its count of those who drowned in the spring flood from 90 to 83.", "83", Telling.CORRECTED),
        ("The office issued a new list: 22 dead, not 27.", "27", Telling.WITHDRAWN),
        ("The office issued a new list: 22 dead, not 27.", "22", Telling.NOW),
        ("An earlier count of 30 was published on Monday.", "30", Telling.HISTORY),
        ("The toll rose from 30 to 41.", "30", Telling.HISTORY),
        ("The toll rose from 30 to 41.", "41", Telling.NOW),
        ("They buried 68 bodies for the first time.", "68", Telling.NOW),
        ("Let in for the first time, they buried 68.", "68", Telling.NOW),
        ("The families say that it is closer to 60.", "closer", Telling.NOW),
        ("It rose 58 to 60 within a day.", "58", Telling.HISTORY),
        ("It has 33 names, revising an earlier figure of 36.", "36", Telling.WITHDRAWN),
        ("It has 33 names, raising an earlier figure of 26.", "26", Telling.HISTORY),
        ("They had put the toll at 27 in the afternoon and at 60, 87 and 116 at night.", "87", Telling.HISTORY),
        ("They had put the toll at 27, but now count 60.", "60", Telling.NOW),
        ("A legislator said she had counted 19 bodies.", "19", Telling.NOW),
        ("She had counted 19 bodies.", "19", Telling.HISTORY),
        ("The dead were at first put at 30.", "30", Telling.HISTORY),
        ("The office, which had held to three until Sunday, now says four.", "three", Telling.HISTORY),
        ("The figure of 51 was withdrawn on Friday.", "51", Telling.WITHDRAWN),
        ("Correction: on Monday we reported that 14 people had died.", "14", Telling.WITHDRAWN),
        ("Our front page said that 14 people had died.", "14", Telling.WITHDRAWN),
        ("In Monday’s edition we stated that 14 people had died.", "14", Telling.WITHDRAWN),
        ("A report said that 14 people had died.", "14", Telling.NOW),
        ("The right number is six.", "six", Telling.CORRECTED),
        ("It is lower than the 70 reported at the time.", "70", Telling.HISTORY),
        ("The valley has 14 dead, up from eight in the last report.", "eight", Telling.HISTORY),
        ("That is three times the 52 of Sunday.", "52", Telling.HISTORY),
        ("It rained until noon.\nThere are 12 dead.", "12", Telling.NOW),
    ],
    ids=lambda value: value if isinstance(value, str) else value.value,
)
def test_read_telling(text: str, number: str, telling: Telling) -> None:
    assert read_telling(text, text.index(number)) is telling


def test_read_telling_takes_linear_time() -> None:
    text = "cut " * 20_000 + "from 90 to 83."
    assert read_telling(text, text.index("90")) is Telling.WITHDRAWN


@pytest.mark.parametrize(
    ("line", "hour"),
    [("20:15 No dead so far.", "20:15"), ("8:40 a.m. One is dead.", "8:40 a.m"), ("At 20:15 one died.", None)],
)
def test_read_hour(line: str, hour: str | None) -> None:
    text = f"An opening line.\n{line}"
    assert read_hour(text, len(text) - 3) == hour


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("dozens of people", (12, 99)),
        ("tens of thousands", (20_000, 99_999)),
        ("hundreds of thousands", (200_000, 999_999)),
        ("several", None),
    ],
)
def test_read_vague(words: str, expected: tuple[int, int | None] | None) -> None:
    assert read_vague(words) == expected
