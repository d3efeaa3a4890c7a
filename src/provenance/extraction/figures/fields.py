"""Fields of meaning: which words beside a number speak of burial, of hospitals, of lists, of saying how many.

"The town hall's tally is higher, at 63" holds no word of harm; what its number counts, the words around it suggest.
Each word belongs to one field; most fields suggest a harm. A field proves nothing by itself: ``weighing`` says how much
each counts. The words come from the language of news, not from any event.
"""

from __future__ import annotations

from collections.abc import Iterator

from provenance.extraction.figures.quantities import Quantity
from provenance.extraction.figures.words import Words
from provenance.models.vocabulary import Harm

NEAR, WIDE = 3, 10
"""Words on each side of a number in which a field of meaning is near, and in which it is seen at all."""
_CLAUSE = frozenset(".;")

_WORDS: dict[str, str] = {
    "burial": """
        grave graves bury buried burying burial burials funeral funerals coffin coffins cemetery cemeteries graveyard
        churchyard cremated mourn mourns mourned mourning mourners memorial memorials tomb tombs tombstone plaque candle
        candles wreath wreaths obituary morgue morgues mortuary mortuaries pathologist coroner coroners inquest autopsy
        autopsies remains shroud shrouds bundles crosses bereaved grief grieving widows orphans undertaker gravedigger
        monument earth""",
    "death": """
        dead death deaths die dies died dying kill kills killed killing perish perished loss losses fallen gone lives
        life fatal fatally fatalities fatality murder murders murdered slain massacre massacred slaughter drowned
        hanged swept body bodies corpse corpses martyrs casualties shot fell drowning suicide suicides victim
        victims""",
    "hospital": """
        hospital hospitals ward wards clinic clinics infirmary patient patients admitted admissions admission treated
        treating treatment surgery surgeon surgeons operated stretcher stretchers bandaged discharged ventilator
        ventilators stitches wound wounds wounded burns burned fractures limb limbs leg legs amputated doctor doctors
        nurse nurses ambulance ambulances hurt injured injuries injury bleeding bled bruises bruised concussion
        hypothermia shock blind unconscious coma condition critical medics paramedics physicians crutches disabled""",
    "captivity": """
        hostage hostages captive captives captivity captor captors kidnapped kidnappers abducted abductions ransom
        released release releases releasing freed free freeing swap swapped exchange exchanged prisoner prisoners held
        holds hold holding hideout seized barricaded gunman gunmen inside snatched""",
    "shelter": """
        shelter shelters sheltering sheltered refuge evacuated evacuees evacuation homes homeless camp camps tent tents
        fled flee fleeing flight displaced displacement moved roof uprooted refugees refugee border stadium gymnasium
        gyms blankets rehoused relocated households leave left driven exodus""",
    "law": """
        arrested arrest arrests detained detainees detention detentions custody cell cells jail jailed prison
        imprisoned charged charges convicted sentenced court raid raids rounded suspect suspects warrant remand bars
        trial questioned handcuffs defendants indicted apprehended tried judge bail""",
    "search": """
        missing search searched searches searching sought unaccounted vanished disappeared disappearances found trace
        divers looking hunting overdue tracing whereabouts recovered""",
    "illness": """
        case cases infected infection infections ill sick sickness disease virus fever outbreak symptoms positive
        quarantine isolation hunger hungry famine starving starved malnutrition malnourished poisoned poisoning trapped
        stranded affected survivors survived cholera measles epidemic caught contracted""",
    "roll": """
        name names named list lists listed register registers registered registrar ledger roll sheet sheets photograph
        photographs certificate certificates record records recorded entries entry entered dossier board bulletin book
        books identified indictment""",
    "count": """
        count counts counted counting tally tallies figure figures number numbers total totals estimate estimates
        estimated toll tolls sum sums statistics arithmetic reckoning reckons reckoned overall altogether""",
    "saying": """
        said says say saying told tells claims claim claimed reported report reports announces announced confirmed
        confirms insists insisted admits admitted admit acknowledges acknowledged concedes conceded believes according
        maintains spokesman spokeswoman spokesperson published publishes gives gave suggests documents documented""",
    "change": """
        stands stood rose risen rises raised fell dropped lowered revised reached up down higher lower climbed put puts
        putting stuck sticks keeps kept withdrew withdrawn corrected retracted adds added excludes includes
        leaves""",
    "measure": """
        hour hours minute minutes day days week weeks month months year years kilometre kilometres kilometer
        kilometers km metre metres meters mile miles feet percent cent vote votes seat seats goal goals point points
        page pages truck trucks boat boats ship ships house houses building buildings village villages town towns
        countries rounds bullets dollars pounds euros crowns degrees bed beds tonnes tons litres animals questions
        times""",
    "spared": "ashore unhurt unharmed safe safely rescued saved alive escaped survive unscathed evacuating",
    "presence": """
        aboard attended guests crowd members population inhabitants residents passengers crew staff workforce
        present capacity wedding spectators""",
    "clock": "aged age ages old older younger born since until till o'clock noon midnight",
}

SUGGESTED: dict[str, Harm] = {
    "burial": Harm.KILLED,
    "death": Harm.KILLED,
    "hospital": Harm.INJURED,
    "captivity": Harm.CAPTURED,
    "shelter": Harm.DISPLACED,
    "law": Harm.ARRESTED,
    "search": Harm.MISSING,
    "illness": Harm.AFFECTED,
}
"""The harm that a field suggests; the other fields suggest none."""

FIELD_OF: dict[str, str] = {word: field for field, words in _WORDS.items() for word in words.split()}
"""Field of each word."""


def find_fields(words: Words, quantity: Quantity) -> Iterator[tuple[str, str]]:
    """Yield the fields of meaning in the clause around a number, with side and distance, each once a side."""
    number = quantity.number
    sides = (
        ("left", range(quantity.first - 1, max(-1, quantity.first - 1 - WIDE), -1)),
        ("right", range(number.last, min(len(words.forms), number.last + WIDE))),
    )
    for side, span in sides:
        found: set[str] = set()
        for step, at in enumerate(span):
            if words.tags[at] in _CLAUSE:
                break
            form = words.forms[at]
            for word in form.split() if " " in form else (form,):
                name = FIELD_OF.get(word)
                if name and name not in found:
                    found.add(name)
                    yield name, f"{side}-{'near' if step < NEAR else 'wide'}"
