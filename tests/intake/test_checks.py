"""What is accepted and yet flagged."""

import pytest

from tests.intake.exporting import HEADER, imported

SEVERE = HEADER + ",Mức độ,Số vụ\n"


def flagged(result, kind: str) -> list[tuple]:
    return result.ask(
        'select "column", value, count, example_line from {notices} where kind = $kind order by all', kind=kind
    )


MISMATCHES = {
    "collision": {0: False, 1: True}, "minor": {0: False, 1: True}, "serious": {0: False, 1: False, 2: True},
    "very_serious": {0: False, 2: False, 3: True}, "extremely_serious": {3: False, 9: False}, "": {3: False},
    "other": {3: False},
}  # fmt: skip


def test_severity_against_deaths(tmp_path):
    cases = [(severity, *case) for severity, deaths in MISMATCHES.items() for case in deaths.items()]
    lines = [f"V{number},05/01/2026,{deaths},0,{severity},1" for number, (severity, deaths, _) in enumerate(cases)]
    result = imported(tmp_path, {"a.csv": SEVERE + "\n".join(lines) + "\n"})
    assert result.account("a.csv").accepted == len(cases)
    found = [(line - 2, value) for _, value, _, line in flagged(result, "severity_mismatch")]
    assert sorted(found) == [(number, case[0]) for number, case in enumerate(cases) if case[2]]


def test_rows_of_several_accidents_are_not_checked(tmp_path):
    result = imported(tmp_path, {"a.csv": SEVERE + "V1,05/01/2026,40,60,minor,30\n"})
    assert flagged(result, "severity_mismatch") == flagged(result, "outlier") == []


@pytest.mark.parametrize("deaths, injured, is_flagged", [(9, 49, False), (10, 0, True), (50, 3, True), (0, 50, True)])
def test_casualties_beyond_any_single_accident(tmp_path, deaths, injured, is_flagged):
    result = imported(tmp_path, {"a.csv": HEADER + f"\nV1,05/01/2026,{deaths},{injured}\n"})
    assert flagged(result, "outlier") == ([("deaths", f"{deaths}/{injured}", 1, 2)] if is_flagged else [])
    assert result.records("accidents", "deaths, injured") == [(deaths, injured)]


def test_a_month_without_any_row_between_two_that_have_some(tmp_path):
    lines = "V1,31/12/2025,0,0\nV2,01/02/2026,0,0\nV3,15/05/2026,0,0\n"
    result = imported(tmp_path, {"a.csv": f"{HEADER}\n{lines}"})
    assert [row[1] for row in flagged(result, "empty_month")] == ["01/2026", "03/2026", "04/2026"]


def test_a_paid_or_decided_fine_without_its_decision(tmp_path):
    head = "case_id,violated_at,decided_on,detected_by,violation,state\n"
    lines = "F1,05/01/2026,,fixed_camera,speed,paid\nF2,05/01/2026,,fixed_camera,speed,decided\n"
    lines += "F3,05/01/2026,,fixed_camera,speed,late\nF4,05/01/2026,,fixed_camera,speed,notified\n"
    lines += "F5,05/01/2026,06/01/2026,fixed_camera,speed,paid\nF6,05/01/2026,,fixed_camera,speed,paid\n"
    result = imported(tmp_path, {"f.csv": head + lines})
    assert flagged(result, "paid_without_decision") == [
        ("decided_on", "decided", 1, 3),
        ("decided_on", "late", 1, 4),
        ("decided_on", "paid", 2, 2),
    ]


def test_a_point_outside_the_city_is_kept_and_flagged(tmp_path):
    head = HEADER + ",Vĩ độ,Kinh độ\n"
    result = imported(tmp_path, {"a.csv": head + "V1,05/01/2026,0,0,20.86,106.68\nV2,05/01/2026,0,0,10.77,106.7\n"})
    assert flagged(result, "outside_city") == [("latitude", "", 1, 3)]


def test_unknown_words_are_other_and_counted_with_their_first_line(tmp_path):
    lines = "V1,05/01/2026,0,0,vừa vừa,1\nV2,05/01/2026,0,0,vừa vừa,1\nV3,05/01/2026,0,0,,1\n"
    result = imported(tmp_path, {"a.csv": SEVERE + lines})
    assert flagged(result, "unknown_value") == [("severity", "vừa vừa", 2, 2)]
    assert [row[0] for row in result.records("accidents", "severity")] == ["other", "other", "unknown"]
