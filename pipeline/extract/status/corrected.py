"""What is taken back or found false after it was said: `The ministry said rebels had fired. It withdrew the statement.`

Belongs here: corrections by whoever said so, by those who checked it and by the writer, in the same sentence or the
next. Does not belong here: what another side denies, which leaves it one word against another (`disputed.py`).
"""

from pipeline.extract.status.disputed import clauses_behind, is_speaker, is_what_was_said
from pipeline.extract.status.negation import is_negated, is_negated_noun
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_PROVING = frozenset({"prove", "turn", "be"})
_TOLD = frozenset({"reported", "alleged"})


def apply_correction(view: TextView, token: Token, standing: Standing) -> None:
    """Take in that what was reported was taken back or found false."""
    if standing.status() == "denied" and standing.attribution is not None:
        if any(_admits(view, clause, standing) for clause in clauses_behind(view, token)):
            standing.admit()
        return
    if standing.status() not in _TOLD:
        return
    for clause in clauses_behind(view, token):
        if clause.is_finite and not _is_of_act(view, clause, token) and _corrects(view, clause):
            if _is_said(view, clause) or _recants(view, clause):
                standing.under("claimed")
            else:
                standing.refute()
            return


def _is_of_act(view: TextView, clause: Clause, token: Token) -> bool:
    """Tell whether a clause is what tells the act, or stands over it: that has been taken in on the way out."""
    path = {token.index, *(above.index for above in view.parsed.ancestors(token.index))}
    return clause.predicate in path


def _corrects(view: TextView, clause: Clause) -> bool:
    return (
        _recants(view, clause)
        or _takes_back(view, clause)
        or _finds_nothing(view, clause)
        or _is_called_false(view, clause)
    )


def _admits(view: TextView, clause: Clause, standing: Standing) -> bool:
    """`At first denied having fired; in March it admitted it`."""
    is_it = any(is_what_was_said(view, head) for head in clause.patients)
    is_own = is_speaker(view, clause.agents, standing)
    is_affirmed = clause.is_finite and not clause.auxiliaries and not is_negated(view, clause)
    return (
        is_it
        and is_own
        and is_affirmed
        and view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["admitting"]
    )


def takes_back_words(view: TextView, governor: Token, content: Clause, is_said: bool) -> bool:
    """`Apologised for having written that they fired`, whichever of the two verbs a parser hung the that-clause on."""
    if governor.lemma not in view.lexicon.cues["apologising"]:
        return False
    beside = view.parsed.children(governor.index, "advcl") if content.mark == "that" else []
    return is_said or any(
        view.lexicon.speech.reporting(word.lemma) and word.index < content.predicate for word in beside
    )


def _recants(view: TextView, clause: Clause) -> bool:
    """`He has since recanted`: his word stands against his word."""
    return view.parsed.tokens[clause.predicate].lemma == "recant" and not clause.patients


def _takes_back(view: TextView, clause: Clause) -> bool:
    verb = view.parsed.tokens[clause.predicate]
    if verb.lemma not in view.lexicon.cues["taking_back"] or is_negated(view, clause):
        return False
    named = [head for head in clause.patients if is_what_was_said(view, head)]
    is_named = any(view.parsed.tokens[head].pos == "NOUN" for head in named)
    return is_named or (bool(named) and verb.lemma not in view.lexicon.cues["taking_back_named"])


def _finds_nothing(view: TextView, clause: Clause) -> bool:
    """`Found no such case`, `there is no evidence`, `no such raid took place`."""
    for head in (*clause.patients, *clause.agents):
        children = view.parsed.children(head)
        if not is_negated_noun(view, head):
            continue
        if any(child.lower == "such" for child in children):
            return True
        finds = view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["finding"]
        # No evidence of anything else says nothing of this.
        is_bare = all(child.dep in ("det", "amod") or child.lower in ("it", "this", "that") for child in children)
        if (
            finds
            and head in clause.patients
            and view.parsed.tokens[head].lemma in view.lexicon.cues["proof"]
            and is_bare
        ):
            return True
    return False


def _is_called_false(view: TextView, clause: Clause) -> bool:
    """`That was false`, `the story turned out to be a hoax`."""
    subjects = clause.patients if clause.is_passive else clause.agents
    if is_negated(view, clause) or not any(is_what_was_said(view, head) for head in subjects):
        return False
    verb = view.parsed.tokens[clause.predicate]
    judged = [verb, *(view.parsed.tokens[at] for at in clause.complements)]
    if verb.lemma not in _PROVING and view.parsed.child(verb.index, "cop") is None:
        return False
    entries = (view.lexicon.status.find("predicate", word.lower, word.lemma) for word in judged)
    return any(entry is not None and entry.effect == "denied" for entry in entries)


def _is_said(view: TextView, clause: Clause) -> bool:
    """Tell whether somebody says so, not the writer."""
    words = (view.parsed.tokens[clause.predicate], *view.parsed.ancestors(clause.predicate))
    return any(view.lexicon.speech.reporting(word.lemma) is not None and word.pos == "VERB" for word in words)
