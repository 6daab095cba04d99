"""Which frame a predicate evokes.

Belongs here: candidates by lemma, their conditions against the slots, the choice between them. Does not belong here:
how slots are read (`arguments.py`).
"""

from dataclasses import dataclass

from pipeline.extract.events.frames.arguments import Arguments, adjective_arguments, verb_arguments
from pipeline.extract.events.frames.noun_arguments import noun_arguments
from pipeline.extract.status.around import is_weighed
from pipeline.extract.status.negation import has_negative_argument, is_negated
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, is_subjunctive
from pipeline.language.parsed import Token
from pipeline.lexicon.frames import Condition, Predicate
from pipeline.tables.vocabulary import BODY_TYPES

_DOERS = frozenset({"@human", "@actor", "@state", "@troops"})
_SAID = ("agent", "patient", "both", "+with", "comp")
_NEVER_DID = frozenset({"n't", "n’t", "never"})
# Forms and helpers by which a complement says how things are rather than what is wanted.
_STATING_TAGS = frozenset({"VBD", "VBZ"})
_STATING = frozenset(
    {"was", "were", "is", "are", "had", "has", "would", "could", "might", "did", "does", "will", "can", "'s", "’s"}
)
_CLAIM = "assault.claimed"
_NEVER = frozenset({"compound", "flat", "case", "fixed", "nmod:desc"})


@dataclass(frozen=True)
class Match:
    """A predicate token with the lexicon entry it evokes and its slots."""

    token: int
    predicate: Predicate
    arguments: Arguments


def find_matches(view: TextView) -> list[Match]:
    """Return one match at most for each token, in text order.

    Of a verb and the event noun it carries one tells: the verb where its entry asks for such a noun (`lift a ban`),
    else the noun (`launch an attack`).
    """
    found = {match.token: match for token in view.parsed.tokens if (match := _match(view, token)) is not None}
    silent = {match.token for match in found.values() if _is_claim_unmade(view, match)}
    found = {token: match for token, match in found.items() if token not in silent}
    for match in found.values():
        if match.predicate.pos != "verb":
            continue
        nouns = [found[head] for head in match.arguments.get("patient") if head in found]
        silent.update(
            noun.token
            for noun in nouns
            if noun.predicate.pos == "noun" and _asks_for(view, match, noun.token) and not _is_laid_to(match, noun)
        )
    for match in found.values():
        clause = match.arguments.clause
        carried = match.predicate.pos == "noun" and match.arguments.support in ("agentive", "patientive")
        if carried and clause is not None and match.token not in silent:
            silent.update({clause.predicate} - {match.token})
    return [match for match in found.values() if match.token not in silent]


def _is_claim_unmade(view: TextView, match: Match) -> bool:
    """`Nobody has claimed responsibility for the attack`: no claim, though there was an attack."""
    clause = match.arguments.clause
    if match.predicate.frame.id != _CLAIM or clause is None:
        return False
    return is_negated(view, clause) or has_negative_argument(view, clause, objects_too=True)


def _asks_for(view: TextView, verb: Match, noun: int) -> bool:
    conditions = [c for c in verb.predicate.conditions if c.slot == "obj" and c.values and not c.is_negative]
    return any(_is(view, noun, condition) for condition in conditions)


def _is_laid_to(verb: Match, noun: Match) -> bool:
    """Tell whether the noun is an act that the verb lays to somebody: attributed the attack to the rebels."""
    return verb.predicate.frame.type == "ACCUSE" and noun.predicate.frame.type in ("ASSAULT", "COERCE")


def _match(view: TextView, token: Token) -> Match | None:
    frames = view.lexicon.frames
    if token.index in view.clauses and token.pos in ("VERB", "AUX"):
        joined = view.joined_lemma(token.index)
        hyphened = frames.candidates("verb", joined) if joined != token.lemma else ()
        candidates = frames.candidates("verb", token.lemma) + hyphened
        if candidates:
            arguments = verb_arguments(view, view.clauses[token.index])
            return _first(view, token, candidates, arguments)
    elif _may_be_noun(view, token):
        for predicate in _noun_candidates(view, token):
            arguments = noun_arguments(view, token.index, predicate, view.lexicon.support)
            match = _first(view, token, (predicate,), arguments)
            if match is not None and _is_told(view, match):
                return match
    elif token.pos in ("ADJ", "VERB") and token.index in view.clauses:
        candidates = frames.candidates("adjective", token.lemma)
        if candidates:
            return _first(view, token, candidates, adjective_arguments(view, view.clauses[token.index]))
    return None


