"""Table `discrepancies`."""

from pipeline.tables import shared
from pipeline.tables.fields import Count, Day, Number, Table, Text, text_field


class Discrepancies(Table):
    """One thing on which two or more documents put figures that cannot both hold."""

    discrepancy_id: Text = shared.discrepancy_id()
    quantity_type: Text = shared.quantity_type()
    measured: Text = text_field("What the figures measure, in words.")
    subject: Text = text_field("The actor or place that they are about, by name.")
    start_date: Day = shared.start_date()
    end_date: Day = shared.end_date()
    value_low: Number = shared.value_low()
    value_high: Number = shared.value_high()
    document_count: Count = shared.document_count()

    dates = shared.date_rule()
    values = shared.value_rule()

    class Config(Table.Config):
        """Name and key."""

        name = "discrepancies"
        unique = ["discrepancy_id"]
