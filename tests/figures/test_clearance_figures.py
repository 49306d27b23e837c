import pandas as pd

from figures import board, progress

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


def drawn(rows=ROWS):
    return board(rows, order=["11383", "11311"], names=NAMES, runs={"11383": 2, "11311": 1})


def trace(figure, state):
    return next(trace for trace in figure.data if trace.name == state)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_one_trace_a_state_and_the_count_in_the_cell():
    figure = drawn()
    assert list(trace(figure, "met").text) == ["1", "2"]
    assert list(trace(figure, "not_met").text) == ["0"]
    assert list(trace(figure, "not_reported").text) == [""]
    assert trace(figure, "not_reported").marker.pattern.shape == "/"


def test_a_ward_that_missed_two_months_in_a_row_says_so_at_the_right():
    assert texts(drawn()).count("<b>2 tháng</b>") == 1


def test_what_stands_under_the_mouse():
    figure = drawn()
    assert trace(figure, "met").hovertext[1] == "<b>Hồng Bàng</b> · tháng 5/2026<br>đạt: 2 lượt"
    assert trace(figure, "not_reported").hovertext[0] == "<b>Lê Chân</b> · tháng 5/2026<br>chưa báo cáo"


def test_114_wards_stand_in_three_columns():
    order = [str(code) for code in range(114)]
    rows = pd.DataFrame({"ward": order, "month": "2026-05-01", "clearance_count": 2, "state": "met"})
    rows["month"] = pd.to_datetime(rows["month"])
    figure = board(rows, order=order, names={code: code for code in order}, runs={})
    assert texts(figure).count("Tháng") == 3
    assert len(set(trace(figure, "met").x)) == 3


def test_only_the_last_twelve_months_fit():
    months = pd.date_range("2026-04-01", periods=15, freq="MS")
    rows = pd.DataFrame({"ward": "11311", "month": months, "clearance_count": 2, "state": "met"})
    assert len(trace(board(rows, order=["11311"], names=NAMES, runs={}), "met").x) == 12


def test_months_before_the_plan_have_no_cell():
    before = pd.DataFrame(
        {"ward": "11311", "month": pd.to_datetime(["2026-03-01"]), "clearance_count": 5, "state": [None]}
    )
    assert len(board(before, order=["11311"], names=NAMES, runs={}).data) == 0


def test_the_states_of_a_month_stack_to_all_wards():
    rows = pd.DataFrame(
        {
            "month": pd.to_datetime(["2026-03-01", "2026-05-01", "2026-06-01"]),
            "is_running": [False, False, True],
            "due_count": [0, 114, 114],
            "met_count": [0, 80, 20],
            "not_met_count": [0, 20, 0],
            "not_reported_count": [0, 14, 0],
            "in_progress_count": [0, 0, 94],
        }
    )
    figure = progress(rows)
    assert [sum(bar.y[place] for bar in figure.data) for place in (0, 1)] == [114, 114]
    assert list(figure.data[1].text) == ["20", ""]
    assert list(figure.layout.xaxis.ticktext) == ["T5<br>2026", "T6<br>chưa hết"]
