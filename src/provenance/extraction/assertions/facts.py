"""Facts: which clauses state something that somebody could check, and whether they affirm or deny it."""

from __future__ import annotations

from provenance.extraction.assertions.clauses import Clause, is_date_word
from provenance.extraction.assertions.lexicon import ACTS, CONJECTURE, COUNTS, HELD, IDENTITIES, REPORTING, STANDING
from provenance.extraction.attributions.grammar import (
    BE,
    DETERMINERS,
    HAVE,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
)
from provenance.extraction.attributions.lexicon import FORMS

_SHORTEST = 3
"""Words a checkable clause has at least."""
_COMMON = DETERMINERS | SUBJECT_PRONOUNS | PREPOSITIONS
"""Words whose capital at the head of a sentence names nobody."""
_AUXILIARIES = HAVE | {"hasn't", "haven't", "hadn't", "was", "were", "wasn't", "weren't"}
_DENYING = NEGATIONS | {"no"}
_NEAR = 8
"""Words behind the verb in which its complement is looked for."""


def find_rule(clause: Clause) -> str | None:
    """Return the rule by which the clause counts as a checkable statement; None when it does not."""
    if not (_is_complete(clause) and _is_plain(clause)) or not (is_counted(clause.subject) or is_anchored(clause)):
        return None
    if _is_act(clause):
        return "narrated-act"
    is_about = is_named(clause) or is_counted(clause.words)
    return "narrated-relation" if is_about and _is_standing(clause) else None


def _is_complete(clause: Clause) -> bool:
    """Tell whether the clause has words enough, and something behind its verb."""
    has_complement = clause.verb < clause.last - 1 or is_counted(clause.subject)
    return has_complement and sum(word[0].isalnum() for word in clause.words) >= _SHORTEST


def _is_plain(clause: Clause) -> bool:
    """Tell whether the clause is told as a fact: not asked, supposed, hedged, or laid into another's mouth."""
    words = clause.words
    before_object = words[: clause.verb - clause.first + 3]
    return words[-1] != "?" and CONJECTURE.isdisjoint(before_object) and REPORTING.isdisjoint(words)


def is_denied(clause: Clause) -> bool:
    """Tell whether the verb is negated ("did not sign", "had no ties")."""
    return not _DENYING.isdisjoint(_behind(clause, 3)) or clause.paragraph.words[clause.verb] in NEGATIONS


def _behind(clause: Clause, size: int) -> tuple[str, ...]:
    """Return the words that follow the finite verb."""
    return clause.paragraph.words[clause.verb + 1 : min(clause.last, clause.verb + 1 + size)]


def _is_act(clause: Clause) -> bool:
    """Tell whether somebody did, or something suffered, what is on the list of acts and events."""
    verb = clause.paragraph.words[clause.verb]
    if verb in ACTS.past or (verb in ACTS.third and verb not in FORMS):
        return True
    following = next((word for word in _behind(clause, 6) if not _is_filler(word)), "")
    if verb in ("did", "didn't"):
        return following in ACTS.base
    is_done = following in ACTS.participle or (following.endswith("ed") and is_counted(clause.subject))
    return verb in _AUXILIARIES and is_done


def _is_filler(word: str) -> bool:
    return word in NEGATIONS or word in BE or is_adverb(word)


def _is_standing(clause: Clause) -> bool:
    """Tell whether the clause says what somebody has, holds or is on record."""
    verb = clause.paragraph.words[clause.verb]
    behind = _behind(clause, _NEAR)
    if verb in STANDING:
        return True
    if verb in HAVE:
        return not HELD.isdisjoint(behind)
    return verb in BE and not IDENTITIES.isdisjoint(behind)


def is_counted(words: tuple[str, ...]) -> bool:
    """Tell whether a number or a word of number stands among the words."""
    return any(word in COUNTS or (word[0].isdigit() and not is_date_word(word)) for word in words)


def is_named(clause: Clause) -> bool:
    """Tell whether the subject is a name, or "both" of those just named."""
    tokens = clause.paragraph.tokens[clause.first : clause.verb]
    opens = clause.subject[:1]
    if opens == ("both",) or any(token.text[0].isupper() for token in tokens[1:]):
        return True
    return _COMMON.isdisjoint(opens) and any(token.text[0].isupper() for token in tokens[:1])


def is_anchored(clause: Clause) -> bool:
    """Tell whether anything in the clause is named, counted or dated."""
    tokens = clause.paragraph.tokens[clause.first + 1 : clause.last]
    if is_named(clause) or any(token.text[0].isupper() for token in tokens):
        return True
    return any(is_date_word(word) or word[0].isdigit() or word in COUNTS for word in clause.words)
