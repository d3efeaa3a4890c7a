"""Names as an article prints them: runs of capitalised words, told apart from the titles before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, takewhile

from provenance.extraction.attributions.datelines import behind_dateline
from provenance.extraction.attributions.grammar import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_WORDS,
    word_set,
)
from provenance.extraction.attributions.tokens import Paragraph

TITLES = word_set("""
    mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count president vice prime minister
    premier chancellor secretary foreign interior defence defense health finance deputy chief general gen colonel
    col lieutenant lt major maj captain capt commander cmdr admiral adm sergeant sgt corporal senator sen
    representative rep congressman congresswoman governor gov mayor councillor councilor ambassador judge justice
    attorney prosecutor spokesman spokeswoman spokesperson director chairman chairwoman chair ceo superintendent
    inspector detective officer commissioner sheriff king queen prince princess pope cardinal archbishop bishop
    reverend rev father sister brother imam rabbi sheikh ayatollah archdeacon dean coach manager acting former ex
    ex-president ex-minister ex-prime interim then first lady speaker leader head host author founder engineer
    analyst economist lawyer nurse doctor surgeon brigadier cr cllr supt insp det brig pvt cpl rear-admiral
    vice-admiral constable marshal mp mep senior junior assistant associate executive managing investigator
    researcher scientist activist journalist reporter correspondent editor historian curator pensioner survivor
    passenger resident witness farmer fisherman teacher student actor actress singer commodore advocate comrade
    undersecretary treasurer coroner counsel paramedic firefighter pilot referee striker goalkeeper midfielder
    headteacher headmaster headmistress vicar barrister solicitor magistrate neighbour neighbor shopkeeper builder
    plumber electrician carpenter defender batsman bowler quarterback trainer jockey driver designer artist painter
    sculptor photographer novelist poet playwright critic comedian musician conductor violinist pianist guitarist
    producer entrepreneur billionaire philanthropist tycoon businessman businesswoman shareholder investor trader
    banker strategist pollster campaigner biologist chemist physicist astronomer geologist ecologist epidemiologist
    virologist climatologist oceanographer meteorologist psychologist psychiatrist neurologist oncologist
    cardiologist paediatrician pediatrician midwife vet dentist pharmacist toxicologist pathologist lecturer
    geographer sociologist anthropologist archaeologist linguist philosopher theologian lawmaker backbencher adviser
    advisor envoy diplomat translator teenager madam madame monsieur señor señora senhor senhora signor
    signora herr frau alhaji alhaja hajia haji mallam pastor evangelist mullah maulana mufti shri smt datuk
""")
"""Titles, offices and occupations that precede a name, in lower case."""
ORGANISATION_WORDS = word_set("""
    ministry department office agency university college school institute institution committee commission council
    court party bank company corporation corp inc ltd group union association organisation organization federation
    foundation society club team league army navy force forces police service services authority board bureau
    parliament senate house congress government administration church hospital centre center centers network news times
    post press herald guardian journal tribune daily weekly magazine television radio media broadcasting
    airlines airways
    fund trust alliance coalition movement front brigade brigades command guard guards embassy consulate nations red
    cross crescent watch international fbi cia un nato eu unicef cabinet assembly tribunal laboratory academy museum
    industries technologies systems partners holdings campaign conference observatory registry register monitor
    initiative forum project programme program mission secretariat directorate inspectorate ombudsman taskforce
    consortium collective syndicate chamber league rights hydro railway railways rail shipping logistics motors energy
    petroleum electric insurance investments pharmaceuticals foods lines gazette chronicle bulletin examiner inquirer
    telegraph courier clarion observer argus monitors watchdog mutual assurance programs programmes charities archive
    survey archives library leisure
