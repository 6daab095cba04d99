"""What moves between the modules of staging: a record that was read, or why it was not.

Belongs here: frozen records and the Arrow schema of staged documents. Does not belong here: anything that makes them.
"""

import datetime as dt
from dataclasses import dataclass, field, fields

import pyarrow as pa

from pipeline.ids import digest_id

STAGE = "staging"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a text besides its words; None where nothing says so."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published_date: dt.date | None = None
    language: str | None = None
    licence: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """Return these values, and those of `other` where there is none here."""
        mine = {each.name: getattr(self, each.name) for each in fields(self)}
        return Metadata(**{name: getattr(other, name) if value is None else value for name, value in mine.items()})


@dataclass(frozen=True, slots=True)
class Reject:
    """One input that could not be used, or one part of it that had to be left out; `detail` says what to do."""

    source_path: str
    source_record: str | None
    reason: str
    detail: str

    def row(self) -> dict[str, str | None]:
        """Return the row of table `rejects`."""
        key = (STAGE, self.source_path, self.source_record, self.reason, self.detail)
        return {
            "reject_id": digest_id("rej", *key),
            "stage": STAGE,
            "source_path": self.source_path,
            "source_record": self.source_record,
            "table_name": None,
            "reason": self.reason,
            "detail": self.detail,
        }


@dataclass(frozen=True, slots=True)
class Record:
    """One text as its reader found it, line endings normalised, with the metadata that came in the same file.

    `is_article`: a file of its own, whose first line may be a headline without any mark-up. `problems` are metadata
    that could not be used.
    """

    source_path: str
    source_record: str | None
    text: str
    metadata: Metadata = Metadata()
    front_matter: Metadata = Metadata()
    is_article: bool = False
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextMark:
    """A stretch of the staged text that is not running text: half-open character offsets.

    `kind` is headline, kicker, subheadline, date_line, byline or boilerplate.
    """

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Structure:
    """What an article's own text says of itself."""

    marks: tuple[TextMark, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)


_MARK = pa.struct(
    [
        pa.field("kind", pa.string(), nullable=False),
        pa.field("start", pa.int32(), nullable=False),
        pa.field("end", pa.int32(), nullable=False),
    ]
)

STAGED_SCHEMA = pa.schema(
    [
        pa.field("document_id", pa.string(), nullable=False),
        pa.field("source_path", pa.string(), nullable=False),
        pa.field("source_record", pa.string()),
        pa.field("title", pa.string()),
        pa.field("publisher", pa.string()),
        pa.field("author", pa.string()),
        pa.field("url", pa.string()),
        pa.field("published_date", pa.date32()),
        pa.field("published_date_basis", pa.string()),
        pa.field("language", pa.string(), nullable=False),
        pa.field("licence", pa.string()),
        pa.field("text_sha256", pa.string(), nullable=False),
        pa.field("char_count", pa.int64(), nullable=False),
        pa.field("duplicate_of", pa.string()),
        pa.field("text", pa.string(), nullable=False),
        pa.field("marks", pa.list_(_MARK), nullable=False),
    ]
)
