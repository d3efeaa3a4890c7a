"""Verbs that attribute content to somebody, with the complements they take and the manner they report in.

The lists come from the language: the verbs of saying, writing, asking, judging and wanting of English grammars. Every
lemma has a frame, a string of letters:

``c`` a clause or a quotation, with or without "that" ("said it rained", "said: “…”") · ``m`` the same, but only where
"that", a colon or a quotation mark says so · ``n`` a noun phrase that stands for what was said ("announced
the closure") · ``t`` an infinitive ("promised to…") · ``a`` an addressee before the content ("told
reporters that…") · ``o`` an addressee before an infinitive ("urged residents to…") · ``q`` a quotation or judgement
after an object ("called it a “massacre”") · ``i`` an indirect question ("asked whether…") · ``p`` content behind a
preposition named in :data:`PREPOSITIONAL`.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.extraction.attributions.grammar import word_set
from provenance.models.vocabulary import Polarity, Stance

_SPEECH = """
c: say add state note remark explain argue insist stress emphasise emphasize underline underscore contend
    conclude imply hint testify quip brag lament mutter murmur whisper shout yell scream complain counter gush
    growl opine declaim confide theorise theorize posit postulate surmise interject rule reckon concede caution
    announce report claim confirm reveal disclose admit acknowledge allege assert declare deny estimate predict
    forecast indicate suggest calculate affirm proclaim pronounce repeat reiterate clarify speculate attest
m: recall observe reply respond answer maintain comment joke boast exclaim snap retort object protest continue
    muse reflect recount grumble sniff sigh shrug thunder fume sob weep laugh sneer chant elaborate reason chuckle
    smile grin
    cry bark roar bellow gasp groan moan mumble stammer hiss wail drawl intone scoff enthuse
    volunteer rejoin tweet post blog jot decree read write publish relay order decide propose recommend project
    stipulate show find mention specify describe detail dispute confess outline respond reject
n: announce report claim confirm reveal disclose admit acknowledge allege assert deny estimate predict
    forecast indicate suggest show find propose recommend repeat reiterate describe detail express voice mention
    specify stipulate calculate cite denounce condemn praise applaud welcome criticise criticize dismiss affirm
    proclaim outline declare
am: tell inform assure remind notify alert advise brief reassure warn
o: warn ask urge instruct command implore exhort invite beg plead advise tell encourage
m: ask demand request beg plead instruct urge
t: ask demand request promise vow pledge swear threaten agree offer refuse decline commit claim
m: promise vow pledge swear threaten agree
n: demand request blame credit attribute ascribe
q: call label brand dub term deem characterise characterize portray liken compare describe
m: call
q: reject dismiss condemn denounce hail deride mock decry ridicule refer slam lambast lambaste tout
i: ask wonder question inquire enquire
p: accuse charge speak talk refer allude warn complain boast appeal criticise criticize call push
"""

_ATTITUDE = """
c: believe think suspect guess fear hope
m: feel worry doubt understand consider realise realize assume imagine anticipate expect intend plan wish
n: fear anticipate
t: hope expect intend plan wish want
n: support oppose endorse favour favor
"""

PREPOSITIONAL = {
    "accuse": "of", "charge": "with that",
    "speak": "of about", "talk": "of about", "refer": "to", "allude": "to", "warn": "of about against",
    "complain": "of about", "boast": "of about", "appeal": "for to", "call": "for", "push": "for", "hint": "at",
    "criticise": "for", "criticize": "for", "dream": "of", "ask": "for", "plead": "for", "press": "for", "vote": "for",
    "beg": "for", "confess": "to", "admit": "to", "own": "to", "testify": "to about", "report": "on",
    "object": "to", "protest": "against", "agree": "with on to", "insist": "on", "joke": "about", "think": "of",
    "write": "of about", "tell": "of about", "hope": "for", "wish": "for",
}  # fmt: skip
"""Prepositions behind which the content of a verb may stand."""

_PARTICLES = {
    "point": ("out", "c"), "spell": ("out", "cn"), "rule": ("out", "n"), "lay": ("out", "n"), "set": ("out", "n"),
    "sum": ("up", "c"), "go": ("on", "m"), "chime": ("in", "c"), "weigh": ("in", "c"), "shoot": ("back", "c"),
    "hit": ("back", "c"), "write": ("back", "c"), "call": ("out", "c"), "cry": ("out", "c"), "make": ("clear", "m"),
    "wave": ("away", "n"), "fire": ("back", "c"), "read": ("out", "c"),
}  # fmt: skip
"""Verbs that report only together with a particle."""

_DISTANCING = word_set("""
    claim allege assert contend maintain insist boast brag purport profess reckon suppose
