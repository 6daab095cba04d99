"""Table `texts`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text


class Texts(Table):
    """One document whose licence allows its text to be published."""

    document_id: Text = shared.document_id()
    text: Text = shared.whole_text()

    class Config(Table.Config):
        """Name and key."""

        name = "texts"
        unique = ["document_id"]
