"""Function words and words of large and vague numbers, and the nouns of people and of things that numbers count."""

from __future__ import annotations

from provenance.extraction.nouns import read_nouns


def listed(words: str) -> tuple[str, ...]:
    """Return the entries of a list: separated by spaces, the words of one entry joined by ``_``."""
    return tuple(entry.replace("_", " ") for entry in words.split())


SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "lakh": 100_000,
    "crore": 10_000_000, "dozen": 12, "score": 20,
}  # fmt: skip
MULTIPLES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
"""Words that count the victims of one killing: "a double murder"."""
KILLINGS = frozenset(("homicide", "murder", "killing", "slaying", "assassination", "execution", "drowning"))
MASSES = frozenset(listed("dozens scores hundreds thousands millions tens"))
"""Plural scale words: "dozens", "tens of thousands"; they count without saying how many."""
VAGUE = frozenset(listed("several many numerous countless various multiple"))
VAGUE_PHRASES = listed(
    """a_few a_number a_handful a_couple quite_a_few scores_upon_scores untold_numbers an_unknown_number
    an_undetermined_number an_unspecified_number a_large_number large_numbers a_small_number a_great_many
    a_dozen_or_so"""
)

POPULATION_OF = read_nouns("people.txt") | {"others": "people"}
"""Normalised population of each noun of people."""
BODIES = {
    "forces": "security forces", "guard": "security forces", "army": "soldiers", "military": "soldiers",
    "navy": "soldiers", "police": "police", "militia": "militants", "crew": "crew", "staff": "workers",
}  # fmt: skip
"""Normalised population of the members of a body: "three members of the security forces"."""
PEOPLE = frozenset(POPULATION_OF)
THINGS = frozenset(read_nouns("things.txt"))
PARTITIVE = frozenset(listed("them whom us those these which"))
"""What a part is taken of: "five of them", "129 of whom"."""
MONTHS = {
    name: number
    for names in (
        "january february march april may june july august september october november december",
        "jan feb mar apr may jun jul aug sep oct nov dec",
    )
    for number, name in enumerate(names.split(), 1)
} | {"sept": 9}
DISEASES = frozenset(
    listed("""virus coronavirus covid-19 covid cholera infection infections infected disease outbreak epidemic pandemic
    ebola measles flu influenza tetanus dengue malaria fever hepatitis polio meningitis sars mers zika plague typhoid
    diphtheria smallpox leptospirosis dysentery tuberculosis mpox monkeypox anthrax""")
)
"""Words that make "cases" count people."""
LABELS = frozenset(
    listed("""flight highway route interstate section article chapter page resolution channel room
    unit level magnitude boeing airbus aged age ages model type covid apollo psalm version grade precinct ward station
    platform phase stage season game act title exit gate line pier area zone sector block hwy district radio fm
    circa lane plot plots studio lap rt rte image slide""")
)
"""Words after which a number is a name, an age or a date: "flight 752", "aged 26"."""

_FUNCTION: dict[str, str] = {
    "b": "was were is are been being be gets get got getting became become 's 're",
    "h": "have has had having 've",
    "m": "will would could may might can should must shall did do does",
    "x": "not never n't cannot",
    "Y": "it",
    "d": """the a an his her its their our your my this that these those all another each every both other further
        additional some any""",
    "y": "he she they we i you him her them us me himself themselves",
    "c": "and or nor plus &",
    "B": "but while whereas although though because if as when after before until since where",
    "A": "along_with together_with as_well_as in_addition_to accompanied_by besides",
    "o": "of",
    "t": "to",
    "p": """among amongst in on at
        by from with near for into during over under between against through throughout across around
        outside inside behind beside along amid upon within without about toward towards via per following despite
        beneath above below aboard onto off out up down""",
    "r": "who which whom whose what",
    "i": "including included include includes among_them among_whom among_those comprising",
    "f": """feared presumed believed confirmed reported thought known declared pronounced listed found assumed
        considered registered recorded estimated said_to_be counted verified remain remained remaining stay remains
        deemed reportedly identified suspected""",
    "a": """also now still already so far then later only just even more least once again instantly immediately
        always often yesterday today tonight alone there here together too else until_now up_to_now up_until_now
        till_now to_date as_yet""",
    "L": "left leaving leaves leave",
    "C": "claimed claiming claims claim took taking takes take cost costing costs lost losing",
    "R": """rose risen rises rising climbed climbs climbing stood stands stand standing reached reaches reaching put
        puts putting bring bringing brings brought raised raising raises passed topped hit hits exceeded exceeds grew
        grown increased increasing jumped reached totalled totaled reach rise fell dropped revised lowered stayed
        gave gives give estimates estimate placed places""",
    "W": "suffered suffering suffer sustained sustaining sustain received receiving",
    "s": """said says say saying told tells reported_that announced stated added claimed_that according reports
        confirms declared_that noted explained
        insisted acknowledged admitted denied admits admit insists acknowledges acknowledge concedes
        concede speaks spoke spoken counts counted lists listed logged documented names tweeted wrote
        owns_up_to own_up_to owned_up_to""",
    "v": """exploded
        detonated attacked ambushed fired opened struck hits collapsed crashed sank went came made took_place occurred
        happened began started ended entered arrived broke fought clashed launched carried planted threw burned_down
        wore worked lived played ran walked drove travelled traveled stormed raided blew destroyed damaged targeted
        wants want need needs seek face faced escaped survived helped joined met visited signed voted elected
        escape survive""",
}  # fmt: skip

FUNCTION = {word.replace("_", " "): tag for tag, words in _FUNCTION.items() for word in words.split()}
