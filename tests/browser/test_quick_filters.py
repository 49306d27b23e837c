"""From a bar to only what it stands for, and back."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.reader import Visit, settled
from vietnamese import quick_filter_words as words

COUNT = ".st-key-card_accident_count h4"


def test_a_click_on_a_bar_asks_only_this_and_a_step_leads_back(visit, address):
    page = visit.open(f"{address}/accidents?breakdown=Phương tiện").page
    question, count = page.locator(".st-key-question"), page.locator(COUNT)
    before = question.inner_text(), count.inner_text()
    page.locator(".st-key-figure_breakdown .points path").first.click(force=True)
    page.get_by_role("dialog").wait_for()
    page.get_by_role("button", name=words.ONLY, exact=True).click()
    chip = page.locator(".st-key-group_chips button").first
    chip.wait_for()
    settled(page)
    narrowed = question.inner_text(), count.inner_text()
    assert not page.get_by_role("dialog").count()
    assert narrowed[0].startswith("Có mô tô/xe gắn máy, toàn thành phố") and narrowed[1] != before[1]
    link = page.url
    assert parse_qs(urlsplit(link).query)["only"] == ["vehicle:motorcycle"]
    page.locator(".st-key-undo_step button").click()
    chip.wait_for(state="detached")
    settled(page)
    assert (question.inner_text(), count.inner_text()) == before and "only=" not in page.url
    other = Visit(page.context.new_page()).open(link).page
    assert (other.locator(".st-key-question").inner_text(), other.locator(COUNT).inner_text()) == narrowed
    assert not visit.console_errors
