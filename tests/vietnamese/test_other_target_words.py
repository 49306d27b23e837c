"""Each promise of the plan has a name, its feed a question, its line the plan's own words."""

import csv
from datetime import date
from pathlib import Path

from intake.feeds import FEEDS
from queries import questions
from vietnamese import other_target_words as words

FILE = Path(__file__).parents[2] / "data" / "plan" / "other_targets.csv"
ROWS = {row["target"]: row for row in csv.DictReader(FILE.open(encoding="utf-8"))}


def test_every_promise_has_a_name_of_its_own():
    assert ROWS.keys() == words.TARGETS.keys()
    assert len(set(words.NAMES.values())) == len(words.NAMES)


def test_a_feed_that_counts_a_promise_is_declared_and_asked():
    feeds = {row["feed"] for row in ROWS.values()} - {""}
    assert feeds <= FEEDS.keys() and {f"other_targets/{feed}" for feed in feeds} <= questions().keys()


def test_what_is_counted_says_what_and_how():
    counted = [words.TARGETS[target] for target, row in ROWS.items() if row["feed"]]
    assert all(about.unit and about.definition.endswith(".") for about in counted)


def test_every_line_names_its_paragraph_and_quotes_the_plan():
    for row in ROWS.values():
        assert row["source"].startswith("Kế hoạch 122/KH-UBND, ") and len(row["plan_text"]) > 10
        assert not row["task_no"] or 1 <= int(row["task_no"]) <= 70


def test_days_and_numbers_are_the_plans():
    days = {target: (row["start_on"], row["due_on"]) for target, row in ROWS.items() if row["feed"]}
    plan, period = "2026-04-10", "2026-01-01"  # a deadline alone begins with the plan, "giai đoạn" with its year
    assert days == {
        "level_crossings": (period, "2028-12-31"),
        "black_spots_reviewed": (plan, "2026-09-30"),
        "black_spots_treated": (period, "2028-12-31"),
        "ward_cameras": (plan, "2027-06-30"),
        "model_areas": (plan, "2026-12-31"),
        "school_commitments": (plan, "2026-05-29"),
        "worker_commitments": (plan, ""),
        "wharves": (period, "2026-12-31"),
        "cables": (period, "2028-12-31"),
        "extremely_serious_accidents": (plan, ""),
        "citizen_reports": (plan, ""),
    }
    shares = {target for target, row in ROWS.items() if row["target_share"] == "1"}
    assert {"cables", "citizen_reports", "investment_share", "extremely_serious_accidents"} & shares == set()
    assert [target for target, row in ROWS.items() if row["most_count"]] == ["extremely_serious_accidents"]
    assert all(date.fromisoformat(row["start_on"]) for row in ROWS.values())
