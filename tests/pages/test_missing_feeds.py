"""A snapshot that lacks feeds: the page of a feed that is not there says so, the others stand."""

from datetime import date

import pytest

from tests.pages.city import accidents, clearances, fines
from tests.pages.screen import captions
from tests.snapshots import write_snapshot

ONLY = {"accidents": accidents, "fines": fines, "clearances": clearances}
PAGE_OF = {"accidents": "accidents", "fines": "image_fines", "clearances": "clearances"}


@pytest.mark.parametrize("feed", ONLY)
@pytest.mark.parametrize("page", PAGE_OF.values())
def test_a_page_says_that_its_feed_is_not_there(empty_city, open_page, feed, page):
    write_snapshot(empty_city, {feed: ONLY[feed]()}, as_of=date(2026, 10, 31))
    app = open_page(page)
    assert not app.exception and not app.error
    assert ("Chưa có số liệu trong kỳ." in captions(app)) == (PAGE_OF[feed] != page)
