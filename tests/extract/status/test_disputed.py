from tests.extract.events.reading import each_status, the

CASES = [
    ("Baku said Armenian troops shelled a school, but Yerevan denied it.", "alleged"),
    ("Baku said Armenian troops shelled a school; Yerevan called this a lie.", "alleged"),
    ("Baku said Armenian troops shelled a school. Yerevan rejected the accusation.", "alleged"),
    ("Baku said Armenian troops shelled a school. Yerevan denied entry to observers.", "reported"),
    ("Baku said Armenian troops shelled a school. Yerevan did not deny it.", "reported"),
    ("Armenian troops shelled a school. Yerevan denied it.", "asserted"),
    ("The UN said 90 farmers had left before the attack by the army. Baku denied the charges.", "reported"),
]


@each_status(CASES)
def test_what_one_side_says_and_another_denies_is_alleged(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
