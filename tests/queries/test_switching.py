"""Many readers while snapshots are switched: each answer belongs wholly to one snapshot, and is right."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from intake import Snapshots
from queries import Filters, ask, served_snapshot
from tests.snapshots import write_snapshot

READERS, QUESTIONS = 16, 1_000
DAYS = [date(2026, 1, day) for day in range(1, 29)]
FACTOR = {"aaaa": 1, "bbbb": 1_000_000}  # of each day's count, so that no two snapshots share an answer


def write_both(root) -> None:
    for snapshot, factor in FACTOR.items():
        rows = [
            {
                "accident_id": f"{day}",
                "occurred_at": str(day),
                "case_count": day.day * factor,
                "deaths": factor,
                "severity": "minor",
            }
            for day in DAYS
        ]
        write_snapshot(root, {"accidents": rows}, snapshot=snapshot, created=f"2026-11-1{factor % 7}T08:00:00+07:00")


def reads(reader: int) -> int:
    """A reader's questions, three to a page; how many different snapshots answered."""
    seen = set()
    for turn in range(QUESTIONS // 3 + 1):
        snapshot = served_snapshot().id
        factor, day = FACTOR[snapshot], DAYS[(turn * 7 + reader) % len(DAYS)]
        uncached = ("minor", f"{reader} {turn}") if turn % 20 == 0 else ()
        filters = Filters(DAYS[0], day, severities=uncached, snapshot=snapshot)
        [totals] = ask("accidents/totals", filters).itertuples(index=False)
        assert totals.accident_count == factor * day.day * (day.day + 1) // 2
        assert totals.death_count == factor * day.day
        by_day = ask("accidents/by_day", Filters(day, day, snapshot=snapshot))
        assert by_day["accident_count"].tolist() == [factor * day.day]
        [casualties] = ask("accidents/casualties", filters).itertuples(index=False)
        assert casualties.death_count == factor * day.day
        seen.add(snapshot)
    return len(seen)


def test_sixteen_readers_and_a_thousand_questions_each_while_the_snapshot_is_switched(root):
    write_both(root)
    (root / "snapshots" / "current").write_text("aaaa", encoding="utf-8")
    done = threading.Event()

    def switch() -> int:
        count = 0
        while not done.wait(0.005):
            (root / "snapshots" / "next").write_text(list(FACTOR)[count % 2], encoding="utf-8")
            (root / "snapshots" / "next").replace(Snapshots(root).folder / "current")
            count += 1
        return count

    with ThreadPoolExecutor(READERS + 1) as threads:
        switching = threads.submit(switch)
        try:
            snapshots_seen = list(threads.map(reads, range(READERS)))
        finally:
            done.set()
        assert switching.result() > 100 and min(snapshots_seen) == 2
