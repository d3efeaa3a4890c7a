"""Notices of correction, in the forms in which outlets print them, and sentences that only look like one."""

from __future__ import annotations

import pytest

from provenance.audit.notices import find_notices, find_stamps
from tests.growth import assert_linear

BODY = "Two bridges fell in the night, the harbour office said.\nBoats took people across in the morning.\n"
NOTICES = {
    "label": "Correction: The harbour office counted 14 injured, not 41.",
    "label with day": "Correction, 4 May 2031: The harbour office counted 14 injured, not 41.",
    "label with month first": "CORRECTION (May 4, 2031): The harbour office counted 14 injured.",
    "label with time": "Clarification, 10.42am: the second bridge was closed before it fell.",
    "label on a line of its own": "Correction\nThe harbour office counted 14 injured, not 41.",
    "label in bold": "**Correction:** The harbour office counted 14 injured, not 41.",
    "label behind a bullet": "• Clarification: The second bridge was closed before it fell.",
    "corrections and clarifications": "Corrections and clarifications: the office counted 14 injured.",
    "erratum": "Erratum – the name of the second bridge is Long Bridge.",
    "for the record": "For the record: The first bridge fell at night, not at noon.",
    "retraction": "Retraction: the letter quoted here was not the mayor's.",
    "editor's note": "Editor’s note: the number of injured was changed after the office counted anew.",
    "editors' note with day": "Editors' Note, May 4: This article quoted a letter that we removed.",
    "update with words": "UPDATE: The harbour office now counts 14 injured.",
    "dated update with words": "Update, 4 May, 10:42 GMT: The harbour office now counts 14 injured.",
    "bracketed update": "[Updated at 10:42: the office now counts 14 injured.]",
    "earlier version": "An earlier version of this article gave a wrong number of injured.",
    "earlier version of the story": "In an earlier version of the story, the second bridge was misnamed.",
    "earlier headline": "A previous headline said that three bridges had fallen.",
    "print version": "The original print version of this report left out the second bridge.",
    "amended on": "This article was amended on 4 May 2031 to give the right number of injured.",
    "amended, then why": "• This article was amended on 4 May 2031. It was two bridges that fell, not three.",
    "has been corrected": "This story has been corrected to show that 14 people were injured.",
    "has since been updated": "This post has since been updated with the count of the harbour office.",
    "originally said": "This story originally said that 41 people were injured.",
    "incorrectly stated": "Our report incorrectly stated that three bridges fell.",
    "misstated": "This article misstated the name of the second bridge.",
    "wire slug": "CORRECTED-Two bridges fall in the night",
    "wire parenthesis": "(Corrects number of injured in paragraph 3)",
    "wire addition": "(Adds count of the harbour office, paragraphs 4 to 6)",
    "note to editors": "Eds: Corrects spelling of the second bridge.",
    "this version": "This version corrects the number of injured to 14.",
    "headline on this": "The headline on this article was changed to name both bridges.",
    "has since been amended": "The number of injured has since been amended.",
    "editing error": "Because of an editing error, 14 injured became 41.",
    "correction was made": "A correction was made on May 4, 2031: two bridges fell, not three.",
    "we have removed": "We have removed a photograph that showed another bridge.",
    "we wrongly reported": "We wrongly reported that three bridges had fallen.",
    "regret": "We regret the error.",
}
NO_NOTICES = {
    "officers": "Correction officers searched the bank for survivors.",
    "a ministry's report": "The original report said 40 houses were lost, according to the ministry.",
    "an earlier report": "An earlier report by the commission put the toll at 40.",
    "updated count": "The updated count of the office includes the second bridge.",
    "content note": "Editor's note: some readers may find the pictures distressing.",
    "editor's note of fact": "Editor’s note: the writer lives on the north bank.",
    "market": "A correction in the price of steel delayed the new bridge.",
    "report of others": "The police report was amended on Monday, the lawyer said.",
    "apology by others": "The company apologised for the delay.",
    "for the record in speech": "“For the record, nobody warned us,” the ferryman said.",
    "update in speech": "The office gave an update: boats run until midnight.",
    "apology in a sentence": "Apology was not enough, the ferryman said.",
    "corrected in a sentence": "Corrected maps were handed out at noon.",
    "ministry corrects": "The ministry corrected its toll.",
    "update expected": "An update is expected on Monday.",
    "version of events": "The earlier version of events was told.",
    "we changed": "“We have changed boats twice,” the ferryman said.",
}
STAMPS = {
    "day and time": "Updated 4 May 2031, 10:42 GMT",
    "last updated": "Last updated on May 4, 2031 at 10:42 am",
    "iso": "Updated: 2031-05-04",
    "modified": "Modified: Sunday 4 May 2031",
    "bracketed": "(Updated 10:42)",
    "at sign": "Updated: Sunday, May 4, 2031 @ 4:53 PM",
    "dash": "Updated: May 4, 2031 - 5:52 PM",
    "wire": "UPDATE 3-Two bridges fall in the night",
}


@pytest.mark.parametrize("words", NOTICES.values(), ids=NOTICES)
@pytest.mark.parametrize("place", ["top", "middle", "bottom"])
def test_notice_is_found_wherever_it_stands(words: str, place: str) -> None:
    first, second = BODY.splitlines(keepends=True)
    order = {"top": (words, "\n", BODY), "middle": (first, words, "\n", second), "bottom": (BODY, "\n", words)}
    text = "".join(order[place])
    found = [span.text_in(text) for span in find_notices(text)]
    assert len(found) == 1
    assert found[0].strip(" •*[()") in text
    assert found[0].split()[-1] in words


@pytest.mark.parametrize("words", NO_NOTICES.values(), ids=NO_NOTICES)
def test_sentence_of_the_report_is_no_notice(words: str) -> None:
    assert find_notices(BODY + words) == []
    assert find_notices(words + "\n" + BODY) == []


@pytest.mark.parametrize("words", STAMPS.values(), ids=STAMPS)
def test_stamp_is_no_notice(words: str) -> None:
    text = f"{words}\n{BODY}"
    assert find_notices(text) == []
    assert len(find_stamps(text)) == 1


def test_text_without_either_has_none() -> None:
    assert find_notices(BODY) == []
    assert find_stamps(BODY) == []


@pytest.mark.parametrize("words", ["Correction, 4 May, ", "this article ", "an earlier version of ", "Updated at "])
def test_notices_take_linear_time(words: str) -> None:
    assert_linear(find_notices, words, 60_000)
