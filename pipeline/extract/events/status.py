"""Whether an act is asserted, reported, alleged, denied, planned or hypothetical, and who says so.

Belongs here: walking from a predicate out to the root of its sentence and gathering what hedges, negates, plans or
attributes it. Does not belong here: the words themselves (`lexicon/data/status.csv`, `speech_verbs.csv`).

The walk follows the scope rules of FactBank (Saurí and Pustejovsky, 2009, Language Resources and Evaluation 43), with
the dataset's six values: the outermost denial or supposition wins over attribution, attribution over assertion.
"""

from pipeline.extract.events.attribution import attribute_to_named_source, attribute_to_speaker, attribute_to_subject
from pipeline.extract.events.standing import Standing
from pipeline.extract.events.view import TextView
from pipeline.language.clauses import GERUND_PREPOSITIONS, Clause, case_of
from pipeline.language.parsed import Token
from pipeline.lexicon.grammar import load_grammar

_FINITE_BE = frozenset({"is", "are", "was", "were"})
_COMPLEMENT = frozenset({"ccomp", "xcomp", "acl", "csubj"})
_NEGATIVE_QUANTIFIERS = frozenset({"no", "nobody", "none", "neither", "nothing"})
_CONDITIONS = frozenset({"if", "unless", "provided", "should", "were"})
_FORCE = {
    "neutral": "reported",
    "contested": "alleged",
    "accusation": "alleged",
    "denial": "denied",
    "promise": "planned",
}


def standing_of(view: TextView, trigger: int, carrier: Clause | None) -> Standing:
    """Return the standing of the event told by the token `trigger`, carried by a clause if it is a noun."""
    standing = Standing()
    token = view.parsed.tokens[trigger]
    _modifiers(view, token, standing)
    clause = view.clauses.get(trigger)
    if clause is None:
        _noun_context(view, token, standing)
        if carrier is not None:
            _object_effect(view, token, carrier, standing)
        clause = carrier if carrier is not None else _enclosing(view, trigger)
        if clause is not None and carrier is None and clause.predicate != trigger:
            _climb_from_noun(view, token, clause, standing)
            return _finish(view, token, standing)
    if clause is not None:
        _climb(view, clause, standing, {clause.predicate})
    return _finish(view, token, standing)


def _finish(view: TextView, token: Token, standing: Standing) -> Standing:
    attribute_to_speaker(view, token, standing)
    _said_aside(view, token, standing)
    attribute_to_named_source(view, token, standing)
    sentence = view.parsed.sentences[token.sentence]
    if view.parsed.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith("?"):
        standing.effects.add("hypothetical")
    return standing


def _said_aside(view: TextView, token: Token, standing: Standing) -> None:
    """`Ten people were killed, officials said`: a reporting clause hung on what it reports."""
    if standing.attribution is not None:
        return
    for above in (token, *view.parsed.ancestors(token.index)):
        for child in view.parsed.children(above.index, "parataxis"):
            aside = view.clauses.get(child.index)
            speech = view.lexicon.speech.find(child.lemma)
            says_more = aside is not None and (aside.complements or aside.mark)
            if speech is not None and aside is not None and aside.agents and not says_more:
                standing.effects.add(_FORCE[speech.force])
                attribute_to_subject(view, aside, standing, contested=speech.force in ("contested", "accusation"))
                return


def _modifiers(view: TextView, token: Token, standing: Standing) -> None:
    words = view.lexicon.status
    for child in view.parsed.children(token.index, "advmod", "amod", "det"):
        kind = {"advmod": "adverb", "amod": "adjective"}.get(child.dep)
        effect = words.effect(kind, child.lemma) or words.effect(kind, child.lower) if kind else None
        if effect:
            standing.effects.add(effect)
        elif child.dep == "det" and child.lower in ("no", "neither"):
            standing.effects.add("denied")


