"""Who a printed claimant is, within its article: pronouns, last names, titles and "the ministry" to full names.

Claimants are resolved in the order of the text, because a pronoun stands for somebody who came before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.extraction.attributions.cast import Cast, Offsets, is_place
from provenance.extraction.attributions.first_names import find_gender
from provenance.extraction.attributions.grammar import TIME_WORDS, word_set
from provenance.extraction.attributions.names import LETTERS, Name
from provenance.extraction.attributions.noun_phrases import without_article
from provenance.extraction.attributions.people import head_of
from provenance.extraction.attributions.principals import Principals
from provenance.extraction.attributions.pronouns import Pronouns, at
from provenance.extraction.attributions.spokespeople import find_voicings
from provenance.extraction.attributions.tokens import Paragraph
from provenance.extraction.nouns import read_nouns
from provenance.models.claim import UNNAMED, Claimant
from provenance.models.value import Span
from provenance.models.vocabulary import ClaimantKind
from provenance.reference.countries import find_country_of_adjective

_PERSONAL = word_set("he she him her his hers")
_IMPERSONAL = word_set("it its which that this")
_PLURAL = word_set("they their them both these those others some many")
_OTHERS = word_set("who i we us you me my our")
_PRO_FORMS = frozenset(("another", "one", "others"))
"""Words that stand for a body or person which their apposition names: "another, the Rural League"."""
_LOOK_BACK = 3000
"""Characters before "the statement" among which it may have been named."""
_MEMORY = 12
"""Claimants back to which "the minister" may point."""
_LINKS = word_set("of for from at in on by with and or to the a an")
_CONTRACTED = re.compile(r"[’'](?:d|ve|ll|s|m|re)$")
"""A verb drawn to its pronoun: "she'd"."""
_WORD = re.compile(r"\w+(?:[’'.\-]\w+)*")
_SAID_OF_IT = re.compile(
    r"\(|,(?!\d{3})|\s(?:who|which|whose)\s|\s(?:there|here|nearby|that|at|to|of|in|on|by)$"
    r"|\s(?:issued|released|published|compiled|prepared|drawn up|obtained|seen|signed|written)\s(?=(?:by|on|in|at)\b)"
    r"|(?<!\bthe)(?<!\ba)(?<!\ban)\s[a-z]+ing\s(?=(?:the|an?|their|his|her|its|in|at|on|for|from|near|with|outside|inside)\b)"
)
"""Behind what describes a claimant: a relative clause, where it is ("a doctor there"), or a participle ("relatives
waiting outside the morgue", "a report issued by the clinic")."""
_SAID_THAT = re.compile(
    r"(?:, [^.;:\n]{1,80},)? (?:\w+ ){0,2}(?:said|says|say|announced|insisted|claimed|added)(?: that)? "
)
"""What may stand between a claimant and the "it" with which its words begin."""
_BY = re.compile(r"\b(?:by|from) (?P<article>the |an? )?(?P<issuer>[a-z][\w’'-]*(?: [\w’'-]+){0,4})")
"""Who issued a document, by a common noun: "a statement by the relief office"."""
_OWNER = re.compile(r"(?:the|The) (?P<noun>\w+)(?:[’']s|(?<=s)[’'])\s")
"""Whose a thing is, by a common noun: "the ministry's weekly bulletin"."""
_HEAD_END = re.compile(r"\(|,(?!\d{3})|\s(?:of|for|from|at|in|on|who|which|that|with|to|by|whose|told|said)\s")
_DOCUMENTS = word_set("""
    report reports statement statements study studies letter letters document documents communique communiqué tweet
    tweets post posts release survey surveys poll polls indictment complaint email emails memo transcript
    transcripts paper filing lawsuit ruling verdict article articles figures data records register list bulletin
    message note dossier audit inquiry census database table testimony affidavit petition motion bill law
    constitution resolution treaty agreement website account accounts file files ledger log logs diary book
    manifesto headline headlines notice guidelines judgment polling projections estimates findings statistics
""")
_ISSUED = word_set("""
    statement communique communiqué tweet tweets post letter release message email memo notice bulletin note
""")
"""Documents that speak for whoever issued them."""
_OWNERS = frozenset(["his", "her"])
_SPOKEN_BY_OWNER = _ISSUED | word_set(
    "words account version remarks comments memoirs memoir testimony own story speech"
)
"""What stands for the person whose it is ("her words")."""
_BODIES = word_set("""
    ministry department office agency university college institute committee commission council court party bank
    company corporation group union association organisation organization federation foundation society club army
    navy force police gardaí garda service authority board bureau parliament senate congress government administration
    hospital network newspaper paper broadcaster station channel embassy consulate tribunal firm airline regulator
    operator watchdog charity campaign regime militia military band hall palace house team league secretariat
    directorate centre center clinic academy delegation panel mission forum coalition alliance movement
""")
_OWNING = word_set(
    "owner owners operator operators maker manufacturer supplier contractor developer landlord parent insurer"
)
"""What a body is to another: "the hotel's owner, Tamm Leisure"."""
_PAIRED_BODIES = frozenset((("coast", "guard"), ("national", "guard"), ("fire", "brigade")))
_COLLECTIVES = word_set("""
    officials authorities witnesses eyewitnesses residents sources analysts experts critics supporters protesters
    protestors
    doctors medics activists lawyers prosecutors investigators police reporters journalists media observers
    scientists researchers people families relatives survivors lawmakers villagers soldiers rebels militants locals
    leaders insiders firefighters rescuers workers students teachers parents neighbours neighbors members employees
    nurses aides diplomats economists historians engineers forecasters ministers opponents users fans crowd family
    public
""")
_COMMON_NOUNS = _DOCUMENTS | _BODIES | _COLLECTIVES
_PEOPLE = frozenset(
    noun for noun in read_nouns("people.txt") if noun.endswith(("s", "men", "women", "people", "children"))
)
"""Plurals of people, which begin a sentence like a name."""
_ANONYMOUS = word_set("source sources official officials insider insiders somebody someone witness diplomat")
_HIDDEN = ("anonym", "unnamed", "unidentified", "who asked not", "not authori", "not be named", "declined to be named")


def resolve_claimants(paragraphs: Sequence[Paragraph], printed: Iterable[Offsets]) -> dict[Offsets, Claimant]:
    """Return who is meant by each printed claimant of an article.

    Args:
        paragraphs: the article's paragraphs.
        printed: every claimant's offsets; the more are known, the better a pronoun among them is read.
    """
    spans = sorted(set(printed))
    cast = Cast(paragraphs, spans)
    pronouns = Pronouns(cast, paragraphs, spans)
    principals = Principals(cast, pronouns, find_voicings(paragraphs, cast, spans))
    speakers = Speakers(cast, pronouns, principals)
    claimants = {span: speakers.resolve(span) for span in spans}
    principals.read_until(len(cast.text), ())
    return {span: principals.complete(claimant) for span, claimant in claimants.items()}


class Speakers:
    """Resolves the claimants of one article, in the order of the text."""

    def __init__(self, cast: Cast, pronouns: Pronouns, principals: Principals) -> None:
        self._cast = cast
        self._pronouns = pronouns
        self._principals = principals
        self._spoken: list[Claimant] = []

    def resolve(self, span: Offsets) -> Claimant:
        """Return the claimant that is printed at ``span``."""
        self._principals.read_until(span[1], self._spoken)
        text = self._cast.text[slice(*span)]
        printed = Span(start=span[0], end=span[1])
        words = [match.group().lower() for match in _WORD.finditer(text)]
        if len(words) <= 1:
            claimant = self._pronoun(words[0] if words else "", printed) or self._phrase(text, words, printed)
        else:
            claimant = self._phrase(text, words, printed)
        self._spoken.append(claimant)
        return claimant

    def _pronoun(self, word: str, printed: Span) -> Claimant | None:
        word = _CONTRACTED.sub("", word)
        if word in _PERSONAL:
            person = self._pronouns.find_person(word, printed.start, self._spoken)
            return at(printed, person or Claimant(kind=ClaimantKind.ROLE, name=word))
        if word in _IMPERSONAL:
            body = self._find_outer(printed.start) or self._pronouns.find_body(printed.start, self._spoken)
            return at(printed, body or Claimant(kind=ClaimantKind.COLLECTIVE, name=word))
        if word in _PLURAL:
            people = self._pronouns.find_people(printed.start, self._spoken)
            return at(printed, people or Claimant(kind=ClaimantKind.COLLECTIVE, name=word))
        return Claimant(kind=ClaimantKind.ROLE, name=word, span=printed) if word in _OTHERS else None

    def _find_outer(self, before: int) -> Claimant | None:
        """Return the body whose words begin with "it": "The panel said it believed that it rained"."""
        last = self._spoken[-1] if self._spoken else None
        if last is None or last.span is None or last.kind is ClaimantKind.PERSON or last.span.end > before:
            return None
        between = self._cast.text[last.span.end : before]
        return last if _SAID_THAT.fullmatch(between) else None

    def _phrase(self, text: str, words: list[str], printed: Span) -> Claimant:
        """Return the claimant of a noun phrase: by the name at its head or in its apposition, else by its noun."""
        if len(words) == 2 and words[0] in _OWNERS and words[1] in _SPOKEN_BY_OWNER:
            return self._pronoun(words[0], printed) or UNNAMED
        names = self._cast.names_in(printed.start, printed.end)
        head = self._head_end(text, printed, names)
        at_head = next((n for n in names if n.titled < head <= n.end + 1 and not _is_common(n)), None)
        apposed = next((n for n in names if n.start > head and self._stands_alone(n, printed)), None)
        if at_head is not None and not at_head.possessive and not self._is_kind(at_head, words[0], apposed):
            return self._named(at_head, text, printed)
        if apposed is not None and self._is_described(apposed, words[0], _head_word(text)):
            return self._named(apposed, text, printed)
        return self._described(text, words, names, printed)

    def _is_described(self, apposed: Name, first: str, head: str) -> bool:
        """Tell whether the words before a name say who it is: "the mayor, Ana Reis", "its owner, Tamm Leisure"."""
        if head in _DOCUMENTS:
            return False
        is_body = head in _OWNING or head in _BODIES
        return self._cast.is_person(apposed) or first in _PRO_FORMS or (is_body and not is_place(apposed.text))

    def _is_kind(self, name: Name, article: str, apposed: Name | None) -> bool:
        """Tell whether a capitalised word says what somebody is: "a Republican", "the Taoiseach, Ana Reis,"."""
        if len(name.words) > 1:
            return False
        is_office = article == "the" and apposed is not None and apposed.is_full and self._cast.is_person(apposed)
        return article in ("a", "an") or is_office

    def _head_end(self, text: str, printed: Span, names: tuple[Name, ...]) -> int:
        """Return where the head noun of the phrase ends: before a comma, a bracket or a preposition outside a name."""
        for match in _HEAD_END.finditer(text):
            end = printed.start + match.start()
            if match.start() > 0 and not any(name.titled < end < name.end for name in names):
                return end
        return printed.end

    def _stands_alone(self, name: Name, printed: Span) -> bool:
        """Tell whether the name, with a few words of description, fills what lies between two commas."""
        before = self._cast.text[printed.start : name.titled].rsplit(",", 1)[-1].split()
        after = self._cast.text[name.end : printed.end].lstrip(".")
        after = after if after.strip() not in LETTERS else ""
        described = not before or (before[-1].lower() not in _LINKS and len(before) < 6)
        return described and (not after or after[0] in ",(")

    def _named(self, name: Name, text: str, printed: Span) -> Claimant:
        if self._cast.is_person(name) or self._principals.is_holder(name):
            role = text[: max(0, name.start - printed.start)].strip(" ,") or None
            return Claimant(kind=ClaimantKind.PERSON, name=self._cast.full_name(name), span=printed, role=role)
        personal = name.is_full and not is_place(name.text) and not text.lower().startswith("the ")
        personal = personal and not self._cast.is_called_body(name)
        kind = ClaimantKind.PERSON if personal else ClaimantKind.ORGANISATION
        return Claimant(kind=kind, name=self._cast.full_body(name), span=printed)

    def _described(self, text: str, words: list[str], names: tuple[Name, ...], printed: Span) -> Claimant:
        """Return the claimant that a common noun describes."""
        phrase = self._with_full_names(text, names, printed)
        head = _head_word(text)
        if any(sign in text.lower() for sign in _HIDDEN):
            return Claimant(kind=ClaimantKind.ANONYMOUS, name=phrase, span=printed)
        if head in _DOCUMENTS:
            return Claimant(kind=ClaimantKind.DOCUMENT, name=self._issuer(text, names, printed) or phrase, span=printed)
        if words and words[0] == "the" and words[-1].endswith("-year-old"):
            person = self._pronouns.find_aged(printed.start)
            if person is not None:
                return person.model_copy(update={"span": printed, "role": phrase})
        if words and words[0] == "the":
            known = self._by_role(head, words, printed.start)
            if known is not None:
                return known.model_copy(update={"span": printed, "role": phrase})
        return Claimant(kind=_kind_of(head, words), name=phrase or UNNAMED.name, span=printed)

    def _with_full_names(self, text: str, names: tuple[Name, ...], printed: Span) -> str:
        """Return the phrase up to its first comma, with a possessor's last name made full: "Ana Reis's lawyers"."""
        first = _SAID_OF_IT.split(text, maxsplit=1)[0]
        owner = next((n for n in names if n.possessive and n.titled == printed.start and self._cast.is_person(n)), None)
        if owner is not None:
            first = f"{self._cast.full_name(owner)}'s{first[owner.end - printed.start :]}"
        return without_article(first)

    def _issuer(self, text: str, names: tuple[Name, ...], printed: Span) -> str | None:
        """Return who issued a document: the body or person named with it, whose it is, else who spoke last."""
        name = next((one for one in names if one.text.lower() not in TIME_WORDS), None)
        if name is not None and find_country_of_adjective(name.text) is None:
            return self._cast.full_name(name) if self._cast.is_person(name) else self._cast.full_body(name)
        if owner := _OWNER.match(text):
            known = self._by_role(owner["noun"].lower(), ["the", owner["noun"].lower()], printed.start)
            return known.name if known else None
        if issuer := _BY.search(text) or _BY.match(self._cast.text, printed.end + 1):
            known = self._by_role(issuer["issuer"].split()[-1], ["the", issuer["issuer"]], printed.start)
            return known.name if known else issuer["issuer"]
        head = _head_word(text)
        return self._find_sender(head, printed.start) if head in _ISSUED else None

    def _find_sender(self, document: str, before: int) -> str | None:
        """Return who spoke last; of a document that was named shortly before, who spoke there."""
        named = re.compile(rf"\b{document}\b").search(self._cast.text, max(0, before - _LOOK_BACK), before)
        speakers = (ClaimantKind.PERSON, ClaimantKind.ORGANISATION)
        for claimant in reversed(self._spoken[-3:]):
            if claimant.kind in speakers and (named is None or self._leads_up(claimant, named.start())):
                return claimant.name
        return None

    def _leads_up(self, claimant: Claimant, place: int) -> bool:
        """Tell whether a claimant stands before a place, in its paragraph."""
        start = place if claimant.span is None else claimant.span.start
        return start < place and "\n" not in self._cast.text[start:place]

    def _by_role(self, head: str, words: list[str], before: int) -> Claimant | None:
        """Return the person or body that the article introduced by the same noun ("the ministry", "the minister")."""
        extra = set(words[1:-1])
        for claimant in reversed(self._spoken[-_MEMORY:]):
            known = (claimant.name or "").lower()
            if len(words) == 2 and (known.endswith(f" {head}") or known.startswith(f"{head} for ")):
                return claimant
            if not extra and claimant.kind is ClaimantKind.PERSON and head_of(claimant.role or "") == head:
                return claimant  # "the state governor, Mrs. Ana Reis"
        if not extra and (holder := self._principals.find_holder(head)):
            return Claimant(kind=ClaimantKind.PERSON, name=holder)
        for name in self._cast.names_before(before):
            if head in name.titles and self._cast.is_person(name) and extra.issubset(name.titles):
                return Claimant(kind=ClaimantKind.PERSON, name=self._cast.full_name(name))
            same_head = head in (name.words[-1].lower(), name.words[0].lower())
            if head in _BODIES and len(words) == 2 and len(name.words) > 1 and same_head:
                return Claimant(kind=ClaimantKind.ORGANISATION, name=name.text)
        return self._principals.find_company(head, before, self._spoken) if len(words) == 2 else None


def _is_common(name: Name) -> bool:
    """Tell whether the run of capitals is an office, or a common noun that begins a sentence ("Residents said")."""
    word = name.text.lower()
    is_noun = word in _COMMON_NOUNS or word in _PEOPLE or word.endswith("ists")
    return name.is_office or (is_noun and not find_gender(name.text))


def _head_word(text: str) -> str:
    """Return the head noun of a phrase in lower case, without a possessive ending."""
    first = _HEAD_END.split(_SAID_OF_IT.split(text.strip(), maxsplit=1)[0], maxsplit=1)[0]
    words = _WORD.findall(first)
    return words[-1].lower().removesuffix("’s").removesuffix("'s") if words else ""


def _kind_of(head: str, words: list[str]) -> ClaimantKind:
    if head in _BODIES or tuple(words[-2:]) in _PAIRED_BODIES:
        return ClaimantKind.ORGANISATION
    if head in _ANONYMOUS and words[0] in ("a", "an", "one", "some", head):
        return ClaimantKind.ANONYMOUS
    if head in _COLLECTIVES or (head.endswith("s") and not head.endswith("ss")):
        return ClaimantKind.COLLECTIVE
    return ClaimantKind.ROLE
