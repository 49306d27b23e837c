"""The question asked in the room: a slider answers at once, and the link brings the answer back."""

from urllib.parse import parse_qs, urlsplit

from analysis.scenarios import Scenario, decode, encode
from tests.browser.reader import settled
from vietnamese import labels
from vietnamese import what_if_words as words

MORE = Scenario("Thêm lượt", extra_clearances=10)


def answered(page, text: str) -> str:
    """What the summary says once it says this."""
    summary = page.locator(".st-key-card_summary", has_text=text)
    summary.wait_for(timeout=20_000)
    settled(page)
    return summary.inner_text()


def test_a_slider_answers_alone_and_its_link_brings_the_scenario_back(visit, address):
    page = visit.open(f"{address}/what_if?scenario={encode([MORE])}").page
    page.evaluate("document.querySelector('.st-key-page_header').dataset.kept = 'yes'")
    page.get_by_role("slider", name=words.FIELDS["extra_clearances"]).press("ArrowRight")
    said = answered(page, "thêm 12 lượt giải tỏa")
    assert page.locator("[data-kept=yes]").count()  # what does not change is not drawn again
    [link] = parse_qs(urlsplit(page.url).query)["scenario"]
    assert decode(link) == (Scenario("Thêm lượt", extra_clearances=12),)
    page.reload()
    assert answered(page, "thêm 12 lượt giải tỏa") == said
    page.go_back()
    answered(page, "thêm 10 lượt giải tỏa")  # one change is taken back
    page.get_by_role("link", name=words.SAVE_FILES, exact=True).click()
    page.get_by_role("heading", name=labels.PAGES["files"].title, level=2).wait_for(timeout=60_000)
    assert parse_qs(urlsplit(page.url).query)["scenario"] == [encode([MORE])]
    assert not visit.console_errors and not visit.foreign_requests
