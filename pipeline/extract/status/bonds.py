"""How a clause hangs on what is above it: as the content of a word, as a purpose, as a result, or as an aside.

Belongs here: the kinds of bond and telling them apart by form, since a parser confuses their labels (a gerund that is
denied, a that-clause after a noun). Does not belong here: what the words above it make of it (`operators.py`).
"""

from dataclasses import dataclass

from pipeline.extract.status.apart import is_apart
from pipeline.extract.status.clefts import cleft_focus
from pipeline.extract.status.content import (
    is_gerundial,
    is_that_clause,
    noun_completed,
    noun_says,
    subject_tells,
    tells,
    that_clause_beside,
)
from pipeline.extract.view import TextView, once_per_clause
from pipeline.language.clauses import GERUND_PREPOSITIONS, Clause, case_of
from pipeline.language.parsed import Token
from pipeline.lexicon.grammar import load_grammar
from pipeline.lexicon.status import StatusWord

CONTENT, PURPOSE, RESULT, ADJUNCT, ASIDE = "content", "purpose", "result", "adjunct", "aside"
_CONTENT_MARKS = frozenset({"that", "to", "whether", "if"}) | GERUND_PREPOSITIONS
# Prepositions by which a gerund tells how an act is done: it has no standing of its own.
_MANNER = frozenset({"by", "through"})
# Verbs of the means by which something is done: used clubs to beat him.
_USING = frozenset({"use", "employ", "wield"})
# Verbs whose object, with a participle after it, is something that they want done.
_WANTING = frozenset({"want", "order", "need", "like", "wish"})


@dataclass(frozen=True, slots=True)
class Bond:
    """What a clause hangs on and how."""

    kind: str
    governor: Token


@once_per_clause
def bond_of(view: TextView, clause: Clause) -> Bond | None:
    """Return the bond of a clause, None for the main clause."""
    beside = _gerund_beside(view, clause)
    if beside is not None and (clause.governor is None or beside.tag != "VBG"):
        return Bond(CONTENT, beside)
    also = that_clause_beside(view, clause)
    if also is not None:
        return Bond(CONTENT, also)
    if clause.governor is None or is_apart(view, clause):
        return None
    governor = view.parsed.tokens[clause.governor]
    if _is_only_choice(view, clause):
        forced = governor if governor.pos in ("VERB", "AUX") else view.parsed.tokens[governor.head]
        return Bond(RESULT if forced.tag in ("VBD", "VBN") else PURPOSE, forced)
    if governor.lower == "how" and clause.relation == "advcl:relcl":
        # Documented how it was done: what is told, hung on the word that opens it.
        return Bond(CONTENT, view.parsed.tokens[governor.head])
    focus = cleft_focus(view, clause)
    if focus is not None or _is_one_of_those(view, clause, governor):
        return Bond(RESULT, focus or governor)
    carried = noun_completed(view, clause)
    if carried is not None:
        return Bond(CONTENT, carried)
    relation = clause.relation.partition(":")[0]
    if relation == "parataxis":
        return Bond(ASIDE, governor)
    if governor.pos in ("NOUN", "PROPN", "PRON", "NUM") and relation == "acl":
        wanting = view.parsed.tokens[governor.head]
        if governor.dep == "obj" and wanting.lemma in _WANTING and clause.is_passive and not clause.is_finite:
            return Bond(CONTENT, wanting)
        is_full = is_that_clause(view, clause) and noun_says(view, governor)
        if is_that_clause(view, clause) and not is_full and (tells(view, wanting) or subject_tells(view, wanting)):
            # Told reporters that …, word reached Lima that …: what is said, hung on those who hear it.
            return Bond(CONTENT, wanting)
        is_content = is_full or (clause.mark in _CONTENT_MARKS and clause.relation != "acl:relcl")
        is_content |= clause.mark == "in" and noun_says(view, governor)
        return Bond(CONTENT if is_content else ADJUNCT, governor)
    if relation == "xcomp" and clause.mark == "to" and _is_purpose(view, clause, governor):
        return Bond(PURPOSE, governor)
    if relation in ("ccomp", "xcomp", "csubj"):
        return Bond(CONTENT, governor)
    return Bond(_adverbial(view, clause, governor), governor)


def _is_one_of_those(view: TextView, clause: Clause, governor: Token) -> bool:
    """`She was apparently among those killed`: whether she was one of them is whether it befell her."""
    is_part = governor.index in view.clauses and case_of(view.parsed, governor.index) == "among"
    return is_part and clause.relation == "acl"


def _gerund_beside(view: TextView, clause: Clause) -> Token | None:
    """`Accused him of lying and of shelling it`: a second gerund that the parser hung on the verb."""
    token = view.parsed.tokens[clause.predicate]
    if token.dep != "conj" or not is_gerundial(view, clause):
        return None
    own, first = view.parsed.child(token.index, "mark"), view.parsed.tokens[token.head]
    is_second = own is not None and own.lower in GERUND_PREPOSITIONS
    is_bare = own is None and first.tag != "VBG" and first.lemma in load_grammar().gerund_verbs
    return first if is_second or is_bare else None


def _is_only_choice(view: TextView, clause: Clause) -> bool:
    """`Had no choice but to surrender`: what is left is what is done."""
    marks = {mark.lower for mark in view.parsed.children(clause.predicate, "mark", "cc")}
    return "but" in marks and clause.mark in ("to", "but") and not clause.is_finite


