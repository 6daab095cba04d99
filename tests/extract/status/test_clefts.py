from tests.extract.events.reading import each_status, the


@each_status(
    [
        ("It was neither the marines nor the gendarmes who killed the mayor.", "denied"),
        ("It was the marines who killed the mayor.", "asserted"),
        ("What the rebels did was shell the town hall.", "asserted"),
        ("What the rebels want is to shell the town hall.", "hypothetical"),
        ("All the army has to do is kill the last of them.", "hypothetical"),
        ("All the rebels did was shell the town hall.", "asserted"),
    ]
)
def test_one_half_of_a_cut_sentence_says_how_real_the_other_is(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
