"""Charts of slides: every value said beside its mark, in type that a slide can carry, in colours of their role."""

import pytest

from figures import Room, Strand, slide_chart, slide_grid
from figures.style import INK, LAST_YEAR, MUTED, NAVY, STATE

BIG = 2.0
ROOM = Room(1000, 500, BIG)
DAYS = [f"{day}/{month}" for month in (1, 2, 3, 4, 5) for day in (1, 11, 21)]


def chart(kind: str, names, *strands: Strand, **options):
    return slide_chart(kind, names, strands, room=ROOM, **options)


def sizes_of_type(figure) -> list[float]:
    found = []

    def walk(value, is_font=False):
        if isinstance(value, dict):
            found.extend([value["size"]] if is_font and "size" in value else [])
            for key, inner in value.items():
                walk(inner, key in ("font", "tickfont", "textfont"))
        elif isinstance(value, (list, tuple)):
            for inner in value:
                walk(inner)

    walk(figure.to_plotly_json())
    return found


def notes(figure) -> dict[str, object]:
    return {note.text: note for note in figure.layout.annotations}


COURSE = (
    Strand("Kỳ này", [1, 2, 3, *[None] * 12], "now"),
    Strand("Cùng kỳ", list(range(15)), "before"),
    Strand("Mục tiêu", list(range(15)), "target"),
    Strand("Dải 95%, dưới", [None, *range(14)], "low"),
    Strand("Dải 95%, trên", [None, *range(2, 16)], "high"),
)


def test_a_line_is_named_with_its_last_value_at_its_end_in_its_colour():
    said = notes(chart("line", DAYS, *COURSE, axis="vụ"))
    assert said["Cùng kỳ: 14"].font.color == MUTED and said["Mục tiêu: 14"].font.color == INK
    assert said["Cùng kỳ: 14"].x == 1 and said["Cùng kỳ: 14"].xref == "paper"
    assert abs(said["Cùng kỳ: 14"].y - said["Mục tiêu: 14"].y) >= 15 * 1.06 * 16 * BIG / (500 - 28 * BIG)
    assert said["vụ"].font.color == MUTED


def test_a_line_that_ends_early_is_named_beside_its_dot():
    beside = notes(chart("line", DAYS, *COURSE))["<b>Kỳ này: 3</b>"]
    assert (beside.x, beside.y, beside.font.color) == (2, 3, NAVY) and beside.xref != "paper"


def test_low_and_high_are_one_band_under_the_name_they_share():
    figure = chart("line", DAYS, *COURSE)
    upper, lower = figure.data[:2]
    assert lower.fill == "tonexty" and list(lower.y) == list(range(14)) and list(upper.y) == list(range(2, 16))
    assert list(lower.x) == list(range(1, 15)) and "Dải 95%" in notes(figure)


def test_the_name_of_a_band_stands_below_it_or_above_where_it_is_low():
    assert notes(chart("line", DAYS, *COURSE))["Dải 95%"].ay > 0
    low = [Strand("Dải, dưới", [0, 0], "low"), Strand("Dải, trên", [3, 4], "high")]
    assert notes(chart("line", ["1", "2"], *low))["Dải"].ay < 0


def test_ticks_of_days_stand_at_the_same_day_of_each_month():
    assert chart("line", DAYS, *COURSE).layout.xaxis.ticktext == ("1/1", "1/2", "1/3", "1/4", "1/5")


def test_ticks_are_no_more_than_there_is_room_for():
    names = [f"năm thứ {number}" for number in range(100)]  # 11 letters x 6,3 x 2 + 32 px: 5 of 1000 px
    ticks = chart("line", names, Strand("Số vụ", [5] * 100, "now")).layout.xaxis.ticktext
    assert 3 <= len(ticks) <= 5 and ticks[0] == "năm thứ 0"


def test_shares_are_written_as_percentages():
    figure = chart("line", ["1", "2"], Strand("Tỉ lệ", [0.01, 0.0213], "now"), unit="share")
    assert "<b>Tỉ lệ: 2,13%</b>" in notes(figure) and figure.layout.yaxis.range[0] == 0
    bars = chart("column", ["1", "2"], Strand("Tỉ lệ", [0.01, 0.0213], "now"), unit="share")
    assert [text.strip() for text in bars.data[0].text] == ["1,00%", "2,13%"]


