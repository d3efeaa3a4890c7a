"""Stories and candidates: which articles and episodes are compared at all, and what they share."""

from __future__ import annotations

from datetime import date, timedelta

from provenance.resolution.stories import find_stories
from tests.resolution.scenes import FLOOD, QUAKE, QUAKE_LATER, Told, profile, resolve_told, tell

_PARTNERS = 40
_ISLANDS = 90
_REPORTS = 96


def make_islands() -> list[Told]:
    """Return reports from one template about as many floods, each of an island of its own in one country."""
    return [
        tell(
            f"The flood in Maruba killed [k:{20 + number} people] on the isle of Tov{number:02d}x.",
            id=f"i{number}",
            published=date(2021, 1, 1) + timedelta(days=number),
        )
        for number in range(_ISLANDS)
    ]


def test_articles_about_one_event_are_one_story() -> None:
    stories = find_stories([profile(told) for told in (QUAKE, FLOOD, QUAKE_LATER)])
    quake, flood, later = (stories.story_of[article.version] for article, _ in (QUAKE, FLOOD, QUAKE_LATER))
    assert quake == later != flood


def test_a_link_names_what_articles_share() -> None:
    (link,) = find_stories([profile(told) for told in (QUAKE, QUAKE_LATER)]).links
    words = {feature.name: feature.words for feature in link.features}
    assert "harap" in words["names"]
    assert words["days"] == "2018-11-14"
    assert 0.5 < link.score <= 1


def test_a_common_name_brings_nobody_together() -> None:
    stories = find_stories([profile(told) for told in make_islands()])
    assert len(stories.links) <= _ISLANDS * _PARTNERS < _ISLANDS * (_ISLANDS - 1)
    assert len(set(stories.story_of.values())) == _ISLANDS


def test_many_reports_of_one_event_are_one_event_with_one_ministry() -> None:
    told = [
        tell(
            f"A landslide hit Marasca on Tuesday. It killed [k:{20 + number} people@Interior Ministry] in Marasca.",
            id=f"r{number}",
            published=date(2024, 3, 5) + timedelta(days=number // 24),
        )
        for number in range(_REPORTS)
    ]
    links = resolve_told(*told).links
    assert len({link.event for link in links}) == 1
    assert len({link.claimant for link in links}) == 1


def test_floods_of_many_islands_stay_apart() -> None:
    told = make_islands()[:20]
    resolution = resolve_told(*told)
    assert len({link.event for link in resolution.links}) == len(told)