""")
"""Words that show a name to be a body's."""
_MODIFYING = word_set("former ex acting then interim first senior junior deputy assistant associate executive chief")
"""Titles that stand before another one."""
_POSTS = word_set("""
    spokesman spokeswoman spokesperson minister president secretary chief director governor mayor commissioner captain
    capt colonel col lieutenant lt sergeant sgt commander cmdr admiral adm superintendent supt inspector insp officer
    detective sheriff chairman chairwoman ceo professor prof commodore brigadier editor correspondent leader speaker
    whip treasurer
""")
"""Titles that go with the body in which they are held: "Harapol Police Chief Ana Reis"."""
_JOINTS = word_set("of for and the &")
_FIELDS = word_set("""
    food drug securities health safety trade industry education science technology arts culture media youth sports women
    children labour labor energy water land housing transport road rail civil home internal agriculture forestry
    fisheries environment climate justice fire rescue search customs revenue immigration planning finance insurance
    welfare works oil gas mines truth reconciliation parole aviation alcohol firearms
""")
"""What bodies are for; two such words with "and" between them make one name: "Food and Drug Administration"."""
_SHORTENED = word_set("""
    mr mrs ms mx dr prof gen col lt maj capt cmdr adm sgt sen rep gov rev cr cllr supt insp det brig pvt cpl sr jr
""")
"""Titles that a full stop shortens; behind any other it ends a sentence ("the Department of Justice. Ana Reis")."""
_SURNAMES = word_set("""
    major king dean prince judge marshal bishop pope pilot farmer father sergeant count coach painter plumber builder
    driver vicar carpenter sheikh baron cardinal singer
""")
"""Titles that are as often last names."""
_GIVEN = "dean"
"""A title that is a first name before one other word: "Dean Reis"."""
_OFFICES = TITLES - _SURNAMES
_PARTICLES = word_set("de da do dos di del della der den la le el al bin ibn van von und y e st")
_NO_NAMES = word_set("""
    he she they it i we you who which what and but or nor yet there here asked speaking citing despite his her its
    their sept oct nov dec jan feb aug apr according modest brave terrified heroic furious devastated heartbroken
    shocked grieving tragic distraught proud jubilant delighted embattled disgraced beleaguered outspoken fiery
    dozens scores hundreds thousands tens millions more fewer less up
    unconfirmed angry fuming stunned rival rivals carmaker chipmaker drugmaker retailer insurer lender
""")
_TIMES = TIME_WORDS - {"may", "march", "april", "june", "august"}
"""Words of time that are no first names either."""
_FIRST_NAMES = frozenset(("jan", "dawn"))
"""Words of time that are first names before another name: "Jan Reis"."""
_ARTICLED = re.compile(r"(?:al|el|an|as|ad|ash|ar|at|ul)-[^\W\d_a-z]")
"""A name that begins with an Arabic article in small letters: "al-Masri"."""
LETTERS = frozenset(("QC", "KC", "MP", "MEP", "MLA", "MSP", "TD", "OBE", "CBE", "MBE", "Jr", "PhD", "MD", "Esq"))
"""Letters behind a person's name."""
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
"""A name in initials, to which its last full stop belongs: "U.N."."""
_SUFFIX = re.compile(r"[’']s?$")


@dataclass(frozen=True)
class Name:
    """A printed name, as offsets in the article's text."""

    start: int
    end: int
    printed: str
    """The name as it stands in the text, without titles and possessive ending."""
    titled: int = 0
    """Where its titles begin; ``start`` itself when it has none."""
    titles: tuple[str, ...] = ()
    """Titles printed before it, in lower case."""
    possessive: bool = False

    @cached_property
    def text(self) -> str:
        """The name in one line."""
        return " ".join(self.printed.split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.printed.split())

    @cached_property
    def is_organisation(self) -> bool:
        """Tell whether the words name a body rather than a person, as far as they show it."""
        words = self.words
        joined = any(word in ("of", "for", "and", "&") or word.lower() in PREPOSITIONS for word in words)
        acronym = len(words) == 1 and len(words[0]) > 1 and words[0].isupper()
        return joined or acronym or not ORGANISATION_WORDS.isdisjoint(word.lower() for word in words)

    @cached_property
    def is_office(self) -> bool:
        """Tell whether the run ends in a title and so names an office, not its holder: "Senate Minority Leader"."""
        return self.words[-1].lower() in _OFFICES

    @cached_property
    def is_full(self) -> bool:
        """Tell whether the name has two to five parts and may so be a person's full name."""
        return 1 < len(self.words) < 6 and not self.is_organisation and not self.is_office


@lru_cache(maxsize=1)
def find_names(paragraphs: tuple[Paragraph, ...]) -> tuple[Name, ...]:
    """Return the runs of capitalised words that may name somebody, in the order of the text.

    Only those of the article read last are kept: its several readers share them.
    """
    return tuple(chain.from_iterable(map(_find_names_in, paragraphs)))


