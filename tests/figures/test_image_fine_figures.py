from datetime import date

import pandas as pd
import pytest

from figures import decomposition, funnel, month_shares, path_to_goal

GOAL = (date(2030, 12, 14), 0.5)
TRAILING = pd.DataFrame({"day": pd.to_datetime(["2025-12-14", "2026-11-14"]), "image_fine_share": [0.0142, 0.0205]})
PATH = pd.DataFrame({"day": pd.to_datetime(["2025-12-14", "2030-12-14"]), "image_fine_share": [0.0142, 0.5]})


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_gap_to_the_path_is_a_labelled_bracket():
    figure = path_to_goal(TRAILING, path=PATH, goal=GOAL, reference=0.1036)
    bracket = figure.data[-1]
    assert list(bracket.y) == [0.0205, 0.1036]
    assert "<b>thiếu 8,31 điểm %</b>" in texts(figure)
    assert "50% ngày 14/12/2030" in texts(figure)


def test_without_a_path_no_gap_is_drawn():
    figure = path_to_goal(TRAILING, path=None, goal=GOAL, reference=None)
    assert len(figure.data) == 3
    assert not any("điểm %" in text for text in texts(figure))


def monthly(*rows):
    columns = ["month", "image_fine_count", "image_fine_share"]
    return pd.DataFrame(rows, columns=columns).astype({"month": "datetime64[us]", "image_fine_share": "float64"})


NOW = monthly((date(2026, 1, 1), 132, 0.015), (date(2026, 2, 1), 98, 0.014), (date(2026, 3, 1), 9, 0.02))
BEFORE = monthly((date(2025, 1, 1), 90, 0.011), (date(2025, 2, 1), 80, 0.01), (date(2025, 3, 1), 85, 0.012))


def test_each_point_carries_its_count():
    figure = month_shares(NOW, BEFORE, before_name="Cùng kỳ", last_is_open=False)
    assert list(figure.data[-1].text) == ["132", "98", "9"]
    assert figure.layout.yaxis.ticktext[:2] == ("0,00%", "0,50%")


def test_an_open_month_is_a_hollow_dot_behind_a_dotted_line():
    figure = month_shares(NOW, BEFORE, before_name="Cùng kỳ", last_is_open=True)
    _, closed, opened, dots = figure.data
    assert list(closed.y) == [0.015, 0.014] and list(opened.y) == [0.014, 0.02]
    assert dots.marker.color[-1] == "#FFFFFF"
    assert figure.layout.xaxis.ticktext[-1] == "T3<br>chưa hết"


def test_no_months_make_an_empty_figure():
    figure = month_shares(monthly(), monthly(), before_name="Cùng kỳ", last_is_open=False)
    assert not len(figure.data[-1].x)


@pytest.mark.parametrize("manual_effect", [0.0015, -0.0015])
def test_the_waterfall_ends_at_the_share_now(manual_effect):
    now = 0.0142 + 0.0048 + manual_effect
    [bars] = decomposition(
        before=0.0142, image_effect=0.0048, manual_effect=manual_effect, now=now, names=("a", "b", "c", "d")
    ).data
    assert bars.base[1] == 0.0142 and bars.base[2] == pytest.approx(min(0.019, now))
    assert bars.base[2] + bars.y[2] == pytest.approx(max(0.019, now))
    assert bars.text[1] == "+0,48" and bars.text[2] == ("+0,15" if manual_effect > 0 else "−0,15")


def test_each_step_of_the_funnel_says_its_rate_and_what_is_overdue():
    rows = pd.DataFrame(
        {
            "step": ["detected", "notified", "recorded"],
            "case_count": [12480, 10951, 3204],
            "step_share": [None, 0.877, 0.293],
            "overdue_count": [0, 611, 402],
        }
    )
    figure = funnel(rows)
    assert list(figure.data[0].y) == ["Phát hiện", "Thông báo", "Biên bản"]
    assert texts(figure)[0] == "<b>12.480</b> vụ việc"
    assert texts(figure)[1].startswith("<b>10.951</b>   87,7% của bước trước") and "611 quá hạn" in texts(figure)[1]
    assert figure.layout.annotations[1].x == 0 and figure.layout.annotations[2].x == 3204
