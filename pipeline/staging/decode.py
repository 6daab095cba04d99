"""Bytes to text.

Belongs here: which encoding a file is in, and when it is no text at all. Does not belong here: what the text means.
"""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.005
_ASCII_SHARE = 0.9
_FEWEST_UTF_16_NULS = 0.25
_LINE_ENDING = re.compile(r"\r\n?")


class DecodeError(ValueError):
    """Bytes that are no text; `reason` is a reject's reason (binary, undecodable)."""

    def __init__(self, reason: str, detail: str) -> None:
        """Take the reason and what to do about it."""
        super().__init__(detail)
        self.reason = reason


def decode(data: bytes) -> str:
    """Return the text of some bytes without its byte order mark. Raises DecodeError if they are no text."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_strict(data, encoding).removeprefix("\ufeff"))
    if b"\0" not in data:
        try:
            return _checked(data.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    return _checked(_guess(data))


def normalise_line_endings(text: str) -> str:
    r"""Return the text with every line ended by \n."""
    return _LINE_ENDING.sub("\n", text)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        detail = f"The file begins as {encoding} but is broken: {error}. Save it again as UTF-8."
        raise DecodeError("undecodable", detail) from error


def _guess(data: bytes) -> str:
    if b"\0" not in data and sum(byte < 128 for byte in data) > _ASCII_SHARE * len(data):
        # Nearly all ASCII is English with a few accents and curly quotes: on so few bytes a guess among the many 8-bit
        # encodings goes astray, and Windows-1252 is what such text was saved in.
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    # English in UTF-16 has a NUL in every second byte; a few of them are no encoding but dirt.
    is_dirty = 0 < data.count(0) < _FEWEST_UTF_16_NULS * len(data)
    best = None if is_dirty else from_bytes(data).best()
    if best is None:
        reason = "binary" if b"\0" in data else "undecodable"
        raise DecodeError(reason, "This is no text in any known encoding. Save the text as UTF-8, or remove it.")
    return str(best).removeprefix("\ufeff")


def _checked(text: str) -> str:
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > max(2, _CONTROL_SHARE * len(text)):
        raise DecodeError("binary", "This holds control characters, not text. Save the text as UTF-8, or remove it.")
    return text
