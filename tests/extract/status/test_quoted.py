from tests.extract.events.reading import each_status, the

CASES = [
    ("Rebels ‘kill 12’ in Ituri", "reported"),
    ("Rebels 'kill 12' in Ituri", "reported"),
    ("The rebels' commander shelled the soldiers' camp.", "asserted"),
    ("Rebels kill 12 in Ituri", "asserted"),
    ("The “attack” on the village never made the evening news.", "alleged"),
    ("The attack on the “village” never made the evening news.", "asserted"),
]


@each_status(CASES)
def test_marks_without_a_speaker_are_somebody_elses_words(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
