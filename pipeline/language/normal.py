"""What is done to a text before it is parsed, length for length, so that offsets hold.

Belongs here: characters the parser was not trained on and wire text in capitals. Does not belong here: anything that
changes the staged text, which stays as it was.
"""

import re
from collections.abc import Collection
from functools import lru_cache

_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "\u00a0": " "}
)
# A name that is written like a verb form: `IS attacked the town`, not within words in capitals.
_NAME_LIKE_VERB = re.compile(r"(?<![A-Z]{2} )\bIS\b(?! [A-Z]{2})")
_NAME_AS_LONG = "UN"
_LETTERS = re.compile(r"[^\W\d_]+")
_UPPER_SHARE = 0.7
# The most frequent small letters: where they alone are so many, too few letters are left to be capitals.
_FREQUENT = "etaoinsrhl"
_LOWER_SHARE = 0.3
# A headline in large letters has some words, none long of them small.
_SHORT = 3
_FEWEST = 4
_MOST = 25


def parse_form(text: str) -> str:
    """Return the text as the parser is given it; each character stands where it stood."""
    form = text.translate(_STRAIGHT)
    return form if is_upper_case(text) else _NAME_LIKE_VERB.sub(_NAME_AS_LONG, form)


def headline_form(block: str, common: Collection[str]) -> str:
    """Return a headline that writes all its words large with those of `common` written small, as in a sentence: the
    parser takes large words for names. Any other block stays as it is.
    """
    words = [word.group() for word in _LETTERS.finditer(block)]
    long = [word for word in words if len(word) > _SHORT and word.lower() not in common]
    is_closed = block.rstrip()[-1:] in (".", "!", "?", '"', "'")
    if len(words) < _FEWEST or len(words) > _MOST or is_closed or not all(word[0].isupper() for word in long):
        return block
    large = [word for word in words[1:] if len(word) > _SHORT and word.istitle()]
    if len(large) < 2 or all(word.isupper() for word in long):
        return block
    first = _LETTERS.search(block)
    start = first.end() if first else 0
    return block[:start] + _LETTERS.sub(
        lambda word: (
            word.group().lower() if word.group().lower() in common and word.group().istitle() else word.group()
        ),
        block[start:],
    )


def is_upper_case(text: str) -> bool:
    """Tell whether most letters of a text are capitals, as in old wire reports."""
    if sum(map(text.count, _FREQUENT)) >= _LOWER_SHARE * len(text):
        return False
    letters = "".join(_LETTERS.findall(text))
    return len(letters) > 20 and sum(map(str.isupper, letters)) > _UPPER_SHARE * len(letters)


@lru_cache(maxsize=4)
def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case: what tells, before it is read closely, whether it can hold something.

    The last texts are kept, since several extractors ask in turn.
    """
    return frozenset(_LETTERS.findall(text.lower()))
