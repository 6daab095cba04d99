"""Whether nature or a mishap did it: the quake that killed forty, the bus that fell, the bear that tore a fence down.

Belongs here: who or what harmed, as the syntax of a clause tells it, also where a frame finds no doer. Does not belong
here: what a sentence is about (`sentence.py`).
"""

from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

_NATURE = frozenset({"@calamity", "@creature", "@breakable"})
_FORCES = frozenset({"@human", "@weapon", "@fighter", "@troops", "@military_action"})
_CAUSES = ("in", "by", "from", "after", "during", "following", "of")
_OF_DOERS = frozenset({"of", "by", ""})
_PEOPLE_AND_ARMS = frozenset({"@pronoun_human", "@person_noun", "@chemical", "@weapon"})
_TIMES = frozenset({"when", "after", "as", "because", "since", "while"})


def is_natural(view: TextView, trigger: int) -> bool:
    """Tell whether the doer of an act is no person and no weapon but nature or a mishap, or where none is told, what it
    happened in: `killed when a shaft collapsed`.
    """
    clause = view.clauses.get(trigger)
    if clause is None:
        return _is_natural_noun(view, trigger)
    doers = clause.agents or _doers_before(view, clause)
    if _follows_calamity(view, trigger):
        return True
    if doers:
        return all(_is_nature(view, head) or _is_blaze(view, head) for head in doers)
    causes = clause.under(*_CAUSES)
    if any(view.kinds(head) & _FORCES for head in causes):
        return False
    return any(_is_nature(view, head) for head in causes) or any(
        _is_mishap(view, view.clauses[child.index])
        for child in view.parsed.children(trigger, "advcl")
        if child.index in view.clauses
    )


def _is_natural_noun(view: TextView, noun: int) -> bool:
    """Tell whether the act a noun names is that of creatures: a walkout of the bees, an invasion by snails."""
    doers = [
        child.index for child in view.parsed.children(noun, "nmod", "nmod:poss") if view.case(child.index) in _OF_DOERS
    ]
    return bool(doers) and all("@creature" in view.kinds(head) and _is_nature(view, head) for head in doers)


def _doers_before(view: TextView, clause: Clause) -> list[int]:
    """Return who acts in the clause before a participle, which a parser may hang on any word there."""
    token = view.parsed.tokens[clause.predicate]
    if token.tag != "VBG" or clause.is_finite or clause.is_passive:
        return []
    first = view.parsed.sentences[token.sentence].first
    before = [view.clauses[at] for at in range(first, token.index) if at in view.clauses]
    return before[-1].agents if before and not before[-1].is_passive else []


def _follows_calamity(view: TextView, trigger: int) -> bool:
    """Tell whether a participle behind a comma says what the calamity did that opens its sentence, however parsed:
    `a quake struck the coast, killing forty`.
    """
    tokens = view.parsed.tokens
    token = tokens[trigger]
    if token.tag != "VBG" or trigger == 0 or tokens[trigger - 1].text != ",":
        return False
    words = view.parsed.words(view.parsed.sentences[token.sentence])
    first = next(word.index for word in words if word.pos in ("NOUN", "PROPN", "VERB"))
    return tokens[first].pos == "NOUN" and "@calamity" in view.kinds(first) and first < trigger


def _is_mishap(view: TextView, clause: Clause) -> bool:
    """Tell whether something fell, burst or collided by itself, or nature did it."""
    opens = {child.lower for child in view.parsed.children(clause.predicate, "mark", "advmod")}
    if not opens & _TIMES or not clause.agents:
        return False
    verb = view.parsed.tokens[clause.predicate].lemma
    fell = verb in view.lexicon.frames.classes["mishap_verb"]
    by_itself = not any(view.kinds(head) & _FORCES for head in [*clause.agents, *clause.under("by", "after")])
    return (fell and by_itself) or all(_is_nature(view, head) for head in clause.agents)


def _is_nature(view: TextView, head: int) -> bool:
    """Tell whether a common noun names nature or a thing that breaks, itself or by the word before it (gas blast)."""
    token = view.parsed.tokens[head]
    sentence = view.parsed.words(view.parsed.sentences[token.sentence])
    is_acronym = token.text.isupper() and not all(word.text.isupper() for word in sentence)
    if head in view.mention_at or token.pos == "PROPN" or is_acronym:
        return False
    before = [child.index for child in view.parsed.children(head, "compound")]
    kinds = view.kinds(head)
    bursts = "@burst" in kinds and any(view.kinds(word) & _NATURE for word in before)
    return (bool(kinds & _NATURE) or bursts) and not kinds & _PEOPLE_AND_ARMS


def _is_blaze(view: TextView, head: int) -> bool:
    """Tell whether fire is no shooting: somebody names a fire (a fire destroyed) or it does what flames do."""
    token = view.parsed.tokens[head]
    if token.lemma not in ("fire", "flame", "flames"):
        return False
    acts = {view.parsed.tokens[clause.predicate].lemma for clause in view.carriers.get(head, [])}
    flames = view.lexicon.frames.classes["flame_verb"]
    is_shooting = any("@weapon" in view.kinds(child.index) for child in view.parsed.children(head, "compound"))
    has_article = any(child.lower in ("a", "the") for child in view.parsed.children(head, "det"))
    return bool(acts & flames) or (has_article and not is_shooting)
