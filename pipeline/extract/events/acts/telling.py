"""What one row says of its act, in a form in which two rows can be compared.

Belongs here: the families of acts a row may belong to, whom it names, how many it counts, the nouns it tells or refers
with. Does not belong here: comparing (`same_act.py`).
"""

from dataclasses import dataclass

from pipeline.extract.facts import Event, Participant
from pipeline.extract.families import families_of
from pipeline.extract.numbers.reader import read_numbers
from pipeline.extract.view import TextView

# Under which prepositions an event noun in a clause is the act the clause tells: killed in the raid, hurt by the blast.
_IN_ACT = ("in", "during", "by", "from", "as a result of", "as result of")
_POINTING = frozenset({"this", "these", "that", "those"})
_ONE = frozenset({"he", "she", "him", "her"})
_CENTRAL = ("nsubj", "obj", "root")
_REAL = frozenset({"asserted", "reported", "alleged"})


@dataclass(frozen=True)
class Telling:
    """One row, by its position `at` among the events of the text.

    `nouns` are the event nouns that name the row's act, `references` those of them that refer back to an act told
    before. `doers` are ids of actors and of those they belong to, `people` of persons among the sufferers, `counted`
    numbers with what they count. `is_central`: the row is a clause, or a noun something is said of; `is_known`: it
    happened to one person the text has spoken of, or to nobody told.
    """

    at: int
    sentence: int
    families: frozenset[str]
    is_toll: bool
    is_once: bool
    is_apart: bool
    is_partitive: bool
    is_central: bool
    is_known: bool
    doers: frozenset[str]
    people: frozenset[str]
    counted: frozenset[tuple[float, str]]
    nouns: tuple[int, ...]
    references: tuple[int, ...]


def tell(view: TextView, at: int, event: Event) -> Telling | None:
    """Return what a row says of its act; None for rows of what did not or may not happen."""
    if event.status not in _REAL:
        return None
    acts = view.lexicon.acts
    frame = event.rule_id.partition("/")[0]
    nouns = event_nouns(view, event.trigger)
    families = acts.families_of(frame, event.event_type, event.mode)
    sources = [who for who in event.participants if who.role == "source"]
    targets = [who for who in event.participants if who.role == "target"]
    return Telling(
        at=at,
        sentence=view.parsed.tokens[event.trigger].sentence,
        families=families,
        is_toll=frame in acts.tolls,
        is_once=frame in acts.once,
        is_apart=any(is_apart(view, noun) for noun in nouns),
        is_partitive=any(_is_partitive(view, who) for who in targets),
        is_central=event.trigger in view.clauses or view.parsed.tokens[event.trigger].dep.startswith(_CENTRAL),
        is_known=not targets or (len(targets) == 1 and _is_known(view, targets[0])),
        doers=_ids(sources),
        people=_people(targets),
        counted=frozenset(count for who in targets if (count := _count(view, who)) is not None),
        nouns=nouns,
        references=tuple(noun for noun in nouns if refers(view, noun) and not _sums_up(view, event.trigger, noun)),
    )


def event_nouns(view: TextView, trigger: int) -> tuple[int, ...]:
    """Return the nouns that name the act a predicate tells: itself, its doer, its circumstance, what it carries."""
    clause = view.clauses.get(trigger)
    if clause is None:
        return (trigger,) if families_of(view, trigger) else ()
    heads = [*clause.agents, *clause.under(*_IN_ACT), *clause.under("for"), *clause.patients]
    if clause.is_passive:
        # `One was killed and another wounded in the attack`: the attack is that of both.
        for also in view.parsed.conjuncts(trigger)[1:]:
            other = view.clauses.get(also.index)
            heads += other.under(*_IN_ACT) if other is not None and other.is_passive else []
    return tuple(dict.fromkeys(head for head in heads if families_of(view, head)))


def refers(view: TextView, noun: int) -> bool:
    """Tell whether a noun refers to an act told before: `the attack`, `this massacre`, not `another attack`."""
    return view.is_definite(noun) and not is_apart(view, noun)


def _sums_up(view: TextView, trigger: int, noun: int) -> bool:
    """Tell whether a row gives what a long fight has led to so far: `the fighting that has killed 1,000`."""
    clause = view.clauses.get(trigger)
    is_long = view.parsed.tokens[noun].lemma in view.lexicon.cues["long_strife"]
    return is_long and clause is not None and clause.is_perfect


def points(view: TextView, noun: int) -> bool:
    """Tell whether a noun points at what was just told: `this massacre`."""
    return any(child.lower in _POINTING for child in view.parsed.children(noun, "det"))


def is_apart(view: TextView, noun: int) -> bool:
    """Tell whether a noun is set apart from the act told before: `another attack`, `a series of raids`."""
    words = view.lexicon.acts.apart
    parsed = view.parsed
    token = parsed.tokens[noun]
    over = parsed.tokens[token.head] if token.dep == "nmod" else token
    return over.lemma in words or any(
        child.lemma in words or child.lower in words or child.tag in ("JJS", "RBS") or child.lower.endswith("iest")
        for child in parsed.children(noun, "det", "amod", "nummod", "compound")
    )


def _ids(found: list[Participant]) -> frozenset[str]:
    """Return the ids of those named, and of those they belong to; `gunmen` names nobody."""
    actors = [
        who.mention.actor
        for who in found
        if who.mention is not None and (who.mention.mention_type != "nominal" or who.mention.actor.parent_actor_id)
    ]
    return frozenset(name for actor in actors for name in (actor.actor_id, actor.parent_actor_id) if name)


def _people(found: list[Participant]) -> frozenset[str]:
    actors = [who.mention.actor for who in found if who.mention is not None]
    return frozenset(actor.actor_id for actor in actors if actor.actor_type == "person")


def _is_known(view: TextView, who: Participant) -> bool:
    """Tell whether a participant is one person spoken of before: a name, a pronoun, `my brother`, `the driver`."""
    if who.head is None:
        return False
    token = view.parsed.tokens[who.head]
    if "Number=Plur" in token.morph or token.tag in ("NNS", "NNPS") or view.parsed.child(who.head, "nummod", "conj"):
        return False
    owned = view.parsed.child(who.head, "nmod:poss") is not None
    return token.pos == "PROPN" or token.lower in _ONE or owned or view.is_definite(who.head)


def _is_partitive(view: TextView, who: Participant) -> bool:
    if who.head is None:
        return False
    words = view.lexicon.acts.partitive
    token = view.parsed.tokens[who.head]
    if any(child.pos == "PRON" for child in view.parsed.children(who.head, "nmod")):
        return True
    return token.lemma in words or any(
        child.lemma in words for child in view.parsed.children(who.head, "amod", "det", "nmod")
    )


def _count(view: TextView, who: Participant) -> tuple[float, str] | None:
    if who.head is None or view.parsed.child(who.head, "nummod") is None or who.start is None or who.end is None:
        return None
    numbers = read_numbers(view.document.text[who.start : who.end], view.lexicon.units)
    return (numbers[0].value, view.parsed.tokens[who.head].lemma) if numbers else None