""")
_ENDORSING = word_set("""
    note acknowledge admit concede confirm reveal disclose recall show find know realise realize remind point
    underline underscore prove demonstrate confess
""")
_DENYING = frozenset(["deny", "reject", "dismiss", "dispute", "refute", "rebut", "disavow", "wave"])
_DOUBTING = frozenset(["doubt", "question", "suspect", "wonder"])

_IRREGULAR = {
    "say": "says said said saying", "tell": "tells told told telling", "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking", "swear": "swears swore sworn swearing",
    "find": "finds found found finding",
    "show": "shows showed shown showing", "read": "reads read read reading", "think": "thinks thought thought thinking",
    "know": "knows knew known knowing", "feel": "feels felt felt feeling", "go": "goes went gone going",
    "understand": "understands understood understood understanding", "seek": "seeks sought sought seeking",
    "weep": "weeps wept wept weeping", "make": "makes made made making", "set": "sets set set setting",
    "lay": "lays laid laid laying", "forecast": "forecasts forecast forecast forecasting",
    "shoot": "shoots shot shot shooting", "hit": "hits hit hit hitting", "put": "puts put put putting",
    "cry": "cries cried cried crying",
}  # fmt: skip

_DOUBLED = frozenset(
    [
        "admit",
        "ban",
        "beg",
        "blog",
        "brag",
        "commit",
        "concur",
        "confer",
        "defer",
        "drop",
        "dub",
        "equip",
        "grab",
        "infer",
        "jot",
        "kidnap",
        "occur",
        "omit",
        "permit",
        "plan",
        "quip",
        "rebut",
        "refer",
        "regret",
        "rip",
        "rob",
        "ship",
        "shrug",
        "slam",
        "snap",
        "sob",
        "stab",
        "step",
        "stop",
        "strip",
        "stun",
        "submit",
        "transfer",
        "trap",
    ]
)
"""Verbs that double their last letter before an ending."""
ACTS = word_set("""
    move moves step steps shift decision decisions action actions rhetoric attack attacks raid raids escalation crisis
    trend situation strategy approach gesture silence timing absence outcome incident incidents development
    developments behaviour behavior violence unrest deadlock stalemate
