"""The constructions in which English counts people harmed, as a table of regular expressions over word classes.

The letters are those of ``words``, ``Q`` stands for a quantity as a whole, ``U`` for a thing or a number of things. A
rule looks at the classes before the quantity (``before``, anchored at its end) or after it (``after``, anchored at its
start); its group ``h`` is the word of harm. Rules are tried in order; the first that fits decides. Every gap is
bounded, so the time a sentence takes is linear in its length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ADVERBS = "[afwM]"
# What may follow the noun of a subject before its predicate: "people travelling in a bus near the border …"
# A number behind a preposition belongs to it as well: "people from two families".
_PHRASE = r"(?:[wpdotPUyYanMNG(')]|(?<=[pt])Q){0,12}?"
_ASIDE = (
    r"(?:[,(\-](?:[^;.bhKDJs]{1,16}?|i(?:[^;.KDJsb]|(?<=[Qr])b){1,24}?"
    r"|[dwPyY]{1,6}s[wpd]{0,3}|[wdM]{0,2}or[^;.KDJsQ]{1,10}?)[,)\-])?"
)
_RELATIVE = r"(?:,?r[^;.Q]{1,14}?,)?"
_SUBJECT = rf"{_PHRASE}{_ASIDE}{_PHRASE}"
_AUXILIARY = r",?(?:r?m?h?[axd]*)"
_OBJECT = "[dQPyYUz]"
# The rest of a coordinated subject: "[two soldiers] who were on leave and three officers (both guards) were killed".
_MEMBER = (
    r"[wpdotPyYaMU]{0,8}(?:,[awpd]{0,2}U,)?(?:[(\-][^.;bhsKDJ]{1,12}[)\-])?(?:rb[^.;Q,bKDJ]{1,7}|r[^.;Q,bKDJ]{1,6})?"
)
_LIST = (
    rf"{_MEMBER}(?:(?:,[dQPM]{_MEMBER}){{1,4}},?)?(?:[cA][daM]{{0,2}}[wQP]{_MEMBER}|(?<=Q)),?{_AUXILIARY}"
    rf"(?:b[abfxtM]*(?P<h>[KJ])|(?P<h2>[DE])|(?P<h3>K)(?!{_OBJECT}))"
)
# Members of a list that a harm opens: "among the dead were a cook [who had lived there], a couple and two nuns".
AMONG_LIST = (
    r"(?:[pi]|(?<![^.;:]))d?(?P<h>[KJH])b(?=[dQUyM3])(?:[^.;:bhmsRBr]|r[^.;:,]{1,12}){1,26}?(?:,c?|c)[daM]{0,2}"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One construction: its name, the classes before or after the quantity, and an example."""

    id: str
    pattern: re.Pattern[str]
    example: str
    before: bool = False


def _after(name: str, pattern: str, example: str) -> Rule:
    return Rule(name, re.compile(pattern), example)


def _before(name: str, pattern: str, example: str) -> Rule:
    return Rule(name, re.compile(rf"(?:{pattern})\Z"), example, before=True)