def _clause_words(view: TextView, clause: Clause, standing: Standing) -> None:
    """Gather what stands in the clause itself: auxiliaries, negation, adverbs, its mark."""
    words, parsed = view.lexicon.status, view.parsed
    if clause.is_negated:
        standing.effects.add("denied")
    for heads in (clause.agents, clause.patients):
        for head in heads:
            token = parsed.tokens[head]
            if not clause.is_agent_shared and (
                token.lower in _NEGATIVE_QUANTIFIERS
                or any(child.lower in ("no", "neither") for child in parsed.children(head, "det"))
            ):
                standing.effects.add("denied")
    for auxiliary in clause.auxiliaries:
        effect = words.effect("auxiliary", auxiliary)
        if auxiliary == "would" and _is_future_told_in_past(view, clause):
            effect = "planned"
        if effect:
            standing.effects.add(effect)
    if clause.mark:
        effect = words.effect("mark", clause.mark)
        if effect:
            standing.effects.add(effect)
    for child in parsed.children(clause.predicate, "advmod"):
        effect = words.effect("adverb", child.lower)
        if effect and effect != "denied":
            standing.effects.add(effect)


def _climb(view: TextView, clause: Clause, standing: Standing, seen: set[int]) -> None:
    _clause_words(view, clause, standing)
    relation = clause.relation.partition(":")[0]
    if relation == "advcl" and clause.governor is not None and _is_complement(view, clause):
        relation = "xcomp"
    elif clause.mark == "to" and relation == "advcl":
        standing.is_purpose = True
        standing.effects.add("planned")
    if _is_due(view, clause):
        standing.effects.add("planned")
    if clause.governor is None or clause.governor in seen:
        return
    seen.add(clause.governor)
    outer = view.clauses.get(clause.governor)
    governor = view.parsed.tokens[clause.governor]
    if (
        relation in _COMPLEMENT
        and clause.relation != "acl:relcl"
        and not (relation == "acl" and clause.mark is None and not clause.is_finite)
    ):
        _govern(view, governor, outer, standing)
        if relation == "acl" and clause.mark == "to" and governor.pos == "NOUN" and not standing.effects:
            # The means to oppose, a chance to attack: what a noun is for need not be done.
            standing.effects.add("hypothetical")
    elif relation == "parataxis" and outer is not None:
        _govern(view, governor, outer, standing, only_speech=True)
    if outer is not None and relation in ("ccomp", "xcomp", "csubj"):
        _climb(view, outer, standing, seen)
    elif outer is not None and relation == "advcl" and clause.mark in (None, "to"):
        _outer_speech(view, outer, standing, seen)
    elif outer is None and relation in ("acl", "ccomp"):
        enclosing = _enclosing(view, clause.governor)
        if (
            enclosing is not None
            and enclosing.predicate not in seen
            and relation == "acl"
            and clause.relation != "acl:relcl"
        ):
            _outer_speech(view, enclosing, standing, seen)


def _is_future_told_in_past(view: TextView, clause: Clause) -> bool:
    """Tell whether `would` is the `will` of what someone said then (`said it would leave`), on no condition."""
    governor = view.parsed.tokens[clause.governor] if clause.governor is not None else None
    if governor is None or clause.relation != "ccomp" or governor.tag not in ("VBD", "VBN"):
        return False
    adverbial = view.parsed.children(clause.predicate, "advcl")
    marks = {child.lower for part in adverbial for child in view.parsed.children(part.index, "mark")}
    return view.lexicon.speech.find(governor.lemma) is not None and not marks & _CONDITIONS


def _is_due(view: TextView, clause: Clause) -> bool:
    """`Troops are to be withdrawn`: an infinitive under a finite form of to be."""
    if clause.mark != "to":
        return False
    governor = view.parsed.tokens[clause.governor] if clause.governor is not None else None
    under_be = governor is not None and clause.relation == "xcomp" and governor.lemma == "be"
    return under_be or bool(_FINITE_BE & set(clause.auxiliaries))


