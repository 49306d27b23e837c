from tests.pages.screen import texts


def test_the_three_criteria_stand_side_by_side(visit):
    said = texts(visit("accidents"))
    print(said)
    assert "#### 99 :small[:gray[vụ]]" in said
