"""What the words over an event noun, or over a noun of saying, make of the act by themselves.

Belongs here: the verb it is the object, oblique or subject of, subjects that say a that-clause. Does not belong here:
the walk from there to the root of the sentence (`status.py`), the words of the noun's own phrase (`noun_words.py`).
"""

from pipeline.extract.status.modality import apply_own_words
from pipeline.extract.status.negation import has_negative_argument, is_negated, is_negated_noun
from pipeline.extract.status.noun_words import SAID_OF, complex_preposition
from pipeline.extract.status.operators import (
    apply_noun,
    apply_verb,
    noun_operator,
    object_operator,
    oblique_operator,
)
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon.status import StatusWord

_BRINGING_ABOUT = frozenset({"ensure", "enable", "facilitate", "guarantee", "permit", "secure", "speed"})
_COMING = frozenset({"come", "arrive", "occur", "happen", "ensue", "eventuate"})
_CALLED = frozenset({"be", "prove", "seem"})
_ANNOUNCE = "announce"
_CALLED_FALSE = StatusWord("construction.called_false", "", "verb", "denied")
_CHARGE = frozenset({"for", "over", "in connection with"})
_CHARGES = frozenset({"charge", "count", "indictment", "case", "lawsuit"})
_COURT = frozenset({"court", "judge", "tribunal", "jury", "prosecutor", "magistrate"})
_OBLIQUE = ("of", "for", "to", "against", "about", "with", "on", "from", "over", "at", "upon")


def is_denied_by_carrier(view: TextView, token: Token, carrier: Clause | None) -> bool:
    """`There was no attack`, `launched no attack`: the clause that carries the act is denied by the same word, once."""
    if carrier is None:
        return False
    return token.index in carrier.agents or (token.index in carrier.patients and object_operator(view, carrier) is None)


def is_faced(view: TextView, head: Token, clause: Clause) -> bool:
    """`Refused to meet the demands`, `did not survive the attack`: what is met is there, whatever becomes of it; so is
    what is not ended (`the truce did not end the fighting`).
    """
    lemma = view.parsed.tokens[clause.predicate].lemma
    if lemma in view.lexicon.cues["ending"]:
        return is_negated(view, clause) or has_negative_argument(view, clause, objects_too=False)
    is_owned = view.parsed.child(head.index, "nmod:poss") is not None and head.index in clause.patients
    is_known = view.is_definite(head.index) or is_owned
    return lemma in view.lexicon.support["patientive"] and is_known


def is_brought_about(view: TextView, head: Token, clause: Clause) -> bool:
    """`To ensure the delivery of aid`, `failed to secure their release`: what is brought about is done as that is."""
    return head.index in clause.patients and view.parsed.tokens[clause.predicate].lemma in _BRINGING_ABOUT


def apply_verb_over_noun(view: TextView, head: Token, clause: Clause, standing: Standing, is_content: bool) -> bool:
    """Take in what a verb makes of an act its object or oblique names."""
    if head.index in clause.patients:
        entry = object_operator(view, clause, head.index)
        if entry is not None and entry.word == _ANNOUNCE and _is_concluded(view, head):
            entry = view.lexicon.status.find("verb", _ANNOUNCE)
    elif head.index in clause.under(*_OBLIQUE):
        entry = oblique_operator(view, clause, head.index)
    elif head.index in clause.under("as") and not clause.patients:
        # Dismissed as false claims that …: the object stands behind what it is called.
        entry = object_operator(view, clause)
    else:
        entry = _exact_oblique_operator(view, head, clause)
    entry = (
        entry or _predicate_noun_operator(view, head, clause) or accusing_object(view, clause, view.case(head.index))
    )
    if entry is not None and entry.effect == "alleged" and head.index in view.temporal:
        # Held for three weeks: no charge.
        entry = None
    if entry is None or (is_content and view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["calling"]):
        return entry is None and _apply_covering_subject(view, head, clause, standing)
    if entry.effect == "denied" and not is_content and head.lemma in view.lexicon.cues["directive"]:
        # Rejected a demand: it was made.
        return False
    is_dropped = entry.effect == "averted" or _is_thrown_out(view, head, clause)
    if is_content and is_dropped and standing.status() in ("alleged", "reported"):
        # Charges that are dropped were made all the same.
        return False
    by_nobody = has_negative_argument(view, clause, objects_too=False) and not is_negated_noun(view, head.index)
    apply_verb(view, entry, clause, by_nobody or is_negated(view, clause), standing)
    return True


def _is_concluded(view: TextView, head: Token) -> bool:
    """Tell whether a noun names what is there once it is announced: a deal, unlike a visit or a truce."""
    kinds = view.kinds(head.index)
    return "@agreement" in kinds and "@ceasefire" not in kinds


