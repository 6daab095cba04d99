"""What a governing word makes of its content: verbs and nouns of saying, denying, planning, fearing, hindering.

Belongs here: looking up the word in the lexicon, its own negation, whose word it is. Does not belong here: the walk
from one governing word to the next (`status.py`).
"""

from pipeline.extract.status.attribution import attribute_to, attribute_to_subject
from pipeline.extract.status.bonds import verb_entry
from pipeline.extract.status.modality import is_subjunctive, tells_of_past
from pipeline.extract.status.negation import is_negated_noun
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon.speech import SpeechWord
from pipeline.lexicon.status import StatusWord

_FORCE = {
    "neutral": "reported",
    "contested": "claimed",
    "accusation": "alleged",
    "denial": "denied",
    "promise": "planned",
}
_ATTRIBUTED = frozenset({"reported", "claimed", "alleged", "denied"})
_CONTESTED = frozenset({"claimed", "alleged"})
# Constructions that do what a word does: a subjunctive or an adjective with an infinitive, `too weak to`.
_OPEN = StatusWord("construction.open", "", "verb", "hypothetical")
_KEPT_FROM = StatusWord("construction.too", "", "verb", "averted")
_CLAIMED = StatusWord("construction.made_to_believe", "", "verb", "claimed", "claimed")
_ABLE = StatusWord("construction.able", "", "verb", "hypothetical", "averted")
_ABILITY = frozenset({"can", "could", "ca"})
_SCANT = frozenset({"little", "scant", "few"})
_NO_ONE = frozenset({"nobody", "none", "one", "few"})


def speech_entry(word: SpeechWord) -> StatusWord:
    """Return what a word of saying makes of its content, as an entry of the status lexicon."""
    return StatusWord(word.id, word.lemma, "verb", _FORCE[word.force])


def verb_operator(view: TextView, governor: Token, content: Clause) -> StatusWord | None:
    """Return what the lexicon says of a verb or adjective over this content, None where it says nothing."""
    words = view.lexicon.status
    outer = view.clauses.get(governor.index)
    phrasal = [f"{governor.lemma} {particle}" for particle in sorted(outer.particles)] if outer is not None else []
    # Ruled that they had fired, not: ruled out that they had fired.
    past = words.find("past", governor.lemma) if words.find("verb", *phrasal) is None else None
    if past is not None and tells_of_past(view, content):
        return past
    if past is not None and is_subjunctive(view, content) and governor.tag in ("VBD", "VBN"):
        return _OPEN
    if governor.lemma == "able" and _is_now(view, governor):
        return _ABLE
    if governor.lemma == "believe" and _is_made_to_believe(view, governor):
        return _CLAIMED
    content_lemma = view.parsed.tokens[content.predicate].lemma
    if governor.lemma in view.lexicon.cues["wishing"] and words.find("performative", content_lemma) is not None:
        return words.find("performative", content_lemma)
    entry = verb_entry(view, governor, content)
    if entry is not None and " " in entry.word:
        return entry
    speech = view.lexicon.speech.reporting(governor.lemma)
    if speech is not None and governor.pos == "VERB":
        return speech_entry(speech)
    if any(child.lower == "too" for child in view.parsed.children(governor.index, "advmod")) and content.mark == "to":
        return _KEPT_FROM
    found = entry or words.find("predicate", governor.lemma)
    if found is None and governor.pos == "ADJ" and content.mark == "to":
        return _OPEN
    return found


def _is_now(view: TextView, adjective: Token) -> bool:
    """`Is able to strike the port`: what somebody can do, while one who was able to do it did."""
    verb = view.parsed.child(adjective.index, "cop")
    return verb is not None and verb.lower in ("is", "are", "'s", "’s", "'re", "’re")


def _is_made_to_believe(view: TextView, governor: Token) -> bool:
    """`Would have us believe`, `wants the world to believe`: what somebody would like others to take for true."""
    clause = view.clauses.get(governor.index)
    if clause is None or clause.governor is None or clause.relation not in ("xcomp", "ccomp") or clause.is_finite:
        return False
    return view.parsed.tokens[clause.governor].lemma in view.lexicon.cues["making_believe"]


def noun_operator(view: TextView, noun: Token, before: str | None = None) -> StatusWord | None:
    """Return what the lexicon says of a noun over its content, None where it says nothing; `before` is the preposition
    or conjunction that binds the content to it.
    """
    case, above = view.case(noun.index), view.parsed.tokens[noun.head]
    keys = (f"{above.lemma} {case}", f"{case} {noun.lemma}") if case else ()
    known = view.lexicon.status.find("noun", f"{noun.lemma} {before}", *keys, noun.lemma)
    if known is not None:
        return known
    speech = view.lexicon.speech.reporting_noun(noun.lemma)
    return speech_entry(speech) if speech is not None else None


