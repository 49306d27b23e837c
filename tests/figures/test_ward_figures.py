"""What the figures of the profile draw."""

import pandas as pd
import pytest

from figures import clearance_calendar, dot_strip, funnel_plot, rolling_year

WARDS = pd.DataFrame(
    {
        "ward": ["11311", "11383", "11329", "11359"],
        "name": ["Hồng Bàng", "Lê Chân", "Ngô Quyền", "Gia Viên"],
        "accident_count": [3, 3, 3, 40],
        "due_count": [2, 4, 0, 10],
        "reencroached_share": [0.5, 0.25, None, 0.9],
    }
)
LIMITS = (0, 1, 8, 11)
CURVE = pd.DataFrame({"whole": [1, 10], "lowest": 0.0, "low": 0.0, "high": [1.0, 0.6], "highest": [1.0, 0.8]})


def dots(figure) -> list:
    return [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "markers"]


def strip(own: str = "11383", limits=LIMITS):
    return dot_strip(WARDS, limits, x="accident_count", own=own, expected=4.5)


def test_every_ward_is_a_dot_with_its_code_and_equal_counts_are_stacked():
    others, own = dots(strip())
    assert sorted([*others.customdata, *own.customdata]) == sorted(WARDS["ward"])
    assert list(own.y) == [0] and sorted(others.y) == [0, 1, 2]
    assert "<b>Gia Viên</b>: 40" in list(others.hovertext)


def test_the_ward_itself_is_named_and_larger():
    figure = strip()
    others, own = dots(figure)
    assert own.marker.size > others.marker.size
    assert [note.text for note in figure.layout.annotations] == ["<b>Lê Chân</b>"]


@pytest.mark.parametrize("own, side", [("11383", "left"), ("11359", "right")])
def test_a_name_near_an_edge_stays_inside(own, side):
    assert strip(own).layout.annotations[0].xanchor == side


def test_bands_reach_half_a_count_past_their_limits_and_the_axis_past_all():
    figure = strip()
    bands = [(shape.x0, shape.x1) for shape in figure.layout.shapes if shape.type == "rect"]
    assert bands == [(-0.5, 11.5), (0.5, 8.5)]
    assert figure.layout.xaxis.range[1] > 40


def test_without_limits_no_band_is_drawn():
    assert not [shape for shape in strip(limits=None).layout.shapes if shape.type == "rect"]


def test_a_tall_stack_stands_in_columns_about_its_value():
    many = pd.DataFrame({"ward": [str(i) for i in range(21)], "name": "x", "accident_count": 7})
    others, own = dots(dot_strip(many, None, x="accident_count", own="0", expected=7))
    assert max(others.y) == 6 and all(6.5 < x < 7.5 for x in [*others.x, *own.x])


def test_funnel_leaves_out_wards_with_nothing_due():
    figure = funnel_plot(
        WARDS, CURVE, x="due_count", y="reencroached_share", own="11383", middle=[0.3, 0.3], is_share=True
    )
    others, own = dots(figure)
    assert "11329" not in [*others.customdata, *own.customdata]
    assert list(own.hovertext) == ["<b>Lê Chân</b>: 25,00% · 4 lần giải tỏa đến hạn"]


def test_a_ward_with_nothing_due_is_not_named_in_the_funnel():
    figure = funnel_plot(
        WARDS, CURVE, x="due_count", y="reencroached_share", own="11329", middle=[0.3, 0.3], is_share=True
    )
    assert not figure.layout.annotations


def test_rolling_year_begins_at_zero_and_labels_both_ends():
    rows = pd.DataFrame({"end_date": pd.to_datetime(["2025-11-14", "2026-05-14", "2026-11-14"]), "n": [6, 8, 4]})
    figure = rolling_year(rows, y="n")
    assert figure.layout.yaxis.range[0] == 0 and list(figure.data[1].text) == ["<b>6</b>", "<b>4</b>"]
    assert list(figure.layout.xaxis.ticktext) == ["14/11/2025", "14/5/2026", "14/11/2026"]


def calendar():
    return clearance_calendar(
        pd.DataFrame(
            {
                "month": pd.to_datetime(["2026-04-01", "2026-05-01", "2026-06-01"]),
                "required_count": [1, 2, 2],
                "clearance_count": [2, 4, 0],
                "state": ["met", "met", "not_reported"],
                "cleared_days": ["5, 19", "", ""],
                "month_total_count": [0, 4, 0],
            }
        )
    )


def test_calendar_marks_each_day_and_says_count_need_and_state():
    figure = calendar()
    [days] = dots(figure)
    assert list(zip(days.x, days.y, strict=True)) == [(5, 0), (19, 0)]
    assert sorted(text for trace in figure.data if trace.type == "bar" for text in trace.text) == ["0/2", "2/1", "4/2"]
    assert [note.text for note in figure.layout.annotations] == ["đạt", "đạt (báo tổng 4)", "chưa báo cáo"]


def test_calendar_ends_each_month_on_its_last_day():
    assert [shape.x1 for shape in calendar().layout.shapes] == [30.5, 31.5, 30.5]