def _may_be_noun(view: TextView, token: Token) -> bool:
    """Tell whether a token may be an event noun: an adjective too where it stands as one (launched an offensive)."""
    if token.dep in _NEVER or _is_in_name(view, token):
        return False
    is_nominal = token.pos == "ADJ" and token.dep in ("obj", "nsubj", "nsubj:pass", "obl", "nmod")
    return token.pos == "NOUN" or is_nominal or (token.pos == "PROPN" and _may_be_common(view, token))


def _is_in_name(view: TextView, token: Token) -> bool:
    """Tell whether a word is a piece of a body's name that the lexicon knows: the Lord's Resistance Army."""
    over = view.mention_over(token.index)
    if over is None or over.mention_type != "name" or over.head == token.index or not over.actor.is_known:
        return False
    return over.actor.actor_type in BODY_TYPES


def _may_be_common(view: TextView, token: Token) -> bool:
    """Tell whether a word read as a name may be a common noun: written small, or the first of its sentence."""
    return token.text.islower() or token.index == view.parsed.sentences[token.sentence].first


def _noun_candidates(view: TextView, token: Token) -> tuple[Predicate, ...]:
    frames = view.lexicon.frames
    joined = view.joined_lemma(token.index)
    return (frames.candidates("noun", joined) if joined != token.lemma else ()) + frames.candidates("noun", token.lemma)


def _first(view: TextView, token: Token, candidates: tuple[Predicate, ...], arguments: Arguments) -> Match | None:
    for predicate in candidates:
        if _has_particles(view, token, predicate, arguments) and all(
            _holds(view, condition, arguments, predicate) for condition in predicate.conditions
        ):
            return Match(token.index, predicate, arguments)
    return None


def _has_particles(view: TextView, token: Token, predicate: Predicate, arguments: Arguments) -> bool:
    """Tell whether the words that belong to a predicate stand by it; what becomes of its object may stand behind that
    (left four guards dead).
    """
    if not predicate.particles:
        return True
    near = {child.lower for child in view.parsed.children(token.index)} | {
        child.lemma for child in view.parsed.children(token.index)
    }
    if near & _NEVER_DID:
        near.add("not")
    if predicate.pos == "verb":
        patients = arguments.get("patient")
        results = [child for patient in patients for child in view.parsed.children(patient, "amod", "acl", "flat")]
        near |= {child.lower for child in results if child.index > child.head}
    following = token.index + 1
    if following < len(view.parsed.tokens):
        near.add(view.parsed.tokens[following].lower)
    return all(particle in near for particle in predicate.particles)


def _holds(view: TextView, condition: Condition, arguments: Arguments, predicate: Predicate) -> bool:
    if condition.slot == "passive":
        is_passive = arguments.clause is not None and arguments.clause.is_passive
        return is_passive != condition.is_negative
    if condition.slot == "modifier":
        return _describes(view, arguments) != condition.is_negative
    if condition.slot == "pre":
        before = {child.lemma for child in view.parsed.children(arguments.predicate, "compound", "amod")}
        return bool(before & condition.values) != condition.is_negative
    if condition.slot == "support":
        return _is_carried(view, arguments, condition.values) != condition.is_negative
    if condition.slot == "comp.aux":
        said = {auxiliary for clause in _complements(view, arguments) for auxiliary in clause.auxiliaries}
        return bool(said & condition.values) != condition.is_negative
    if condition.slot == "comp.base":
        is_base = any(is_subjunctive(view.parsed, clause) for clause in _complements(view, arguments))
        return is_base != condition.is_negative
    heads = _heads(view, condition.slot, arguments)
    if not condition.values:
        # On Friday, in May: when it is done fills no slot.
        return any(head not in view.temporal for head in heads) != condition.is_negative
    if not heads and condition.slot in ("agent", "obj") and not condition.is_negative:
        return _may_be_unsaid(arguments, condition, predicate)
    matched = any(_is(view, head, condition) for head in heads)
    return matched != condition.is_negative


