"""The closed classes of English that bound clauses and noun phrases."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string, which spaces and line breaks separate."""
    return frozenset(words.split())


DETERMINERS = word_set("""
    the a an this that these those some any no every each another both all many several most few other his her its
    their our my your whose one two three four five six seven eight nine ten
""")
SUBJECT_PRONOUNS = word_set("""
    he she they it i we you who which that both others some many several neither everyone everybody someone somebody
    nobody one none most
""")
PERSONAL_PRONOUNS = frozenset(["he", "she", "they", "it", "i", "we", "you"])
OBJECT_PRONOUNS = word_set("""
    him her them it me us you himself herself themselves itself
""")
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your"])
PREPOSITIONS = word_set("""
    of in on at by for with from to about into over after before during under between among against through without
    within near via amid despite since until towards toward upon across behind beyond regarding following per
    outside inside around along as like than including
""")
NOMINAL_PREPOSITIONS = word_set("""
    of for in at from with on against near behind to between about within under
""")
"""Prepositions that may attach a phrase to a noun ("a spokesman for the ministry")."""
CONJUNCTIONS = frozenset(["and", "or", "but", "nor", "yet"])
SUBORDINATORS = word_set("""
    that because if when while whereas although though after before as since until unless where whether so once how
    why what whereby
""")
AUXILIARIES = word_set("""
    has have had is are was were be been being will would could should may might must can do does did shall hasn't
    haven't hadn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't can't cannot don't doesn't didn't
    not never 's 'd 've 'll
""")
MODALS = frozenset(["can", "could", "may", "might", "should", "must", "shall", "cannot", "can't", "couldn't"])
IRREGULAR_PAST = word_set("""
    held made gave took came went began became met won lost led kept brought sent built fell grew knew ran rose sold
    spent stood wore broke drew drove flew saw sat shook struck caught bought fought taught sought got chose threw hung
    woke ate bore beat bent bit blew dealt fled forgot froze hid lent meant rode rang sang sank slept slid stole swam
    swung tore understood withdrew overcame undertook put upheld
""")
"""Past forms that do not end in "-ed", without those that are as often nouns or adjectives."""
BE = word_set("""
    is are was were be been being isn't aren't wasn't weren't
""")
HAVE = frozenset(["has", "have", "had", "having"])
NEGATIONS = word_set("""
    not never n't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't didn't don't doesn't cannot can't
    couldn't nor neither
""")
ADVERBS = word_set("""
    also later then now still again already just even only too once first earlier previously recently since
    yesterday today tonight tomorrow meanwhile however instead further furthermore always often sometimes ever soon
    long once twice both all though ago ahead simply nevertheless nonetheless moreover therefore thus hence otherwise
    likewise indeed besides overall
""")
TIME_WORDS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december yesterday today tonight tomorrow morning afternoon evening night week month
    year noon midnight dawn dusk earlier later late early day hours minutes weekend
""")


def is_adverb(word: str) -> bool:
    """Tell whether the lower-case word is, as far as its form shows, an adverb.

    >>> is_adverb("repeatedly"), is_adverb("family")
    (True, False)
    """
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


_NOT_ADVERBS = word_set("""
    family supply reply apply rally ally july assembly anomaly bully monopoly rely imply comply tally gully jelly belly
    butterfly homily lily filly folly multiply italy sicily thessaly
    billy emily sally kelly molly polly holly lilly carly charly beverly kimberly shelly dolly wally willy cecily
    everly waverly scully tully reilly o'reilly o’reilly connolly connelly connally donnelly kennelly mcnally nally
    healy keneally kenneally kiely gormly ridly stanly presly crowly mckinly
""")
"""Nouns, verbs and names in -ly: "said Emily Reilly"."""
