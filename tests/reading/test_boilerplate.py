"""What a page prints around its report is marked; the report never is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.reading.boilerplate import find_boilerplate
from tests.growth import assert_linear

BODY = "Twelve people drowned when the river rose at Oyele, the relief office said."


def _marked(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, mark.span.text_in(text)) for mark in find_boilerplate(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Related posts", "related_heading"),
        ("RELATED COVERAGE:", "related_heading"),
        ("You may also like", "related_heading"),
        ("== See also ==", "related_heading"),
        ("Read more: Dam gates stay shut as the rain goes on", "related_link"),
        ("RELATED STORY: Two more bodies found below Oyele", "related_link"),
        ("Read more »", "more"),
        ("Continue reading", "more"),
        ("Share this article", "share"),
        ("Share on Facebook Twitter WhatsApp", "share"),
        ("Facebook | Twitter | Email", "share"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("© 2021 Meridian Wire", "copyright"),
        ("Copyright 2021 Meridian Wire. All rights reserved.", "copyright"),
        ("This material may not be published, broadcast or rewritten.", "copyright"),
        ("Photo: Ada Ray/Meridian", "credit"),
        ("Image source, Getty Images", "credit"),
        ("(Reporting by Ada Ray; Editing by Jo Lo.)", "credit"),
        ("Sign up for our daily newsletter", "subscribe"),
        ("Tags: floods, Oyele, dams", "tags"),
        ("https://example.org/flood", "link"),
        ("[example.org/flood](https://example.org/flood)", "link"),
        ("![the river](river.jpg)", "link"),
    ],
)
def test_a_line_of_the_page_is_marked_wherever_it_stands(line: str, kind: str) -> None:
    assert _marked(f"{BODY}\n\n{line}\n\n{BODY}") == [(kind, line)]
    assert _marked(f"{BODY}\r\n{line}\r\n") == [(kind, line)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("To contact the newsroom, write to Box 7, Oyele.", "footer"),
        ("Contact reporter Ada Ray at 555 0100.", "footer"),
        ("ada.ray@example.org", "footer"),
        ("This article was first published in The Oyele Ledger.", "footer"),
        ("Follow Ada Ray on Twitter @adaray.", "follow"),
        ("Like us on Facebook", "follow"),
        ("Subscribe to our channel for more of this.", "subscribe"),
        ("Click here for the full list of shelters.", "more"),
        ("Additional reporting by Jo Lo", "credit"),
        ("Jo Lo contributed to this report from Kasa.", "credit"),
        ("Enditem", "end_mark"),
        ("-30-", "end_mark"),
    ],
)
def test_a_line_of_the_foot_is_marked_at_the_foot_only(line: str, kind: str) -> None:
    assert _marked(f"{BODY}\n\n{line}\n\n© 2021 Meridian Wire") == [(kind, line), ("copyright", "© 2021 Meridian Wire")]
    assert _marked(f"{BODY}\n\n{line}\n\n{BODY}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "To contact the families, the office opened a hotline that 300 people rang.",
        "Follow the river and you reach Kasa, where 12 died.",
        "Related families have lost 40 people between them.",
        "Share prices fell by 4 percent after the flood killed 12.",
        "Photo: the only thing that 12 families have left.",
        "More than 200 people are missing.",
        "Copyright law was the last thing on their minds.",
        "This story has been corrected to show that 12 people died, not 21.",
        "(The video shows 12 bodies.)",
        "“We saw 12 bodies”",
        "By Tuesday 12 bodies had been found at the bridge.",
        "RELIEF OFFICE",
        "He/she may return.",
    ],
)
def test_the_report_is_left_alone(sentence: str) -> None:
    assert _marked(f"{BODY}\n{sentence}\n{BODY}") == []


def test_the_links_below_a_heading_are_marked_until_the_report_goes_on() -> None:
    text = f"{BODY}\n\nRelated posts\n\nDam gates stay shut\n\nWho pays for Oyele?\n\n{BODY}"
    assert _marked(text) == [
        ("related_heading", "Related posts"),
        ("related_link", "Dam gates stay shut"),
        ("related_link", "Who pays for Oyele?"),
    ]


def test_a_footer_reaches_to_the_end_of_its_paragraph() -> None:
    text = f"{BODY}\n\nTo contact the Ledger and the\nOyele Relief Fund visit:\n\n[ledger](https://example.org)"
    assert _marked(text) == [
        ("footer", "To contact the Ledger and the\nOyele Relief Fund visit:"),
        ("link", "[ledger](https://example.org)"),
    ]


def test_desk_initials_carry_the_company_tags_below_them() -> None:
    assert _marked(f"{BODY}\nabc-de/fg/hij\nACME\nOYELE POWER COMPANY\n") == [
        ("initials", "abc-de/fg/hij"),
        ("company_tag", "ACME"),
        ("company_tag", "OYELE POWER COMPANY"),
    ]
    assert _marked(f"{BODY}\nOYELE POWER COMPANY") == []
    assert _marked(f"abc/de\n{BODY}") == []


def test_byline_and_date_are_marked_and_the_headline_is_not() -> None:
    text = f"Flood Kills Twelve\nAda Ray\n4 March 2021\n\n{BODY}"
    assert _marked(text) == [("byline", "Ada Ray"), ("dateline", "4 March 2021")]
    assert _marked(f"Flood at Oyele\nBy Ada Ray, Relief Correspondent\n{BODY}") == [
        ("byline", "By Ada Ray, Relief Correspondent")
    ]
    assert _marked(f"Flood Kills Twelve\n4 March 2021\n{BODY}") == [("dateline", "4 March 2021")]
    assert _marked("THE OFFICE SAID THAT TWELVE PEOPLE HAD DROWNED, AND THAT A BRIDGE\nBY FLOOD WATERS, AND MORE") == []


def test_links_inside_a_line_are_marked_without_the_words_around_them() -> None:
    text = (
        "Help [is coming](https://example.org/a) to Oyele pic.twitter.com/AbC1 by noon.\n"
        "Waters rose (Photo: Jo Lo/Meridian) as the office said at www.example.org, where 12 names stand."
    )
    assert _marked(text) == [
        ("link", "(https://example.org/a)"),
        ("media_link", "pic.twitter.com/AbC1"),
        ("credit", "(Photo: Jo Lo/Meridian)"),
        ("link", "www.example.org"),
    ]


def test_the_end_of_a_post_is_left_alone_for_it_names_its_claimant() -> None:
    post = "Water everywhere. https://t.co/x1 pic.twitter.com/AbC1 — Ada Ray (@adaray) March 4, 2021"
    assert _marked(f"{BODY}\n\n{post}\n\n{BODY}") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Related posts",
                "A link",
                BODY,
                "",
                "abc/de",
                "X",
                "© 2021 A",
                "By Ada Ray",
                "4 March 2021",
                "To contact the A",
            ]
        ),
        max_size=12,
    ),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_marks_are_ordered_and_apart(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    end = 0
    for mark in find_boilerplate(text):
        assert end <= mark.span.start < mark.span.end <= len(text)
        assert BODY not in mark.span.text_in(text)
        end = mark.span.end


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(mark.span.end <= len(text) for mark in find_boilerplate(text))


@pytest.mark.parametrize(
    "unit",
    [
        "—",
        "— a",
        "[",
        "![",
        "By A B C ",
        "www.",
        "(photo ",
        "a/",
        "Related\n",
        "to contact the\n",
        "A ",
        "1 ",
        "a\n",
        " ",
    ],
)
def test_the_time_is_linear(unit: str) -> None:
    assert_linear(find_boilerplate, unit, 100_000)