def _is_complement(view: TextView, clause: Clause) -> bool:
    """Tell whether an adverbial clause is bound to its verb: a gerund under a preposition, an infinitive after a verb
    of control.
    """
    if clause.mark in GERUND_PREPOSITIONS:
        return True
    outer = view.clauses.get(clause.governor) if clause.governor is not None else None
    if outer is None or clause.mark != "to":
        return False
    lemma = view.parsed.tokens[outer.predicate].lemma
    sends = lemma in load_grammar().object_control and bool(outer.patients)
    return sends or view.lexicon.status.effect("verb", lemma) is not None


def _outer_speech(view: TextView, outer: Clause, standing: Standing, seen: set[int]) -> None:
    """Look further out for who says so only: an adverbial clause does not take over its main clause's modality."""
    while outer.governor is not None and outer.governor not in seen:
        seen.add(outer.governor)
        if outer.relation in ("ccomp", "parataxis"):
            _govern(
                view, view.parsed.tokens[outer.governor], view.clauses.get(outer.governor), standing, only_speech=True
            )
        further = view.clauses.get(outer.governor)
        if further is None:
            return
        outer = further


def _govern(
    view: TextView, governor: Token, outer: Clause | None, standing: Standing, only_speech: bool = False
) -> None:
    """Apply what a governing predicate does to its complement."""
    speech = view.lexicon.speech.find(governor.lemma)
    if speech is not None and governor.pos in ("VERB", "NOUN"):
        standing.effects.add(_FORCE[speech.force])
        attribute_to_subject(view, outer, standing, contested=speech.force in ("contested", "accusation"))
        return
    if only_speech:
        return
    pos = "verb" if governor.pos in ("VERB", "ADJ", "AUX") else "noun"
    effect = view.lexicon.status.effect(pos, governor.lemma)
    if effect:
        standing.effects.add(effect)
        if effect in ("reported", "alleged", "denied"):
            attribute_to_subject(view, outer, standing, contested=effect == "alleged")


def _noun_context(view: TextView, token: Token, standing: Standing) -> None:
    """Gather what stands over an event noun inside its phrase: `threat of war`, `allegations of torture`, `without a
    fight`.
    """
    parsed, words = view.parsed, view.lexicon.status
    case = case_of(parsed, token.index)
    effect = words.effect("preposition", case)
    if effect:
        standing.effects.add(effect)
    head = token
    for _ in range(3):
        if head.dep not in ("nmod", "conj", "compound") or head.head == head.index:
            break
        outer = parsed.tokens[head.head]
        if head.dep == "nmod" and case_of(parsed, head.index) in ("of", "for", "about", "over", "to", "on", "against"):
            effect = words.effect("noun", outer.lemma)
            if effect:
                standing.effects.add(effect)
        head = outer


def _climb_from_noun(view: TextView, token: Token, clause: Clause, standing: Standing) -> None:
    """A noun that no verb carries: only a verb over it as its object or a denial of its being there counts."""
    governor = view.parsed.tokens[clause.predicate]
    under = token.index in clause.under("of", "for", "to", "against", "about")
    effect = view.lexicon.status.effect("oblique", governor.lemma)
    if not _object_effect(view, token, clause, standing) and under and effect:
        standing.effects.add(effect)
        attribute_to_subject(view, clause, standing, contested=True)
    _outer_speech(view, clause, standing, {clause.predicate})


def _object_effect(view: TextView, token: Token, clause: Clause, standing: Standing) -> bool:
    """Apply what a verb does to an event noun that is its object: `denied the attack`, `announced a withdrawal`."""
    governor = view.parsed.tokens[clause.predicate]
    effect = view.lexicon.status.effect("object", governor.lemma) if token.index in clause.patients else None
    if effect is None:
        return False
    standing.effects.add(effect)
    if effect in ("reported", "alleged", "denied"):
        attribute_to_subject(view, clause, standing, contested=effect == "alleged")
    return True


def _enclosing(view: TextView, index: int) -> Clause | None:
    for ancestor in view.parsed.ancestors(index):
        if ancestor.index in view.clauses:
            return view.clauses[ancestor.index]
    return None
