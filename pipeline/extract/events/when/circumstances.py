"""When: the date a text gives an event in its own sentence.

Belongs here: choosing among the dates found, by the clause they hang on. Does not belong here: reading a date, what a
date that only bounds makes of an event (`extent.py`), whose date it is behind a noun (`noun_dates.py`), places
(`where/own_clause.py`).
"""

from dataclasses import replace

from pipeline.extract.events.frames.match import Match
from pipeline.extract.events.when.anchors import group_anchors, rank_of
from pipeline.extract.events.when.extent import dates_the_record, extent_of
from pipeline.extract.events.when.noun_dates import is_bound_by, noun_dated
from pipeline.extract.facts import DateMention
from pipeline.extract.families import families_of
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token
from pipeline.lexicon.grammar import load_grammar
from pipeline.lexicon.plover import quad_class

# How much farther off a date counts that hangs on what the event governs.
_LOOSE = 20
_TO_COME = frozenset({"planned", "hypothetical"})


def date_of(view: TextView, group: list[Match], status: str) -> DateMention | None:
    """Return the date that hangs on the event's own words, else on the clause it shares, else the day a relative
    clause tells of (`on 3 May, when rebels attacked`); None where the text gives none.
    """
    anchors = group_anchors(view, group)
    best: tuple[int, int, int] | None = None
    chosen: DateMention | None = None
    trigger = view.parsed.tokens[group[0].token]
    for at, (head, date) in enumerate(view.dates_in.get(trigger.sentence, [])):
        is_told = _is_told_of(view, trigger.index, head, date)
        rank = 0 if is_told else _rank(view, group[0], head, anchors)
        noun = noun_dated(view, head, date)
        if noun is not None and not is_told:
            if noun in anchors:
                rank = 0
            elif noun == _antecedent(view, trigger.index):
                rank = _rank_of_antecedent(view, trigger.index, head)
            elif is_bound_by(view, noun, "since") and rank is not None and _is_under(view, head, noun):
                date = replace(date, modifier="since")
            else:
                continue
        if rank is not None and not is_told and _is_since_act(view, head):
            date = replace(date, modifier="since")
        if rank is None or _dates_what_is_spoken_of(view, group[0], head, anchors):
            continue
        if not is_told and (dates_the_record(view, head, date) or _is_of_outer_act(view, trigger, head, date, status)):
            continue
        if _is_deadline(view, group[0], date) or _has_not_come(view, trigger, date, status):
            continue
        key = (rank, abs(date.start - trigger.start), at)
        if best is None or key < best:
            # Since 3 February, when rebels took the town: the town was taken on that day.
            best, chosen = key, replace(date, modifier=None) if is_told else extent_of(view, trigger, date)
    return chosen


def _rank(view: TextView, match: Match, head: int, anchors: list[int]) -> int | None:
    content = _told_before(view, head)
    if content is not None:
        return anchors.index(content) if content in anchors else None
    rank = rank_of(view, head, anchors)
    if rank is None:
        rank = _rank_through(view, head, anchors)
    return _rank_of_antecedent(view, match.token, head) if rank is None else rank


def _told_before(view: TextView, head: int) -> int | None:
    """Return the verb of what was said, of a date before a speaker named behind it (`shells fell on Monday, he said`)
    that the parser hung on `said`.
    """
    said = view.parsed.tokens[head].head
    content, speaker = view.parsed.child(said, "ccomp"), view.parsed.child(said, "nsubj")
    if content is None or speaker is None or not content.index < speaker.index or head > speaker.index:
        return None
    return content.index


def _is_since_act(view: TextView, head: int) -> bool:
    """Tell whether a date is that of something since which an act goes on: `since the general's victory in 2005`."""
    tokens = view.parsed.tokens
    case = view.parsed.child(head, "case")
    before = case.index - 1 if case is not None else head - 1
    nouns = (tokens[head].head, before)
    return any(tokens[at].pos == "NOUN" and at < head and is_bound_by(view, at, "since") for at in nouns)


def _antecedent(view: TextView, trigger: int) -> int | None:
    clause = view.clauses.get(trigger)
    return clause.governor if clause is not None and clause.relation.endswith("relcl") else None


def _is_under(view: TextView, head: int, noun: int) -> bool:
    return view.parsed.tokens[head].head == noun


def _is_of_outer_act(view: TextView, trigger: Token, head: int, date: DateMention, status: str) -> bool:
    """Tell whether a date is that of the agreeing or charging, not of what it was about: `agreed on Monday to disarm`,
    `accused them on Monday of arming rebels`.
    """
    if status not in _TO_COME and not _is_charge(view, trigger):
        return False
    own = {trigger.index}
    token = trigger
    while token.dep == "conj" and token.head not in own:
        token = view.parsed.tokens[token.head]
        own.add(token.index)
    if not token.dep.startswith(("xcomp", "ccomp", "advcl", "acl")) or rank_of(view, head, list(own)) is not None:
        return False
    published = view.document.published_date
    is_past = published is not None and date.end_date is not None and date.end_date < published
    return is_past or date.start < trigger.start


