"""The page of files takes the scenarios along and builds the workbook of the page that is chosen."""

from analysis.scenarios import Scenario, encode
from tests.pages.screen import texts
from vietnamese import file_words


def test_the_page_of_the_workbook_stays_chosen(visit):
    app = visit("files")
    [choice] = [group for group in app.segmented_control if group.key == "workbook"]
    choice.set_value("Tai nạn").run()
    assert app.session_state["workbook"] == "Tai nạn" and not app.exception


def test_scenarios_of_the_link_are_in_the_files(visit):
    assert file_words.WITH_SCENARIOS in texts(visit("files", scenario=encode([Scenario("A", extra_clearances=3)])))
    assert file_words.NO_SCENARIOS in texts(visit("files"))
