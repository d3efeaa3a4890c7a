"""Acts told with two dates, lists that name more, charges that somebody rules out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from provenance.conflict.acts import find_acts
from provenance.conflict.characterisations import find_disputes
from provenance.conflict.clock import UNKNOWN, Clock
from provenance.conflict.compare_acts import compare_acts
from provenance.conflict.compare_quotes import compare_quotes
from provenance.conflict.figure import VOICE
from provenance.conflict.renderings import Rendering, find_stated
from provenance.conflict.words import read_wording
from provenance.models.claim import Mention
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import (
    ClaimantKind,
    ClaimKind,
    ConflictKind,
    MentionType,
    Polarity,
    Relation,
    Severity,
    Subject,
)
from tests.builders import make_article, make_assertion, make_claimant

DAY = date(2021, 5, 3).toordinal()


def tell(text: str, *, number: int = 1, speaker: str = "", context: str = "", stated: Clock = UNKNOWN) -> Rendering:
    """Return a statement in the voice of an outlet, or of a speaker."""
    return Rendering(
        claim=f"claim/{number}-{text[:12]}",
        article=f"a{number}",
        version=f"version/{number}",
        start=5,
        subject=ClaimKind.ASSERTION,
        side=f"entity/{speaker}" if speaker else f"{VOICE}{number}",
        claimant=speaker,
        kind=ClaimantKind.ORGANISATION if speaker else ClaimantKind.OUTLET,
        form=None,
        text=text,
        wording=read_wording(text),
        published=(DAY + number, DAY + number),
        context=context or text,
        stated=stated,
    )


@pytest.mark.parametrize(
    ("text", "name", "is_done"),
    [
        ("Norland broke off relations with Sarmia", "sever ties", True),
        ("Norland threatened to cut all diplomatic ties with Sarmia", "sever ties", False),
        ("Norland has not broken relations with Sarmia", "sever ties", False),
        ("Norland recalled its ambassador from Sarmia", "recall envoy", True),
        ("Norland will recall its ambassador", "recall envoy", False),
        ("Sarmia suspended military exports to Norland", "stop trade", True),
    ],
)
def test_find_acts(text: str, name: str, *, is_done: bool) -> None:
    (act,) = find_acts(tell(text))
    assert (act.name, act.is_done) == (name, is_done)


def test_find_acts_knows_no_other_acts() -> None:
    assert not list(find_acts(tell("Norland sold tea to Sarmia")))
    (denied,) = find_acts(replace(tell("Norland broke off relations"), polarity=Polarity.DENIED))
    assert not denied.is_done


def test_compare_acts_notices_two_days() -> None:
    one = tell("Norland cut ties with Sarmia", stated=(DAY - 30, DAY - 30))
    other = tell("Norlander ministers severed relations with Sarmia", number=2, stated=(DAY - 9, DAY - 9))
    (comparison,) = compare_acts([other, one])
    assert (comparison.relation, comparison.subject, comparison.severity) == (Relation.DATE, Subject.DATE, Severity.LOW)
    assert comparison.kind is ConflictKind.DATE_MISMATCH
    assert comparison.explanations[0].words == "3 April 2021 v 24 April 2021"


def test_compare_acts_notices_two_places_in_the_order_of_acts() -> None:
    one = tell("Norland cut ties with Sarmia", context="Previously, Norland cut ties with Sarmia.")
    other = tell("Norland cut ties with Sarmia", number=2, context="On the same day, Norland cut ties with Sarmia.")
    (comparison,) = compare_acts([one, other])
    assert comparison.explanations[0].rule == "order-of-acts"


def test_compare_acts_leaves_agreeing_tellings_alone() -> None:
    one = tell("Norland cut ties with Sarmia", stated=(DAY - 9, DAY - 9))
    other = tell("Norland severed relations with Sarmia", number=2, stated=(DAY - 12, DAY - 6))
    stranger = tell("Ostria severed relations with Sarmia", number=3, stated=(DAY - 40, DAY - 40))
    assert not list(compare_acts([one, other, stranger]))


def test_compare_acts_notices_a_list_that_names_more() -> None:
    told = [
        tell("Norland cut ties with Sarmia", number=1),
        replace(tell("Ostria cut ties with Sarmia", number=1), start=90, claim="claim/ostria"),
        replace(tell("Vandia suspended relations with Sarmia", number=1), start=190, claim="claim/vandia"),
    ]
    listing = tell("Norland has joined Ostria, Vandia and Lumbria in severing ties with Sarmia", number=2)
    comparisons = list(compare_acts([*told, listing]))
    assert {comparison.relation for comparison in comparisons} == {Relation.SCOPE}
    assert len(comparisons) == 3


def test_find_disputes_sets_a_denial_beside_the_charge() -> None:
    denial = tell("the decree is not aimed at Muslims", speaker="Norland")
    charge = tell("the decree is Islamophobic", speaker="Sarmia", number=2)
    late = tell("the decree is Islamophobic", speaker="Ostria", number=90)
    (dispute,) = find_disputes([denial, charge, late])
    assert (dispute.denial, dispute.charge) == (denial, charge)
    (comparison,) = compare_quotes([denial, charge])
    assert (comparison.relation, comparison.severity) == (Relation.CONTRADICTION, Severity.LOW)
    assert comparison.kind is ConflictKind.DENIAL


@pytest.mark.parametrize(
    ("name", "interval", "expected"),
    [
        ("2021-04-12", Interval.day(date(2021, 4, 12)), (date(2021, 4, 12), date(2021, 4, 12))),
        ("XXXX-04", Interval(), (date(2021, 4, 1), date(2021, 4, 30))),
    ],
    ids=["known", "anchored"],
)
def test_find_stated_reads_the_date_of_the_sentence(name: str, interval: Interval, expected: tuple[date, date]) -> None:
    article = make_article("Norland cut ties with Sarmia in April.")
    claim = make_assertion(article, "Norland cut ties with Sarmia", claimant=make_claimant())
    mention = Mention(
        version=article.version,
        span=Span(start=32, end=37),
        exact="April",
        type=MentionType.DATE,
        name=name,
        interval=interval,
    )
    stated = find_stated(claim, [mention], article.published)
    assert stated == (expected[0].toordinal(), expected[1].toordinal())
    assert find_stated(claim, [mention, mention], article.published) == UNKNOWN
    unreadable = mention.model_copy(update={"name": "soonish", "interval": Interval()})
    assert find_stated(claim, [unreadable], article.published) == UNKNOWN
