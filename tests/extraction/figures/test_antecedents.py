"""Claimants told by a pronoun or a description: whose figure it is, as the sentences around it show."""

from __future__ import annotations

import pytest

from provenance.extraction.attributions import find_attributions
from provenance.extraction.figures.find import find_figures
from tests.builders import make_article

MEANT = {
    "body-of-the-sentence-before": (
        "The survey network met on Monday. It reported 58 deaths in the valley.",
        ["survey network"],
    ),
    "document-of-the-sentence-before": (
        "A porter kept a ledger at the gate. It listed nine deaths.",
        ["ledger"],
    ),
    "subject-of-the-same-sentence": (
        "The union council at first doubted this; later it put the toll at 104.",
        ["union council"],
    ),
    "issuer-of-a-report": (
        "The provincial court accuses the pilots in a report. The report says 45 people were killed.",
        ["provincial court"],
    ),
    "plural": (
        "Two judges toured the yard. Forty men, they said, were shot dead.",
        ["judges"],
    ),
    "named-in-the-next-paragraph": (
        "Nine people were killed, the town’s fire chief said.\n\n“Nobody slept,” Bo Arken said.",
        ["Bo Arken"],
    ),
    "name-beside-the-description": (
        "At least six people died, the clinic’s director, Dr. Ilse Maron, told a radio station.",
        ["Ilse Maron"],
    ),
    "own-pronoun-in-a-stretch": (
        "The coroner told us he had recorded two deaths.",
        ["coroner"],
    ),
    "told-by-another": (
        "Dr. Ilse Maron said that her clinic had recorded 58 deaths in May.",
        ["Ilse Maron"],
    ),
    "set-between-commas": (
        "As a result, according to a report citing the mayor’s office, twenty people were arrested.",
        ["report citing the mayor’s office"],
    ),
    "itself": ("The coast has lost much; Ilmara itself claims 206 dead.", ["Ilmara"]),
    "behind-a-colon": (
        "Mayor Ilse Maron, who has not slept, handed this newspaper her own register on Friday: 171 dead.",
        ["Mayor Ilse Maron"],
    ),
    "collected": ("Bishop Arken collected burials from his priests: 1,300 by April.", ["Bishop Arken"]),
    "apposed-after-an-adverb": ("A nurse there, Ilse Maron, counted nine burials.", ["Ilse Maron"]),
    "no-time": ("No deaths had been reported by nightfall, the prefect's office said.", ["prefect's office"]),
    "nobody-fits": ("It rained. It counted 12 dead.", ["It"]),
}


@pytest.mark.parametrize(("text", "names"), MEANT.values(), ids=MEANT)
def test_claimant_is_named_as_the_article_does(text: str, names: list[str]) -> None:
    article = make_article(text)

    figures = find_figures(article, find_attributions(article, None).claims)

    assert [figure.claimant.name for figure in figures] == names


def test_what_claims_lives_claims_no_count() -> None:
    figure, *_ = find_figures(make_article("Floods, which claimed seven lives, came in May."), ())

    assert figure.claimant.name is None