def _heads(view: TextView, slot: str, arguments: Arguments) -> list[int]:
    """Return the heads in a slot of the predicate, or of its complement clause (`comp.agent`, `comp.obj`)."""
    inner = slot.removeprefix("comp.")
    if inner == slot or slot in arguments.slots:
        return arguments.get(slot)
    inside = [verb_arguments(view, clause) for clause in _complements(view, arguments)]
    return [head for held in inside for head in held.get(inner)]


def _complements(view: TextView, arguments: Arguments) -> list[Clause]:
    return [view.clauses[head] for head in arguments.get("comp") if head in view.clauses]


def _is_carried(view: TextView, arguments: Arguments, verbs: frozenset[str]) -> bool:
    """Tell whether a verb carries an event noun, one of `verbs` where any is asked for."""
    clause = arguments.clause
    if arguments.support is None or clause is None:
        return False
    return not verbs or view.parsed.tokens[clause.predicate].lemma in verbs


def _describes(view: TextView, arguments: Arguments) -> bool:
    """Tell whether a participle only says of what kind somebody is: `rebels backed by Iran`."""
    clause = arguments.clause
    if clause is None or clause.is_finite or clause.auxiliaries:
        return False
    return clause.relation in ("acl", "amod", "advcl") and (clause.is_passive or clause.relation == "amod")


def _is(view: TextView, head: int, condition: Condition) -> bool:
    inner = view.clauses.get(head)
    if inner is not None and "@negated" in condition.values and inner.is_negated:
        return True
    if inner is not None and "@indicative" in condition.values and _is_indicative(view, inner):
        return True
    return bool(view.kinds(head) & condition.values)


def _is_indicative(view: TextView, clause: Clause) -> bool:
    """Tell whether a complement says how things are: suggested that the raid `was` a mistake, not that Chad leave."""
    return view.parsed.tokens[clause.predicate].tag in _STATING_TAGS or not _STATING.isdisjoint(clause.auxiliaries)


def _may_be_unsaid(arguments: Arguments, condition: Condition, predicate: Predicate) -> bool:
    """A passive may leave a doer unsaid, a noun anything; an active finite clause says who and whom. A participle
    that describes a noun leaves nobody unsaid, that of a headline does.
    """
    if predicate.pos == "noun":
        return True
    clause = arguments.clause
    asks_for_doer = condition.slot == "agent" and bool(condition.values & _DOERS)
    if not asks_for_doer or clause is None:
        return False
    is_told = bool(clause.auxiliaries) or clause.relation == "root"
    return is_told if clause.is_passive else not clause.is_finite


def _is_told(view: TextView, match: Match) -> bool:
    """An event noun tells of an event where something is said of it; a bare, anaphoric or merely owned one only refers.

    `the attack`, `their demands` refer; `an attack on the convoy`, `the offensive took hours`, `Russian airstrikes`
    tell.
    """
    arguments = match.arguments
    if arguments.support is not None or is_weighed(view, match.token):
        return True
    dep = view.parsed.tokens[match.token].dep
    if match.predicate.frame.reciprocal and dep != "obl:agent" and dep.partition(":")[0] in ("obl", "nmod"):
        # In the war between them, after talks with them: a state or meeting as the background of something else, not
        # what something was marred by.
        return False
    if any(_is_said_after(view, match.token, head) for slot in _SAID for head in arguments.get(slot)):
        return True
    if match.predicate.frame.type != "ASSAULT":
        return False
    if any(_is_named(view, head) for head in arguments.get("agent")):
        return True
    return any(_is_named(view, head) or "@person_noun" in view.kinds(head) for head in arguments.get("patient"))


def _is_named(view: TextView, head: int) -> bool:
    return head in view.mention_at and view.parsed.tokens[head].pos != "PRON"


def _is_said_after(view: TextView, noun: int, head: int) -> bool:
    return head > noun and view.parsed.tokens[head].dep != "nmod:poss"
