"""Whom a noun phrase names when it stands in the place of a doer or sufferer.

Belongs here: looking through transparent nouns (`the deaths of thirty people`), instruments (`the army's drones`) and
acts or words to their owners. Does not belong here: which slot is looked at (`roles/participants.py`).
"""

from collections.abc import Sequence

from pipeline.extract.events.frames.company import armed_before
from pipeline.extract.events.frames.possessions import possessor
from pipeline.extract.status.phrases import taken
from pipeline.extract.view import TextView
from pipeline.language.clauses import coordinated

ACTING = frozenset({"@human", "@actor", "@place", "@state", "@troops"})
_INSTRUMENTS = frozenset({"@weapon", "@fire", "@vague_agent", "@military_action"})
_THINGS = frozenset({"@installation", "@territory", "@weapon", "@vehicle", "@vague_agent"})
_ABOUT_ANYTHING = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "REQUEST", "PROTEST"})
_HOSTILE = frozenset({"ASSAULT", "COERCE"})
_ACTS = frozenset({"@military_action", "@atrocity"})
_STRIKING = frozenset({"on", "upon", "against", "of", "at"})
_EMPTY = frozenset({"it", "this", "that", "which", "there", "what"})
_RELATIVE = frozenset({"who", "whom"})
# Endings of nouns for what is done to what stands under `of`: the shelling, the bombardment of a town.
_DOING = ("ing", "ment")
_POINTING = frozenset({"those", "these", "some", "many", "all", "others", "anyone", "everyone", "few", "several"})
# How many words before a relative pronoun it is looked for whom it means.
_FAR = 12
_MAX_DEPTH = 3


def can_act(view: TextView, head: int) -> bool:
    """Tell whether a noun phrase can name a doer."""
    kinds = view.kinds(head)
    # Whom nothing is known of but that they are several and have a name: the Tigers.
    is_named_group = not kinds and view.parsed.tokens[head].tag == "NNPS"
    return bool(kinds & ACTING) or is_named_group or _are_those_who(view, head)


def _are_those_who(view: TextView, head: int) -> bool:
    """Tell whether a word that points to people has a clause that says which: those who fled, many of whom."""
    if view.parsed.tokens[head].lower not in _POINTING:
        return False
    said = view.parsed.children(head, "acl:relcl")
    return any(word.lower == "who" for clause in said for word in view.parsed.children(clause.index))


def can_suffer(view: TextView, head: int, event_type: str) -> bool:
    """Tell whether a noun phrase can be a target. What is said can be about anything; what is done is done to people,
    places and things that can be hit.
    """
    kinds = view.kinds(head)
    if kinds & (ACTING | _THINGS):
        return True
    return event_type in _ABOUT_ANYTHING and view.parsed.tokens[head].pos in ("NOUN", "PROPN")


def struck(view: TextView, head: int) -> list[int]:
    """Return whom an act of violence in the place of a sufferer strikes (`admitted the attack on the barracks`),
    else whose it is (`repelled an attack by tribesmen`); of one beaten off, always whose it is.
    """
    kinds = view.kinds(head)
    if kinds & ACTING or not kinds & _ACTS:
        return [head]
    if view.parsed.tokens[view.parsed.tokens[head].head].lemma in view.lexicon.cues["repelling"]:
        return _owners(view, head)
    hit = [child.index for child in view.parsed.children(head, "nmod") if view.case(child.index) in _STRIKING]
    return [noun for child in hit for noun in coordinated(view.parsed, child)] or _owners(view, head)


def bearers(view: TextView, head: int, instruments: list[int] | None, depth: int = 0) -> list[int]:
    """Return the heads of those a noun phrase stands for, none where it names nobody.

    With a list of `instruments`, a weapon or an act in the doer's place is added to it and its owner returned instead.
    """
    head = taken(view, head)
    if instruments is not None and (whole := _whose(view, head)) is not None:
        return [whole]
    if head in view.mention_at and head not in view.temporal:
        return [head]
    antecedents = view.antecedents(head)
    if antecedents:
        return antecedents
    if named := _named_with_short_form(view, head):
        return named
    token = view.parsed.tokens[head]
    if token.lower in _RELATIVE and head not in view.mention_at:
        return _said_before(view, head)
    is_empty = token.lower in _EMPTY and view.mention_of(head) is None
    if head in view.temporal or depth > _MAX_DEPTH or token.pos == "VERB" or is_empty:
        return []
    kinds = view.kinds(head)
    if "@transparent" in kinds:
        inner = view.inner_nouns(head)
        if not inner:
            return [head] if "@human" in kinds else []
        return [who for noun in inner for who in bearers(view, noun, instruments, depth + 1)]
    if instruments is not None and kinds & _INSTRUMENTS and not _is_of_people(view, head):
        instruments.append(head)
        owners = (
            parties(view, head, "between") or _owners(view, head) or armed_before(view, head) or _launchers(view, head)
        )
        if depth < _MAX_DEPTH and len(owners) == 1 and not can_act(view, owners[0]) and not _is_named(view, owners[0]):
            # A blast caused by a mine of the rebels.
            return bearers(view, owners[0], instruments, depth + 1)
        return owners
    if not kinds & (ACTING | _THINGS):
        inner = (
            (view.inner_nouns(head) or parties(view, head, "between"))
            if instruments is not None
            else _answerable(view, head)
        )
        owners = [noun for noun in inner if view.kinds(noun) & ACTING]
        if owners:
            return [who for noun in owners for who in bearers(view, noun, instruments, depth + 1)]
    return [head]


