"""The sentences of the first page beside plain SQL over the snapshot's files, which knows nothing of our questions."""

import re
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from scipy.stats import poisson

from tests.pages.screen import texts

YEAR = "2025-12-15", "2026-10-20", "2024-12-15", "2025-10-20"
VIEWS = {
    "the year to date": ({}, *YEAR),
    "a month": ({"month": "Tháng 9/2026"}, "2026-08-15", "2026-09-14", "2025-08-15", "2025-09-14"),
    "a month beside the one before": (
        {"month": "Tháng 9/2026", "compare": "Kỳ liền trước"}, "2026-08-15", "2026-09-14", "2026-07-15", "2026-08-14",
    ),
    "a ward": ({"ward": "Lê Chân"}, *YEAR),
    "an area": ({"area": "Phường"}, *YEAR),
    "two dates": (
        {"start": "2026-02-01", "end": "2026-05-31"}, "2026-02-01", "2026-05-31", "2025-02-01", "2025-05-31",
    ),
}  # fmt: skip
PLACES = {"a ward": "code = '11383'", "an area": "type = 'phuong'"}


@dataclass
class Seen:
    """What the page says, and what its rows are: `to` is the last day of the period, `end` that of its accidents."""

    text: str
    folder: Path
    place: str
    start: str
    end: str
    start_before: str
    end_before: str

    @property
    def to(self) -> str:
        return "2026-10-31" if self.end == "2026-10-20" else self.end

    def rows(self, sql: str) -> list[tuple]:
        with duckdb.connect() as database:
            for file in self.folder.glob("*.parquet"):
                database.execute(f"create view {file.stem} as from '{file}'")
            database.execute(f"create view places as select code, type, name from wards where {self.place}")
            return database.execute(sql).fetchall()

    def sentence(self, icon: str) -> str | None:
        found = re.search(rf":material/{icon}: (.+)", self.text)
        return found and found.group(1).strip()


@pytest.fixture(params=VIEWS)
def seen(request, visit, city) -> Seen:
    query, *days = VIEWS[request.param]
    text = texts(visit("overview", **query))
    return Seen(text, city / "snapshots" / "aaaa", PLACES.get(request.param, "true"), *days)


def share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.2f}".replace(".", ",") + "%"


def change(now: int, before: int, unit: str) -> str:
    if now == before:
        return "không đổi"
    relative = f"{100 * (now - before) / before:+.2f}%".replace(".", ",").replace("-", "−") if before else f"{now}/0"
    return f"{'tăng' if now > before else 'giảm'} {abs(now - before)}{unit} ({relative})"


def test_accidents_and_deaths(seen):
    counts = [
        seen.rows(f"""select coalesce(sum(case_count), 0)::int, coalesce(sum(deaths), 0)::int
            from accidents
            where occurred_at::date between '{start}' and '{end}' and ward in (select code from places)""")
        for start, end in [(seen.start, seen.end), (seen.start_before, seen.end_before)]
    ]
    [[(now, dead)], [(before, dead_before)]] = counts
    said = seen.sentence("car_crash")
    assert said.startswith(f"Tai nạn **{change(now, before, ' vụ')}** so ")
    assert said.endswith(f"số người chết **{change(dead, dead_before, '')}**.")
    opposite = (now - before) * (dead - dead_before) < 0
    assert (", nhưng " in said) == opposite and (", và " in said) != opposite


def test_image_fines_of_twelve_months(seen):
    [(image, all_)] = seen.rows(f"""
        select sum(case_count) filter (detected_by = 'fixed_camera')::int, sum(case_count)::int from fines
        where decided_on between date '{seen.end}' - interval 1 year + interval 1 day and '{seen.end}'
            and ward in (select code from places)""")
    said = seen.sentence("photo_camera")
    if not all_:
        assert said is None
    else:
        assert said.startswith(f"Phạt nguội 12 tháng qua **{share(image, all_)}**")


def test_wards_that_cleared_in_the_latest_full_month(seen):
    months = [month for month in range(4, 11) if seen.start <= str(last_day(month)) <= seen.to]
    said = seen.sentence("fence")
    counts = [
        [count for (count,) in seen.rows(f"""
            select count(distinct cleared_on) from places left join clearances
                on ward = code and year(cleared_on) = 2026 and month(cleared_on) = {month}
            group by code""")]
        for month in months[-2:]
    ]  # fmt: skip
    latest, needed = counts[-1], 1 if months[-1] == 4 else 2
    met, none = sum(count >= needed for count in latest), sum(count == 0 for count in latest)
    assert said.startswith(f"Tháng {months[-1]}: **{met}/{len(latest)}** địa bàn giải tỏa đủ")
    if met < len(latest):
        assert f", {len(latest) - met - none} chưa đạt, **{none}** chưa báo cáo" in said


def last_day(month: int):
    [(day,)] = duckdb.connect().execute(f"select last_day(date '2026-{month}-01')").fetchall()
    return day


def test_wards_with_more_accidents_than_chance_gives(seen):
    rows = seen.rows(f"""
        with counts as (
            select code, type, wards.former_province as side, count(accident_id) as n
            from wards left join accidents on ward = code
                and occurred_at::date between date '{seen.end}' - interval 1 year + interval 1 day and '{seen.end}'
            group by all
        )
        select name, n, (select avg(n) from counts as c where (c.type, c.side) = (counts.type, counts.side))
        from counts join places using (code)""")
    many = {name for name, count, mean in rows if count > poisson.ppf(0.999, mean)}
    said = seen.sentence("location_on")
    assert (said is not None) == bool(many)
    assert not many or set(re.search(r"\*\*(.+?)\*\*", said).group(1).split(", ")) == many


def test_encroachments_that_came_back(seen):
    [(due, back)] = seen.rows(f"""
        with cases as (from encroachments where ward in (select code from places)),
        clearings as (
            select distinct point_id, found_on, ward from cases
            where measure not in ('reminder', 'commitment') and found_on between '{seen.start}' and '{seen.to}'
        ),
        due as (
            select *, exists (from encroachments as again where again.point_id = clearings.point_id
                and again.found_on - clearings.found_on between 1 and 90) as is_back
            from clearings
            where found_on + 90 <= (select max(found_on) from encroachments)
                and exists (from clearances where clearances.ward = clearings.ward
                    and cleared_on - found_on between 1 and 90)
        )
        select count(*), count(*) filter (is_back) from due""")
    said = seen.sentence("replay")
    has_room = None in [
        seen.sentence(icon) for icon in ("car_crash", "photo_camera", "fence", "assignment", "location_on")
    ]
    assert (said is not None) == (bool(due) and has_room)
    assert said is None or f"**{share(back, due)}** ({back}/{due} lần" in said
