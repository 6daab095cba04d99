"""Who and what stands beside the doers of a clause: what they come with, on whose orders it is done.

Belongs here: words before and with the doers, nouns that tell of another's will. Does not belong here: the slots of the
predicate itself (`arguments.py`).
"""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, coordinated
from pipeline.language.parsed import Token

# Nouns under which stands whose act a passive tells: on the orders of, at the hands of, at the behest of.
_HANDS = frozenset({"order", "hand", "instruction", "behest", "command"})
# Nouns before an act of war that say whose it is (a rebel assault, a police raid); a bus attack strikes a bus.
_ARMED = frozenset({"@troops"})
_PEOPLE = frozenset({"@person_noun", "@troops", "@institution", "@statesman"})
_INSURGENTS = frozenset(
    {"rebel", "insurgent", "militant", "separatist", "guerrilla", "jihadist", "islamist", "settler", "government"}
    | {"coalition", "regime", "opposition", "junta"}
)
_WARLIKE = frozenset({"@military_action", "@atrocity", "@fire", "@vague_agent"})
# Ways to attack rather than attackers: a sniper attack, a tank assault.
_THINGS = frozenset({"@installation", "@weapon", "@vehicle"})


def beside_doers(view: TextView, clause: Clause) -> Iterator[tuple[str, list[int]]]:
    """Yield what stands before the doers and what they come with, by slot (striking drivers, a ship with food)."""
    for agent in clause.agents:
        yield "agent.mod", [child.index for child in view.parsed.children(agent, "amod", "compound", "acl")]
        with_it = [child for child in view.parsed.children(agent, "nmod") if view.case(child.index) == "with"]
        yield "agent.with", [head for child in with_it for head in coordinated(view.parsed, child.index)]


def at_whose_hands(view: TextView, clause: Clause) -> list[int]:
    """Return who a passive says did it in other words than `by`: on the orders of the ministry, at the hands of the
    police, in a rebel attack.
    """
    named = [head for _, head in clause.obliques if view.parsed.tokens[head].lemma in _HANDS]
    told = [who for head in named for who in view.inner_nouns(head)] or _under_by(view, clause)
    acts = clause.under("in", "during")
    return told or [who for act in acts for who in armed_before(view, act) or _by_whom_carried(view, act)]


def _by_whom_carried(view: TextView, act: int) -> list[int]:
    """Return who carries out an act where a participle behind it says so: in an operation conducted by the police."""
    verbs = view.lexicon.support["agentive"]
    below = [view.clauses.get(child.index) for child in view.parsed.children(act, "acl") if child.lemma in verbs]
    return [agent for clause in below if clause is not None and clause.is_passive for agent in clause.agents]


def _under_by(view: TextView, clause: Clause) -> list[int]:
    """Return who stands under `by` behind a place or a receiver, where the parser hung them on that: `barred from the
    town by its governor`. Behind an act they did that: `hurt in a raid by rebels`.
    """
    acts = view.lexicon.frames
    for _, head in clause.obliques:
        if head < clause.predicate or acts.candidates("noun", view.parsed.tokens[head].lemma) or head in view.temporal:
            continue
        for doer in view.parsed.children(head, "nmod"):
            if doer.index > head and view.case(doer.index) == "by" and view.kinds(doer.index) & _PEOPLE:
                return coordinated(view.parsed, doer.index)
    return []


def in_whose_hands(view: TextView, behind: Sequence[Token]) -> list[int]:
    """Return who did what is told by a noun, where one of the phrases behind it says at whose hands: the murder of a
    nun at the hands of the militia.
    """
    named = [noun for noun in behind if noun.lemma == "hand" and view.case(noun.index) in ("at", "on")]
    return [who for noun in named for who in view.inner_nouns(noun.index)]


def armed_before(view: TextView, act: int) -> list[int]:
    """Return the bare noun right before an act of war that says who did it: a rebel assault, an army raid."""
    if not view.kinds(act) & _WARLIKE:
        return []
    tokens, at = view.parsed.tokens, act - 1
    while at > 0 and tokens[at].dep == "compound" and _is_means(view, tokens[at]):
        # A coalition air strike, a rebel rocket attack.
        at -= 1
    noun = tokens[at]
    own = view.lexicon.frames.word_classes.get(noun.lemma, frozenset())
    is_people = noun.lemma in _INSURGENTS or (bool(own & _ARMED) and not own & _THINGS)
    is_before = (noun.dep == "compound" and act > noun.head > at - 1) or noun.head == act
    if at >= 0 and is_before and noun.pos == "NOUN" and is_people and not view.is_hyphen(at - 1):
        return [at]
    return []


def _is_means(view: TextView, word: Token) -> bool:
    """Tell whether a noun before an act says with what it was done."""
    own = view.lexicon.frames.word_classes.get(word.lemma, frozenset())
    return word.lemma in ("air", "drone") or bool(own & _THINGS)


def role_before(view: TextView, word: Token, roles: Mapping[str, str]) -> str:
    """Return the role of a name or demonym before an event noun: the Kuwait invasion struck Kuwait, the Iraqi one was
    Iraq's; so is that of the US, whose letters stand for both.
    """
    mention = view.mention_at[word.index]
    is_name = word.pos == "PROPN" and mention.actor.actor_type == "country" and not word.text.isupper()
    is_name = is_name and view.lexicon.places.adjective(word.text) is None
    return roles.get("name", roles["mod"]) if is_name else roles["mod"]
