from tests.extract.events.reading import each_status, the

CASES = [
    ("The army said it had bombed a camp. It withdrew the statement on Monday.", "denied"),
    ("The army said it had bombed a camp. It withdrew its men on Monday.", "reported"),
    ("The newspaper reported that soldiers had killed nine villagers. The report was false.", "denied"),
    ("The newspaper reported that soldiers had killed nine villagers. The army says the report is false.", "alleged"),
    ("Posts said that troops had poisoned wells near Gao. Checkers found no such case.", "denied"),
    ("The newspaper reported that soldiers had killed nine villagers, but the army said they had drowned.", "alleged"),
    ("An earlier version of this article said that soldiers had killed nine villagers.", "denied"),
]


@each_status(CASES)
def test_what_was_said_is_no_more_once_it_is_taken_back(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
