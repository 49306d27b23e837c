"""Official totals beside ours, worked out by hand."""

from datetime import date

import pytest

from queries import Filters, ask

ALL = Filters()
FIRST_MONTH = {"period_start": "2025-12-15", "period_end": "2026-01-14", "published_on": "2026-02-01", "source": "UBND"}


def total(measure: str, value: int, **more) -> dict:
    return {"area": "city", "measure": measure, "value": value} | FIRST_MONTH | more


@pytest.fixture
def published(snapshot):
    snapshot(
        accidents=[
            {"accident_id": "0", "occurred_at": "2024-12-15", "ward": "10507"},
            {"accident_id": "1", "occurred_at": "2025-12-15", "ward": "10507", "deaths": 1, "injured": 2},
            {"accident_id": "2", "occurred_at": "2026-01-14 23:59", "ward": "11560", "case_count": 3},
            {"accident_id": "3", "occurred_at": "2026-01-15", "ward": "11560", "deaths": 9},
        ],
        fines=[
            {"case_id": "1", "decided_on": "2026-01-14", "detected_by": "speed_camera", "violation": "speed"}
            | {"amount_vnd": 700, "case_count": 2},
            {"case_id": "2", "decided_on": "2026-01-10", "detected_by": "fixed_camera", "violation": "speed"}
            | {"amount_vnd": 50},
        ],
        published_totals=[
            total("accident_count", 5),
            total("accident_count", 4, published_on="2026-03-01"),
            total("accident_count", 2, area="old_haiduong"),
            total("death_count", 1),
            total("injured_count", 2),
            total("fine_count", 3),
            total("image_fine_count", 0),
            total("fine_amount_vnd", 1000),
            total("accident_count", 9, period_start="2026-01-15", period_end="2026-12-14"),
        ],
    )


def ours(filters: Filters = ALL) -> dict[tuple, tuple]:
    table = ask("published/reconciliation", filters)
    table = table[table["period_end"] == "2026-01-14"]
    return {
        (row.area, row.measure, row.revision): (row.published_value, row.our_value, row.difference)
        for row in table.itertuples()
    }


def test_each_measure_beside_ours(published):
    assert ours() == {
        ("city", "accident_count", 1): (5, 4, -1),
        ("city", "accident_count", 2): (4, 4, 0),
        ("old_haiduong", "accident_count", 1): (2, 1, -1),
        ("city", "death_count", 1): (1, 1, 0),
        ("city", "injured_count", 1): (2, 2, 0),
        ("city", "fine_count", 1): (3, 3, 0),
        ("city", "image_fine_count", 1): (0, 1, 1),
        ("city", "fine_amount_vnd", 1): (1000, 750, -250),
    }
    assert ours(Filters(definition="b"))["city", "image_fine_count", 1] == (0, 3, 3)


def test_the_last_published_is_the_latest(published):
    table = ask("published/reconciliation")
    twice = table[(table["area"] == "city") & (table["measure"] == "accident_count")]
    assert twice.loc[twice["period_end"] == "2026-01-14", "is_latest"].tolist() == [False, True]


def test_a_feed_that_ends_earlier_does_not_cover(published):
    table = ask("published/reconciliation")
    covered = table.set_index(["measure", "period_end"])["is_covered"]
    assert covered["death_count", "2026-01-14"].all()
    assert not covered["accident_count", "2026-12-14"].any()
    assert covered["fine_count", "2026-01-14"].all()


def test_the_period_and_the_area_choose_what_was_published(published):
    assert len(ask("published/reconciliation", Filters(date(2025, 12, 15), date(2026, 1, 14)))) == 8
    assert len(ask("published/reconciliation", Filters(date(2025, 12, 16), date(2026, 12, 14)))) == 1
    assert ask("published/reconciliation", Filters(area="old_haiduong"))["area"].tolist() == ["old_haiduong"]


def test_without_a_feed_nothing_is_covered(snapshot):
    snapshot(published_totals=[total("accident_count", 5)], as_of=date(2026, 2, 1))
    [row] = ask("published/reconciliation").itertuples()
    assert (row.our_value, row.is_covered) == (0, False)


def test_an_area_or_measure_that_is_not_ours_has_nothing_beside_it(snapshot):
    snapshot(
        accidents=[{"accident_id": day, "occurred_at": day} for day in ("2025-12-15", "2026-01-14")],
        published_totals=[total("accident_count", 5, area="other"), total("other", 5), total("accident_count", 2)],
    )
    table = ask("published/reconciliation").set_index(["area", "measure"])
    assert table.loc[("city", "accident_count"), ["our_value", "difference", "is_covered"]].tolist() == [2, 0, True]
    strange = table.drop(("city", "accident_count"))
    assert strange[["our_value", "difference"]].isna().all(axis=None)
    assert not strange["is_covered"].any()
