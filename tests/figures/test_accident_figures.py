import pandas as pd
import plotly.graph_objects as go
import pytest

from figures import hour_weekday, months, rolling_months
from figures.style import INK, LETTER_WIDTH, RED_TEXT, spread_labels


def monthly(*rows):
    return pd.DataFrame(
        [{"month": pd.Timestamp(month), "accident_count": count} for month, count in rows],
        columns=["month", "accident_count"],
    ).astype({"month": "datetime64[us]"})


NOW = monthly(("2026-01-01", 70), ("2026-02-01", 64), ("2026-03-01", 1200))
BEFORE = monthly(("2025-01-01", 75), ("2025-02-01", 60), ("2025-03-01", 80))


def drawn(now=NOW, before=BEFORE, last_is_open=False, verdicts=()):
    return months(
        now, before, y="accident_count", before_name="Cùng kỳ", last_is_open=last_is_open, verdicts=verdicts
    )  # fmt: skip


def test_each_month_stands_beside_the_month_it_is_compared_with():
    before, now = drawn().data
    assert (before.name, list(before.y)) == ("Cùng kỳ", [75, 60, 80])
    assert (now.name, list(now.y)) == ("Kỳ này", [70, 64, 1200])
    assert list(now.text) == ["70", "64", "1.200"]


def test_bars_begin_at_zero_and_the_year_is_said_once():
    figure = drawn()
    assert figure.layout.yaxis.rangemode == "tozero"
    assert list(figure.layout.xaxis.ticktext) == ["T1<br>2026", "T2", "T3"]


def test_an_open_month_is_hatched_on_both_sides_and_named():
    before, now = drawn(last_is_open=True).data
    assert now.marker.pattern.shape == ("", "", "/") and before.marker.pattern.shape == ("", "", "/")
    assert drawn(last_is_open=True).layout.xaxis.ticktext[-1] == "T3<br>chưa hết"


def test_months_past_this_period_are_not_drawn():
    before, _ = drawn(now=NOW.head(1)).data
    assert list(before.y) == [75]


def test_no_months_make_an_empty_figure():
    before, now = drawn(now=monthly(), before=monthly()).data
    assert not len(now.y) and not len(before.y)


def test_four_years_of_months_keep_few_labels():
    starts = pd.date_range("2022-01-01", periods=48, freq="MS")
    many = pd.DataFrame({"month": starts, "accident_count": range(48)})
    figure = drawn(now=many)
    assert len(figure.layout.xaxis.tickvals) == 12
    assert figure.data[1].text is None


def test_an_hour_of_a_weekday_has_its_cell():
    rows = pd.DataFrame({"weekday": [1, 7, 7], "hour": [0, 23, 23], "accident_count": [3, 4, 1]})
    [cells] = hour_weekday(rows, z="accident_count").data
    assert cells.z.shape == (7, 24)
    assert cells.z[0][0] == 3 and cells.z[6][23] == 5 and cells.z.sum() == 8
    assert cells.hovertext[6][23] == "Chủ nhật, 23h–24h: 5"


def test_only_a_month_that_really_changed_has_an_arrow_and_a_colour():
    _, now = drawn(verdicts=["not_enough_evidence", "decrease", "increase"]).data
    assert list(now.text) == ["70", "▼<br>64", "▲<br>1.200"]
    assert list(now.textfont.color) == [INK, "#0B5F4E", RED_TEXT]
    assert now.hovertext[1] == "tháng 2/2026: 64, cùng kỳ 60<br>giảm rõ rệt"


def test_a_month_without_verdict_says_its_counts():
    _, now = drawn(verdicts=["too_few"]).data
    assert now.hovertext[:2] == ("tháng 1/2026: 70, cùng kỳ 75<br>số liệu quá ít", "tháng 2/2026: 64, cùng kỳ 60")
    [alone] = drawn(before=None).data
    assert alone.hovertext[0] == "tháng 1/2026: 70"


def rolling(previous=(None, 882), target=823):
    rows = pd.DataFrame(
        {
            "month": pd.to_datetime(["2026-10-01", "2026-11-01"]),
            "end_date": pd.to_datetime(["2026-10-14", "2026-11-14"]),
            "rolling_accident_count": [825, 820],
            "previous_accident_count": pd.array(previous, "Int64"),
        }
    )
    return rolling_months(rows, y="accident_count", unit="vụ", target=("cả năm 2026", target))


def test_twelve_months_beside_the_same_a_year_earlier():
    before, now, dot = rolling().data
    assert (list(now.y), list(before.x), list(before.y)) == ([825, 820], [1], [882])
    assert now.hovertext[1] == "12 tháng đến 14/11/2026: 820 vụ"
    assert (list(dot.x), list(dot.y)) == ([1], [820])
    assert rolling().layout.yaxis.range[0] == 0


def test_the_level_of_the_year_is_named_where_it_stands():
    said = [label.text for label in rolling().layout.annotations]
    assert said == ["<b>820 vụ</b><br>đến 14/11", "Mục tiêu cả năm 2026:<br>tối đa 823", "Một năm trước: 882"]
    assert [shape.y0 for shape in rolling().layout.shapes] == [823]
    assert not rolling(target=None).layout.shapes


def test_twelve_months_alone_where_the_data_do_not_reach_back():
    figure = rolling(previous=(None, None), target=None)
    assert [label.text for label in figure.layout.annotations] == ["<b>820 vụ</b><br>đến 14/11"]


def test_the_longest_label_has_its_room():
    assert rolling(target=None).layout.margin.r == pytest.approx(18 * LETTER_WIDTH + 12)  # Một năm trước: 882
    assert rolling().layout.margin.r == pytest.approx(21 * LETTER_WIDTH + 12)  # Mục tiêu cả năm 2026:


def test_labels_of_nothing_stand_above_the_axis_and_apart():
    figure = go.Figure()
    spread_labels(figure, [(0, "a", INK), (0, "b<br>c", INK), (100, "d", INK)], 100)
    places = {label.text: label.y for label in figure.layout.annotations}
    assert places == {"b<br>c": 11, "a": 27.5, "d": 100}


@pytest.mark.parametrize("top, step", [(5, 1), (6, None)])
def test_few_accidents_are_counted_in_whole_ones(top, step):
    few = monthly(("2026-01-01", top))
    assert months(few, None, y="accident_count", before_name="", last_is_open=False).layout.yaxis.dtick == step
