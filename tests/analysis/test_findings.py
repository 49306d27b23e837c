"""Which facts the first page tells, on numbers small enough to check by hand."""

from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from analysis import AccidentTarget, Change, Criterion, ImageShare
from analysis.findings import findings, times_as_many
from vietnamese.findings import sentence

WARDS = pd.DataFrame(
    {"ward": list("1234"), "name": list("ABCD"), "missed_month_count": [2, 1, 0, 0], "accident_count": [5, 9, 9, 1],
     "has_many_accidents": False}
)  # fmt: skip
NOBODY = WARDS.head(0)
NO_MONTHS = pd.DataFrame(columns=["month", "due_count", "met_count", "not_met_count", "not_reported_count"])
NOTHING_DUE = pd.DataFrame({"due_count": [0], "reencroached_count": [0], "reencroached_share": [None]})
OCTOBER = pd.DataFrame(
    {"month": [date(2026, 10, 1)], "due_count": 114, "met_count": 89, "not_met_count": 14, "not_reported_count": 11}
)


def criterion(measure, value, before, verdict="not_enough_evidence"):
    return Criterion(measure, value, Change(value, before), verdict, AccidentTarget(None, "filtered"), "none", False)


def told(**facts) -> list[str]:
    given = {
        "accidents": None, "deaths": None, "image": ImageShare(reason="no_data"), "latest_months": NO_MONTHS,
        "attention": NOBODY, "reencroachment": NOTHING_DUE, "tasks": None, "tasks_of_wards": None,
    } | facts  # fmt: skip
    return [sentence(finding.code, finding.facts, "so cùng kỳ") for finding in findings(**given)]


def test_without_numbers_nothing_is_said():
    assert told() == []


def test_accidents_and_deaths_that_part_ways_are_joined_by_but():
    [said] = told(accidents=criterion("accident_count", 742, 803), deaths=criterion("death_count", 214, 211))
    assert said == (
        ":material/car_crash: Tai nạn **giảm 61 vụ (−7,60%)** so cùng kỳ (có thể do ngẫu nhiên), nhưng số người chết "
        "**tăng 3 (+1,42%)**."
    )


def test_image_fines_say_how_far_below_the_path_and_how_many_times_more_are_needed():
    image = ImageShare(image_fine_count=20, fine_count=1000, share=0.02, share_year_earlier=0.01, path=0.1)
    assert times_as_many(image) == pytest.approx(980 / 9 / 20)  # i / (i + 980) = 10% -> i = 980 / 9
    [said] = told(image=image)
    assert said.endswith("**2,00%**, thấp hơn lộ trình **8,00 điểm %**; để kịp cần gấp **5,4** lần.")


def test_image_fines_ahead_of_the_path_need_no_more():
    image = ImageShare(image_fine_count=20, fine_count=100, share=0.2, path=0.1)
    assert times_as_many(image) is None
    assert "không thấp hơn lộ trình 10,00%" in told(image=image)[0]


def test_image_fines_without_a_path_give_their_counts():
    image = ImageShare(image_fine_count=20, fine_count=100, share=0.2, reason="filtered")
    assert told(image=image)[0].endswith("**20,00%** (20/100 quyết định).")


def test_clearances_tell_who_missed_two_months():
    [said] = told(latest_months=OCTOBER, attention=WARDS)
    assert said == (
        ":material/fence: Tháng 10: **89/114** địa bàn giải tỏa đủ, 14 chưa đạt, **11** chưa báo cáo; **1** nơi lỡ cả "
        "2 tháng gần nhất."
    )


def test_month_that_all_met_is_not_picked_apart():
    assert told(latest_months=OCTOBER.assign(met_count=114))[0].endswith("**114/114** địa bàn giải tỏa đủ.")


def test_three_wards_with_most_accidents_are_named_and_the_others_counted():
    assert "**B, C, A** và 1 nơi khác" in told(attention=WARDS.assign(has_many_accidents=True))[0]


TASKS = SimpleNamespace(task_count=70, overdue_count=8, due_soon_count=5)


def test_tasks_tell_what_is_overdue_what_comes_next_and_how_the_wards_stand():
    of_wards = SimpleNamespace(overdue_count=345, unit_task_count=1254)
    assert told(tasks=TASKS, tasks_of_wards=of_wards) == [
        ":material/assignment: Nhiệm vụ của Kế hoạch: **8/70** quá hạn, **5** đến hạn trong 30 ngày tới; cấp xã quá "
        "hạn **345/1.254** việc."
    ]


def test_tasks_without_wards_behind_speak_of_the_tasks_alone():
    [said] = told(tasks=SimpleNamespace(task_count=70, overdue_count=0, due_soon_count=0))
    assert said.endswith("**0/70** quá hạn.")


def test_with_six_findings_the_last_yields():
    """Re-encroachment is the one that has no target."""
    image = ImageShare(image_fine_count=20, fine_count=100, share=0.2, reason="filtered")
    said = told(
        accidents=criterion("accident_count", 742, 803), deaths=criterion("death_count", 214, 211), image=image,
        latest_months=OCTOBER, attention=WARDS.assign(has_many_accidents=True), tasks=TASKS,
        reencroachment=pd.DataFrame({"due_count": [8], "reencroached_count": [1], "reencroached_share": [0.125]}),
    )  # fmt: skip
    assert [line.split(": ")[1].split()[0] for line in said] == ["Tai", "Phạt", "Tháng", "Nhiệm", "Tai"]


def test_reencroachment_is_told_over_what_was_due():
    row = pd.DataFrame({"due_count": [8], "reencroached_count": [1], "reencroached_share": [0.125]})
    assert "**12,50%** (1/8 lần" in told(reencroachment=row)[0]
