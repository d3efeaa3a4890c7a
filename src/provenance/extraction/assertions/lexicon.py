"""The closed classes of words by which a clause is known for a checkable statement.

Acts and events are verbs of public life: what states, courts, armies, companies, people and disasters do. Verbs of
saying and of judging are left out; they belong to attributions, or to nobody's record. Every lemma stands with its past
and its participle; where one form serves both, it stands alone.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.extraction.attributions.grammar import word_set
from provenance.extraction.attributions.lexicon import inflect
from provenance.reference.numerals import NUMERALS

_REGULAR = """
    suspend sever rupture restore resume normalise normalize recall expel dispatch appoint name nominate elect
    re-elect reelect inaugurate oust depose remove replace resign retire succeed dismiss sack
    sign ratify adopt approve pass enact repeal abolish amend veto reject block delay postpone extend renew expire
    vote pass legalise legalize criminalise criminalize decriminalise decriminalize outlaw prohibit sanction impose
    lift ease grant award deny refuse revoke cancel terminate annul overturn uphold
    launch attack invade occupy annex liberate capture seize besiege bombard shell raid storm destroy demolish flatten
    raze damage wound injure murder assassinate execute massacre slaughter torture rape abduct detain arrest imprison
    jail release free evacuate displace deport flee rescue shoot explode detonate crash collide derail collapse
    erupt occur happen strike flood burn ignite engulf sweep
    advance retreat surrender deploy mobilise mobilize station patrol intercept down fire test
    start end finish cease halt continue reopen open close shut establish create found dissolve disband merge acquire
    purchase import export ship supply deliver provide donate transfer fund finance invest produce manufacture
    file sue charge indict prosecute convict sentence acquit fine extradite pardon investigate search issue convene
    join leave enter visit arrive depart return travel move land cross host attend
    protest march rally demonstrate gather clash boycott blockade evict
    infect contaminate poison vaccinate hospitalise hospitalize treat test
    increase decrease decline double triple exceed total reach climb drop
    declare cede demarcate recognise recognize
    receive accept adopt earn score defeat beat qualify compete break
    build complete construct dismantle install repair
    cause result suffer die perish drown survive record register
    hire list rank form
    abandon cede disrupt cripple topple overthrow intervene mediate broker negotiate conclude violate breach
    publish release unveil discover detect disappear vanish
"""
_IRREGULAR = """
    expel expelled expelled, acquit acquitted acquitted, annul annulled annulled, cancel cancelled cancelled,
    travel travelled travelled, patrol patrolled patrolled,
    break broke broken, cut cut cut, withdraw withdrew withdrawn, begin began begun, bring brought brought,
    build built built, burn burnt burnt, buy bought bought, drive drove driven,
    fall fell fallen, fight fought fought, find found found, flee fled fled, fly flew flown, freeze froze frozen,
    give gave given,  hit hit hit, hold held held, hurt hurt hurt, keep kept kept, leave left left,
    lose lost lost, meet met met, overthrow overthrew overthrown, overturn overturned overturned, pay paid paid,
    rise rose risen, run ran run, sell sold sold, send sent sent, shoot shot shot, shut shut shut,
    sink sank sunk, spend spent spent, spread spread spread, steal stole stolen, strike struck struck,
    sweep swept swept, take took taken, tear tore torn, throw threw thrown, uphold upheld upheld, win won won,
    ban banned banned, stop stopped stopped, kidnap kidnapped kidnapped, drop dropped dropped, ship shipped shipped,
    rob robbed robbed, stab stabbed stabbed, permit permitted permitted, quit quit quit, split split split,
    veto vetoed vetoed, free freed freed, bear bore born, cede ceded ceded, blow blew blown,
    transfer transferred transferred, occur occurred occurred, step stepped stepped, kill killed killed,
    pull pulled pulled, storm stormed stormed, down downed downed, lead led led, put put put, cost cost cost
"""


class Verbs(NamedTuple):
    """Forms of the verbs of acts and events."""

    past: frozenset[str]
    participle: frozenset[str]
    base: frozenset[str]
    third: frozenset[str]


def _verbs() -> Verbs:
    regular = [(lemma, *inflect(lemma)[:3]) for lemma in sorted(word_set(_REGULAR))]
    irregular = [tuple(entry.split()) for entry in _IRREGULAR.split(",")]
    strong = {base: (base, inflect(base)[0], past, participle) for base, past, participle in irregular}
    rows = [row for row in regular if row[0] not in strong] + list(strong.values())
    base, third, past, participle = (frozenset(column) for column in zip(*rows, strict=True))
    return Verbs(past, participle, base, third)


ACTS = _verbs()
STANDING = word_set("""
    maintain maintains maintained govern governs governed bordered host hosts
    hosted harbor harbors harboured harbour harbours house houses housed hold holds hovers hover stands hovered
    stood lies lie remains remain remained employs employ consists comprises
    belongs belong contains produces exports imports supplies controls controlled
""")
"""Verbs of standing relations; they count only about somebody or something named, or with a number."""
OTHER_PAST = word_set("""
    made became came went got knew felt saw drew grew wore ate drank sang slept sat stood taught caught sought thought
    dealt leapt learnt meant proved rode rang seemed shook showed shone spoke swam told understood woke wept
""")
"""Strong pasts of verbs that are no acts; they are verbs all the same, and show where a subject ends."""
HELD = word_set("""
    ties relations links border borders population members embassy embassies ambassador troops bases seats inhabitants
    residents employees treaty treaties agreement agreements
""")
"""What somebody has, or has not, on record."""
IDENTITIES = word_set("""
    president minister premier chancellor leader head chief member ambassador founder owner chairman chair director
    king queen senator governor mayor judge capital city town village province state country nation republic region
    river island party group organisation organization alliance company firm agency court bank army militia religion
    language home birthplace
    first second third last largest biggest oldest youngest longest highest deadliest smallest fastest poorest richest
""")
"""Nouns of office and kind, and words of rank: what somebody or something is on record."""
COUNTS = frozenset(word for word, number in NUMERALS.items() if number > 1) | word_set("""
    dozen dozens scores hundred hundreds thousand thousands million millions billion billions several nobody
""")
CONJECTURE = word_set("""
    may might could would should must will shall can cannot can't won't wouldn't couldn't shouldn't 'll 'd likely
    unlikely perhaps maybe probably possibly seemingly apparently allegedly reportedly supposedly arguably clearly
    undoubtedly obviously if unless whether i we you our my your
""")
"""Words that make a statement conjecture, hearsay or address; before its object they unmake it."""
JOINERS = word_set("and but while whereas after before since until when because although though as where so")
"""Words before which a clause may end and behind which the next may begin."""
LEADS = JOINERS | word_set("meanwhile however also then moreover nevertheless nonetheless still besides yet or finally")
REPORTING = word_set("said says told tells according quoted")
"""Words behind which somebody else speaks, even where no attribution was read."""
SUPPOSING = word_set("if unless whether once lest")
