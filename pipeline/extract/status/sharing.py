"""Acts beside a clause that are as open as what it tells: what is given, waited for or compared, what nothing is
done without.

Belongs here: nouns and clauses under such prepositions. Does not belong here: clauses of time (`status.py`), what the
prepositions say by themselves (`status.csv`).
"""

from pipeline.extract.status.modality import apply_own_words
from pipeline.extract.status.negation import has_negative_argument, is_negated
from pipeline.extract.status.noun_words import complex_preposition
from pipeline.extract.status.operators import object_operator
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

# What is given for it is as open as the gift: would free the women in exchange for the hostages' release.
_GIVEN_FOR = frozenset({"in exchange for", "in return for", "until", "upon", "than"})
_AFTER = frozenset({"after", "following", "once"})
# What is awaited is what somebody grants; a blow has been struck by the time an answer to it is announced.
_GRANTED = frozenset({"AGREE", "CONCEDE", "RETREAT", "SUPPORT", "COOPERATE", "AID"})
_ANY = frozenset({"a", "an", "any"})
_MET = frozenset({"in", "to", "against", "during"})
_WITHOUT = "without"


def share_openness(view: TextView, noun: Token, clause: Clause, standing: Standing) -> None:
    """Take in that an act hangs on another that is yet to come: `will leave after the release of the crew`."""
    case = view.case(noun.index)
    if case == "for" and _is_asked_in_return(view, noun, clause):
        standing.under("hypothetical")
    if _is_met_in_thought(view, noun, clause):
        standing.under("hypothetical")
    is_awaited = case in _AFTER and _is_granted(view, noun)
    if not is_awaited and case not in _GIVEN_FOR and complex_preposition(view, noun) not in _GIVEN_FOR:
        return
    main = Standing()
    apply_own_words(view, clause, main, False)
    if main.is_open:
        standing.under("hypothetical" if is_awaited else main.status())


def apply_beside_noun(view: TextView, noun: Token, standing: Standing) -> None:
    """Take in what a noun stands under with nothing of its clause: never without it, as soon as it is over."""
    apply_never_without(view, None, noun.index, standing)
    if _is_still_to_be(view, noun):
        standing.under("hypothetical")


def _is_still_to_be(view: TextView, noun: Token) -> bool:
    """`As soon as the withdrawal is complete`, `until the siege ends`: a time to come that an act brings."""
    tokens, opening = view.parsed.tokens, view.parsed.sentences[noun.sentence].first
    before = [word.lower for word in tokens[opening : noun.index] if word.pos not in ("DET", "ADJ")]
    is_time = before[-1:] in (["until"], ["till"], ["once"]) or before[-3:] == ["as", "soon", "as"]
    verb = view.parsed.child(noun.head, "cop") or tokens[noun.head]
    return is_time and noun.dep == "nsubj" and verb.tag in ("VBZ", "VBP")


def _is_asked_in_return(view: TextView, noun: Token, clause: Clause) -> bool:
    """`Want ten million dollars for the release of the crew`: what would be done for what is wanted."""
    if noun.dep != "nmod" or noun.head not in clause.patients:
        return False
    entry = object_operator(view, clause, noun.head)
    return entry is not None and entry.effect == "hypothetical"


def _is_met_in_thought(view: TextView, noun: Token, clause: Clause) -> bool:
    """`Rehearsed what to do in an attack`: what is new, beside a clause that is open."""
    article = view.parsed.child(noun.index, "det")
    is_new = article is not None and article.lower in _ANY and not view.parsed.children(noun.index, "acl", "acl:relcl")
    if not is_new or noun.dep != "obl" or view.case(noun.index) not in _MET or clause.is_perfect:
        return False
    if any(head in view.temporal for _, head in clause.obliques):
        return False
    main = Standing()
    apply_own_words(view, clause, main, False)
    return main.status() == "hypothetical"


def _is_granted(view: TextView, noun: Token) -> bool:
    types = {predicate.frame.type for predicate in view.lexicon.frames.candidates("noun", noun.lemma)}
    return bool(types) and types <= _GRANTED


def apply_never_without(view: TextView, act: Clause | None, head: int, standing: Standing) -> None:
    """Take in that nothing is done without it: `no week passes without an attack`, `will not sign without a truce`.

    `act` is the clause that tells the act, None where the noun `head` does; what stands under `without` is denied by
    that word alone, which the caller has taken in.
    """
    if act is not None:
        outer = view.clauses.get(act.governor) if act.mark == _WITHOUT and act.governor is not None else None
    else:
        outer = view.clause_around(head) if view.case(head) == _WITHOUT else None
    if outer is None or outer.predicate == head:
        return
    if not (is_negated(view, outer) or has_negative_argument(view, outer, objects_too=False)):
        return
    is_open = any(view.lexicon.status.find("auxiliary", auxiliary) for auxiliary in outer.auxiliaries)
    standing.under("hypothetical" if is_open else "averted")