def _is_thrown_out(view: TextView, head: Token, clause: Clause) -> bool:
    """Tell whether charges do not come to court: `the charges were dismissed`, not `he dismissed the charges`."""
    judges = clause.agents
    by_court = all(_COURT & view.kinds(judge) for judge in judges) if judges else clause.is_passive
    return head.lemma in _CHARGES and by_court


def _exact_oblique_operator(view: TextView, head: Token, clause: Clause) -> StatusWord | None:
    """`Suspected in it`, `sought in connection with it`: under other prepositions only what is listed with them."""
    if all(head.index != under for _, under in clause.obliques):
        return None
    lemma, above = view.parsed.tokens[clause.predicate].lemma, complex_preposition(view, head)
    return view.lexicon.status.find("oblique", f"{lemma} {above}", f"{lemma} {view.case(head.index)}")


def _predicate_noun_operator(view: TextView, head: Token, clause: Clause) -> StatusWord | None:
    """`Is on trial for it`, `are suspects in it`: what the noun said of somebody makes of what belongs to it."""
    predicate, case = view.parsed.tokens[clause.predicate], view.case(head.index)
    if predicate.pos != "NOUN" or head.head != predicate.index or head.index not in clause.under(case):
        return None
    is_known = case in _OBLIQUE or view.lexicon.status.find("noun", f"{predicate.lemma} {case}") is not None
    return noun_operator(view, predicate, case) if is_known else None


def _apply_covering_subject(view: TextView, head: Token, clause: Clause, standing: Standing) -> bool:
    """`The charges against him include the burning of a market`, `the crimes of which he is accused include it`."""
    if view.parsed.tokens[clause.predicate].lemma not in view.lexicon.cues["covering"] or head.index in clause.agents:
        return False
    subjects = [view.parsed.tokens[at] for at in (clause.patients if clause.is_passive else clause.agents)]
    for subject in subjects:
        entry = noun_operator(view, subject) if subject.pos == "NOUN" else None
        if entry is not None:
            apply_noun(view, entry, subject, standing)
            return True
        told = view.parsed.children(subject.index, "acl", "acl:relcl")
        if any(view.lexicon.status.effect("oblique", child.lemma) == "alleged" for child in told):
            standing.under("alleged")
            return True
    return False


def accusing_object(view: TextView, clause: Clause, case: str) -> StatusWord | None:
    """`Filed a complaint against him for it`, `issued a warrant for his arrest over it`: what an accusation that
    somebody makes or faces says of what stands behind it.
    """
    if case not in _CHARGE:
        return None
    nouns = (view.parsed.tokens[head] for head in clause.patients)
    entries = (noun_operator(view, noun, case) for noun in nouns if noun.pos == "NOUN")
    return next((entry for entry in entries if entry is not None and entry.effect == "alleged"), None)


def accuse_over(view: TextView, head: Token, accused: Token, standing: Standing) -> None:
    """`Issued a warrant for the general for the killing`, `cleared two men of the killing` with the killing hung on who
    is accused.
    """
    for clause in view.carriers.get(accused.index, []):
        verb, case = view.parsed.tokens[clause.predicate].lemma, view.case(head.index)
        entry = view.lexicon.status.find("oblique", f"{verb} {case}")
        if accused.index not in clause.patients:
            entry = accusing_object(view, clause, case)
        if entry is not None and not is_negated(view, clause):
            apply_verb(view, entry, clause, False, standing)


def judge_subject(view: TextView, head: Token, clause: Clause, standing: Standing) -> None:
    """`The reports are false`, `an attack is possible`, `an attack would be a disaster`, `called the reports lies`."""
    if head.index in clause.patients and not clause.is_passive:
        _judge_object(view, head, clause, standing)
    subjects = clause.patients if clause.is_passive else clause.agents
    if head.index not in subjects or clause.is_agent_shared:
        if view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["causing"]:
            # What would lead to a withdrawal is as open as its cause.
            apply_own_words(view, clause, standing, False)
        return
    if _did_not_come(view, clause):
        standing.under("averted")
    for judged in (clause.predicate, *clause.complements):
        predicate = view.parsed.tokens[judged]
        particles = view.clauses[judged].particles if judged in view.clauses else frozenset()
        phrasal = [f"{word} {predicate.lower}" for word in (view.case(judged),) if word]
        phrasal += [f"{predicate.lemma} {particle}" for particle in sorted(particles)]
        entry = view.lexicon.status.find("predicate", *phrasal, predicate.lower, predicate.lemma)
        if entry is not None and not (entry.effect == "denied" and standing.status() == "denied"):
            inner = view.clauses.get(judged, clause)
            apply_verb(view, entry, None, is_negated(view, inner) or is_negated(view, clause), standing)
    if not view.is_definite(head.index):
        effects = [view.lexicon.status.effect("auxiliary", auxiliary) for auxiliary in clause.auxiliaries]
        for effect in effects:
            if effect is not None:
                standing.under(effect)


