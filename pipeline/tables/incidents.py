"""Table `incidents`."""

from pipeline.tables import shared
from pipeline.tables.fields import Count, Day, Flag, Table, Text, number_field, plain_field, rule, text_field


class Incidents(Table):
    """One real-world happening, over all documents that report it."""

    incident_id: Text = shared.incident_id()
    event_type: Text = shared.event_type()
    title: Text = shared.title()
    start_date: Day = shared.start_date()
    end_date: Day = shared.end_date()
    date_precision: Text = shared.date_precision()
    place_id: Text = shared.place_id(optional=True)
    report_count: Count = number_field("Number of events, each one report of it, duplicates counted once.", minimum=1)
    document_count: Count = shared.document_count()
    publisher_count: Count = number_field("Number of publishers that report it.", minimum=0)
    fatalities_low: Count = number_field("Lowest number of dead that a report gives.", optional=True, minimum=0)
    fatalities_best: Count = number_field(
        "Number of dead by the claim that best_basis names.", optional=True, minimum=0
    )
    fatalities_high: Count = number_field("Highest number of dead that a report gives.", optional=True, minimum=0)
    injuries_low: Count = number_field("Lowest number of injured that a report gives.", optional=True, minimum=0)
    injuries_best: Count = number_field(
        "Number of injured by the claim that best_basis names.", optional=True, minimum=0
    )
    injuries_high: Count = number_field("Highest number of injured that a report gives.", optional=True, minimum=0)
    best_basis: Text = text_field("Which claim gave the best figures, and why.", optional=True)
    is_disputed: Flag = plain_field("Whether reports give figures that cannot all hold.")

    dates = shared.date_rule()
    fatalities = rule("fatalities_low <= fatalities_high", "the low death toll does not exceed the high one")
    injuries = rule("injuries_low <= injuries_high", "the low number of injured does not exceed the high one")

    class Config(Table.Config):
        """Name and key."""

        name = "incidents"
        unique = ["incident_id"]
