"""Tests of pipeline/extract/events/company.py."""

from tests.extract.events.reading import the, who


def test_on_whose_orders_it_is_done_is_its_doer() -> None:
    text = "The accounts of four activists were frozen on the orders of the interior ministry."
    assert who(text, the(text, "COERCE"), "source") == ["the interior ministry"]


def test_what_a_ship_comes_with_tells_what_its_coming_is() -> None:
    assert the("A ship with 200 tonnes of food has docked in Gaza.", "AID").trigger
