"""Notices: where an article owns up to having been changed, in the forms in which news outlets do.

A notice says that words were changed: a label at the start of a line ("Correction: …", "Clarification, 4 May: …"), the
parenthesis below a wire story's headline ("(Corrects figure in paragraph 3)"), or a sentence in which the article
speaks of itself ("An earlier version of this article said …", "This story was amended on …"), at the top, at the
bottom, or where the change was made. A stamp ("Updated 10:42") says when, and not what; it is told apart, since it
hides a changed figure as well as it admits one. The time taken is linear in the length of the text.
"""

from __future__ import annotations

import re

from provenance.models.value import Span

_WORK = (
    r"(?:article|story|report|version|post|piece|headline|dispatch|page|text|column|caption|feature|blog|item|copy|"
    r"graphic|chart|obituary|interview|review|transcript)"
)
_OWN = r"(?:article|story|version|post|piece|headline|dispatch|caption|column)"
"""Works that nobody but an outlet publishes: "the original report" may be a ministry's."""
_EARLIER = r"(?:earlier|previous|original|initial|prior|first|older)"
_WRONGLY = r"(?:incorrectly|mistakenly|wrongly|erroneously|inaccurately|inadvertently)"
_SAID = (
    r"(?:said|stated|gave|put|reported|wrote|quoted|named|listed|described|attributed|implied|suggested|contained|"
    r"included|omitted|misstated|misreported|misidentified|misspelled|misspelt|misquoted|misattributed|miscounted)"
)
_MENDED = (
    r"(?:corrected|amended|updated|revised|clarified|changed|edited|modified|altered|refiled|rewritten|retracted|"
    r"withdrawn|taken down|removed|replaced)"
)
_WHEN = (
    r"(?:[\s,.(@|·–—-]{0,3}\b(?:on|of|at|as|to|for|the|and|added|appended|issued|made|posted|published|last|first|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"\d{1,4}(?:st|nd|rd|th)?(?:[:./-]\d{1,4}){0,2}(?:[ap]m)?|[ap]\.?m\b\.?|noon|midnight|gmt|bst|utc|cet|cest|ist|"
    r"e[sd]?t|p[sd]t|c[sd]t|a[ck]st|local|time|no|number|" + _WORK + r"|this)\b){0,14}[\s).]{0,3}"
)
_OPENING = r"(?:^|(?<=\n))[ \t*_#>•▪·\[(–—-]{0,6}"
_LABEL = (
    r"(?:(?:corrections?|clarifications?)(?: (?:and|&) (?:corrections?|clarifications?|amplifications?))?|corrected|"
    r"clarified|errat(?:um|a)|corrigend(?:um|a)|retraction|retracted|amendment|amended|apology|for the record)"
)
_NOTE = r"(?:editor['’]?s['’]? note|editors['’] note|note (?:from the editors?|to (?:our )?readers))"
_CHANGED = (
    r"(?:correct|amend|updat|revis|clarif|chang|remov|retract|earlier|previous|original|version|error|mistake|misst|"
    r"misid|misqu|misspel|inaccura|wrong|lower|rais|adjust|replac|delet)"
)
_REST = r"[^\n]{0,400}"
_LINE = r"(?:^|(?<=\n))[ \t*_]{0,3}"
_VERSION = rf"{_EARLIER} (?:(?:online|print|web|published) )?{_WORK}s?"
_WAS = r"(?:has|had|have|was|is|were)(?: since| now)?(?: been)?(?: \w+ly)?"
_BOLD = r"[*_]{0,2}"
_PART = (
    rf"(?:{_WORK}|photo(?:graph)?|picture|image|video|quote|quotation|sentence|paragraph|passage|reference|line|figure|"
    r"number|name|spelling|link|map)"
)

