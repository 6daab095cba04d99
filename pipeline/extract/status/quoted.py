"""Quotation marks around an act that nobody is named for: `the “attack” on the village`, `Rebels ‘kill 12’ in Ituri`.

Belongs here: a few words set in marks by the writer. Does not belong here: quotations with a speaker
(`attribution.py`), titles and names of operations.
"""

from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

_OPENING = frozenset({"“", "‘", "``", '"', "«", "'"})
_CLOSING = frozenset({"”", "’", "''", '"', "»", "'"})
_LONGEST = 8
# So few words, a noun among them, are what somebody else calls the act.
_NAME = 3


def apply_quotation_marks(view: TextView, token: Token, standing: Standing) -> None:
    """Take in marks around an act: a name or verb in marks is somebody's claim, a clause somebody's words."""
    inside = _in_marks(view, token)
    is_name = len(inside) <= (_NAME if token.pos == "NOUN" else 1)
    if not inside or _is_title(inside) or (token.index in view.quotation_at and not is_name):
        return
    standing.under("claimed" if is_name else "reported")


def _in_marks(view: TextView, token: Token) -> list[Token]:
    """Return the words between the marks around a word, none where it stands in no short pair."""
    sentence, tokens, at = view.parsed.sentences[token.sentence], view.parsed.tokens, token.index
    before = tokens[max(at - _LONGEST, sentence.first) : at]
    behind = tokens[at + 1 : min(at + 1 + _LONGEST, sentence.last)]
    opening = next((word.index for word in reversed(before) if _opens(view, word)), None)
    closing = next((word.index for word in behind if _closes(view, word)), None) if opening is not None else None
    if opening is None or closing is None or closing - opening - 1 > _LONGEST:
        return []
    inside = tokens[opening + 1 : closing]
    return [] if any(_closes(view, word) for word in inside) else inside


def _opens(view: TextView, token: Token) -> bool:
    """Tell whether a word is an opening mark; a plain apostrophe opens right before a word, behind none."""
    if token.text != "'":
        return token.text in _OPENING and token.pos == "PUNCT"
    text = view.parsed.text
    return not text[token.start - 1 : token.start].strip() and text[token.end : token.end + 1].isalnum()


def _closes(view: TextView, token: Token) -> bool:
    """Tell whether a word is a closing mark; a plain apostrophe closes right behind a word, before none."""
    if token.text != "'":
        return token.text in _CLOSING and token.pos == "PUNCT"
    before, after = view.parsed.text[token.start - 1 : token.start], view.parsed.text[token.end : token.end + 1]
    return token.pos == "PUNCT" and bool(before.strip()) and not after.isalnum()


def _is_title(inside: list[Token]) -> bool:
    """Tell whether the words are a name: True Promise, A Time to Kill."""
    return sum(word.text[0].isupper() for word in inside) * 2 > len(inside)
