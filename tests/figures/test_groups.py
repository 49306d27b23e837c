import pandas as pd

from figures import groups
from figures.style import MUTED, RED_TEXT

NAMES = {"speeding": "Vi phạm tốc độ", "wrong_lane": "Sai làn", "other": "Khác", "unknown": "Chưa xác định"}


def rows(**counts):
    return pd.DataFrame({"cause": list(counts), "accident_count": list(counts.values())})


def drawn(now, before=None, **options):
    return groups(now, before, x="accident_count", y="cause", names=NAMES, before_name="Cùng kỳ", **options)


def written(figure) -> list[tuple[str, str]]:
    return [(label.text, label.font.color) for label in figure.layout.annotations]


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


def test_only_a_real_change_has_an_arrow_a_word_and_a_colour():
    now, before = rows(speeding=40, wrong_lane=169, other=9), rows(speeding=65, wrong_lane=182, other=1)
    verdicts = {"speeding": "decrease", "wrong_lane": "not_enough_evidence", "other": "increase"}
    figure = drawn(now, before, verdicts=verdicts)
    assert written(figure)[3:] == [
        ("so cùng kỳ", MUTED),
        ("−13", MUTED),
        ("▼ −25", "#0B5F4E"), ("giảm rõ rệt", "#0B5F4E"),
        ("▲ +8", RED_TEXT), ("tăng rõ rệt", RED_TEXT),
    ]  # fmt: skip
    assert [text for text, _ in written(figure)[:3]] == ["169", "40", "9"]


def test_calm_changes_take_no_room_for_words():
    now, before = rows(speeding=40), rows(speeding=41)
    calm = drawn(now, before, verdicts={"speeding": "not_enough_evidence"})
    real = drawn(now, before, verdicts={"speeding": "decrease"})
    assert calm.layout.margin.r < real.layout.margin.r


def test_the_whole_text_is_on_hover():
    now, before = rows(speeding=40, wrong_lane=2), rows(speeding=65, wrong_lane=0)
    said = drawn(now, before, verdicts={"speeding": "decrease", "wrong_lane": "too_few"}).data[0].hovertext
    assert said == (
        "<b>Vi phạm tốc độ</b><br>40, cùng kỳ 65 (−25)<br>giảm rõ rệt",
        "<b>Sai làn</b><br>2, cùng kỳ 0 (+2)<br>số liệu quá ít",
    )


def test_what_is_gathered_has_a_count_and_no_change():
    figure = drawn(rows(a=9, b=5), rows(a=9, b=5), verdicts={"a": "not_enough_evidence", "b": "too_few"}, most=1)
    assert [text for text, _ in written(figure)] == ["9", "5", "so cùng kỳ", "0"]
    assert figure.data[0].hovertext[1] == "<b>Các nhóm còn lại</b><br>5"


def test_long_names_stand_whole_in_two_lines_and_have_the_room():
    figure = groups(
        rows(lane=5, speeding=4), x="accident_count", y="cause",
        names={"lane": "Đi không đúng phần đường, làn đường", "speeding": "Vi phạm tốc độ"},
    )  # fmt: skip
    assert figure.layout.yaxis.ticktext == ("Đi không đúng phần<br>đường, làn đường", "Vi phạm tốc độ")
    assert list(figure.data[0].y) == [18, 36 + 13.5] and list(figure.layout.yaxis.range) == [36 + 27, 0]


def test_each_bar_carries_its_code():
    assert drawn(rows(speeding=3, other=1)).data[0].customdata == ("speeding", "other")
