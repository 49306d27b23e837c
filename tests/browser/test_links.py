"""The view is its link: what a reader chooses goes into the address, and the address alone brings it back."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.reader import settled
from vietnamese import labels, periods


def chosen(page, label: str) -> str:
    return page.get_by_test_id("stSelectbox").filter(has_text=label).get_by_role("combobox").input_value()


def choose(page, label: str, choice: str) -> None:
    page.get_by_test_id("stSelectbox").filter(has_text=label).get_by_role("combobox").click()
    page.get_by_role("option", name=choice, exact=True).click()
    settled(page)


def arrive(page, name: str) -> None:
    """Wait until the page of this name is there whole; fails when another one stays."""
    page.get_by_role("heading", name=labels.PAGES[name].title, level=2, exact=True).wait_for()
    settled(page)


def follow(page, name: str) -> None:
    page.get_by_role("link", name=labels.PAGES[name].title, exact=True).first.click()
    arrive(page, name)


def test_a_choice_goes_into_the_address_and_comes_back_from_it(visit, address):
    page, choice = visit.open(f"{address}/clearances").page, periods.AREAS["old_haiduong"]
    choose(page, periods.AREA, choice)
    assert parse_qs(urlsplit(page.url).query)["area"] == [choice]
    page.reload()
    arrive(page, "clearances")
    assert chosen(page, periods.AREA) == choice


def test_a_choice_goes_with_the_reader_to_the_next_page(visit, address):
    page, choice = visit.open(address).page, periods.AREAS["phuong"]
    choose(page, periods.AREA, choice)
    follow(page, "clearances")
    assert chosen(page, periods.AREA) == choice and "area=" in page.url


def test_back_and_forward_go_between_pages(visit, address):
    page = visit.open(address).page
    follow(page, "image_fines")
    page.go_back()
    arrive(page, "overview")
    page.go_forward()
    arrive(page, "image_fines")


def test_a_link_with_nonsense_opens_the_default_view_with_a_note(visit, address):
    page = visit.open(f"{address}/clearances?area=Atlantis&start=2026-13-45").page
    arrive(page, "clearances")
    assert chosen(page, periods.AREA) == periods.AREAS["city"]
    assert page.get_by_test_id("stAlert").count()
    assert not visit.console_errors
