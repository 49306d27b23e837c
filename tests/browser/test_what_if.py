"""The question asked in the room: a slider answers at once, and the link brings the answer back."""

from urllib.parse import parse_qs, urlsplit

from analysis.scenarios import Scenario, decode, encode
from tests.browser.reader import settled
from vietnamese import what_if_words as words

MORE = Scenario("Thêm lượt", extra_clearances=10)


def summary(page) -> str:
    return page.locator(".st-key-card_summary").inner_text()


def test_a_slider_answers_alone_and_its_link_brings_the_scenario_back(visit, address):
    page = visit.open(f"{address}/what_if?scenario={encode([MORE])}").page
    page.evaluate("document.querySelector('.st-key-page_header').dataset.kept = 'yes'")
    page.get_by_role("slider", name=words.FIELDS["extra_clearances"]).press("ArrowRight")
    page.locator(".st-key-card_summary", has_text="thêm 12 lượt giải tỏa").wait_for(timeout=5_000)
    settled(page)
    assert page.locator("[data-kept=yes]").count()  # what does not change is not drawn again
    [link] = parse_qs(urlsplit(page.url).query)["scenario"]
    assert decode(link) == (Scenario("Thêm lượt", extra_clearances=12),)
    said = summary(page)
    page.reload()
    settled(page)
    assert summary(page) == said
    page.go_back()
    settled(page)
    assert "thêm 10 lượt giải tỏa" in summary(page)  # one change is taken back
    assert not visit.console_errors and not visit.foreign_requests