def _did_not_come(view: TextView, clause: Clause) -> bool:
    """`The invasion did not come that day`, not `did not come as a surprise`, `did not come from the north`."""
    is_said_how = any(head not in view.temporal for _, head in clause.obliques) or bool(clause.complements)
    return view.parsed.tokens[clause.predicate].lemma in _COMING and is_negated(view, clause) and not is_said_how


def _judge_object(view: TextView, head: Token, clause: Clause, standing: Standing) -> None:
    """What somebody calls a lie he denies; the word may hang anywhere behind the object."""
    verb = view.parsed.tokens[clause.predicate]
    if verb.lemma not in view.lexicon.cues["calling"] or is_negated(view, clause):
        return
    behind = [view.parsed.tokens[at] for at in view.parsed.subtree(verb.index) if at > head.index]
    entries = (view.lexicon.status.find("predicate", word.lower, word.lemma) for word in behind)
    if any(entry is not None and entry.effect == "denied" for entry in entries):
        apply_verb(view, _CALLED_FALSE, clause, False, standing)


def telling_subject(view: TextView, content: Clause, outer: Clause) -> tuple[Token, StatusWord] | None:
    """`Word reached the capital that …`, `claims were made that …`: the subject says it, whatever its verb."""
    verb = view.parsed.tokens[outer.predicate]
    covers = verb.lemma in view.lexicon.cues["covering"]
    # Rumour has it that …
    covers |= verb.lemma == "have" and any(view.parsed.tokens[head].lower == "it" for head in outer.patients)
    if content.mark != "that" and not covers:
        return None
    subjects = [view.parsed.tokens[head] for head in (outer.patients if outer.is_passive else outer.agents)]
    found = ((noun, noun_operator(view, noun, "that")) for noun in subjects if noun.pos in ("NOUN", "PROPN"))
    return next(((noun, entry) for noun, entry in found if entry is not None), None)


def apply_subject_before(view: TextView, clause: Clause, standing: Standing) -> None:
    """`An accusation that troops had fired drew a reply` read as a that-clause with two subjects."""
    mark = view.parsed.child(clause.predicate, "mark") if clause.mark == "that" else None
    if mark is None:
        return
    for noun in view.parsed.children(clause.predicate, "nsubj"):
        entry = noun_operator(view, noun) if noun.index < mark.index else None
        if entry is not None:
            apply_noun(view, entry, noun, standing)


def is_weighed(view: TextView, noun: int) -> bool:
    """Tell whether a text says how real an act is that a noun names: reports of a massacre, an alleged ambush. Bare
    fears and risks of something tell of no act.
    """
    words, parsed = view.lexicon.status, view.parsed
    if any(words.find("adjective", child.lower, child.lemma) for child in parsed.children(noun, "amod")):
        return True
    if view.is_definite(noun):
        return False
    token = parsed.tokens[noun]
    over = [object_operator(view, clause) for clause in view.carriers.get(noun, []) if noun in clause.patients]
    if token.dep == "nmod" and view.case(noun) in ("of", "about"):
        over.append(noun_operator(view, parsed.tokens[token.head]))
    return any(entry is not None and entry.effect in SAID_OF for entry in over)


def apply_noun_before_subject(view: TextView, clause: Clause, standing: Standing) -> None:
    """`There are claims soldiers killed him` with `claims` read as a word of its subject, for want of a `that`."""
    subjects = [child.index for child in view.parsed.children(clause.predicate, "nsubj")]
    if clause.relation == "acl" and clause.governor is not None:
        subjects.append(clause.governor)
    for before in (child for subject in subjects for child in view.parsed.children(subject, "compound", "amod")):
        subject = view.parsed.tokens[before.head]
        is_plural = before.tag == "NNS" and subject.tag in ("NNS", "NNPS", "NNP")
        entry = noun_operator(view, before) if is_plural and before.index + 1 == subject.index else None
        if entry is not None:
            apply_noun(view, entry, before, standing)


def is_called_false(view: TextView, noun: Token, content: Clause) -> bool:
    """Tell whether a claim is called a lie further on: `the charge that he fired was “pure invention”`."""
    words = view.parsed.words(view.parsed.sentences[noun.sentence])
    behind = [word for word in words if word.index > content.predicate]
    for at, word in enumerate(behind):
        if word.lemma not in _CALLED or (word.pos == "AUX" and word.head == content.predicate):
            continue
        said = behind[at + 1 : at + 5]
        entries = (view.lexicon.status.find("predicate", after.lower, after.lemma) for after in said)
        if not any(after.lower in ("not", "n't", "n’t") for after in said):
            return any(entry is not None and entry.effect == "denied" for entry in entries)
    return False