def _named_with_short_form(view: TextView, head: int) -> list[int]:
    """Return who is named before a noun with the short form of the name between: `the Northern Front (NF) group`."""
    if not head or view.parsed.tokens[head - 1].text != ")":
        return []
    names = [child.index for child in view.parsed.children(head, "compound") if child.index in view.mention_at]
    return names[-1:]


def _is_of_people(view: TextView, head: int) -> bool:
    """Tell whether a noun that words before it make a weapon (`artillery units`) is one for people."""
    if "@person_noun" in view.kinds(head):
        return True
    own = view.lexicon.frames.word_classes.get(view.parsed.tokens[head].lemma, frozenset())
    return "@troops" in own and not own & _INSTRUMENTS


def _whose(view: TextView, head: int) -> int | None:
    """Return whose people did it where a relative clause says so: of `the faction whose fighters seized it` the
    faction.
    """
    owner = view.parsed.child(head, "nmod:poss")
    if owner is None or owner.lower != "whose":
        return None
    whole = view.relative_antecedent(owner.index)
    return whole if whole != owner.index and can_act(view, whole) else None


def _is_named(view: TextView, head: int) -> bool:
    return possessor(view, head) is not None


def authors(view: TextView, heads: Sequence[int]) -> list[int]:
    """Return who speaks through a text that stands in a doer's place: its owner, or who issued it (`published a report
    accusing the army`).
    """
    found: list[int] = []
    for head in heads:
        if "@message" not in view.kinds(head):
            continue
        issued_in = [clause for clause in view.carriers.get(head, []) if head in clause.patients]
        issuers = [agent for clause in issued_in for agent in clause.agents]
        found += _owners(view, head) or [who for agent in issuers for who in bearers(view, agent, None)]
    return list(dict.fromkeys(found))


def _said_before(view: TextView, pronoun: int) -> list[int]:
    """Return whom a relative pronoun stands for that the parser hung elsewhere: the nearest people before it."""
    first = max(view.parsed.sentences[view.parsed.tokens[pronoun].sentence].first, pronoun - _FAR)
    for at in range(pronoun - 1, first - 1, -1):
        mention = view.mention_over(at)
        named = mention.head if mention is not None and mention.mention_type != "pronoun" else at
        if view.parsed.tokens[named].pos in ("NOUN", "PROPN") and "@human" in view.kinds(named):
            return [_top(view, named)]
    return []


def _top(view: TextView, noun: int) -> int:
    """Return the people a noun phrase is about that holds a noun: of `Ali, leader of the party` Ali."""
    for above in view.parsed.ancestors(noun):
        below = view.parsed.tokens[noun]
        if (
            below.dep.partition(":")[0] not in ("nmod", "appos")
            or above.index > noun
            or "@human" not in view.kinds(above.index)
        ):
            break
        noun = above.index
    return noun


def _owners(view: TextView, head: int) -> list[int]:
    """Return whose weapon or act it is: possessor, name or demonym before it, by-phrase, doer of a participle after
    it.
    """
    parsed = view.parsed
    before = [child.index for child in parsed.children(head, "nmod:poss", "compound", "amod")]
    owners = [who for who in before if possessor(view, who) is not None]
    antecedents = [view.relative_antecedent(who) for who in before]
    owners += [who for who in antecedents if who not in before and can_act(view, who)]
    cases = ("by", "from") if _strikes_what_it_is_of(view, head) else ("by", "from", "of")
    after = [child.index for child in parsed.children(head, "nmod") if view.case(child.index) in cases]
    owners += [noun for noun in after if can_act(view, noun)]
    if not owners:
        # Mortar fire from army positions.
        named = [child.index for noun in after for child in parsed.children(noun, "nmod:poss", "compound", "amod")]
        owners += [who for who in named if possessor(view, who) is not None][-1:]
    for participle in parsed.children(head, "acl"):
        clause = view.clauses.get(participle.index)
        if clause is not None and (clause.is_passive or head in clause.patients):
            owners += [agent for agent in clause.agents if agent != head]
    return owners


def _launchers(view: TextView, act: int) -> list[int]:
    """Return who launches an act of which a relative clause says what came of it: staged raids that left ten dead."""
    verbs = view.lexicon.support["agentive"]
    carriers = [clause for clause in view.carriers.get(act, []) if act in clause.patients]
    done = [c for c in carriers if view.parsed.tokens[c.predicate].lemma in verbs]
    return [agent for clause in done for agent in clause.agents if agent != act and can_act(view, agent)]


def parties(view: TextView, head: int, *cases: str) -> list[int]:
    """Return the sides of an act, under any of these prepositions: the summit between Chad and Mali broke up, the war
    between them killed many, fighting among soldiers.
    """
    below = [child.index for child in view.parsed.children(head, "nmod") if view.case(child.index) in cases]
    return [noun for child in below for noun in coordinated(view.parsed, child)]


def _answerable(view: TextView, head: int) -> list[int]:
    """Return the nouns inside a noun phrase of those it is the doing of: of `the arrest of monks by Mali` Mali, of `the
    decision of Mali` too.
    """
    if not _strikes_what_it_is_of(view, head):
        return view.inner_nouns(head)
    modifiers = view.parsed.children(head, "nmod")
    return [noun.index for noun in modifiers if noun.dep == "nmod:poss" or view.case(noun.index) == "by"]


def _strikes_what_it_is_of(view: TextView, head: int) -> bool:
    """Tell whether who stands under `of` behind an act suffers it: the shelling of a town, not a raid of the rebels."""
    lemma = view.parsed.tokens[head].lemma
    known = [one for one in view.lexicon.frames.candidates("noun", lemma) if one.frame.type in _HOSTILE]
    role = "patient" if lemma.endswith(_DOING) else None
    return any(predicate.roles.get("of", role) == "patient" for predicate in known)