def _adverbial(view: TextView, clause: Clause, governor: Token) -> str:
    if clause.mark == "that" or _is_gerund_object(view, clause, governor):
        return CONTENT
    is_how = any(word.lower == "how" for word in view.parsed.children(clause.predicate, "advmod"))
    if is_how and governor.pos == "VERB" and (tells(view, governor) or _is_known_verb(view, governor.lemma)):
        return CONTENT
    if clause.mark is None and clause.is_finite and clause.predicate < governor.index and tells(view, governor):
        return CONTENT
    is_gerund = is_gerundial(view, clause)
    if clause.mark == "to" and not is_gerund:
        return PURPOSE if _is_purpose(view, clause, governor) else CONTENT
    if clause.mark in ("in order", "so as"):
        return PURPOSE
    if clause.mark is not None and is_gerund:
        if clause.mark == "to" or clause.mark in GERUND_PREPOSITIONS or _asks_for(view, governor, clause.mark):
            return CONTENT
        return RESULT if clause.mark in _MANNER else ADJUNCT
    is_plain = view.parsed.tokens[clause.predicate].tag == "VBG"
    if clause.mark is None and is_gerund and is_plain and clause.predicate > governor.index:
        return RESULT
    return ADJUNCT


def _is_gerund_object(view: TextView, clause: Clause, governor: Token) -> bool:
    """`denied shelling`, `denied having shelled`: a gerund right after a verb that the lexicon knows."""
    helpers = view.parsed.children(clause.predicate, "aux", "aux:pass")
    first = min((clause.predicate, *(child.index for child in helpers)))
    between = {token.lower for token in view.parsed.tokens[governor.index + 1 : first]}
    outer = view.clauses.get(governor.index)
    if clause.mark is not None or first <= governor.index or view.parsed.tokens[first].tag != "VBG":
        return False
    if between:
        # Ruled out shelling it: the particle stands between.
        phrasal = f"{governor.lemma} {' '.join(between)}"
        return outer is not None and between <= outer.particles and _is_known_verb(view, phrasal)
    return view.lexicon.speech.reporting(governor.lemma) is not None or _is_known_verb(view, governor.lemma)


def _is_known_verb(view: TextView, verb: str) -> bool:
    """Tell whether the lexicon says what a verb makes of its complement."""
    return view.lexicon.status.find("verb", verb) is not None


def _asks_for(view: TextView, governor: Token, mark: str) -> bool:
    words = view.lexicon.status
    return (
        words.find("oblique", governor.lemma) is not None or words.find("verb", f"{governor.lemma} {mark}") is not None
    )


def _is_purpose(view: TextView, clause: Clause, governor: Token) -> bool:
    """Tell whether an infinitive says what something is done for: its verb neither sends anybody nor says what
    becomes of the act.
    """
    if governor.pos not in ("VERB", "AUX"):
        return False
    outer = view.clauses.get(governor.index)
    if clause.predicate < governor.index and clause.relation.partition(":")[0] == "advcl":
        # To retake the ridge, the general called in a brigade.
        return True
    if outer is None or view.lexicon.speech.reporting(governor.lemma) is not None:
        return False
    if governor.lemma in _USING:
        return False
    grammar = load_grammar()
    is_bound = governor.lemma in grammar.object_control and governor.lemma != "send"
    has_object = bool(outer.patients) and not outer.is_passive
    is_spelt_out = any(child.lower in ("so", "in") for child in view.parsed.children(clause.predicate, "mark"))
    if is_spelt_out or (has_object and governor.lemma in grammar.gerund_verbs and not is_bound):
        # Blocked the road to force them out: what is blocked or stopped itself would be a gerund.
        return True
    entry = verb_entry(view, governor, clause)
    if entry is not None and (entry.effect != "asserted" or is_bound or not _stands_apart(view, clause, governor)):
        return False
    if entry is None and is_bound and outer.patients:
        return False
    return entry is not None or has_object or clause.relation.partition(":")[0] == "advcl"


def _stands_apart(view: TextView, clause: Clause, governor: Token) -> bool:
    """Tell whether a noun stands between a verb and the infinitive: `came to Lima to protest`, not `came to rule`."""
    return any(token.pos in ("NOUN", "PROPN") for token in view.parsed.tokens[governor.index + 1 : clause.predicate])


def verb_entry(view: TextView, governor: Token, content: Clause) -> StatusWord | None:
    """Return the entry of a verb or adjective over some content: with its particle, with the mark that follows it (`to`
    over a gerund is `to doing`), by form, by lemma.
    """
    outer = view.clauses.get(governor.index)
    keys = [f"{governor.lemma} {particle}" for particle in sorted(outer.particles)] if outer is not None else []
    mark = view.parsed.child(content.predicate, "mark")
    # The second of two infinitives shares the mark of the first: told them to enter and burn it.
    is_second = view.parsed.tokens[content.predicate].dep == "conj"
    if content.mark is not None and (mark is not None or is_second):
        is_next = mark is not None and mark.index == governor.index + 1
        keys += [f"{governor.lower} {content.mark}"] if is_next else []
        is_gerund = is_gerundial(view, content)
        keys.append(f"{governor.lemma} {content.mark}" + (" doing" if is_gerund and content.mark == "to" else ""))
    elif is_gerundial(view, content):
        keys.append(f"{governor.lemma} doing")
    return view.lexicon.status.find("verb", *keys, governor.lower, governor.lemma)
