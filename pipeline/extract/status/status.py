"""Whether an act is asserted, reported, alleged, denied, planned or hypothetical, and who says so.

Belongs here: the walk from a predicate out to the root of its sentence, past everything that hedges, negates, plans
or attributes it. Does not belong here: what single words do (`modality.py`, `operators.py`) and how two of them
combine (`standing.py`).

The walk follows the scope rules of FactBank (Saurí and Pustejovsky, 2009, Language Resources and Evaluation 43), with
the dataset's six values: a word takes what stands in its scope as the words inside have left it. A clause that is no
part of what is said, feared or planned (a relative, causal or temporal one) keeps its own standing; only who says so
reaches into it.
"""

from pipeline.extract.status.adjacent import counting_clause, subject_said_to_be
from pipeline.extract.status.around import (
    accusing_object,
    apply_noun_before_subject,
    apply_subject_before,
    apply_verb_over_noun,
    is_brought_about,
    is_called_false,
    is_denied_by_carrier,
    is_faced,
    judge_subject,
    telling_subject,
)
from pipeline.extract.status.attribution import attribute_to_subject
from pipeline.extract.status.beside import apply_what_stands_beside
from pipeline.extract.status.bonds import ADJUNCT, CONTENT, PURPOSE, RESULT, bond_of
from pipeline.extract.status.clefts import denies_focus, half_before, is_cleft, is_left_unsaid, is_set_off_adverb
from pipeline.extract.status.contrasts import is_taken_for_granted
from pipeline.extract.status.corrected import takes_back_words
from pipeline.extract.status.decisions import is_enacted
from pipeline.extract.status.hearsay import hear, hear_first_of_two, is_what_is_said, says
from pipeline.extract.status.imagined import is_inside_imagined
from pipeline.extract.status.modality import (
    apply_frame,
    apply_own_words,
    apply_question,
    is_headline_plan,
    is_inverted_condition,
    is_only_judged,
    is_open_question,
)
from pipeline.extract.status.negation import has_negative_argument, is_negated, is_negated_noun, is_said_by_nothing
from pipeline.extract.status.noun_path import PART_OF, does, is_told_of, through_nouns
from pipeline.extract.status.noun_words import apply_noun_words
from pipeline.extract.status.operators import (
    apply_noun,
    apply_verb,
    noun_operator,
    object_operator,
    verb_operator,
)
from pipeline.extract.status.parts import whole_of
from pipeline.extract.status.purposes import apply_purpose, is_voiced
from pipeline.extract.status.sharing import apply_beside_noun, apply_never_without, share_openness
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of
from pipeline.language.parsed import Token

_UNTIL = frozenset({"until", "till"})
_TIME = frozenset({"once", "when", "before", "after", "as soon as", "while"}) | _UNTIL


def standing_of(view: TextView, trigger: int, carrier: Clause | None) -> Standing:
    """Return the standing of the event told by the token `trigger`, carried by a clause if it is a noun."""
    standing = Standing()
    token = view.parsed.tokens[trigger]
    clause = view.clauses.get(trigger)
    if carrier is not None and carrier.mark == "as" and not carrier.is_finite:
        # As planned, as agreed: what was planned is no longer.
        carrier = None
    if carrier is not None and is_told_of(view, carrier, trigger) and object_operator(view, carrier) is not None:
        # The attack, which they had planned for months, began.
        carrier = None
    if clause is not None:
        apply_noun_words(view, token, standing)
        subject = subject_said_to_be(view, token)
        if subject is not None:
            apply_noun(view, subject[1], subject[0], standing)
        if case_of(view.parsed, trigger) in PART_OF:
            apply_noun_words(view, view.parsed.tokens[token.head], standing)
        _climb(view, clause, standing, set())
    else:
        _climb_from_noun(view, token, carrier, standing)
    if is_inverted_condition(view, token) or is_inside_imagined(view, token):
        standing.under("hypothetical")
    apply_what_stands_beside(view, token, standing)
    return standing


def _climb(view: TextView, clause: Clause, standing: Standing, seen: set[int]) -> None:
    """Take in a clause's own words, then what it hangs on."""
    apply_own_words(view, clause, standing, is_what_is_said(view, clause))
    apply_noun_before_subject(view, clause, standing)
    apply_never_without(view, clause, clause.predicate, standing)
    _go_out(view, clause, standing, seen)


