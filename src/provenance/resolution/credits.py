"""Credits: the news agency to which an article owns up, in its dateline or in a line of its own at the end.

"VELMORA, 3 March (AW) -" and "Reuters" or "With material from the Allied Wire" under a text say that its own voice is
the agency's. The words that mark a line as a credit come from the manners of newspapers; agencies that are known by a
bare name are listed.
"""

from __future__ import annotations

import re

from provenance.models.article import Article

_NAME = r"[A-ZÀ-Þ][\w&.’'-]*(?: (?:[A-ZÀ-Þ][\w&.’'-]*|of|and|de|the)){0,5}"
_KNOWN = (
    r"Reuters|AP|Associated Press|AFP|Agence France-Presse|dpa|DPA|UPI|PTI|IANS|ANI|TASS|Interfax|Xinhua|EFE|ANSA|Kyodo"
    r"|Yonhap|Bernama|Anadolu(?: Agency)?|ANP|PA(?: Media)?|Belga|Lusa|Ritzau|NTB|TT|STT|MTI|CTK|PAP|Agerpres|Tanjug"
)
_BODY = (
    rf"(?:{_KNOWN}|(?:{_NAME} )?(?:News Agency|Agency|Agencies|Wire|Wires|Newswire|Press Bureau|News Service|Press)\b)"
)
_DATELINE = re.compile(
    rf"\A\s*(?:[^\n]{{0,200}}\n\s*){{0,2}}?[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{{2,40}}[^\n()]{{0,60}}\((?P<agency>{_NAME})\)\s?[-–—]"
)
_OWNING_UP = (
    r"(?i:(?:source|by|credit|copyright|©|with (?:material|reporting|files|additional reporting) (?:from|by)"
    r"|additional reporting by|this (?:report|story) (?:is|was) (?:provided|supplied) by)\W{1,3}(?:the )?)"
)
_LAST_LINE = re.compile(rf"\W{{0,3}}{_OWNING_UP}?(?P<agency>{_BODY})\W{{0,3}}")
_LAST = 3
"""Lines at the end of a text that may credit an agency."""


def find_credit(article: Article) -> str | None:
    """Return the agency that an article credits, as printed; None where it credits none.

    A place in brackets is no agency, which is why a dateline counts only with a town in capitals and a dash.
    """
    if dateline := _DATELINE.match(article.text):
        return dateline["agency"]
    lines = [line.strip() for line in article.text.rstrip().splitlines()[-_LAST:]]
    for line in reversed(lines):
        if found := _LAST_LINE.fullmatch(line):
            return found["agency"]
    return None
