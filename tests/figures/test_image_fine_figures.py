from datetime import date

import pandas as pd
import pytest

from figures import decomposition, groups, month_shares, path_to_goal

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


def test_ahead_of_the_path_is_told_in_green_and_stays_within_the_axis():
    ahead = TRAILING.assign(image_fine_share=[0.5, 0.62])
    figure = path_to_goal(ahead, path=PATH, goal=GOAL, reference=0.5)
    [gap] = [note for note in figure.layout.annotations if "điểm %" in note.text]
    assert gap.text == "<b>vượt 12,00 điểm %</b>" and gap.font.color == "#0B5F4E"
    assert figure.layout.yaxis.range[1] > 0.62 and figure.layout.yaxis.ticktext[-1] == "60%"


@pytest.mark.parametrize("share, at", [(0.15, 0.15 + 0.075 * 0.5), (0.0205, (0.0205 + 0.155) / 2)])
def test_the_words_of_a_small_gap_keep_a_line_away_from_the_share(share, at):
    figure = path_to_goal(TRAILING.assign(image_fine_share=[0.01, share]), path=PATH, goal=GOAL, reference=0.155)
    [gap] = [note for note in figure.layout.annotations if "điểm %" in note.text]
    assert gap.y == pytest.approx(at)


def test_late_on_the_path_the_words_stand_left_of_the_point():
    late = TRAILING.assign(day=pd.to_datetime(["2025-12-14", "2029-11-14"]))
    figure = path_to_goal(late, path=PATH, goal=GOAL, reference=0.4)
    [actual] = [note for note in figure.layout.annotations if "12 tháng đến" in note.text]
    assert actual.xanchor == "right"


def test_a_period_past_the_goal_widens_the_axis():
    late = TRAILING.assign(day=pd.to_datetime(["2029-12-14", "2031-03-14"]))
    figure = path_to_goal(late, path=PATH, goal=GOAL, reference=0.5)
    assert figure.layout.xaxis.range[1] == pd.Timestamp("2031-03-14") and figure.layout.xaxis.ticktext[-1] == "2031"


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
        before=0.0142, image_effect=0.0048, manual_effect=manual_effect, now=now,
        printed=(0.48, 100 * manual_effect), places=2, names=("a", "b", "c", "d"),
    ).data  # fmt: skip
    assert bars.base[1] == 0.0142 and bars.base[2] == pytest.approx(min(0.019, now))
    assert bars.base[2] + bars.y[2] == pytest.approx(max(0.019, now))
    assert bars.text[1] == "+0,48" and bars.text[2] == ("+0,15" if manual_effect > 0 else "−0,15")


def test_the_waterfall_prints_the_effects_that_it_is_given():
    """0,2249 and 0,0038 add up to 0,23 on paper: the larger remainder was rounded up."""
    [bars] = decomposition(
        before=0.0191, image_effect=0.002249, manual_effect=0.000038, now=0.021387, printed=(0.23, 0.0), places=2,
        names=("a", "b", "c", "d"),
    ).data  # fmt: skip
    assert list(bars.text) == ["1,91%", "+0,23", "0,00", "2,14%"]
    [bars] = decomposition(
        before=0.01924, image_effect=0.0021, manual_effect=0.00002, now=0.02136, printed=(0.21, 0.002), places=3,
        names=("a", "b", "c", "d"),
    ).data  # fmt: skip
    assert list(bars.text) == ["1,924%", "+0,210", "+0,002", "2,136%"]


@pytest.mark.parametrize("more_is_good, rise, fall", [(True, "#0B5F4E", "#A3330C"), (False, "#A3330C", "#0B5F4E")])
def test_a_real_change_is_coloured_by_what_is_good(more_is_good, rise, fall):
    now = pd.DataFrame({"road": ["QL5", "QL10", "QL37"], "image_fine_count": [40, 20, 5]})
    before = now.assign(image_fine_count=[20, 40, 4])
    figure = groups(
        now, before, x="image_fine_count", y="road", names={}, before_name="Cùng kỳ", more_is_good=more_is_good,
        verdicts={"QL5": "increase", "QL10": "decrease", "QL37": "too_few"},
    )  # fmt: skip
    colours = {note.text: note.font.color for note in figure.layout.annotations}
    assert colours["tăng rõ rệt"] == rise and colours["giảm rõ rệt"] == fall and colours["+1"] == "#55606D"