""")
"""What shows something without anybody saying it ("the move suggests")."""
SHOWING = word_set(
    "suggest indicate show emphasise emphasize underscore underline imply confirm reveal stress favour favor"
)
"""Verbs that need nobody who speaks."""


class Verb(NamedTuple):
    """A lemma with its frame and its manner of reporting."""

    lemma: str
    frame: str
    attitude: bool = False
    particle: str = ""

    @property
    def polarity(self) -> Polarity:
        """Whether the verb itself affirms, denies or doubts its content."""
        if self.lemma in _DENYING:
            return Polarity.DENIED
        return Polarity.DOUBTED if self.lemma in _DOUBTING else Polarity.AFFIRMED

    @property
    def stance(self) -> Stance:
        """Whether the verb vouches for its content or keeps its distance."""
        if self.lemma in _DISTANCING:
            return Stance.DISTANCING
        return Stance.ENDORSING if self.lemma in _ENDORSING else Stance.NEUTRAL


class Form(NamedTuple):
    """One inflected form: which verb, and ``base``, ``present``, ``past``, ``participle`` or ``gerund``."""

    verb: Verb
    tense: str


def inflect(lemma: str) -> tuple[str, str, str, str]:
    """Return third person, past, past participle and gerund of a verb.

    >>> inflect("deny")
    ('denies', 'denied', 'denied', 'denying')
    >>> inflect("admit")
    ('admits', 'admitted', 'admitted', 'admitting')
    >>> inflect("agree")
    ('agrees', 'agreed', 'agreed', 'agreeing')
    """
    if lemma in _IRREGULAR:
        third, past, participle, gerund = _IRREGULAR[lemma].split()
        return third, past, participle, gerund
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    if lemma.endswith("e"):
        gerund = lemma + "ing" if lemma.endswith("ee") else lemma[:-1] + "ing"
        return third, lemma + "d", lemma + "d", gerund
    return third, stem + "ed", stem + "ed", stem + "ing"


def _verbs() -> dict[str, Verb]:
    verbs: dict[str, Verb] = {}
    for table, attitude in ((_SPEECH, False), (_ATTITUDE, True)):
        frame = ""
        for word in table.split():
            if word.endswith(":"):
                frame = word[:-1]
            elif word in verbs:
                verbs[word] = verbs[word]._replace(frame="".join(dict.fromkeys(verbs[word].frame + frame)))
            else:
                verbs[word] = Verb(word, frame, attitude)
    for word in PREPOSITIONAL:
        if word in verbs and "p" not in verbs[word].frame:
            verbs[word] = verbs[word]._replace(frame=verbs[word].frame + "p")
    return verbs


def _forms(verbs: dict[str, Verb]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for verb in verbs.values():
        for word, tense in zip(inflect(verb.lemma), ("present", "past", "participle", "gerund"), strict=True):
            forms.setdefault(word, Form(verb, tense))
        forms.setdefault(verb.lemma, Form(verb, "base"))
    return forms


_NOT_PARENTHETICAL = word_set("""
    show describe detail mention specify call denounce condemn praise welcome dismiss reject dispute propose
    recommend cite support oppose endorse fear urge invite encourage instruct decide publish
""")


def is_parenthetical(verb: Verb) -> bool:
    """Tell whether the verb may stand behind its content or in its middle ("…, she said, …").

    >>> is_parenthetical(VERBS["say"]), is_parenthetical(VERBS["describe"])
    (True, False)
    """
    return bool(set(verb.frame) & set("cm")) and verb.lemma not in _NOT_PARENTHETICAL


VERBS = _verbs()
FORMS = _forms(VERBS)
"""Every inflected form of the verbs, in lower case."""
PARTICLE_FORMS = _forms(
    {lemma: Verb(lemma, frame, particle=particle) for lemma, (particle, frame) in _PARTICLES.items()}
)
"""Forms that report only when their particle follows."""
NOUN_LIKE = word_set("""
    report reports claim claims note notes call calls demand demands request requests promise promises pledge
    pledges warning estimate estimates forecast forecasts project projects plan plans fear fears hope hopes wish
    wishes support supports state states show shows order orders answer answers reply replies comment comments
    remark remarks charge charges attribute attributes object objects question questions post posts tweet tweets
    blog credit credits appeal appeals rule rules favour favor favours favors finding findings understanding feeling
    reading writing offer offers protest protests joke jokes term terms label labels brand brands counter counters
    reason reasons detail details outline blame praise doubt doubts guess push command commands thought back aim
    aims talk talks want wants suspect suspects backing planning meeting reasoning ruling recall recount brief
    briefs alert alerts broadcast laugh shrug sigh whisper chant decree condition vow vows welcome worry worries
    challenge challenges quip quips read reads decline refuse dispute disputes warm caution repeat opposing
    supporting
""")
"""Forms that are as often nouns or adjectives, and need a verb's surroundings."""
