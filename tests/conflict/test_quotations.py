"""Quotations compared word by word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.conflict.compare_quotes import compare_quotes, compare_renderings
from provenance.conflict.quotations import differ_in_tolls, relate_renderings
from provenance.conflict.renderings import Rendering, read_sentences
from provenance.conflict.words import is_english, read_wording, share_of
from provenance.models.vocabulary import (
    ClaimantKind,
    ClaimKind,
    ConflictKind,
    ExplanationType,
    Form,
    Polarity,
    Relation,
    Severity,
    Subject,
)

DIRECT, MIXED, INDIRECT = Form.DIRECT, Form.MIXED, Form.INDIRECT


def render(
    text: str,
    speaker: str = "Ana Ruiz",
    form: Form = DIRECT,
    *,
    number: int = 1,
    utterance: str | None = None,
    polarity: Polarity = Polarity.AFFIRMED,
    language: str = "en",
) -> Rendering:
    """Return a rendering in an article of its own."""
    return Rendering(
        claim=f"claim/{number}-{speaker}-{text[:9]}",
        article=f"a{number}",
        version=f"version/{number}",
        start=5,
        subject=ClaimKind.ASSERTION if form is INDIRECT else ClaimKind.QUOTE,
        side=f"entity/{speaker}",
        claimant=speaker,
        kind=ClaimantKind.PERSON if speaker.istitle() else ClaimantKind.ORGANISATION,
        form=form,
        text=text,
        wording=read_wording(text),
        quoted=() if form is INDIRECT else read_sentences(text),
        published=(100 + number, 100 + number),
        utterance=utterance,
        language=language,
        is_foreign=language != "en" or not is_english(text),
        polarity=polarity,
    )


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        pytest.param(
            render("“We don’t sell weapons.”"), render('"We do not sell weapons,"'), Relation.SAME, id="contraction"
        ),
        pytest.param(
            render("“If we must leave, we leave. We don’t sell weapons.”"),
            render("“We do not sell weapons”"),
            Relation.SAME,
            id="excerpt",
        ),
        pytest.param(
            render("“We were warned. We did nothing wrong there; they were replaced.”"),
            render("“We were warned. We did nothing.”"),
            Relation.ALTERED_QUOTE,
            id="a sentence cut in its middle",
        ),
        pytest.param(
            render("“There is shortage, there is drought, there is no hunger,”"),
            render("“Drought there is, shortage there is. Hunger there is none,”"),
            Relation.SAME,
            id="another order",
        ),
        pytest.param(
            render("“You cannot starve a province in order to cure it.”", polarity=Polarity.DENIED),
            render("“You cannot starve a province to cure it.”"),
            Relation.SAME,
            id="a quoted denial is no denial of itself",
        ),
        pytest.param(
            render("the claim was “speculation of the least helpful kind”", form=MIXED),
            render("“speculation of the least helpful kind”", "Olen Tamm", polarity=Polarity.DENIED),
            Relation.MISATTRIBUTION,
            id="one fragment in two mouths",
        ),
        pytest.param(
            render("“We will empty every creek”"),
            render("“We will burn every creek”"),
            Relation.ALTERED_QUOTE,
            id="verb",
        ),
        pytest.param(
            render("“The last word is an insult”"),
            render("“The last word is not an insult”"),
            Relation.ALTERED_QUOTE,
            id="negation",
        ),
        pytest.param(
            render("“It isn’t a cause.”"),
            render("“A propeller on its own is a cause.”"),
            Relation.ALTERED_QUOTE,
            id="negation, one telling word",
        ),
        pytest.param(render("“Fifty died”"), render("“Sixty died”"), Relation.ALTERED_QUOTE, id="number"),
        pytest.param(
            render("“We shall wait, not fight, for peace in the valley”"),
            render("“We shall wait for peace in the valley”"),
            Relation.ALTERED_QUOTE,
            id="words left out in the middle",
        ),
        pytest.param(
            render("“a hateful man”", form=MIXED),
            render("full of hatred", form=INDIRECT),
            Relation.SAME,
            id="paraphrase",
        ),
        pytest.param(
            render("“On nous a oubliés. Deux jours sans un mot.”"),
            render("“They forgot us. Two days without a word.”"),
            Relation.TRANSLATION,
            id="translation",
        ),
        pytest.param(
            render("“Nos olvidaron durante dos días y nadie dijo nada”", language="es"),
            render("“Forgotten!”"),
            Relation.ALTERED_QUOTE,
            id="translation of a fragment only",
        ),
        pytest.param(
            render("“The river takes back what the valley was given”"),
            render("“The river takes back what the valley was given”", "Ben Okoro"),
            Relation.MISATTRIBUTION,
            id="two mouths",
        ),
        pytest.param(
            render("“The river takes back what the valley was given”"),
            render("“The river takes back what the valley was given”", "the foreign press"),
            Relation.SAME,
            id="passed on",
        ),
        pytest.param(
            render("the door was open", form=INDIRECT),
            render("the door was open", "Ben Okoro", INDIRECT, polarity=Polarity.DENIED),
            Relation.CONTRADICTION,
            id="denial",
        ),
        pytest.param(
            render("there were 132 on board", form=INDIRECT),
            render("more than 200 were on board", "Ben Okoro", INDIRECT),
            Relation.CONTRADICTION,
            id="two speakers, two numbers",
        ),
    ],
)
def test_relate_renderings(left: Rendering, right: Rendering, relation: Relation) -> None:
    assert relate_renderings(left, right).relation is relation
    assert relate_renderings(right, left).relation is relation


def test_compare_renderings_names_the_words_of_difference() -> None:
    comparison = compare_renderings(
        render("“We will empty every creek”"), render("“We will burn every creek”", number=2)
    )
    assert comparison.kind is ConflictKind.WORDING_MISMATCH
    assert comparison.explanations[0].words == "only left: empty; only right: burn"
    assert comparison.sentence.startswith("Words quoted from one speaker differ")


def test_compare_renderings_explains_a_translation() -> None:
    comparison = compare_renderings(
        render("“On nous a oubliés. Deux jours sans un mot.”"),
        render("“They forgot us. Two days without a word.”", number=2),
    )
    assert [explanation.type for explanation in comparison.explanations] == [ExplanationType.TRANSLATION]


def test_compare_quotes_links_the_renderings_of_an_utterance_once() -> None:
    renderings = [render("“We do not sell weapons”", number=n, utterance="utterance/1") for n in range(1, 5)]
    comparisons = list(compare_quotes(renderings))
    pairs = [frozenset((one.left.claims[0], one.right.claims[0])) for one in comparisons]
    assert len(pairs) == len(set(pairs)) == 5
    assert {comparison.relation for comparison in comparisons} == {Relation.SAME}
    assert {comparison.subject for comparison in comparisons} == {Subject.QUOTE}


def test_compare_quotes_finds_words_in_another_mouth_without_a_link() -> None:
    said = render("“The sea keeps no sides, friends”")
    stolen = render("“The sea keeps no sides, friends”", "Ben Okoro", number=2)
    (comparison,) = compare_quotes([stolen, said])
    assert comparison.relation is Relation.MISATTRIBUTION
    assert comparison.left.claims == (said.claim,)


def test_compare_quotes_raises_no_alarm_about_one_who_speaks_on() -> None:
    first, second = render("“We turned the game after two tries”"), render("“We turned the whole game around”")
    assert not any(one.alarm for one in compare_quotes([first, second]))
    elsewhere = render("“We turned the whole game around”", number=2)
    assert any(one.alarm for one in compare_quotes([first, elsewhere]))


def test_compare_disputes_says_no_more_than_both_texts() -> None:
    denial = render("The measure is not aimed at migrants", "Ana Ruiz")
    charge = render("“xenophobic and hateful to foreigners”", "Ben Okoro", number=2)
    (comparison,) = compare_quotes([denial, charge])
    assert comparison.severity is Severity.LOW
    assert "cannot" not in comparison.sentence


def test_compare_quotes_leaves_a_commonplace_alone() -> None:
    crowd = [render("“We stand united behind them”", f"Speaker No{'n' * n}", number=n) for n in range(1, 90)]
    assert not list(compare_quotes(crowd))


words = st.lists(
    st.sampled_from(("we", "do", "not", "burn", "empty", "every", "creek", "50", "people", "the", "house")),
    min_size=1,
    max_size=6,
)
renderings = st.builds(
    render,
    words.map(" ".join),
    st.sampled_from(["Ana Ruiz", "Ben Okoro", "the ministry"]),
    st.sampled_from([DIRECT, MIXED, INDIRECT]),
    polarity=st.sampled_from(Polarity),
)


@given(renderings, renderings)
def test_relate_renderings_is_symmetric(left: Rendering, right: Rendering) -> None:
    forth, back = relate_renderings(left, right), relate_renderings(right, left)
    assert (forth.relation, forth.rule, forth.only_left) == (back.relation, back.rule, back.only_right)


@given(renderings)
def test_relate_renderings_never_alarms_about_one_rendering(one: Rendering) -> None:
    assert relate_renderings(one, one).relation is Relation.SAME


@given(words.map(" ".join), words.map(" ".join))
def test_share_of_lies_between_nothing_and_all(left: str, right: str) -> None:
    assert 0 <= share_of(read_wording(left), read_wording(right)) <= 1


def test_compare_quotes_raises_no_alarm_over_two_words_in_common() -> None:
    remark = render("We do not support floggings.", number=1)
    speech = render(
        "Their support for flogging, in deed if not in word, has shamed every town on this coast.", number=2
    )
    assert [one.alarm for one in compare_quotes([remark, speech])] == []
    charge = render("We do support floggings.", number=3)
    assert [one.relation for one in compare_quotes([remark, charge]) if one.alarm] == [Relation.ALTERED_QUOTE]


@pytest.mark.parametrize(
    ("left", "right", "are_left_out"),
    [
        pytest.param("Four people died in the riots", "Seven people died in the riots", True, id="tolls"),
        pytest.param("Four people died on two nights", "Seven people died on three nights", False, id="and others"),
        pytest.param("The strike lasted four days", "The strike lasted seven days", False, id="days"),
    ],
)
def test_statements_that_differ_in_tolls_are_left_to_figures(left: str, right: str, *, are_left_out: bool) -> None:
    tolls = frozenset({"4", "7"}) if "died" in left else frozenset()
    one = replace(render(left, form=INDIRECT, utterance="u"), tolls=tolls)
    other = replace(render(right, form=INDIRECT, number=2, utterance="u"), tolls=tolls)
    assert differ_in_tolls(one, other) is are_left_out
    assert (not list(compare_quotes([one, other]))) is are_left_out


def test_quoted_tolls_are_compared_as_words() -> None:
    one, other = (render(f"“{number} of ours are dead.”", number=at) for at, number in enumerate(("Four", "Seven"), 1))
    tolls = frozenset({"4", "7"})
    assert not differ_in_tolls(replace(one, tolls=tolls), replace(other, tolls=tolls))
