"""Days on which something was told, apart from those on which it happened."""

from __future__ import annotations

import pytest

from provenance.models.value import Span
from provenance.resolution.report_dates import dates_report


@pytest.mark.parametrize(
    ("text", "day", "is_report"),
    [
        ("A finding dated 7 February lists three dead.", "7 February", True),
        ("By 6 May the ministry had put the dead at 640.", "6 May", True),
        ("On 21 June the health ministry lowered it to 512.", "21 June", True),
        ("On 7 May we wrongly reported that 640 had died.", "7 May", True),
        ("On 7 May the mayor said that 640 had died.", "7 May", False),
        ("The schools are due to reopen on 7 September.", "7 September", True),
        ("Priests noted 1,100; a commission in 1990 put it at 3,000.", "1990", True),
        ("A storm in 1990 killed 12.", "1990", False),
        ("On 4 May gunmen attacked the market.", "4 May", False),
        ("A flood on 4 May killed nine.", "4 May", False),
    ],
)
def test_dates_report(text: str, day: str, *, is_report: bool) -> None:
    start = text.index(day)
    assert dates_report(text, Span(start=start, end=start + len(day))) is is_report
