import pandas as pd

from figures import groups

NAMES = {"speeding": "Vi phạm tốc độ", "wrong_lane": "Sai làn", "other": "Khác", "unknown": "Chưa xác định"}


def rows(**counts):
    return pd.DataFrame({"cause": list(counts), "accident_count": list(counts.values())})


def drawn(now, before=None, most=12):
    return groups(now, before, x="accident_count", y="cause", names=NAMES, before_name="Cùng kỳ", most=most)


def test_the_largest_comes_first_and_the_unnamed_last():
    figure = drawn(rows(unknown=90, wrong_lane=7, other=50, speeding=20))
    assert list(figure.data[0].x) == [20, 7, 50, 90]
    assert list(figure.layout.yaxis.ticktext) == ["Vi phạm tốc độ", "Sai làn", "Khác", "Chưa xác định"]


def test_groups_past_the_most_are_gathered_in_words_so_that_counts_add_up():
    now = rows(a=5, b=4, c=300, d=200)
    figure = drawn(now, rows(a=1, b=9, z=2), most=2)
    bars, marks = figure.data
    assert list(bars.x) == [300, 200, 0]
    assert list(marks.x) == [0, 0, 0]
    assert figure.layout.yaxis.ticktext[-1] == "Các nhóm còn lại"
    assert figure.layout.annotations[2].text.startswith("9  ") and "(cùng kỳ 12)" in figure.layout.annotations[2].text


def test_each_bar_says_both_counts():
    figure = drawn(rows(speeding=1234), rows(speeding=1300))
    assert "1.234" in figure.layout.annotations[0].text
    assert "(cùng kỳ 1.300)" in figure.layout.annotations[0].text


def test_no_rows_make_an_empty_figure():
    assert not len(drawn(rows()).data[0].x)
