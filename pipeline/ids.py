"""Deterministic ids.

An id depends only on what it names: never on the machine, the engine, the order of reading or the day. Belongs here:
how ids are made. Does not belong here: which columns hold them (see `tables/`).
"""

import hashlib

_DIGEST_BYTES = 10
_SEPARATOR = "\x1f"


def digest_id(kind: str, *parts: object) -> str:
    """Return `<kind>_<20 hex digits>` of the parts; None and the empty string are told apart."""
    joined = _SEPARATOR.join("\x00" if part is None else str(part) for part in parts)
    digest = hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES)
    return f"{kind}_{digest.hexdigest()}"


def document_id(source_path: str, source_record: str | None) -> str:
    """Return the id of a document: of where it came from, not of its words, so that an edited article keeps it."""
    return digest_id("doc", source_path, source_record)


def sentence_id(document: str, text: str, occurrence: int) -> str:
    """Return the id of the `occurrence`-th (from 0) sentence of a document that reads exactly `text`."""
    return digest_id("sen", document, text, occurrence)


def fact_id(kind: str, sentence: str, offset: int, *distinction: object) -> str:
    """Return the id of a row found in a sentence.

    `offset` is counted from the start of the sentence, so that a change elsewhere in the document leaves it alone;
    `distinction` is whatever else tells the row from its neighbours there (its end, its type).
    """
    return digest_id(kind, sentence, offset, *distinction)