def _go_out(view: TextView, clause: Clause, standing: Standing, seen: set[int]) -> None:
    """Take in what a clause hangs on, and go on from there."""
    seen.add(clause.predicate)
    hear_first_of_two(view, clause, standing)
    counted = counting_clause(view, clause)
    if counted is not None:
        apply_verb(view, *counted, is_negated(view, counted[1]), standing)
    _under_half(view, clause, standing, seen)
    bond = bond_of(view, clause)
    if bond is None:
        apply_subject_before(view, clause, standing)
        apply_question(view, clause, standing)
        return
    if bond.governor.index in seen:
        return
    outer = view.clauses.get(bond.governor.index)
    if bond.kind == CONTENT and outer is not None:
        _under_verb(view, bond.governor, clause, outer, standing, seen)
    elif bond.kind == CONTENT and bond.governor.pos == "ADJ":
        _under_adjective(view, bond.governor, clause, standing, seen)
    elif bond.kind == CONTENT:
        _under_noun(view, bond.governor, clause, standing, seen)
    elif bond.kind == PURPOSE and outer is not None:
        apply_purpose(view, clause, outer, standing)
        _climb(view, outer, standing, seen)
    elif bond.kind == RESULT and outer is not None:
        if is_cleft(view, clause) and denies_focus(view, clause, outer):
            standing.under("averted")
        apply_frame(view, outer, standing, is_what_is_said(view, outer), negated=False)
        _go_out(view, outer, standing, seen)
    else:
        if bond.kind == ADJUNCT and outer is not None:
            _wait_for(view, clause, outer, standing)
        hear(view, clause, standing, seen)


def _under_half(view: TextView, clause: Clause, standing: Standing, seen: set[int]) -> None:
    """Take in the other half of a sentence that `is` cuts in two: `what they refused to do is leave`."""
    half = half_before(view, clause)
    if half is None or half.predicate in seen:
        return
    verb = view.parsed.tokens[half.predicate]
    if verb.lemma == "do":
        _climb(view, half, standing, seen)
    elif (entry := verb_operator(view, verb, clause)) is not None:
        is_not = is_negated(view, half)
        if clause.mark != "that" or not is_left_unsaid(entry.effect, is_not, says(view, verb)):
            apply_verb(view, entry, half, is_not, standing)


def _under_verb(
    view: TextView, governor: Token, content: Clause, outer: Clause, standing: Standing, seen: set[int]
) -> None:
    entry = verb_operator(view, governor, content)
    if governor.pos in ("NOUN", "ADJ") and (entry is None or view.case(governor.index)):
        entry = noun_operator(view, governor) or entry
    if entry is None and content.mark is not None:
        entry = accusing_object(view, outer, content.mark)
    negated = is_negated(view, outer) or has_negative_argument(view, outer, objects_too=False)
    if is_said_by_nothing(view, outer):
        standing.under("averted")
        return
    if governor.lemma == "have" and "yet" in outer.particles:
        negated = True
    tells_itself = entry is not None and entry.effect != "asserted"
    teller = None if tells_itself else telling_subject(view, content, outer)
    if teller is not None:
        apply_noun(view, teller[1], teller[0], standing)
    elif entry is not None and negated and is_open_question(view, content):
        standing.under("hypothetical")
    elif is_enacted(view, governor, content):
        pass
    elif entry is not None:
        apply_verb(view, entry, outer, negated, standing)
        if content.is_finite and view.lexicon.speech.quoting(governor.lemma) is not None:
            attribute_to_subject(view, outer, standing, contested=False)
    elif is_only_judged(view, content, outer):
        standing.under("hypothetical")
    elif negated and is_set_off_adverb(view, governor, content):
        pass
    elif negated:
        standing.under("averted" if content.mark == "to" else "hypothetical")
    elif content.mark == "to" and governor.pos == "VERB" and not content.is_perfect and not is_voiced(view, content):
        # Massed to attack: of a verb that says nothing of its own, an infinitive is what it is for.
        standing.under("planned")
    if takes_back_words(view, governor, content, standing.is_said):
        standing.refute()
    standing.is_said = standing.is_said or (says(view, governor) and governor.pos == "VERB")
    if not says(view, governor) and (entry is None or entry.pos != "performative"):
        apply_frame(view, outer, standing, is_what_is_said(view, outer), negated)
    _go_out(view, outer, standing, seen)