def _is_charge(view: TextView, trigger: Token) -> bool:
    """Tell whether an act is what somebody is accused of, condemned or held for."""
    mark = view.parsed.child(trigger.index, "mark")
    return trigger.tag == "VBG" and mark is not None and mark.lower in ("of", "for", "over")


def _is_deadline(view: TextView, match: Match, date: DateMention) -> bool:
    """Tell whether a date bounds what is asked for or promised: `urged them to hold a vote by December`."""
    if not quad_class(match.predicate.frame.type).startswith("verbal") or date.modifier not in ("until", "before"):
        return False
    asked = view.parsed.children(match.token, "xcomp", "ccomp")
    return any(match.token < aim.index and aim.start < date.start for aim in asked)


def _has_not_come(view: TextView, trigger: Token, date: DateMention, status: str) -> bool:
    """Tell whether a date lies after the text though the act is told as past: it is that of something to come."""
    clause = view.clauses.get(trigger.index)
    published = view.document.published_date
    if clause is None or published is None or status in _TO_COME or not _is_past(view, clause.predicate):
        return False
    if any(trigger.start < view.parsed.tokens[aim].start < date.start for aim in clause.under("to", "on")):
        # Agreed to talks on Thursday: the row stands for what was agreed to.
        return False
    last = date.start_date if date.modifier not in ("until", "before") else date.end_date
    return last is not None and last > published


def _is_past(view: TextView, predicate: int) -> bool:
    """Tell whether a predicate is past, or has a form that may be: beat, hit."""
    helpers = view.parsed.children(predicate, "aux", "aux:pass")
    token = view.parsed.tokens[predicate]
    is_both = token.tag == "VBP" and load_grammar().verb_forms.get(token.lower) == token.lower
    return token.tag == "VBD" or is_both or any(helper.tag == "VBD" for helper in helpers)


def _is_told_of(view: TextView, trigger: int, head: int, date: DateMention) -> bool:
    """Tell whether a relative clause with `when` tells of a date: it hangs on it or stands right behind it."""
    when = next((child for child in view.parsed.children(trigger, "advmod", "mark") if child.lower == "when"), None)
    clause = view.clauses.get(trigger)
    if clause is None or when is None:
        return False
    is_behind = view.document.text[date.end : when.start].strip() == "," if date.end <= when.start else False
    return is_behind or (clause.governor == head and clause.relation.endswith("relcl"))


def _dates_what_is_spoken_of(view: TextView, match: Match, head: int, anchors: list[int]) -> bool:
    """Tell whether a date belongs to an act of violence that a speech act is about: `condemned Sunday's attack`, `the
    attack on 3 May was condemned`. Behind a noun that follows its verb it may belong to either.
    """
    if not quad_class(match.predicate.frame.type).startswith("verbal"):
        return False
    for noun in view.parsed.ancestors(head):
        if noun.index in anchors:
            return False
        if noun.pos == "NOUN" and families_of(view, noun.index):
            return head < noun.index or noun.index < match.token
    return False


def _rank_of_antecedent(view: TextView, trigger: int, head: int) -> int | None:
    """Rank a date that stands with what a relative clause is said of: `the 2014 bombing that killed 60`, `an attack
    on 3 May in which 60 were killed`. People and what is done to the antecedent have days of their own.
    """
    clause = view.clauses.get(trigger)
    if clause is None or clause.governor is None or not clause.relation.endswith("relcl"):
        return None
    noun = clause.governor
    does_it = any(view.parsed.tokens[agent].tag in ("WDT", "WP") or agent == noun for agent in clause.agents)
    is_where = any(
        child.tag == "WDT" and view.case(child.index) in ("in", "during")
        for child in view.parsed.children(trigger, "obl")
    )
    stands_with = view.parsed.tokens[head].head == noun and head not in view.parsed.subtree(trigger)
    if not stands_with or not (does_it or is_where) or "human" in view.kinds(noun):
        return None
    return 2 * _LOOSE


def _rank_through(view: TextView, head: int, anchors: list[int]) -> int | None:
    """Rank a date that hangs on a participle, on what the parser could not place, or on a verb without a subject of
    its own, as a date of what governs that: `killed five men working at a mine on Sunday`, `stormed the village and
    killed ten on Sunday`.
    """
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            return anchors.index(ancestor.index) + _LOOSE
        clause = view.clauses.get(ancestor.index)
        if clause is None:
            continue
        is_bare = (ancestor.tag == "VBG" and clause.relation == "acl") or ancestor.dep == "dep"
        if (not is_bare and not (clause.relation == "conj" or ancestor.dep == "conj")) or _has_subject(
            view, ancestor.index
        ):
            return None
    return None


def _has_subject(view: TextView, predicate: int) -> bool:
    return view.parsed.child(predicate, "nsubj", "csubj", "aux") is not None
