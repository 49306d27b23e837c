"""What the curve and the tiles show, from rows small enough to add up by hand."""

from datetime import date

import pandas as pd
import pytest

from figures import Course, cumulative, sparkline, tile_legend, tile_map
from vietnamese.curve_words import accident_note, clearance_note, image_fine_note, in_two_lines


def course(name, start, end, counts):
    rows = pd.DataFrame({"day": pd.to_datetime(list(counts)), "accident_count": list(counts.values())})
    return Course(name, rows, start, end)


NOW = course("2026", date(2026, 1, 15), date(2026, 1, 18), {"2026-01-15": 2, "2026-01-17": 3})
BEFORE = course("2025", date(2025, 1, 15), date(2025, 1, 20), {"2025-01-20": 4})


def test_days_without_rows_carry_the_total_on():
    figure = cumulative(NOW, BEFORE, y="accident_count", unit="vụ", length=31)
    before, now, dot = figure.data
    assert list(now.y) == [2, 2, 5, 5]
    assert list(before.y) == [0, 0, 0, 0, 0, 4]
    assert (list(dot.x), list(dot.y)) == ([3], [5])


def test_the_path_comes_with_its_band_and_the_labels_do_not_cover_each_other():
    path = pd.DataFrame(
        {"day": pd.date_range("2026-01-15", periods=31), "target": range(1, 32), "low": 0, "high": range(2, 33)}
    )
    figure = cumulative(NOW, BEFORE, y="accident_count", unit="vụ", length=31, path=path)
    labels = {label.text: label.y for label in figure.layout.annotations if label.xref == "paper"}
    assert set(labels) == {"Mục tiêu: 31", "<b>2026: 5 vụ</b><br>đến 18/1", "2025: 4"}
    heights = sorted(labels.values(), reverse=True)
    assert all(high - low >= 32 * 0.1 for high, low in zip(heights, heights[1:], strict=False))


def test_a_period_without_any_row_is_a_flat_line():
    empty = Course("2026", NOW.rows.iloc[:0], NOW.start, NOW.end)
    figure = cumulative(empty, BEFORE, y="accident_count", unit="vụ", length=31)
    assert list(figure.data[1].y) == [0, 0, 0, 0]


def test_the_plan_is_marked_where_the_period_holds_its_day():
    year = Course("2026", NOW.rows, date(2025, 12, 15), date(2026, 11, 14))
    figure = cumulative(year, BEFORE, y="accident_count", unit="vụ", length=365)
    assert [shape.x0 for shape in figure.layout.shapes] == [116]
    assert not cumulative(NOW, BEFORE, y="accident_count", unit="vụ", length=31).layout.shapes


def test_each_ward_is_one_tile_in_the_trace_of_its_state_and_carries_its_code():
    rows = pd.DataFrame({"ward": ["10546", "11914", "99999"], "state": ["met", "not_reported", "met"]})
    names = {"10546": "Chí Linh", "11914": "Cát Hải", "99999": "Chưa có chỗ"}
    figure = tile_map(rows, ["một", "hai", "ba"], names=names)
    tiles = {
        trace.name: list(zip(trace.x, trace.customdata, trace.hovertext, strict=True))
        for trace in figure.data
        if trace.hovertext
    }
    assert tiles == {"met": [(3, "10546", "một")], "not_reported": [(13.15, "11914", "hai")]}


def test_the_legend_of_the_tiles_has_the_very_marks_with_counts():
    legend = tile_legend(["usual", "many", "usual"])
    assert [note.text for note in legend.layout.annotations] == ["cao bất thường <b>1</b>", "mức thường gặp <b>2</b>"]
    assert [(trace.name, trace.marker.color) for trace in legend.data] == [("many", "#F8CF7E"), ("usual", "#EEF4FA")]


def test_the_notes_of_the_tiles_say_the_counts():
    assert clearance_note("Lê Chân", "met", 2, 2) == "<b>Lê Chân</b><br>đạt: 2 lượt, cần 2"
    assert accident_note("Lê Chân", "many", 31, 10.04) == (
        "<b>Lê Chân</b><br>31 vụ trong 12 tháng, kỳ vọng 10,0: cao bất thường"
    )
    assert image_fine_note("Lê Chân", "below", 3, 1200) == (
        "<b>Lê Chân</b><br>0,25% = 3/1.200 quyết định: thấp hơn hẳn"
    )
    assert image_fine_note("Lê Chân", "no_fine", 0, 0) == "<b>Lê Chân</b><br>chưa có quyết định"


@pytest.mark.parametrize(
    "name, lines",
    [
        ("Nguyễn Bỉnh Khiêm", "Ng. Bỉnh<br>Khiêm"),
        ("Lê Chân", "Lê<br>Chân"),
        ("Bạch Long Vĩ", "Bạch<br>Long Vĩ"),
        ("Nam Thanh Miện", "N. Thanh<br>Miện"),
    ],
)
def test_names_fit_two_lines(name, lines):
    assert in_two_lines(name) == lines


def test_a_sparkline_needs_two_values_and_ends_in_a_dot():
    assert sparkline([3]) == ""
    assert sparkline([1, 3, 2], is_last_open=True).count("<circle") == 1
    assert "NaN" not in sparkline([5, 5, 5])
