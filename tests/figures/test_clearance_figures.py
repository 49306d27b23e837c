import pandas as pd
import pytest

from figures import BoardFacts, board, intervals, progress, state_legend

NAMES = {"11311": "Hồng Bàng", "11383": "Lê Chân"}
ROWS = pd.DataFrame(
    [
        ("11311", "2026-04-01", 1, "met"),
        ("11311", "2026-05-01", 2, "met"),
        ("11311", "2026-06-01", 1, "in_progress"),
        ("11383", "2026-04-01", 0, "not_met"),
        ("11383", "2026-05-01", 0, "not_reported"),
        ("11383", "2026-06-01", 0, "in_progress"),
    ],
    columns=["ward", "month", "clearance_count", "state"],
).astype({"month": "datetime64[us]"})


MONTHS = [pd.Timestamp("2026-04-01"), pd.Timestamp("2026-05-01"), pd.Timestamp("2026-06-01")]


def drawn(facts=None, **chosen):
    facts = facts or BoardFacts(NAMES, runs={"11383": 2, "11311": 1})
    return board(ROWS, facts, **{"order": ["11383", "11311"], "months": MONTHS, "lines": 2} | chosen)


def trace(figure, state):
    return next(trace for trace in figure.data if trace.name == state)


def names_of(figure):
    return next(trace for trace in figure.data if trace.orientation == "h")


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_one_trace_a_state_and_the_count_in_the_cell():
    figure = drawn()
    assert list(trace(figure, "met").text) == ["1", "2"]
    assert list(trace(figure, "not_met").text) == ["0"]
    assert list(trace(figure, "not_reported").text) == [""]
    assert trace(figure, "not_reported").marker.pattern.shape == "/"


def test_names_and_cells_carry_the_code_of_their_ward():
    figure = drawn()
    assert list(names_of(figure).text) == ["Lê Chân", "Hồng Bàng"]
    assert list(names_of(figure).customdata) == ["11383", "11311"]
    assert list(trace(figure, "met").customdata) == ["11311", "11311"]
    assert list(trace(figure, "not_reported").customdata) == ["11383"]


def test_a_ward_that_missed_two_months_in_a_row_says_so_under_a_head():
    assert texts(drawn()).count("<b>2 tháng</b>") == 1 and "liên tiếp" in texts(drawn())
    assert "liên tiếp" not in texts(drawn(BoardFacts(NAMES, runs={"11383": 1})))


def test_what_stands_under_the_mouse():
    figure = drawn()
    assert trace(figure, "met").hovertext[1] == "<b>Hồng Bàng</b> · tháng 5/2026<br>đạt: 2 lượt"
    assert trace(figure, "not_reported").hovertext[0] == "<b>Lê Chân</b> · tháng 5/2026<br>chưa báo cáo"


def test_a_cell_that_an_unplaced_clearance_may_belong_to_has_a_star():
    figure = drawn(BoardFacts(NAMES, unplaced={("11383", MONTHS[0])}))
    assert list(trace(figure, "not_met").text) == ["0*"]
    assert trace(figure, "not_met").hovertext[0].endswith("<br>* có lượt chưa xác định địa bàn")


def test_headings_stand_among_the_wards():
    order = ["old_haiphong", "11311", "old_haiduong", "11383"]
    figure = drawn(
        BoardFacts(NAMES, headings={"old_haiphong": "Hải Phòng cũ", "old_haiduong": "Hải Dương cũ"}), order=order
    )
    assert {"<b>Hải Phòng cũ</b>", "<b>Hải Dương cũ</b>"} <= set(texts(figure))
    assert list(names_of(figure).y) == [1, 3.34]  # a gap before the second heading


def test_a_heading_in_the_middle_of_a_column_pushes_no_ward_out_of_it():
    headings = {"old_haiphong": "Hải Phòng cũ", "old_haiduong": "Hải Dương cũ"}
    names = {str(number): str(number) for number in range(7)}
    order = ["0", "old_haiduong", *list(names)[1:]]
    figure = drawn(BoardFacts(names, headings=headings), order=order, lines=len(order))
    assert max(names_of(figure).y) + 0.45 <= figure.layout.yaxis.range[0]