_BY_LABEL = (
    rf"{_OPENING}{_LABEL}\b{_WHEN}{_BOLD}(?:\s?[:—–|-]|(?<=[).\]]))\s?{_BOLD}\s?\w[^\n]{{8,400}}",
    rf"{_OPENING}{_LABEL}\b{_WHEN}{_BOLD}:?{_BOLD}\n{{1,2}}\w[^\n]{{8,400}}",
    rf"{_OPENING}{_NOTE}\b{_WHEN}{_BOLD}\s?[:.—–-]?[^\n]{{0,200}}?\b{_CHANGED}{_REST}",
    rf"{_OPENING}updated?\b(?! \d{{1,2}}\s?-){_WHEN}{_BOLD}\s?[:—–-]\s?{_BOLD}(?!{_WHEN}(?:\n|$))\w{_REST}",
    rf"{_OPENING}(?-i:CORRECTED|CORRECTION|REFILE|RETRANSMISSION)\s?[—–-]\s?\S{_REST}",
    rf"{_LINE}\((?:this (?:article|story|version) )?(?:corrects|corrected|correcting|refiles|clarifies|amends|fixes|"
    r"removes|deletes|recasts|adds|updates|edits|restores)\b[^\n]{3,400}",
    rf"{_LINE}eds?(?:itors)?:[^\n]{{0,200}}\b(?:corrects|clarifies|updates|deletes){_REST}",
)
_OF_ITSELF = (
    rf"\b(?:an?|the|our) {_VERSION} of (?:(?:this|our|the same) (?:\w+ )?{_WORK}|the {_OWN})\b{_REST}",
    rf"\b(?:an?|the|our) {_EARLIER} {_OWN} (?:also |had |has )?(?:{_WRONGLY} )?{_SAID}\b{_REST}",
    rf"\bthis {_WORK} {_WAS} {_MENDED}\b{_REST}",
    rf"\b(?:this|our) {_WORK} (?:originally|previously|initially|earlier|{_WRONGLY})(?: {_WRONGLY})? {_SAID}\b{_REST}",
    rf"\b(?:this|our) {_WORK} mis(?:stated|reported|identified|spelled|spelt|quoted|attributed|counted)\b{_REST}",
    rf"\bthis is an? (?:corrected|updated|amended|revised) {_WORK}\b{_REST}",
    rf"\bthis {_WORK} (?:corrects|clarifies|updates|deletes|fixes|removes)\b{_REST}",
    rf"\bthe [\w ]{{3,40}} (?:in|on|of|to|with|accompanying) this {_WORK} {_WAS} {_MENDED}\b{_REST}",
    rf"\b(?:has|have) since been (?:corrected|amended|clarified)\b{_REST}",
    r"\b(?:due to|because of|owing to|as (?:the|a) result of) an? (?:\w+ )?(?:editing|sub-editing|reporting|production|"
    rf"translation|transcription|typographical|typing|formatting|agency) (?:error|mistake|oversight)\b{_REST}",
    rf"\ba (?:correction|clarification) (?:was|has been) (?:made|issued|added|appended|published)\b{_REST}",
    r"\bwe(?: have|['’]ve)(?: since)? (?:corrected|amended|updated|removed|changed|clarified|retracted) "
    rf"(?:an?|the|this|that|our|its) (?:\w+ ){{0,3}}?{_PART}\b{_REST}",
    rf"\bwe (?:originally|previously|initially|earlier|{_WRONGLY})(?: {_WRONGLY})? {_SAID}\b{_REST}",
    r"\b(?:we|the editors?|the (?:news)?paper) (?:regrets?|apologi[sz]es? for) (?:the|this|our|any|these)\s"
    rf"(?:\w+ )?(?:error|mistake|inaccurac|confusion){_REST}",
)
_NOTICE = re.compile("|".join((*_BY_LABEL, *_OF_ITSELF)), re.IGNORECASE)
_STAMP = re.compile(
    rf"{_OPENING}(?:last |story |article )?(?:updated|modified|edited|revised|amended)\b:?{_WHEN}[*_\])]{{0,2}}(?=\n|$)"
    r"|(?:^|(?<=\n))(?-i:UPDATE|WRAPUP) \d{1,2}\s?-",
    re.IGNORECASE,
)


def find_notices(text: str) -> list[Span]:
    r"""Return where a text says that it was corrected or otherwise changed.

    >>> text = "Rain fell.\nCorrection: an earlier version gave 30 dead."
    >>> [span.text_in(text) for span in find_notices(text)]
    ['Correction: an earlier version gave 30 dead.']
    """
    return [Span(start=found.start(), end=found.end()) for found in _NOTICE.finditer(text)]


def find_stamps(text: str) -> list[Span]:
    r"""Return where a text says when it was changed last, and nothing more.

    >>> text = "Rain in the north\nUpdated 4 May 2024, 10:42 GMT\nRain fell."
    >>> [span.text_in(text) for span in find_stamps(text)]
    ['Updated 4 May 2024, 10:42 GMT']
    """
    return [Span(start=found.start(), end=found.end()) for found in _STAMP.finditer(text)]