def _under_adjective(view: TextView, adjective: Token, content: Clause, standing: Standing, seen: set[int]) -> None:
    """`Pleaded not guilty to killing him`, `left unable to attack`: what an adjective that is no clause makes of it."""
    entry = verb_operator(view, adjective, content)
    if entry is not None:
        is_not = any(child.lower == "not" for child in view.parsed.children(adjective.index, "advmod"))
        apply_verb(view, entry, None, is_not, standing)
    outer = view.clause_around(adjective.index)
    if outer is None or outer.predicate in seen:
        return
    negated = is_negated(view, outer)
    if negated:
        standing.under("averted")
    apply_frame(view, outer, standing, is_what_is_said(view, outer), negated)
    _go_out(view, outer, standing, seen)


def _under_noun(view: TextView, noun: Token, content: Clause, standing: Standing, seen: set[int]) -> None:
    entry = noun_operator(view, noun, content.mark)
    before = standing.status()
    if is_open_question(view, content):
        standing.under("hypothetical")
    elif is_enacted(view, noun, content):
        pass
    elif entry is not None:
        apply_noun(view, entry, noun, standing)
        if before != "denied" and is_called_false(view, noun, content):
            standing.under("denied")
    elif is_headline_plan(view, noun, content):
        standing.under("planned")
    elif content.mark == "to" and before == "asserted" and not is_voiced(view, content):
        # The means to oppose, a chance to attack: what a noun is for need not be done.
        standing.under("hypothetical")
    _out_of_noun(view, noun, None, standing, seen, is_content=True)


def _climb_from_noun(view: TextView, token: Token, carrier: Clause | None, standing: Standing) -> None:
    apply_noun_words(view, token, standing)
    whole = whole_of(view, token.index)
    if whole is not None:
        apply_noun_words(view, whole, standing)
        _out_of_noun(view, whole, None, standing, {token.index}, is_content=False)
        return
    apply_beside_noun(view, token, standing)
    is_none = is_negated_noun(view, token.index) and not is_taken_for_granted(view, token.index)
    if is_none and not is_denied_by_carrier(view, token, carrier):
        standing.under("averted")
    _out_of_noun(view, token, carrier, standing, set(), is_content=False)


def _out_of_noun(
    view: TextView, noun: Token, carrier: Clause | None, standing: Standing, seen: set[int], is_content: bool
) -> None:
    """Go from a noun out through the nouns it belongs to and to the clause it stands in.

    `is_content` says that the act is already what a noun of saying or planning is about.
    """
    head, carrier, is_content = through_nouns(view, noun, carrier, standing, is_content)
    # What a relative clause says of an act (which they had planned for months) is no more than that.
    carriers = [
        clause
        for clause in view.carriers.get(head.index, [])
        if not is_told_of(view, clause, head.index) and clause.predicate not in seen
    ]
    clause = carrier if carrier is not None else next(iter(carriers or view.carriers.get(head.index, [])), None)
    if clause is None:
        enclosing = view.clause_around(head.index)
        if enclosing is not None:
            share_openness(view, head, enclosing, standing)
            hear(view, enclosing, standing, seen | {enclosing.predicate}, including=True)
        return
    if clause.predicate in seen:
        return
    is_done = carrier is not None or does(view, clause, noun, head) or is_brought_about(view, head, clause)
    is_carried = is_done and not is_faced(view, head, clause)
    if not apply_verb_over_noun(view, head, clause, standing, is_content):
        is_there = view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["existence"] or is_carried
        if is_carried:
            _climb(view, clause, standing, seen)
            return
        if is_content and is_there and is_negated(view, clause):
            standing.under("averted")
        share_openness(view, head, clause, standing)
        judge_subject(view, head, clause, standing)
        hear(view, clause, standing, seen)
        return
    apply_frame(view, clause, standing, is_what_is_said(view, clause), is_negated(view, clause))
    _go_out(view, clause, standing, seen)


def _wait_for(view: TextView, clause: Clause, outer: Clause, standing: Standing) -> None:
    """A time yet to come (`will leave once they disarm`, `refused to talk until they left`) is as open as its main
    clause.
    """
    if clause.mark not in _TIME:
        return
    token = view.parsed.tokens[clause.predicate]
    if clause.mark in _UNTIL | {"once"} and token.tag in ("VBP", "VBZ", "VB") and not clause.auxiliaries:
        standing.under("hypothetical")
        return
    tells_past = token.tag == "VBD" and clause.mark not in _UNTIL
    if tells_past or (clause.is_finite and set(clause.auxiliaries) & {"had", "was", "were"}):
        return
    main = Standing()
    _climb(view, outer, main, {clause.predicate})
    if main.is_open or (main.status() == "denied" and clause.mark in _UNTIL):
        standing.under("hypothetical" if clause.is_finite else main.status())