def test_lying_bars_begin_at_the_top_and_say_their_values_behind_them():
    figure = chart("bar", ["A", "B"], Strand("Kỳ này", [41, 1030], "now"), Strand("Cùng kỳ", [9, None], "before"))
    now, before = figure.data
    assert list(now.x) == [41, 1030] and list(now.y) == [0, 1] and now.orientation == "h"
    assert figure.layout.yaxis.range == (1.5, -0.5) and figure.layout.yaxis.ticktext == ("A", "B")
    assert [text.strip() for text in now.text] == ["41", "1.030"] and now.textposition == "outside"
    assert (now.marker.color, before.marker.color) == (NAVY, LAST_YEAR)
    assert figure.layout.xaxis.range[0] == 0 and figure.layout.xaxis.range[1] > 1030
    assert figure.layout.showlegend


def test_one_set_of_bars_needs_no_key():
    assert not chart("column", ["A"], Strand("Kỳ này", [1], "now")).layout.showlegend


def test_values_that_do_not_fit_over_their_columns_are_left_out_of_all():
    many = [f"{number}" for number in range(60)]  # 11,7 px for a column: room for one letter of 12,6 px, not for five
    assert set(chart("column", many, Strand("Kỳ này", [1000, 1] * 30, "now")).data[0].text) == {""}


def test_stacked_bars_say_what_fits_into_each_part_and_are_hatched_like_their_state():
    figure = chart(
        "bar", ["Thông báo"], Strand("Đạt", [990], "met"), Strand("Chưa báo cáo", [10], "not_reported"), is_stacked=True
    )
    met, not_reported = figure.data
    assert figure.layout.barmode == "stack"
    assert met.text[0].strip() == "990" and not_reported.text[0] == ""
    assert met.textfont.color == STATE["met"].text and not_reported.marker.pattern.shape == "/"


def test_an_interval_stands_around_the_bar_and_a_target_across_it():
    figure = chart(
        "column", ["A"], Strand("Dự báo", [810], "now"), Strand("thấp", [789], "low"), Strand("cao", [834], "high"),
        Strand("Mục tiêu", [823], "target"),
    )  # fmt: skip
    bar, target = figure.data
    assert (list(bar.error_y.array), list(bar.error_y.arrayminus)) == ([24], [21])
    assert list(target.y) == [823] and target.marker.symbol == "line-ew" and figure.layout.yaxis.range[1] > 834


@pytest.mark.parametrize("kind", ["line", "column", "bar"])
def test_names_from_a_link_are_text_and_nothing_else(kind):
    figure = chart(kind, ["<a href='x'>A</a>"], Strand("<b>B</b>", [1], "now"), Strand("C", [1], "before"))
    assert "<a" not in str(figure.layout.xaxis.ticktext) + str(figure.layout.yaxis.ticktext)
    assert all("<b>B" not in text for text in [*notes(figure), *(trace.name or "" for trace in figure.data)])


@pytest.mark.parametrize("kind", ["line", "column", "bar"])
def test_no_type_is_smaller_than_a_slide_can_carry(kind):
    figure = chart(kind, DAYS, *COURSE, axis="vụ")
    assert min(sizes_of_type(figure)) >= 12 * BIG and len(sizes_of_type(figure)) > 3


@pytest.mark.parametrize("kind", ["line", "column", "bar"])
def test_without_any_value_it_is_drawn_all_the_same(kind):
    assert chart(kind, ["A"], Strand("Kỳ này", [None], "now")) and chart(kind, [])


def test_a_grid_leaves_gaps_and_counts_its_states():
    figure = slide_grid([[("", None), ("Lê\nChân", "met")], [("An Hải", "not_met"), ("Cát Hải", "met")]], big=BIG)
    assert [bar.name for bar in figure.data] == ["đạt: 2", "chưa đạt: 1"]
    met = figure.data[0]
    assert list(met.x) == [1, 1] and list(met.text) == ["Lê<br>Chân", "Cát Hải"]
    assert min(sizes_of_type(figure)) >= 12 * BIG
    assert figure.layout.xaxis.range == (-0.5, 7.5)  # a few are not blown up


def test_a_part_of_a_grid_fills_the_room():
    rows = [[("", None)] * 5 + [(f"Xã {row}.{place}", "met") for place in range(9)] for row in range(7)]
    figure = slide_grid([[("", None)] * 14, *rows], big=BIG)
    assert figure.layout.xaxis.range == (4.5, 13.5) and figure.layout.yaxis.range == (7.5, 0.5)