def test_columns_of_one_board_share_height_and_scale():
    long, short = drawn(lines=38), drawn(order=["11311"], lines=38)
    assert long.layout.height == short.layout.height
    assert long.layout.yaxis.range == short.layout.yaxis.range
    assert long.layout.xaxis.range == short.layout.xaxis.range


def test_months_that_are_not_shown_have_no_cell():
    figure = drawn(months=MONTHS[1:])
    assert len(trace(figure, "met").x) == 1 and list(trace(figure, "met").x) == [0]


def test_the_smallest_type_is_10_pixels():
    figure = drawn()
    sizes = [trace.textfont.size for trace in figure.data] + [note.font.size for note in figure.layout.annotations]
    assert min(sizes) == 10


def test_the_legend_is_drawn_with_the_marks_of_the_board():
    legend = state_legend(["met", "met", "not_reported"], ["met", "not_met", "not_reported", "in_progress"])
    for state in ("met", "not_reported"):
        assert trace(legend, state).marker.color == trace(drawn(), state).marker.color
        assert trace(legend, state).marker.pattern == trace(drawn(), state).marker.pattern
    assert texts(legend) == ["đạt <b>2</b>", "chưa đạt <b>0</b>", "chưa báo cáo <b>1</b>", "đang thực hiện <b>0</b>"]
    assert legend.layout.width <= 330  # a phone of 390 pixels shows it whole


def months_of(count: int) -> pd.DataFrame:
    """The first owes nothing, the last is under way."""
    months = pd.date_range("2026-03-01", periods=count, freq="MS")
    owes = [0] + [114] * (count - 1)
    return pd.DataFrame(
        {
            "month": months,
            "is_running": [False] * (count - 1) + [True],
            "due_count": owes,
            "met_count": [0] + [80] * (count - 2) + [20],
            "not_met_count": [0] + [20] * (count - 2) + [0],
            "not_reported_count": [0] + [14] * (count - 2) + [0],
            "in_progress_count": [0] * (count - 1) + [94],
            "met_share": [None] + [80 / 114] * (count - 2) + [20 / 114],
            "clearance_count": 200,
            "required_count": 228,
        }
    )


def test_the_states_of_a_month_stack_to_all_wards():
    figure = progress(months_of(3))
    assert [sum(bar.y[place] for bar in figure.data) for place in (0, 1)] == [114, 114]
    assert list(figure.data[1].text) == ["20", ""]
    assert figure.data[1].hovertext[0] == "tháng 4/2026 · chưa đạt: 20 địa bàn"


def test_each_month_has_its_share_above_and_its_trips_below():
    figure = progress(months_of(4))
    assert texts(figure) == ["<b>70%</b>", "<b>70%</b>", "<b>18%</b>"]
    assert list(figure.layout.xaxis.ticktext) == [
        "T4<br>2026<br>200<br>/228",
        "T5<br>&nbsp;<br>200<br>/228",
        "T6<br>chưa hết<br>200<br>/228",
    ]


def test_many_months_have_room_for_the_bars_alone():
    assert len(texts(progress(months_of(13)))) == 12
    crowded = progress(months_of(14))
    assert not texts(crowded) and "/228" not in "".join(crowded.layout.xaxis.ticktext)


RANKED = pd.DataFrame(
    {
        "ward": ["11311", "11383"],
        "reencroached_count": [11, 1],
        "due_count": [26, 3],
        "reencroached_share": [11 / 26, 1 / 3],
        "low": [0.25, 0.06],
        "high": [0.61, 0.79],
        "is_high": [True, False],
    }
)


def test_a_share_stands_in_its_interval_beside_that_of_the_city():
    figure = intervals(RANKED, names=NAMES, city_share=0.1432)
    lines, dots = figure.data
    assert list(lines.base) == [0.25, 0.06] and list(lines.x) == pytest.approx([0.36, 0.73])
    assert list(dots.customdata) == ["11311", "11383"]
    assert dots.marker.color[0] != dots.marker.color[1]
    assert texts(figure) == ["<b>11/26</b> (42,3%)", "<b>1/3</b> (33,3%)", "toàn thành phố 14,3%"]
    assert dots.hovertext[1] == "<b>Lê Chân</b>: 1/3 lần<br>khoảng 95%: 6,0%–79,0%"


def test_no_wards_draw_nothing():
    assert texts(intervals(RANKED.head(0), names=NAMES, city_share=None)) == []
