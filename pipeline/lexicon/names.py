"""How a place name is folded into the key it is looked up by.

Belongs here: spelling, nothing else. The gazetteer is built and read with the same key, so a change here means making
the gazetteer again (`training/make_gazetteer.py`).
"""

import re
import unicodedata

_LETTERS = str.maketrans({"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_DROPPED = re.compile(r"['’‘ʼʻ`.]")
_WORD = re.compile(r"\w+")
_LONG_FORMS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def place_key(name: str) -> str:
    """Return a name without case, accents, apostrophes, full stops and hyphens; "St. Mary's" is "saint marys"."""
    if not name.isascii():
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name.translate(_LETTERS)).casefold())
        name = "".join(char for char in parts if not unicodedata.combining(char)).translate(_LETTERS)
    folded = name.casefold()
    words = _WORD.findall(_DROPPED.sub("", folded))
    if len(words) > 1:
        words = [_LONG_FORMS.get(word, word) for word in words]
    return " ".join(words)
