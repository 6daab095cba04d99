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


@each_status(
    [
        ("It was not the army but the rebels that shelled the town.", "asserted"),
        ("It was none other than the militia who attacked the school.", "asserted"),
        ("It was nobody else but the militia who attacked the school.", "asserted"),
        ("It was not bullets that killed the hostages.", "asserted"),
        ("It was no ordinary patrol that opened fire on the bus.", "asserted"),
        ("It was not there that the rebels attacked the convoy.", "asserted"),
        ("It was not the rebels who attacked the convoy.", "denied"),
        ("It was not Turkish drones that killed the hostages.", "denied"),
        ("What they did not say is that soldiers killed the driver.", "asserted"),
        ("What is not disputed is that police killed the boy.", "asserted"),
        ("What the mayor failed to mention is that troops burned the village.", "asserted"),
        ("What is not true is that troops burned the village.", "denied"),
    ]
)
def test_a_half_denies_the_other_only_where_it_says_who_did_not_do_it(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
