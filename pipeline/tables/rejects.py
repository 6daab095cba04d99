"""Table `rejects`."""

from pipeline.tables import shared
from pipeline.tables.fields import Table, Text, text_field


class Rejects(Table):
    """One input or row that could not be used."""

    reject_id: Text = text_field("The rejection.")
    stage: Text = text_field("Stage of the pipeline that rejected it.")
    source_path: Text = shared.source_path()
    source_record: Text = shared.source_record()
    table_name: Text = text_field(
        "The table that the rejected row was meant for; null where a whole input was rejected.", optional=True
    )
    reason: Text = text_field("Why, in one word or short phrase that can be counted.")
    detail: Text = text_field("What exactly was wrong and what to do about it.")

    class Config(Table.Config):
        """Name and key."""

        name = "rejects"
        unique = ["reject_id"]
