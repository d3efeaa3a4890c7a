"""Rows as outside programs read them, stale figures, timelines."""

from __future__ import annotations

from datetime import date

from provenance.conflict import render_timeline, stale_rows, to_rows
from provenance.models.dossier import Dossier
from provenance.models.identifiers import BASE
from provenance.models.timeline import Timeline, TimelinePoint
from provenance.models.value import Interval
from provenance.models.vocabulary import Harm
from tests.conflict.scenes import Scene, Told, make_scene

MAY, JUNE, JULY, AUGUST = (date(2021, month, 3) for month in (5, 6, 7, 8))


def make_dossier(scene: Scene) -> Dossier:
    """Return the scene with its comparisons."""
    return Dossier(
        articles=scene.articles,
        extractions=scene.extractions,
        resolution=scene.resolution,
        comparisons=scene.compare(),
    )


def test_to_rows_follows_the_contract() -> None:
    dossier = make_dossier(make_scene(Told(1170, JULY, "city"), Told(1400, MAY, "city"), ended=date(2021, 5, 1)))
    (row,) = to_rows(dossier, dossier.comparisons)
    assert list(row["left"]) == [
        "claim",
        "article",
        "version",
        "start",
        "end",
        "exact",
        "value",
        "claimant",
        "published",
        "members",
        "origins_at_most",
    ]
    assert row["left"]["origins_at_most"] == 1
    assert (row["left"]["value"], row["right"]["value"]) == (1400, 1170)
    assert row["left"]["claim"].startswith(BASE + "claim/")
    assert row["left"]["published"] == ["2021-05-03", "2021-05-03"]
    article = next(article for article in dossier.articles if article.id == row["left"]["article"])
    assert article.text[row["left"]["start"] : row["left"]["end"]] == row["left"]["exact"]
    assert row["left"]["version"] == article.sha256
    assert (row["relation"], row["alarm"], row["severity"], row["kind"]) == ("revision", True, "high", "StrictDisjoint")
    assert (row["subject"], row["harm"], row["basis"], row["status"]) == ("figure", "killed", "computed", "provisional")
    assert {explanation["type"] for explanation in row["explanations"]} == {"as_of", "supersession"}


def test_rows_count_the_origins_of_a_value_at_most() -> None:
    told = (Told(30, MAY, "city"), Told(30, MAY, "city"), Told(30, MAY, "union"), Told(12, JUNE, "city"))
    dossier = make_dossier(make_scene(*told))
    link_of = {link.claim: link.model_copy(update={"origin": link.claimant}) for link in dossier.resolution.links}
    resolution = dossier.resolution.model_copy(update={"links": tuple(link_of.values())})
    rows = to_rows(dossier.model_copy(update={"resolution": resolution}), dossier.comparisons)
    assert all(row[side]["origins_at_most"] == 1 for row in rows for side in ("left", "right"))


def test_left_is_the_smaller_article_when_dates_are_unknown() -> None:
    dossier = make_dossier(make_scene(Told(30, None, "city"), Told(12, None, "union")))
    (row,) = to_rows(dossier, dossier.comparisons)
    assert (row["left"]["article"], row["right"]["article"]) == ("a1", "a2")
    assert row["left"]["published"] == [None, None]


def test_stale_rows_name_who_still_prints_a_superseded_figure() -> None:
    scene = make_scene(
        Told(41, MAY, "city"),
        Told(34, JUNE, "city"),
        Told(41, JULY),
        Told(41, AUGUST, sentence="The dead, first put at {}, are now fewer."),
        Told(34, AUGUST),
    )
    (row,) = stale_rows(make_dossier(scene))
    assert (row["stale"]["article"], row["newer"]["article"]) == ("a3", "a2")


def test_stale_rows_say_nothing_of_undated_articles() -> None:
    scene = make_scene(Told(41, MAY, "city"), Told(34, JUNE, "city"), Told(41, None))
    assert not stale_rows(make_dossier(scene))


def test_render_timeline_tells_who_when_and_in_which_words() -> None:
    point = TimelinePoint(
        claim="claim/1", words="12 people", claimant="city", outlet="Meridian Wire", when=Interval.day(MAY)
    )
    text = render_timeline(Timeline(measurand="measurand/1", event="flood", harm=Harm.KILLED, points=(point,)))
    assert text == "flood, killed\n3 May 2021   “12 people”   city   Meridian Wire"
