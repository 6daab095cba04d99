"""Whether a text is in English, the one language the pipeline reads.

Belongs here: declared languages, and a guess where nothing is declared and the text is long enough for one. Does not
belong here: the parse. A text is only turned away for its language if that is certain.
"""

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_ENGLISH = re.compile(r"(?:en|eng|english)(?:[-_ (,].*)?", re.IGNORECASE)
_UNDECLARED = frozenset({"und", "mul", "zxx", "unknown", "undefined", "other", "auto", "?", "-"})
_FEWEST_LETTERS = 200
_CHARACTERS_READ = 3_000
_UPPER_SHARE = 0.7
_CERTAIN = 0.9


def foreign_language(text: str, declared: str | None) -> str | None:
    """Return the language for which a text cannot be read, or None if it can.

    A declared language wins over any guess; a short or upper-case text is never turned away.
    """
    if declared and declared.strip().lower() not in _UNDECLARED:
        return None if _ENGLISH.fullmatch(declared.strip()) else declared.strip()
    sample = text[:_CHARACTERS_READ]
    letters = sum(map(str.isalpha, sample))
    if letters < _FEWEST_LETTERS or sum(map(str.isupper, sample)) > _UPPER_SHARE * letters:
        return None
    language, confidence = _identifier().classify(sample)
    return str(language) if language != "en" and confidence > _CERTAIN else None


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
