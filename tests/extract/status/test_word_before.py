from tests.extract.events.reading import each_status, the

CASES = [
    ("The corporal, who cannot be named, denies having stabbed the nun.", "denied"),
    ("The rebels have loudly and repeatedly denied shelling the clinic.", "denied"),
    ("The rebels never stopped shelling the clinic.", "asserted"),
    ("There are allegations the army killed nine shepherds.", "alleged"),
    ("After the accusations the army killed nine shepherds.", "asserted"),
    ("The army has denied accusations, made by villagers, that it killed nine shepherds.", "denied"),
]


@each_status(CASES)
def test_the_word_right_before_an_act_counts_where_the_parse_fails(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
