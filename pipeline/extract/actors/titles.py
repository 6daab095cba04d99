"""Titles and appositions beside a name, and the country they tell of.

Belongs here: "Prime Minister X", "army spokesman X", "X, a presidential adviser". Does not belong here: offices that
stand without a name (`descriptions.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.lexicon.actor_entries import Title

_LONGEST_TITLE = 5
_APPOSITION_REACH = 8
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "another"})


def title_at(reading: Reading, at: int, limit: int) -> tuple[int, Title | None]:
    """Return the number of tokens and the title that begins at a token, the longest."""
    forms = reading.lexicon.actors.title_forms
    if reading.words[at] not in reading.lexicon.actors.title_starts:
        return 0, None
    for count in range(min(_LONGEST_TITLE, limit - at), 0, -1):
        words = " ".join(reading.lower(index) for index in range(at, at + count)).replace(" - ", "-")
        title = forms.get(words) or forms.get(words.removesuffix("."))
        if title and not (count == 1 and at in reading.hit_at and reading.hit_at[at].last > at + 1):
            full_stop = reading.lower(at + count) == "." and f"{words}." in forms
            return count + full_stop, title
    return 0, None


def titles_before(reading: Reading, first: int) -> tuple[tuple[Title, ...], str]:
    """Return titles in lower case before a chunk ("army spokesman X", "the prime minister, X") and their country."""
    end = first - 1 if reading.lower(first - 1) in (",", "“", '"') else first
    if end < 1 or not reading.same_sentence(end - 1, first):
        return (), ""
    forms = reading.lexicon.actors.title_forms
    for count in range(_LONGEST_TITLE, 0, -1):
        start = end - count
        if start < 0 or not reading.same_sentence(start, first):
            continue
        words = " ".join(reading.lower(index) for index in range(start, end)).replace(" - ", "-")
        if words in forms:
            if end < first and reading.tokens[end - 1].text.istitle() and count == 1:
                return (), ""
            return (forms[words],), _owner_before(reading, start)
    return (), ""


def behind_titles(reading: Reading, at: int) -> int:
    """Return the token behind the title that begins at a token, that token where none does."""
    return at + title_at(reading, at, len(reading.tokens))[0] if at < len(reading.tokens) else at


def before_titles(reading: Reading, first: int) -> int:
    """Return the first token of the capitalised title right before a name (`Major General` Babar), else the name's."""
    forms = reading.lexicon.actors.title_forms
    for start in range(max(first - _LONGEST_TITLE, 0), first):
        is_capital = reading.same_sentence(start, first) and reading.tokens[start].text[:1].isupper()
        words = " ".join(reading.lower(index) for index in range(start, first)).replace(" - ", "-")
        if is_capital and (words in forms or words.removesuffix(" .") in forms):
            return start
    return first


def titles_beside(reading: Reading, first: int, last: int) -> tuple[tuple[Title, ...], str]:
    """Return the titles before and behind a name at tokens `first` to `last`, and the country they tell of."""
    before, country = titles_before(reading, first)
    after, after_country = apposition_after(reading, last)
    return before + ((after,) if after else ()), country or after_country


def _owner_before(reading: Reading, start: int) -> str:
    """Return the country whose adjective or possessive stands before a title."""
    for at in range(start - 1, max(start - 5, -1), -1):
        hit = reading.hit_at.get(at)
        if hit and (name := hit.of_kind("country", "adjective", "demonym")):
            return name.id
        if reading.tokens[at].pos not in ("ADJ", "NOUN", "PART", "PROPN", "PUNCT"):
            break
    return ""


def apposition_after(reading: Reading, last: int) -> tuple[Title | None, str]:
    """Return the title in an apposition after a name (", a presidential adviser", ", Egypt's foreign minister")."""
    if reading.lower(last) != "," or not reading.same_sentence(last - 1, last + 1):
        return None, ""
    country, at = "", last + 1
    started = reading.lower(at) in _DETERMINERS
    while at < last + _APPOSITION_REACH and reading.same_sentence(last, at):
        token = reading.tokens[at]
        hit = reading.hit_at.get(at)
        owner = hit.of_kind("country", "adjective", "demonym") if hit else None
        if owner:
            country, started = owner.id, True
        count, title = title_at(reading, at, len(reading.tokens))
        if title and title.kind not in ("honorific", "former") and not _name_follows(reading, at + count):
            return title, country
        if token.pos in ("VERB", "AUX", "CCONJ", "SCONJ", "PRON") or (token.pos == "PUNCT" and token.text != "-"):
            break
        if token.pos == "ADP" and not started:
            break
        at += 1
    return None, ""


def _name_follows(reading: Reading, at: int) -> bool:
    """The title belongs to the next name rather than to the one before ("X, President Y")."""
    return reading.same_sentence(at - 1, at) and reading.tokens[at].pos == "PROPN" and at not in reading.hit_at
