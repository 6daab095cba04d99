"""Whether a clause speaks to its readers or of the writer's own life instead of reporting.

Belongs here: orders to whoever reads (recipes, manuals), a general `you`, the writer's own `I`. Does not belong here:
the same words in somebody's mouth, which a quotation shows (`extract/quotations/`).
"""

from collections.abc import Sequence

from pipeline.extract.facts import Participant
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

_READER = frozenset({"you", "your", "yourself", "yourselves"})
_WRITER = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
_QUOTES = frozenset({'"', "“", "”", "„", "``", "''", "«", "»"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubj:pass", "aux", "aux:pass", "cop"})
_JOINED = frozenset({"conj", "parataxis", "advcl", "xcomp"})


def is_order(view: TextView, trigger: int) -> bool:
    """Tell whether a clause orders: its verb, or the first of those it is coordinated with or serves (play a card to
    arrest them), is a bare infinitive that opens the sentence and has no subject.
    """
    token = view.parsed.tokens[trigger]
    if token.tag != "VB" or _is_quoted(view, token):
        return False
    first = view.parsed.sentences[token.sentence].first
    while token.tag == "VB" and not any(child.dep in _SUBJECTS for child in view.parsed.children(token.index)):
        if token.dep == "root":
            before = view.parsed.tokens[first : token.index]
            return all(word.pos in ("PUNCT", "INTJ", "ADV") for word in before)
        if token.dep not in _JOINED:
            return False
        token = view.parsed.tokens[token.head]
    return False


def addresses_reader(view: TextView, trigger: int) -> bool:
    """Tell whether a sentence speaks to whoever reads: a report does not."""
    token = view.parsed.tokens[trigger]
    words = view.parsed.words(view.parsed.sentences[token.sentence])
    return not _is_quoted(view, token) and any(word.lower in _READER for word in words)


def is_of_writer(view: TextView, trigger: int, participants: Sequence[Participant]) -> bool:
    """Tell whether the writer takes part, or those the writer belongs to, or somebody of theirs: `my son`."""
    if _is_quoted(view, view.parsed.tokens[trigger]):
        return False
    clause = view.clauses.get(trigger)
    heads = [who.head for who in participants if who.head is not None]
    heads += [*clause.agents, *clause.patients] if clause is not None else []
    owners = [owner.index for head in heads for owner in view.parsed.children(head, "nmod:poss")]
    return any(view.parsed.tokens[at].lower in _WRITER for at in (*heads, *owners))


def _is_quoted(view: TextView, token: Token) -> bool:
    """Tell whether words are in somebody's mouth: quoted, or beside quotation marks that lost their other half."""
    words = view.parsed.words(view.parsed.sentences[token.sentence])
    return token.index in view.quotation_at or any(word.text in _QUOTES for word in words)