def apply_verb(view: TextView, entry: StatusWord, outer: Clause | None, is_negated: bool, standing: Standing) -> None:
    """Take in what a verb makes of its content; its subject is the source of what is said."""
    effect = entry.under_negation() if is_negated else entry.effect
    if outer is not None and effect in ("reported", "claimed") and _is_wrongly(view, outer):
        effect = "denied"
    if entry.effect == "denied" and outer is not None and (_nobody(view, outer) or _is_undeniable(view, outer)):
        # Nobody denies that they fired; it cannot be denied, there is no denying that they did.
        effect = "asserted"
    if effect in _ATTRIBUTED and not is_negated:
        attribute_to_subject(view, outer, standing, effect in _CONTESTED, is_denial=effect == "denied")
    standing.under(effect)


def _is_wrongly(view: TextView, clause: Clause) -> bool:
    """`Wrongly reported that they had fired`."""
    adverbs = view.parsed.children(clause.predicate, "advmod")
    return any(adverb.lower in view.lexicon.cues["wrongly"] for adverb in adverbs)


def _nobody(view: TextView, clause: Clause) -> bool:
    """Tell whether nobody at all does it."""
    return any(is_negated_noun(view, head) and view.parsed.tokens[head].lower in _NO_ONE for head in clause.agents)


def _is_undeniable(view: TextView, clause: Clause) -> bool:
    cannot = bool(_ABILITY & set(clause.auxiliaries)) and clause.is_negated and not clause.agents
    return cannot or (view.parsed.tokens[clause.predicate].tag == "VBG" and is_negated_noun(view, clause.predicate))


def apply_noun(view: TextView, entry: StatusWord, noun: Token, standing: Standing) -> None:
    """Take in what a noun makes of its content, and its adjectives: unconfirmed reports, no plans."""
    adjectives = view.parsed.children(noun.index, "amod")
    is_negated = is_negated_noun(view, noun.index) or any(adjective.lower in _SCANT for adjective in adjectives)
    is_negated |= _is_not_a_bit(view, noun)
    effect = entry.under_negation() if is_negated else entry.effect
    if effect in _ATTRIBUTED and not is_negated:
        owner = next(
            (
                child
                for child in view.parsed.children(noun.index, "nmod:poss", "nmod", "compound")
                if child.dep == "nmod:poss" or (view.case(child.index) in ("by", "from") or child.dep == "compound")
            ),
            None,
        )
        if owner is not None:
            attribute_to(view, owner.index, standing, effect in _CONTESTED)
    standing.under(effect)
    for adjective in adjectives:
        effect_of = view.lexicon.status.effect("adjective", adjective.lower, adjective.lemma)
        if effect_of is None and standing.status() != "denied":
            effect_of = view.lexicon.status.effect("predicate", adjective.lower)
        if effect_of in ("alleged", "averted", "denied", "hypothetical"):
            standing.under(effect_of)


def _is_not_a_bit(view: TextView, noun: Token) -> bool:
    """`Not a shred of proof`: the noun that is negated counts another."""
    above = view.parsed.tokens[noun.head]
    is_part = noun.dep == "nmod" and view.case(noun.index) == "of" and above.lemma in view.lexicon.cues["smallest_part"]
    if not is_part:
        return False
    carriers = view.carriers.get(above.index, [])
    return is_negated_noun(view, above.index) or any(clause.is_negated for clause in carriers)


def object_operator(view: TextView, clause: Clause, head: int | None = None) -> StatusWord | None:
    """Return what a verb makes of an act that its object names (`denied the attack`, `ruled out an attack`); its
    particle may be read as a preposition over the object `head` (brushed aside allegations), and some verbs say so of
    some objects only (overturned the conviction).
    """
    verb = view.parsed.tokens[clause.predicate]
    particles = {*clause.particles, view.case(head)} if head is not None else clause.particles
    keys = [f"{verb.lemma} {particle}" for particle in sorted(particles)]
    # What is announced as known has happened: the arrest of a bishop, not a visit to Chad.
    keys += [f"{verb.lemma} the"] if head is not None and view.is_definite(head) else []
    keys += [f"{verb.lemma} {view.parsed.tokens[head].lemma}"] if head is not None else []
    return view.lexicon.status.find("object", *keys, verb.lemma)


def oblique_operator(view: TextView, clause: Clause, head: int) -> StatusWord | None:
    """Return what a verb makes of an act under its preposition (`accused of torture`, `called for a withdrawal`)."""
    lemma, case = view.parsed.tokens[clause.predicate].lemma, view.case(head)
    with_particles = (f"{lemma} {particle} {case}" for particle in sorted(clause.particles))
    return view.lexicon.status.find("oblique", *with_particles, f"{lemma} {case}", lemma)


def counted_operator(view: TextView, clause: Clause, noun: Token) -> StatusWord | None:
    """Return what a verb of telling makes of what its object counts or shows (`put the number killed at 30`)."""
    lemma = view.parsed.tokens[clause.predicate].lemma
    entry = view.lexicon.status.find("object", f"{lemma} {noun.lemma}", lemma)
    return entry if entry is not None and entry.effect in ("reported", "claimed") else None