def _find_names_in(paragraph: Paragraph) -> Iterator[Name]:
    if _is_headline(paragraph):
        return
    free = behind_dateline(paragraph, 0, len(paragraph.tokens))
    opening = [k for k, token in enumerate(paragraph.tokens) if token.text[0].isupper() or "-" in token.text]
    for k in opening:
        end = _run_end(paragraph, k) if k >= free else k
        if end > k:
            yield _without_titles(paragraph, k, end)
            free = end


_HEADLINE = 5, 20
"""Words of a headline, least and most."""
_IN_CAPITALS = 0.75
"""Share of the words of a headline that begin with a capital where nearly all do."""


def _is_headline(paragraph: Paragraph) -> bool:
    """Tell whether a line is a headline in capitals, where each word looks like a name ("Mayor Demands End")."""
    if not _HEADLINE[0] <= len(paragraph.tokens) <= _HEADLINE[1] or paragraph.tokens[-1].text in ".!?”\"’'":
        return False
    words = [token.text for token in paragraph.tokens if token.text[0].isalpha()]
    long = [word for word in words if len(word) > len("for")]
    return bool(long) and sum(word[0].isupper() for word in long) >= _IN_CAPITALS * len(long) and len(long) > len("ab")


def _run_end(paragraph: Paragraph, k: int) -> int:
    """Return the end of the run of name words that begins at token ``k``; ``k`` itself when none does."""
    if not _is_name_word(paragraph, k):
        return k
    end = k + 1
    while end < len(paragraph.tokens) and not paragraph.words[end - 1].endswith("'s"):
        step = _step(paragraph, k, end)
        if not step:
            break
        end += step
    return end


def _step(paragraph: Paragraph, first: int, k: int) -> int:
    """Return by how many tokens the run that began at ``first`` goes on at token ``k``."""
    if _is_name_word(paragraph, k):
        return 1
    word = paragraph.words[k]
    if not _is_name_word(paragraph, k + 1):
        joins = word in ("of", "for") and paragraph.words[k + 1 : k + 2] == ("the",) and _is_name_word(paragraph, k + 2)
        is_body = paragraph.words[k - 1] in ORGANISATION_WORDS
        return 3 if joins and (is_body or (word == "of" and _is_head(paragraph, k - 1))) else 0
    if word in _PARTICLES or (word in PREPOSITIONS and paragraph.tokens[k].text[0].isupper()):
        return 2
    if word in ("of", "for"):
        return 2 if k == first + 1 or _is_head(paragraph, k - 1) or _is_field_of_body(paragraph, first, k) else 0
    if word == "and":
        is_field = paragraph.words[k - 1] in _FIELDS and paragraph.words[k + 1] not in TITLES
        return 2 if is_field or _is_field_of_body(paragraph, first, k) else 0
    initial = word == "." and (len(paragraph.words[k - 1]) == 1 or paragraph.words[k - 1] in _SHORTENED)
    initial |= word == "." and "." in paragraph.words[k - 1] and _names_body(paragraph, k + 1)
    return 2 if initial or (word == "&" and k > first) else 0


_BODY_WORDS = 5
"""Words behind "U.S." among which that of a body stands: "U.S. Geological Survey"."""


def _names_body(paragraph: Paragraph, k: int) -> bool:
    """Tell whether the capitalised words from ``k`` on name a body."""
    run = list(takewhile(lambda at: _is_name_word(paragraph, at), range(k, k + _BODY_WORDS)))
    words = paragraph.words[k : k + len(run)]
    return not ORGANISATION_WORDS.isdisjoint(words) and TITLES.isdisjoint(words)


def _is_field_of_body(paragraph: Paragraph, first: int, k: int) -> bool:
    """Tell whether the words before ``k`` name what a body is for: "Centers for Disease Control [and Prevention]"."""
    joint = next((at for at in range(first + 1, k) if paragraph.words[at] in ("of", "for")), None)
    return joint is not None and _is_head(paragraph, joint - 1)


