from tests.extract.events.reading import each_status, the

CASES = [
    ("Villagers laid the murder of the priest at the door of the militia.", "alleged"),
    ("Prosecutors charged two sergeants with the killing of a shepherd.", "alleged"),
    ("Bishops condemned the killing of a shepherd.", "asserted"),
    ("A judge cleared two sergeants of the killing of a shepherd.", "denied"),
]


@each_status(CASES)
def test_an_act_that_is_laid_to_somebody_is_alleged(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
