"""What one side says and another denies further on: `Baku said they had fired, but Yerevan denied it`.

Belongs here: a denial of what was said, later in its sentence or in the next. Does not belong here: denials over the
act itself (`operators.py`), asides between commas (`asides.py`), what is taken back or found false (`corrected.py`).
"""

from pipeline.extract.status.negation import is_negated
from pipeline.extract.status.operators import noun_operator
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_POINTING = frozenset({"it", "this", "that", "these", "them"})
_MEANT = frozenset({"it", "they", "he", "she"})
_SELF = frozenset({"we", "i"})
_DATING = frozenset({"before", "after", "since", "during", "following", "ahead of"})
_SAID = frozenset({"reported", "claimed", "alleged"})
_CONTENT = frozenset({"acl", "nmod", "ccomp", "appos"})


def apply_dispute(view: TextView, token: Token, standing: Standing) -> None:
    """Take in that what one side reports is denied by another."""
    if standing.status() != "reported" or standing.attribution is None or _is_beside_the_point(view, token):
        return
    behind = clauses_behind(view, token)
    if any(_disputes(view, clause, standing) or _contradicts(view, clause, standing) for clause in behind):
        standing.under("claimed")


def _is_beside_the_point(view: TextView, token: Token) -> bool:
    """Tell whether an act is what a speaker does in saying so (`we are outraged`) or only dates what is said (`fled
    before the operation`).
    """
    clause = view.clauses.get(token.index)
    heads = (*clause.agents, *clause.patients) if clause is not None else ()
    by_speaker = token.index in view.quotation_at and any(view.parsed.tokens[at].lower in _SELF for at in heads)
    return by_speaker or (clause is None and view.case(token.index) in _DATING)


def clauses_behind(view: TextView, token: Token) -> list[Clause]:
    """Return the clauses after an act in its sentence and in the next."""
    last = view.parsed.sentences[min(token.sentence + 1, len(view.parsed.sentences) - 1)].last
    return [view.clauses[at] for at in range(token.index + 1, last) if at in view.clauses]


def _disputes(view: TextView, clause: Clause, standing: Standing) -> bool:
    verb = view.parsed.tokens[clause.predicate]
    if not clause.is_finite or is_negated(view, clause) or is_speaker(view, clause.agents, standing):
        return False
    if not any(is_what_was_said(view, head) for head in clause.patients):
        return False
    if verb.lemma in view.lexicon.cues["denying"]:
        return True
    behind = [view.parsed.tokens[at] for at in view.parsed.subtree(verb.index) if at > verb.index]
    entries = (view.lexicon.status.find("predicate", word.lower, word.lemma) for word in behind)
    return verb.lemma in view.lexicon.cues["calling"] and any(
        entry is not None and entry.effect == "denied" for entry in entries
    )


def _contradicts(view: TextView, clause: Clause, standing: Standing) -> bool:
    """`…, but the army said it had crashed`: another side tells of the same otherwise."""
    verb = view.parsed.tokens[clause.predicate]
    speech = view.lexicon.speech.reporting(verb.lemma)
    contents = [view.clauses[at] for at in clause.complements if at in view.clauses]
    if speech is None or not clause.is_finite or not contents or is_negated(view, clause):
        return False
    if not clause.agents or is_speaker(view, clause.agents, standing):
        return False
    subjects = [view.parsed.tokens[head] for content in contents for head in (*content.agents, *content.patients)]
    joined = view.parsed.child(verb.index, "cc")
    if verb.index in view.quotation_at and view.quotation_at[verb.index].is_direct:
        # What the same speaker goes on to quote.
        return False
    is_same = any(subject.lower in _MEANT for subject in subjects)
    return is_same and joined is not None and joined.lower == "but" and verb.dep == "conj"


def is_what_was_said(view: TextView, head: int) -> bool:
    """Tell whether a word means what was just said: it, this, the accusation."""
    noun = view.parsed.tokens[head]
    if noun.lower in _POINTING:
        return True
    entry = noun_operator(view, noun) if noun.pos == "NOUN" else None
    is_told = (entry is not None and entry.effect in _SAID) or noun.lemma in view.lexicon.cues["story"]
    is_told = is_told and not view.parsed.children(head, *_CONTENT)
    return is_told and (view.is_definite(head) or noun.tag == "NNS")


def is_speaker(view: TextView, heads: list[int], standing: Standing) -> bool:
    """Tell whether these words name whoever said so."""
    said = standing.attribution
    if said is None:
        return False
    mentions = (view.mention_of(head) for head in heads)
    is_same = any(who is not None and said.actor is not None and who.actor == said.actor for who in mentions)
    return is_same or any(said.start <= view.parsed.tokens[head].start < said.end for head in heads)
