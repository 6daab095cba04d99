"""Table `documents`."""

from pipeline.tables import shared
from pipeline.tables.fields import (
    Day,
    Flag,
    Table,
    Text,
    Whole,
    number_field,
    plain_field,
    rule,
    text_field,
    verbatim_field,
)
from pipeline.tables.vocabulary import PUBLISHED_DATE_BASES


class Documents(Table):
    """One text that was read."""

    document_id: Text = shared.document_id()
    source_path: Text = shared.source_path()
    source_record: Text = shared.source_record()
    title: Text = shared.title(optional=True)
    kicker: Text = verbatim_field("Short line above the headline, where the text has one.")
    subheadline: Text = verbatim_field("Line under the headline, where the text has one.")
    publisher: Text = text_field("Who published it.", optional=True)
    author: Text = text_field("Who wrote it, as the source says.", optional=True)
    url: Text = text_field("Where it was published.", optional=True)
    published_date: Day = plain_field("Day of publication.", optional=True)
    published_date_basis: Text = text_field(
        "Where the day of publication was read.", optional=True, allowed=PUBLISHED_DATE_BASES
    )
    language: Text = text_field("Language as a BCP 47 tag.", pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    licence: Text = text_field("Licence of the text as declared; null where none is known.", optional=True)
    text_sha256: Text = text_field("SHA-256 of the staged text in UTF-8: tells its version.", pattern="^[0-9a-f]{64}$")
    char_count: Whole = number_field("Characters (Unicode code points) of the staged text.", minimum=1)
    sentence_count: Whole = number_field("Sentences of the staged text.", minimum=0)
    duplicate_of: Text = text_field(
        "Document with the identical or nearly identical text, published earlier, then first by path. Facts are read "
        "from both, but incidents count one report.",
        optional=True,
        references="documents.document_id",
    )
    is_text_withheld: Flag = plain_field(
        "Whether no word of the text may be published: its verbatim columns are null, its offsets stay."
    )

    not_its_own_duplicate = rule("duplicate_of <> document_id", "a document is not its own duplicate")
    date_with_basis = rule(
        "(published_date IS NULL) = (published_date_basis IS NULL)", "a publication date comes with its basis"
    )

    class Config(Table.Config):
        """Name and key."""

        name = "documents"
        unique = ["document_id"]
