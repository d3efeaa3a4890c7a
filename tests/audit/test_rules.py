"""Each rule finds what it is for, and leaves alone what only looks like it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from provenance.audit import find_findings
from provenance.audit.rules.articles import find_missing_metadata, find_silent_edits
from provenance.audit.rules.dates import find_contradicting_dates, find_counts_from_the_future, find_odd_dates
from provenance.audit.rules.disagreements import (
    find_conflicts,
    find_lists_that_name_more,
    find_revisions_without_reason,
    find_totals_of_different_scope,
)
from provenance.audit.rules.figures import find_partly_attributed_figures, find_single_origins
from provenance.audit.rules.quotations import find_distancing, find_translations_alone
from provenance.audit.rules.voice import find_charged_terms
from provenance.audit.versions import find_revisions
from provenance.models.article import Article, Boilerplate, DateEvidence
from provenance.models.claim import UNNAMED, AnyClaim, Extraction, FigureClaim, QuoteClaim
from provenance.models.comparison import Comparison, Explanation, ValueGroup
from provenance.models.dossier import Dossier
from provenance.models.identity import ClaimLink, Resolution
from provenance.models.value import Interval, Span
from provenance.models.vocabulary import (
    Basis,
    ExplanationType,
    Harm,
    Relation,
    Severity,
    Stance,
    Subject,
)
from tests.builders import make_article, make_assertion, make_claimant, make_figure, make_quote, span_of


def make_dossier(
    articles: Sequence[Article],
    claims: Sequence[AnyClaim] = (),
    comparisons: Sequence[Comparison] = (),
    revisions: tuple[tuple[str, str], ...] = (),
) -> Dossier:
    """Return a dossier of one event."""
    kinds = {"figures": "figure", "quotes": "quote", "assertions": "assertion"}
    return Dossier(
        articles=tuple(articles),
        extractions=tuple(
            Extraction(
                version=article.version,
                extractor="test/1",
                **{
                    field: tuple(one for one in claims if one.version == article.version and one.kind == kind)
                    for field, kind in kinds.items()
                },
            )
            for article in articles
        ),
        resolution=Resolution(
            links=tuple(
                ClaimLink(
                    claim=claim.iri,
                    version=claim.version,
                    kind=claim.kind,
                    event="event/1",
                    measurand="measurand/1" if isinstance(claim, FigureClaim) else None,
                    origin=f"origin/{claim.claimant.name}" if claim.claimant.name else None,
                )
                for claim in claims
            )
        ),
        comparisons=tuple(comparisons),
        revisions=revisions,
    )


def compare(left: AnyClaim, right: AnyClaim, relation: Relation, **fields: object) -> Comparison:
    """Return a comparison of two claims."""
    return Comparison(
        **{
            "id": "comparison/1",
            "subject": Subject.FIGURE,
            "left": ValueGroup(id="group/1", claims=(left.iri,)),
            "right": ValueGroup(id="group/2", claims=(right.iri,)),
            "relation": relation,
            "severity": Severity.HIGH,
            "sentence": "Two figures differ.",
        }
        | fields
    )


ATTRIBUTED = make_article(
    "The minister Ilse Brandt condemned “the massacre of our people”.", id="told", publisher="Harbour Gazette"
)
QUOTED = make_quote(ATTRIBUTED, "“the massacre of our people”", claimant=make_claimant("Ilse Brandt"))


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Soldiers carried out a massacre in Oyele. Rain fell.", True),
        ("Rain fell after the massacre.", True),
        ("She condemned the soldiers now carrying out a massacre in Oyele.", True),
        ("The office denied that there had been a massacre in Oyele.", False),
        ("He is accused of a massacre in Oyele.", False),
        ("An alleged massacre in Oyele is looked into.", False),
        ("He called it “a massacre”.", False),
        ("The court tries crimes including massacre and theft.", False),
        ("The Oyele Massacre Memorial is open.", False),
        ("The anti-massacre march went on.", False),
        ("Rain fell in Oyele.", False),
    ],
    ids=lambda value: str(value)[:40],
)
def test_charged_term_is_found_where_the_outlet_says_it_itself(text: str, is_found: bool) -> None:
    article = make_article(text)
    claim = make_assertion(article, text.partition(".")[0], claimant=make_claimant("rain")).model_copy(
        update={"voice": "outlet"}
    )
    found = list(find_charged_terms(make_dossier([article, ATTRIBUTED], [claim, QUOTED])))
    assert [finding.rule for finding in found] == ["charged-term-in-own-voice"] * is_found
    for finding in found:
        assert "it is the word of Ilse Brandt" in finding.sentence
        assert [place.span.text_in(text) for place in finding.places] == ["massacre"]


def test_charged_term_that_nobody_is_given_for_is_no_finding() -> None:
    article = make_article("Soldiers carried out a massacre in Oyele.")
    assert list(find_charged_terms(make_dossier([article]))) == []


HELD = make_article("Raiders took 250 hostages, of whom 129 are still held, including 34 who the army says are dead.")


def test_figures_within_one_another_with_and_without_source_are_found() -> None:
    whole = make_figure(HELD, "250 hostages", value=250, harm=Harm.CAPTURED)
    rest = make_figure(HELD, "129", value=129, harm=Harm.CAPTURED, local_id="f2").model_copy(update={"part_of": "f1"})
    dead = make_figure(HELD, "34", value=34, claimant=make_claimant("army"), local_id="f3").model_copy(
        update={"part_of": "f2"}
    )
    (found,) = find_partly_attributed_figures(make_dossier([HELD], [whole, rest, dead]))
    assert found.sentence == (
        "Of figures counted within one another, army answers for “34”, nobody for “250 hostages”, “129”."
    )
    assert not list(find_partly_attributed_figures(make_dossier([HELD], [whole, rest])))
    elsewhere = dead.model_copy(update={"sentence": Span(start=0, end=3)})
    assert not list(find_partly_attributed_figures(make_dossier([HELD], [whole, rest, elsewhere])))


def test_one_origin_behind_two_articles_is_found() -> None:
    one, two = make_article(), make_article(id="a2", publisher="Harbour Gazette")
    claims = [make_figure(article, claimant=make_claimant()) for article in (one, two)]
    (found,) = find_single_origins(make_dossier([one, two], claims))
    assert found.sentence == "2 articles give a figure for this; every one goes back to relief office."
    assert not list(find_single_origins(make_dossier([one], claims[:1])))


FIRST = make_article("A flood killed 12 people, the relief office said.")
SECOND = make_article("The flood killed 9 people, the ministry said.", id="a2")
TWELVE = make_figure(FIRST, claimant=make_claimant())
NINE = make_figure(SECOND, "9 people", value=9, claimant=make_claimant("ministry"))
REASON = Explanation(type=ExplanationType.SCOPE, words="the province v the town", rule="other-scope")
UNKNOWN = Explanation(type=ExplanationType.AS_OF, words="dates unknown", rule="other-as-of")


@pytest.mark.parametrize(
    ("fields", "rules"),
    [
        ({"relation": Relation.CONTRADICTION}, ["conflict-unexplained"]),
        ({"relation": Relation.CONTRADICTION, "explanations": (UNKNOWN,)}, ["conflict-unexplained"]),
        ({"relation": Relation.CONTRADICTION, "explanations": (REASON,)}, ["conflict-explained"]),
        ({"relation": Relation.CONTRADICTION, "explanations": (REASON,), "severity": Severity.LOW}, []),
        ({"relation": Relation.REVISION}, ["revision-without-reason"]),
        ({"relation": Relation.REVISION, "basis": Basis.STATED}, ["revision-stated"]),
        ({"relation": Relation.SCOPE, "explanations": (REASON,)}, ["totals-of-different-scope"]),
        ({"relation": Relation.GROWTH}, []),
        ({"relation": Relation.CONTRADICTION, "subject": Subject.QUOTE, "severity": Severity.LOW}, []),
    ],
    ids=lambda value: str(value)[:60],
)
def test_compared_figures_become_findings(fields: dict[str, object], rules: list[str]) -> None:
    relation = fields["relation"]
    assert isinstance(relation, Relation)
    rest = {name: value for name, value in fields.items() if name != "relation"}
    dossier = make_dossier([FIRST, SECOND], [TWELVE, NINE], [compare(TWELVE, NINE, relation, **rest)])
    looked = (find_conflicts, find_revisions_without_reason, find_totals_of_different_scope)
    found = [finding for rule in looked for finding in rule(dossier)]
    assert [finding.rule for finding in found] == rules
    assert all(finding.evidence == (TWELVE.iri, NINE.iri) for finding in found)


def test_superseded_figure_names_the_newer_one() -> None:
    found = find_findings(make_dossier([FIRST, SECOND], [TWELVE, NINE]), [(TWELVE.iri, NINE.iri)])
    (stale,) = [finding for finding in found if finding.rule == "superseded-figure"]
    assert "“9 people”" in stale.sentence


def test_list_that_names_more_says_what() -> None:
    short = make_article("Bolivia cut its ties. Rain fell.")
    long = make_article("Chile has joined Bolivia and South Africa in cutting ties.", id="a2")
    who = make_claimant("outlet")
    left, right = (
        make_assertion(short, "Bolivia cut its ties", claimant=who),
        make_assertion(long, long.text, claimant=who),
    )
    reason = Explanation(type=ExplanationType.SCOPE, words="names more", rule="list-names-more")
    pair = compare(left, right, Relation.SCOPE, subject=Subject.ASSERTION, explanations=(reason,))
    (found,) = find_lists_that_name_more(make_dossier([short, long], [left, right], [pair]))
    assert found.sentence == "The list names Chile, South Africa, of which no other article here says so."


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("“We wait,” she said in Portuguese.", "en", "translation-without-original"),
        ("“We wait,” she said through an interpreter.", "en", "translation-without-original"),
        ("“Nós esperamos,” she said.", "pt", "foreign-words-alone"),
        ("“We wait,” she said in Oyele.", "en", None),
    ],
)
def test_half_of_a_translation_is_found(text: str, language: str, rule: str | None) -> None:
    article = make_article(text)
    quote: QuoteClaim = make_quote(article, text[: text.index("”") + 1], claimant=make_claimant("Ana Ruiz"))
    found = find_translations_alone(make_dossier([article], [quote.model_copy(update={"language": language})]))
    assert [finding.rule for finding in found] == ([rule] if rule else [])


def test_cue_of_nobody_is_told_as_that() -> None:
    article = make_article("The ship was reportedly empty.")
    claim = make_assertion(article, "The ship was", claimant=UNNAMED).model_copy(
        update={"stance": Stance.DISTANCING, "cue": "reportedly"}
    )
    (found,) = find_distancing(make_dossier([article], [claim]))
    assert "nobody is named for it" in found.sentence


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It sank on 31 April 2021.", "April has 30 days"),
        ("It sank on February 30.", "February 2021 has 28 days"),
        ("It sank on Monday, 3 March 2021.", "3 March 2021 was a Wednesday"),
        ("It sank on Wednesday, March 3, 2021.", None),
        ("It sank on 3 March.", None),
        ("March 2021 was wet; May 5,000 people come.", None),
        ("Some 40 May Day marchers came.", None),
    ],
)
def test_dates_that_cannot_be_are_found(text: str, message: str | None) -> None:
    found = list(find_odd_dates(make_dossier([make_article(text)])))
    assert [finding.sentence.partition(": ")[2] for finding in found] == ([f"{message}."] if message else [])


def test_count_from_after_its_article_is_found() -> None:
    late = TWELVE.model_copy(update={"as_of": Interval.day(date(2021, 8, 1))})
    (found,) = find_counts_from_the_future(make_dossier([FIRST], [late]))
    assert found.sentence == "“12 people” is given as of 1 August 2021, in an article of 9 July 2021."
    early = TWELVE.model_copy(update={"as_of": Interval.day(date(2021, 7, 1))})
    assert not list(find_counts_from_the_future(make_dossier([FIRST], [early])))


def test_article_that_holds_a_later_date_of_its_own_is_found() -> None:
    article = make_article("Posted 12 July 2021. Rain fell.")
    evidence = DateEvidence(words="12 July 2021", span=span_of(article.text, "12 July 2021"), rule="post")
    (found,) = find_contradicting_dates(make_dossier([article.model_copy(update={"published_evidence": (evidence,)})]))
    assert found.sentence == "The text holds “12 July 2021”; its record says 9 July 2021."


def test_byline_counts_as_an_author() -> None:
    article = make_article("Ana Ruiz\nRain fell in Oyele.")
    line = Boilerplate(span=Span(start=0, end=8), kind="byline")
    assert list(find_missing_metadata(make_dossier([article.model_copy(update={"boilerplate": (line,)})]))) == []
    (found,) = find_missing_metadata(make_dossier([article]))
    assert found.sentence == "The record of the article lacks author."


BEFORE = make_article("A flood killed 12 people in Oyele, the relief office said.")


def revise(text: str) -> tuple[Dossier, Article]:
    """Return the dossier of an article whose text was changed."""
    after = make_article(text)
    figures = [make_figure(BEFORE, claimant=make_claimant())]
    if "9 people" in text:
        figures.append(make_figure(after, "9 people", value=9, claimant=make_claimant()))
    return make_dossier([BEFORE, after], figures, revisions=((after.version, BEFORE.version),)), after


def test_changed_figure_without_a_word_is_a_silent_edit() -> None:
    dossier, after = revise("A flood killed 9 people in Oyele, the relief office said.")
    (found,) = find_silent_edits(dossier)
    assert (found.severity, found.targets) == (Severity.HIGH, (after.version,))
    assert "“12 people” became “9 people”" in found.sentence


def test_dropped_figure_is_a_silent_edit() -> None:
    (found,) = find_silent_edits(revise("Rain fell in Oyele.")[0])
    assert "“12 people” is gone" in found.sentence


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: an earlier version of this article gave 12.",
        "This story has been corrected.",
        "Editor’s note: the toll was lowered.",
        "An earlier version of this report misstated the toll.",
        "We regret the error.",
    ],
)
def test_notice_of_correction_is_recognised(notice: str) -> None:
    dossier, _ = revise(f"A flood killed 9 people in Oyele, the relief office said.\n{notice}\n")
    assert list(find_silent_edits(dossier)) == []
    (revision,) = find_revisions(dossier)
    assert revision.notice.rstrip(".") == notice.rstrip(".")


def test_stamp_lowers_the_severity_of_a_silent_edit_and_is_quoted() -> None:
    (found,) = find_silent_edits(
        revise("A flood killed 9 people in Oyele, the relief office said.\nUpdated 10:42\n")[0]
    )
    assert found.severity is Severity.MIDDLE
    assert "and says when (“Updated 10:42”), not what: “12 people” became “9 people”" in found.sentence


def test_every_rule_stands_in_the_documents() -> None:
    root = Path(__file__).parents[2]
    folder = root / "src" / "provenance" / "audit"
    code = "\n".join(path.read_text(encoding="utf-8") for path in [*folder.glob("rules/*.py"), folder / "findings.py"])
    named = set(re.findall(r'(?:rule=|rule = |about_claim\(|about_pair\(|else )\s*"([a-z]+(?:-[a-z]+)+)"', code))
    table = (root / "docs" / "auditing.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", table.partition("## Reviews")[0], re.MULTILINE))
    assert len(named) > 20
    assert named | {"revision-stated"} == listed
