"""What is said beside an act says on whose word it rests."""

import pytest

from tests.extract.events.reading import the

BESIDE = [
    ("The port was attacked by rebels, or so its owners allege.", "alleged"),
    ("Rebels, so the governor claims, attacked the port of Beira.", "alleged"),
    ("Rebels, the governor contends, attacked the port of Beira.", "alleged"),
    ("As the sailors tell it, rebels attacked the port of Beira.", "reported"),
    ("By the captain's account, rebels attacked the port of Beira.", "reported"),
    ("On their own admission, the rebels attacked the port of Beira.", "reported"),
    ("Judging by a letter from a sailor, rebels have attacked the port of Beira.", "reported"),
    ("The guerrillas say they attacked the port, a boast that nobody in Beira believes.", "alleged"),
    ("The governor said rebels had attacked the port, which their leader denied.", "alleged"),
]
NOT_BESIDE = [
    ("Rebels attacked the port, and the governor fled.", "asserted"),
    ("Rebels attacked the port, a town of 30,000 people.", "asserted"),
    ("In March, rebels attacked the port of Beira.", "asserted"),
    ("Rebels attacked the port, which the navy had left.", "asserted"),
]


@pytest.mark.parametrize(("text", "status"), BESIDE + NOT_BESIDE)
def test_the_status_of_an_act_is_that_of_the_word_it_rests_on(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status


def test_what_goes_on_to_be_done_is_no_word_of_anybody() -> None:
    told = the("The army did not only shell the town, it stormed it.", "ASSAULT")
    assert (told.status, told.attribution) == ("asserted", None)
