import pandas as pd
import pytest

from figures import criteria_board, state_legend
from figures.style import STATE
from vietnamese import criteria_words as words

NAMES = {"11311": "Hồng Bàng", "11383": "Lê Chân"}
NOT_MET = {
    "grave_accidents": ({"count": 2}, "✗ 2"),
    "trouble_spots": ({"found": 1, "listed": 3}, "✗ 3"),
    "clearances": ({"met": 5, "due": 7}, "✗ 5/7"),
    "unit_reports": ({"due": 3, "wanting": ["late"]}, "✗ 2/3"),
}
ROWS = pd.DataFrame(
    [
        ("11311", "grave_accidents", "not_met", {"count": 2}, "2 vụ."),
        ("11311", "public_order", "no_source", {}, "Chưa có tệp."),
        ("11383", "grave_accidents", "undetermined", {}, "Chưa rõ."),
        ("11383", "clearances", "met", {}, "Đạt 7/7."),
    ],
    columns=["ward", "criterion", "criterion_state", "facts", "explanation"],
)


def drawn(order=("11383", "11311")):
    return criteria_board(ROWS, NAMES, order=list(order), lines=2)


def trace(figure, state):
    return next(trace for trace in figure.data if trace.name == state)


def test_each_criterion_has_its_column_under_its_number():
    figure = drawn()
    assert [note.text for note in figure.layout.annotations] == ["Tiêu chí", "1", "2", "3", "4", "5"]
    assert (list(trace(figure, "not_met").x), list(trace(figure, "no_source").x)) == ([0], [2])
    assert list(trace(figure, "met").x) == [3]


def test_a_cell_tells_its_state_by_a_sign_and_carries_its_ward():
    figure = drawn()
    assert list(trace(figure, "undetermined").text) == ["(?)"] and list(trace(figure, "met").text) == ["✓"]
    assert list(trace(figure, "undetermined").customdata) == ["11383"]
    assert len(set(words.SIGNS.values())) == len(words.STATES)


@pytest.mark.parametrize("criterion", NOT_MET)
def test_a_cell_that_is_not_met_has_its_count(criterion):
    facts, said = NOT_MET[criterion]
    rows = pd.DataFrame([("11311", criterion, "not_met", facts, "Vì sao.")], columns=ROWS.columns)
    figure = criteria_board(rows, NAMES, order=["11311"], lines=1)
    assert list(trace(figure, "not_met").text) == [said]


def test_what_stands_under_the_mouse_is_the_sentence():
    [hover] = trace(drawn(), "not_met").hovertext
    assert hover == "<b>Hồng Bàng</b> · 1. Không có TNGT rất, đặc biệt nghiêm trọng<br>chưa đạt: 2 vụ."


def test_wards_that_are_not_in_the_order_have_no_cell():
    assert {trace.name for trace in drawn(["11311"]).data} - {None} == {"not_met", "no_source"}


def test_the_legend_knows_every_state():
    legend = state_legend(["met", "no_source"], list(words.STATES), words=words.STATES)
    assert {"đạt <b>1</b>", "chưa có nguồn số liệu <b>1</b>"} <= {note.text for note in legend.layout.annotations}
    assert STATE.keys() >= words.STATES.keys()
