from tests.extract.events.reading import each_status, the

CASES = [
    ("Rebels are putting the final touches to an assault on Goma.", "planned"),
    ("Rebels are putting Goma's bridges to use in an assault on the city.", "asserted"),
    ("Police named him as a suspect in the bombing of the consulate.", "alleged"),
    ("A jury found the sergeant not guilty of the murder of a shepherd.", "denied"),
    ("A jury found the sergeant guilty of the murder of a shepherd.", "reported"),
    ("The mayor put at 40 the number of farmers killed by the militia.", "reported"),
    ("The army buried the farmers killed by the militia.", "asserted"),
    ("The fear in Juba is of another war with Eritrea.", "hypothetical"),
    ("Among the charges against him is the killing of a shepherd.", "alleged"),
]


@each_status(CASES)
def test_words_by_their_place_alone_decide_what_becomes_of_an_act(text: str, status: str) -> None:
    assert the(text, "ASSAULT").status == status
