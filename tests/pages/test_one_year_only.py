"""A feed that begins this year is compared with nothing: no zero of last year, no sentence about it."""

from datetime import date

import pytest

from tests.pages.city import tables
from tests.snapshots import write_snapshot

BEGINS = date(2025, 12, 15)


def days_of(row: dict) -> list[date]:
    found = [row.get(name) for name in ("occurred_at", "decided_on", "violated_at") if row.get(name)]
    return [date.fromisoformat(str(value)[:10]) for value in found]


@pytest.fixture
def young_city(empty_city):
    kept = {
        name: [row for row in rows if all(day >= BEGINS for day in days_of(row))]
        if name in ("accidents", "fines")
        else rows
        for name, rows in tables().items()
    }
    write_snapshot(empty_city, kept, as_of=date(2026, 10, 31))


def shown(app) -> str:
    return " ".join(element.value for element in (*app.markdown, *app.caption))


@pytest.mark.parametrize("page", ["overview", "accidents", "image_fines"])
def test_nothing_is_said_of_a_year_that_is_not_there(young_city, open_page, page):
    app = open_page(page)
    assert not app.exception and not app.error
    assert "cùng kỳ 0" not in shown(app)
    assert "tháng trọn có" not in shown(app)
    assert "so cùng kỳ" not in shown(app).replace("so với cùng kỳ", "")


def test_the_counts_themselves_stand(young_city, open_page):
    assert "99" in shown(open_page("accidents"))  # 9 a month over 11 months