def _is_head(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a body or an office takes "of": Ministry, Secretary."""
    return paragraph.words[k] in ORGANISATION_WORDS or paragraph.words[k] in TITLES


def _is_name_word(paragraph: Paragraph, k: int) -> bool:
    if k >= len(paragraph.tokens):
        return False
    text, word = paragraph.tokens[k].text, paragraph.words[k]
    if not text[0].isupper() and not ("-" in text and _ARTICLED.match(text)):
        return False
    if word in _FIRST_NAMES and paragraph.words[k - 1 : k] not in (("in",), ("at",)):
        return k + 1 < len(paragraph.tokens) and paragraph.tokens[k + 1].text[0].isupper()
    if word in _TIMES:
        is_paper = text == "Today" and k > 0 and paragraph.tokens[k - 1].text[0].isupper()
        return is_paper or _follows_title(paragraph, k)  # "USA Today", "Mr. Sunday Reis"
    if len(text) == 1 and paragraph.words[k + 1 : k + 2] == (".",) and k + 2 < len(paragraph.tokens):
        return paragraph.tokens[k + 2].text[0].isupper()  # "A. K. Reis", whose "A" is no article
    return not (
        word in DETERMINERS or word in PREPOSITIONS or word in SUBORDINATORS or word in ADVERBS or word in _NO_NAMES
    )


def _follows_title(paragraph: Paragraph, k: int) -> bool:
    """Tell whether a shortened title stands before the word at ``k``."""
    at = k - 1 - (k > 1 and paragraph.words[k - 1] == ".")
    return k > 0 and paragraph.words[at] in _SHORTENED


def _post_of_body(words: Sequence[str]) -> int:
    """Return how many words name a person's post in a body: four in "Harapol Police Chief Inspector Ana Reis"; else 0.

    >>> _post_of_body("coast guard spokesman ana reis".split()), _post_of_body("centre of director ana reis".split())
    (3, 0)
    """
    post = max((k + 1 for k, word in enumerate(words) if word in _POSTS and words[k - 1] != "of"), default=0)
    while post < len(words) and words[post] == ".":
        post += 1
    rest = words[post:]
    if len(rest) > 3 and rest[0] == "for" and ORGANISATION_WORDS.isdisjoint(rest[-2:]):
        return len(words) - 2 if _FIELDS.isdisjoint(rest[-2:]) else 0  # "Commissioner for Human Rights Ana Reis"
    is_name = 1 < len(rest) < 6 and ORGANISATION_WORDS.isdisjoint(rest) and _JOINTS.isdisjoint(rest)
    return post if is_name else 0


def _without_titles(paragraph: Paragraph, first: int, last: int) -> Name:
    """Return the run as a name, its titles apart: "US Secretary of State Ana Reis" names Ana Reis."""
    while last - first > 2 and paragraph.tokens[last - 1].text in LETTERS:
        last -= 1
    words = paragraph.words[first:last]
    bodies = (k for k, word in enumerate(words) if word in ORGANISATION_WORDS)
    reach = min(next(bodies, len(words)), len(words) - 1)
    cut = max((k + 1 for k, word in enumerate(words[:reach]) if word in TITLES), default=0)
    cut = max(cut, _post_of_body(words))
    cut -= 0 < cut == len(words) - 1 and words[cut - 1] == _GIVEN
    while cut < len(words) and words[cut] == ".":
        cut += 1
    if cut < len(words) and words[cut] in ("of", "for") and len(words) - cut > 3:
        cut = len(words) - 2
    if cut >= len(words) or words[cut] in ("of", "for", "and") or words[cut] in ORGANISATION_WORDS:
        cut = 0
    if cut == 0 and len(words) > 2 and "-" in words[0] and paragraph.tokens[first].text.split("-")[-1].islower():
        cut = 1
    start = paragraph.tokens[first + cut].start
    end = paragraph.tokens[last - 1].end
    end += bool(_INITIALS.fullmatch(paragraph.text, start, end + 1))
    written = paragraph.text[start:end]
    printed = _SUFFIX.sub("", written)
    titles = tuple(word for word in words[:cut] if word in TITLES)
    if paragraph.words[last : last + 1] and paragraph.words[last] in TITLES and _MODIFYING.issuperset(titles):
        titles = ()  # "Former Harapol captain Ana Reis"
    return Name(start, end, printed, paragraph.tokens[first].start, titles, possessive=printed != written)
