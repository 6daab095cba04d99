"""Table `places`."""

from pipeline.tables import shared
from pipeline.tables.fields import Flag, Number, Table, Text, number_field, plain_field, text_field
from pipeline.tables.vocabulary import PLACE_TYPES


class Places(Table):
    """One gazetteer place."""

    place_id: Text = shared.place_id()
    name: Text = shared.name()
    place_type: Text = text_field(
        "What kind of place it is; a country or province means somewhere in it.",
        allowed=PLACE_TYPES,
    )
    country_code: Text = shared.country_code()
    country_name: Text = shared.country_name()
    admin1: Text = text_field("Province or other first-level division that it lies in.", optional=True)
    latitude: Number = number_field("Degrees north, WGS 84.", minimum=-90, maximum=90)
    longitude: Number = number_field("Degrees east, WGS 84.", minimum=-180, maximum=180)
    is_representative_point: Flag = plain_field(
        "Whether the point only labels an area: nothing need have happened there."
    )

    class Config(Table.Config):
        """Name and key."""

        name = "places"
        unique = ["place_id"]
