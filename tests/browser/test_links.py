"""The view is its link: what a reader chooses goes into the address, and the address alone brings it back."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.reader import Visit, settled
from vietnamese import labels, periods, quick_filter_words


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


def test_a_tile_and_a_name_in_the_list_open_the_profile_and_the_filters_go_along(visit, address):
    page, choice = visit.open(address).page, periods.AREAS["phuong"]
    choose(page, periods.AREA, choice)
    name = page.locator(".st-key-ward_line_1 a").first.inner_text()
    page.locator(".st-key-ward_line_1 a").first.click()
    arrive(page, "ward")
    assert query_of(page)["place"] == [name] and query_of(page)["area"] == [choice]
    page.go_back()
    arrive(page, "overview")
    page.locator(".st-key-figure_tiles .points path").first.click(force=True)  # the layer that listens lies above
    page.get_by_role("button", name=quick_filter_words.OPEN_PROFILE).click()
    arrive(page, "ward")
    assert query_of(page)["place"] != [name] and query_of(page)["area"] == [choice]


def test_a_copied_link_opens_the_same_days_of_the_same_snapshot(chromium, address):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = Visit(context.new_page()).open(f"{address}/clearances?month=Tháng 9/2026").page
    page.get_by_role("button", name=labels.COPY_LINK).click()
    page.get_by_role("button", name=labels.COPIED).wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    asked = parse_qs(urlsplit(link).query)
    assert (asked["start"], asked["end"], asked["month"]) == (["2026-08-15"], ["2026-09-14"], ["Tháng 9/2026"])
    other = Visit(context.new_page()).open(link).page
    arrive(other, "clearances")
    days = other.get_by_role("combobox", name=periods.PERIOD)
    assert [box.input_value() for box in days.all()] == [periods.PRESETS["month"], "Tháng 9/2026"]
    assert query_of(other)["snapshot"] == asked["snapshot"]
    assert labels.OPEN_LATEST in other.locator(".st-key-pinned").inner_text()
    context.close()


def query_of(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)
