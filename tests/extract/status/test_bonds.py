from tests.extract.events.reading import each_status, the

CASES = [
    ("The army said it had freed a pilot; in the south, gunmen shelled a clinic.", "asserted"),
    ("The army said it had freed a pilot; the rebels had shelled a clinic.", "reported"),
    ("The army said it had freed a pilot, and that rebels had shelled a clinic.", "reported"),
    ("The rebels are alleged to have robbed a bank and shelled a clinic.", "alleged"),
    ("Troops massed to shell a clinic.", "planned"),
    ("The general told the troops to enter and shell a clinic.", "planned"),
    ("The president ordered troops to hunt down and destroy the rebels.", "planned"),
    ("Troops used mortars to shell a clinic.", "asserted"),
]


@each_status(CASES)
def test_what_a_clause_hangs_on_decides_its_standing(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