RULES = (
    _after("counted-noun", r"(?:[wdaMKJf]|f[wd]|[wd]f)?(?P<h>H)(?!o?Q)", "nine unexplained deaths"),
    _after("multiple", r"(?P<h>[GH])", "a double murder"),
    _after("state", r"[afwM]{0,3}(?P<h>J)(?![PU])", "left 12 people dead"),
    _after("reduced-passive", rf"[afM]{{0,2}}(?P<h>K)(?!{_OBJECT})", "12 killed, 30 wounded"),
    _before("active", r"(?P<h>[KG])[adfM]{0,3}", "killed at least 12 people"),
    _before("drowning", r"[wPUQc](?P<h>D)[daM]{0,2}", "the wave drowned nine fishermen"),
    _before("nominal", r"(?P<h>[HGI])[ot][daM]{0,2}", "the deaths of 12 people"),
    _before("numbered", r"d?(?P<h>[KJH])(?:o[dwP]{1,6})?a{0,2}(?:T|RT)p?[daM]{0,2}", "the injured now number 40"),
    _before("put-at", r"Rd?(?P<h>[KJH])[wpdo]{0,6}p[daM]{0,2}", "put the dead at five"),
    _before("among-them", r"[pi]d?(?P<h>[KJH])b[aM]{0,2}", "among the dead were two nuns"),
    _before("label", r"(?P<h>[KJH]):d?", "Dead: 12"),
    _before(
        "toll",
        r"T(?:o[dwfP]{0,3}(?P<h>[KJHD]))?(?:w?,[^.;:,QKJHD]{1,12},)?[wpodbhmRafPyYxtUA:-]{0,14}?[pobRt:a]",
        "the death toll rose to 12",
    ),
    _after(
        "brought-to",
        r"(?<=[RC]tQ)d?(?:[wT]{0,2}To[dwPfht]{0,8}?(?P<h>[KJHDE])|w{0,2}(?P<h2>T))",
        "brought to twelve the number of people killed",
    ),
    _after("parenthetical", rf"[dwP]{{1,4}}s{_AUXILIARY}b[abfxt]*(?P<h>[KJ])", "34 the army says are presumed dead"),
    _after(
        "passive",
        rf"{_SUBJECT}{_AUXILIARY}(?:b[pdwaoPU]{{1,7}}c)?b[abfxtMdhL]*(?:[wvs],?c?){{0,2}}(?P<h>[KJ])",
        "12 people in the bus were reportedly killed",
    ),
    _after("among", rf"{_SUBJECT}{_AUXILIARY}b[afx]*[ip]d?[wfaP]{{0,2}}(?P<h>[KJH])", "two nuns were among the dead"),
    _after("perish", rf"{_SUBJECT}{_AUXILIARY}[afMb]*(?:th)?(?P<h>[DE])", "12 people have died"),
    _after(
        "status", rf"{_SUBJECT}{_AUXILIARY}f[afwtb]{{0,3}}(?P<h>[KJ])", "12 villagers from the valley remain missing"
    ),
    _after("suffer", rf"{_SUBJECT}{_AUXILIARY}b?(?:W|h)p?[wadcfPU]{{0,5}}(?P<h>[HI])", "13 people received burns"),
    _after("with-injuries", r"[wpdotPUa]{0,4}?p[wadPf]{0,2}(?P<h>[HI])", "13 pupils with minor injuries"),
    _after(
        "seen-with",
        r"[wpdotPUa]{0,4}?h?b{1,2}w[wdpPUa]{0,6}?p[wadPfc]{0,3}(?P<h>I)",
        "13 pupils were seen at the clinic with nausea",
    ),
    _after(
        "taken-with",
        r"[wpdotPUa]{0,4}?h?b{1,2}[awC]{1,2}t[wdpPUot(),]{1,8}?p[wadPfc]{0,3}(?P<h>[HI])",
        "13 pupils were flown to Elm General with burns",
    ),
    _after("as-bodies", r"[wdaPf]{0,4}B(?P<h>H)", "eleven came home as corpses"),
    _after("reduced-comma", r",[af]{0,2}(?P<h>K)(?=p)", "seven pupils, kidnapped by rebels"),
    _after("reduced-phrase", r"[wpdotPUa]{1,6}?[afM]{0,2}(?P<h>K)(?![dQPyYUzwH])", "12 people in the bus killed"),
    _after(
        "reduced-aside",
        r"[wpdotPU]{0,4}[,(\-][dwPUQMNacopi]{1,12}?[,)\-][afM]{0,2}(?P<h>[KJ])(?![dQPyYUzw])",
        "two pupils, ages 15 and 16, injured in a blaze",
    ),
    _before("active-noun", r"(?:[wPUGK]|Q,?c?)(?P<h>I)[aM]{0,2}", "blast kills two, wounds four"),
    _before("active-owner", r"(?P<h>[KG])[dM]{0,2}[wP]{1,2}", "killed the miller's two sons"),
    _before(
        "active-list",
        r"(?P<h>[KG])[dwPyYQUaH][dwPyYQUaopHJM,]{0,14}?,?[,cA]c?[daM]{0,2}",
        "killed a driver and two guards",
    ),
    _before(
        "nominal-list",
        r"(?P<h>[HG])o[dwPyYQUaop,]{1,16}?,?[,cA]c?[daM]{0,2}",
        "the deaths of a driver and two guards",
    ),
    _before("accompanied", r"(?P<h>[KJD])[wpdaoPUY,]{0,16}?Ad?[aM]{0,2}", "was killed along with two guards"),
    _after("subject-list", _LIST, "two soldiers and three officers were killed"),
    _after(
        "state-list",
        rf"{_MEMBER}(?:,[dQPM]{_MEMBER}){{0,3}},?c[daM]{{0,2}}[wQP]{_MEMBER}(?P<h>J)(?![wPU])",
        "left two soldiers and a guard dead",
    ),
)

OWN_RULES = tuple(
    rule for rule in RULES if rule.id in ("counted-noun", "multiple", "state", "reduced-passive", "parenthetical")
)
"""Rules whose word of harm is the quantity's own, whatever list or whole it stands in."""

ZERO_RULES = (
    _after("no-noun", r"[wdaPfM]{0,3}(?P<h>H)", "no casualties"),
    _after("no-list", r"[wdaPfM]{0,3}Hc[wdaP]{0,2}(?P<h>H)", "no deaths or injuries"),
    _after(
        "nobody",
        rf"(?:o[dwP]{{1,4}})?[wdPap]{{0,5}}(?:[pc][wdPapUcz]{{1,6}})?{_AUXILIARY}b[abfM]*(?P<h>[KJ])",
        "no one was hurt",
    ),
    _after("nobody-died", rf"(?:o[dwP]{{1,4}})?[wdPap]{{0,5}}(?:o[dwP]{{1,4}})?{_AUXILIARY}(?P<h>[DE])", "nobody died"),
    _after("no-reduced", r"[wdPa]{0,3}(?P<h>K)(?![dQPyY])", "with no one injured"),
)

PARTS = (
    _before("including", r"i[:]?[daM]{0,2}", "including five children"),
    _before(
        "including-list", r"i[dwPQaop]{1,14}?,?c?[daM]{0,2}(?<=[,c])[daM]{0,2}", "including a nurse and two guards"
    ),
    _before("of-whom", r"[op]r[daM]{0,2}", "of whom five were children"),
    _before("among-the-dead", r"[pi]d?[KJH]b[aM]{0,2}", "among the dead were two nuns"),
    _before("among-list", AMONG_LIST, "among the dead were a cook, two nuns and five guests"),
    _before("victims-were", r"(?:[PJKH]|y)b[aM]*", "the victims were four women"),
    _before("of-the", r"[po]{1,2}d?Q[KJHwPa]{0,4},[aM]*", "of the 130 injured, 77 were women"),
)
LEADING_TO_PARTS = frozenset("i:,crb")
"""Classes of which one stands before a part, articles and adverbs aside."""
