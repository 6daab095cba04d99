"""An office without a name is the holder's of the state or body it belongs to, and nobody else's."""

import datetime as dt

import pytest

from tests.extract.actors.reading import actor_of

DAY = dt.date(2023, 9, 21)
REST = " met envoys from Brazil in Brazil."
LULA = "per.luiz-inacio-lula-da-silva"


@pytest.mark.parametrize(
    "office",
    [
        "The president",
        "The new president",
        "The president of the country",
        "Brazil's president",
        "The Brazilian president",
    ],
)
def test_the_office_of_the_state_is_its_holders(office: str) -> None:
    assert actor_of(office + REST, "president", DAY) == LULA


@pytest.mark.parametrize(
    "office",
    [
        "The Senate president",
        "The club president",
        "The company's president",
        "The Kurdish president",
        "The regional president",
        "The president of the bank",
        "The president of Ferrari",
        "The next president",
        "The late president",
        "Brazil's first president",
    ],
)
def test_an_office_of_another_or_of_other_days_is_not(office: str) -> None:
    assert actor_of(office + REST, "president", DAY) is None


def test_an_acting_office_is_nobodys_who_holds_it_for_good() -> None:
    assert actor_of("The acting president" + REST, "president", DAY) == "BRA.office.head_of_state"


def test_an_owner_may_have_an_article() -> None:
    assert actor_of("The prime minister of the Netherlands left.", "prime minister", DAY) == "per.mark-rutte"
