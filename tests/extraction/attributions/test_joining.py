"""Which reader's stretch stands."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions.assembly import find_by_rule
from provenance.extraction.attributions.joining import join_stretches
from provenance.extraction.attributions.stretch import Stretch, separate
from provenance.extraction.attributions.tagger import Card, Proposal
from provenance.extraction.attributions.tokens import read_paragraphs

REPORTED = "The dam broke at night, the ministry said."
QUOTED = "“We lost everything,” said Ana Reis."
SILENT = "The dam broke at night in the ministry's view of things."


def join(text: str, *proposed: tuple[str, float]) -> list[tuple[str, str]]:
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    proposals = [
        Proposal((text.index(part), text.index(part) + len(part)), None, None, confidence)
        for part, confidence in proposed
    ]
    joined = join_stretches(paragraphs, ruled, [proposals], card=Card("model"))
    return [(text[slice(*stretch.content)], stretch.rule) for stretch in joined]


@pytest.mark.parametrize(
    ("text", "proposed", "expected"),
    [
        pytest.param(REPORTED, [("dam broke at night", 0.1)], [("The dam broke at night", "verb-after")], id="both"),
        pytest.param(REPORTED, [("dam broke at night", 0.9)], [("dam broke at night", "verb-after")], id="sure-extent"),
        pytest.param(REPORTED, [], [], id="reported-without-support"),
        pytest.param(QUOTED, [], [("“We lost everything,”", "verb-after")], id="quoted-without-support"),
        pytest.param("Reis said that it broke.", [], [("it broke", "verb-before")], id="that-without-support"),
        pytest.param("Reis vowed to stay on.", [], [("to stay on", "verb-before")], id="infinitive-without-support"),
        pytest.param(
            "Nine of the dams broke, Reis said.",
            [("Nine of the", 0.9)],
            [("Nine of the dams broke", "verb-after")],
            id="cut-extent",
        ),
        pytest.param(SILENT, [("night in the", 0.9)], [], id="cut-proposal"),
        pytest.param(SILENT, [("The dam broke", 0.9)], [], id="sure-of-words-that-nobody-reports"),
        pytest.param(SILENT, [("The dam broke", 0.4)], [], id="unsure-proposal"),
    ],
)
def test_who_stands(text: str, proposed: list[tuple[str, float]], expected: list[tuple[str, str]]) -> None:
    assert join(text, *proposed) == expected


@pytest.mark.parametrize(
    ("share", "stands"), [pytest.param(0.9, True, id="confirmed"), pytest.param(0.3, False, id="contradicted")]
)
def test_a_rule_stands_alone_where_annotators_confirm_it(share: float, stands: bool) -> None:
    paragraphs = tuple(read_paragraphs(QUOTED))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    joined = join_stretches(paragraphs, ruled, [[]], Card("model", {"verb-after": share}))
    assert [stretch.rule for stretch in joined] == (["verb-after"] if stands else [])


def test_a_sure_proposal_with_a_cue_stands_alone() -> None:
    text = "By their reckoning the dam broke at night."
    paragraphs = tuple(read_paragraphs(text))
    for confidence, expected in ((0.9, [(19, 41)]), (0.4, [])):
        proposal = Proposal((19, 41), (0, 2), (3, 18), confidence)
        joined = join_stretches(paragraphs, [], [[proposal]], card=Card("model"))
        assert [stretch.content for stretch in joined] == expected


def test_a_stretch_without_claimant_takes_that_of_the_proposal() -> None:
    text = "“We lost everything,” it went on.\n\nAna Reis left."
    paragraphs = tuple(read_paragraphs(text))
    ruled = [Stretch((0, 21), None, None, rule="continued", confidence=0.5)]
    proposals = [[Proposal((0, 21), (25, 32), (22, 24), 0.9)], []]
    (stretch,) = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert (stretch.rule, stretch.claimant, stretch.cue) == ("continued", (22, 24), (25, 32))


def test_a_claimant_that_no_verb_names_gives_way_to_the_proposal() -> None:
    text = "“We lost everything,” it went on.\n\nAna Reis left."
    paragraphs = tuple(read_paragraphs(text))
    proposals = [[Proposal((0, 21), None, (22, 24), 0.9)], []]
    for confidence, claimant in ((0.7, (22, 24)), (0.8, (35, 43))):
        ruled = [Stretch((0, 21), None, (35, 43), rule="any", confidence=confidence)]
        (stretch,) = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
        assert stretch.claimant == claimant


@pytest.mark.parametrize(
    ("source", "claimant"),
    [
        pytest.param("Ana Reis", "Ana Reis", id="another"),
        pytest.param("The", "The memo", id="cut"),
        pytest.param("memo", "memo", id="without its article"),
    ],
)
def test_a_certain_tagger_names_the_claimant_unless_it_cuts_it(source: str, claimant: str) -> None:
    text = "The memo reads: “We lost everything.” Ana Reis left."
    paragraphs = tuple(read_paragraphs(text))
    content, cue = (text.index("“"), text.index("”") + 1), (9, 14)
    named = (text.index(source), text.index(source) + len(source))
    ruled = [Stretch(content, cue, (0, 8), rule="any", confidence=0.9)]
    proposals = [[Proposal(content, cue, named, 0.99)]]
    (stretch,) = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert stretch.claimant
    assert text[slice(*stretch.claimant)] == claimant


def test_a_source_in_a_later_sentence_gives_way_to_the_subject_of_the_verb() -> None:
    text = "Alder County has recorded 95 deaths. The county once had 87."
    paragraphs = tuple(read_paragraphs(text))
    content, cue = (text.index("95"), text.index(".")), (text.index("has"), text.index(" 95"))
    proposal = Proposal(content, cue, (text.index("The county"), text.index(" once")), 0.9)
    (stretch,) = join_stretches(paragraphs, [], [[proposal]], card=Card("model"))
    assert stretch.claimant == (0, len("Alder County"))


def test_a_certain_tagger_takes_no_verb_from_the_subject_beside_it() -> None:
    text = "She said six boats were lost, but local mayors spoke of dozens."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    content, cue, mayors = (
        (text.index(part), text.index(part) + len(part)) for part in ("six boats were lost", "said", "local mayors")
    )
    (stretch,) = join_stretches(paragraphs, ruled[:1], [[Proposal(content, cue, mayors, 0.99)]], card=Card("model"))
    assert stretch.claimant == (0, len("She"))


def test_a_certain_tagger_takes_no_verb_from_the_speaker_behind_it() -> None:
    text = "The union spoke. Six boats were lost, said the mayor."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    content, cue, union = (
        (text.index(part), text.index(part) + len(part)) for part in ("Six boats were lost", "said", "The union")
    )
    (stretch,) = join_stretches(paragraphs, ruled, [[Proposal(content, cue, union, 0.99)]], card=Card("model"))
    assert stretch.claimant
    assert text[slice(*stretch.claimant)] == "the mayor"


def test_what_takes_lives_says_nothing() -> None:
    text = "The flood has claimed 22 lives."
    proposal = Proposal(
        (text.index("22"), text.index(".")), (text.index("has"), text.index(" 22")), (0, len("The flood")), 0.99
    )
    assert not list(join_stretches(tuple(read_paragraphs(text)), [], [[proposal]], card=Card("model")))


def test_an_article_alone_is_no_source() -> None:
    text = "The headline as first published gave the toll as two."
    content, cue = (text.index("the toll"), text.index(".")), (text.index("gave"), text.index(" the toll"))
    proposal = Proposal(content, cue, (0, len("The")), 0.99)
    (stretch,) = join_stretches(tuple(read_paragraphs(text)), [], [[proposal]], card=Card("model"))
    assert stretch.claimant == (0, len("The headline"))


def test_of_crumbs_with_one_cue_the_longest_stands() -> None:
    text = "In May, the dam broke at night, Reis said."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    cue = (text.index("said"), text.rindex("."))
    parts = ("In", "May,", "the dam broke at night")
    proposals = [Proposal((text.index(part), text.index(part) + len(part)), cue, None, 0.9) for part in parts]
    (stretch,) = join_stretches(paragraphs, ruled, [proposals], card=Card("model"))
    assert text[slice(*stretch.content)] == "the dam broke at night"


def test_a_content_cut_between_two_words_is_one() -> None:
    text = "At least nine dams broke, Reis said."
    cue = (text.index("said"), text.rindex("."))
    parts = ("At least", "nine dams broke")
    proposals = [Proposal((text.index(part), text.index(part) + len(part)), cue, None, 0.9) for part in parts]
    (stretch,) = join_stretches(tuple(read_paragraphs(text)), [], [proposals], card=Card("model"))
    assert text[slice(*stretch.content)] == "At least nine dams broke"


def test_a_passive_before_to_have_has_no_source() -> None:
    text = "Mayor Ana Reis came. A third man, believed to have fled, is sought."
    content, cue, source = (
        (text.index(part), text.index(part) + len(part)) for part in ("to have fled", "believed", "Ana Reis")
    )
    proposals = [[Proposal(content, cue, source, 0.99)]]
    (stretch,) = join_stretches(tuple(read_paragraphs(text)), [], proposals, card=Card("model"))
    assert (stretch.claimant, text[slice(*stretch.content)]) == (None, "to have fled")


def test_who_spoke_a_paragraph_before_takes_no_quotation_from_the_subject_of_its_verb() -> None:
    text = "“We wrote,” said Ana Reis.\n\n“No such letter exists,” spokesman Ivo Mar said."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    content, cue = (text.index("“No"), text.index(" spokesman")), (text.rindex("said"), text.rindex("."))
    proposals = [[], [Proposal(content, cue, (text.index("Ana"), text.index(".")), 0.99)]]
    stretches = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    claimants = [text[slice(*stretch.claimant)] for stretch in stretches if stretch.claimant]
    assert claimants == ["Ana Reis", "spokesman Ivo Mar"]


def test_what_is_merely_reported_has_its_verb_in_its_own_paragraph() -> None:
    text = "Two deaths are not connected with it.\n\nFive people died, according to the agency."
    paragraphs = tuple(read_paragraphs(text))
    cue, source = (text.index("according"), text.index(" the agency")), (text.index("the agency"), len(text) - 1)
    proposals = [[Proposal((0, text.index(".")), cue, source, 0.99)], []]
    assert list(join_stretches(paragraphs, [], proposals, card=Card("model"))) == []


def test_who_is_quoted_in_a_quotation_keeps_his_words() -> None:
    text = "“Ivo said, ‘Go,’ so I went,” said Ana Reis."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    inner = (text.index("‘"), text.index("’") + 1)
    proposals = [[Proposal(inner, (text.rindex("said"), text.rindex("said") + 4), (text.index("Ana"), 42), 0.99)]]
    stretches = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert [text[slice(*one.claimant)] for one in stretches if one.content == inner and one.claimant] == ["Ivo"]


def test_a_claimant_of_the_tagger_that_holds_the_verb_is_none() -> None:
    text = "“It broke,” a ministry official told the agency."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    proposals = [[Proposal((0, 11), (32, 36), (12, len(text) - 1), 0.99)]]
    (stretch,) = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert stretch.claimant
    assert text[slice(*stretch.claimant)] == "a ministry official"


def test_the_source_beside_according_to_gives_way_to_none_elsewhere() -> None:
    text = "It was bad, according to police; “terrible”, according to the nurses."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    content, police = (text.index("“"), text.index("”") + 1), (text.index("police"), text.index(";"))
    proposals = [[Proposal(content, (12, 24), police, 0.99)]]
    stretches = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert [text[slice(*one.claimant)] for one in stretches if one.content == content and one.claimant] == [
        "the nurses"
    ]


def test_a_quotation_that_ends_its_sentence_goes_no_further() -> None:
    text = "“No excuses,” Reis wrote. “You deserve better.” By midnight it had been read."
    paragraphs = tuple(read_paragraphs(text))
    ruled = separate(found for found in find_by_rule(paragraphs) if isinstance(found, Stretch))
    content = (text.index("“You"), text.index(" it had"))
    proposals = [[Proposal(content, (text.index("wrote"), text.index(". “You")), (14, 18), 0.99)]]
    stretches = join_stretches(paragraphs, ruled, proposals, card=Card("model"))
    assert "“You deserve better.”" in [text[slice(*one.content)] for one in stretches]
