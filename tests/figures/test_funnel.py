import pandas as pd

from figures import funnel

ROWS = pd.DataFrame(
    {
        "step": ["detected", "notified", "recorded"],
        "case_count": [12480, 10951, 3204],
        "step_share": [None, 0.9, 0.293],
        "ripe_share": [None, 0.95, 0.293],
        "left_count": [300, 0, 4],
        "overdue_count": [0, 611, 0],
        "in_time_count": [640, 0, 90],
    }
)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_each_step_says_its_rate_and_what_became_of_the_others():
    first, second, third = texts(funnel(ROWS))
    assert first.startswith("<b>Phát hiện  12.480</b> vụ việc<br>")
    assert "300 đứng ngoài" in first and "640 chưa đủ thời gian" in first and "quá hạn" not in first
    assert "<b>Thông báo  10.951</b> · 90,0% bước trước (đủ thời gian 95,0%)" in second
    assert "#A3330C'>611 quá hạn" in second
    assert "29,3% bước trước<br>" in third and "(đủ thời gian" not in third


def test_the_parts_of_a_bar_are_what_went_on_left_is_late_or_has_time():
    gone_on, left, overdue, in_time = funnel(ROWS).data
    assert list(gone_on.x) == [10951, 3204, 3204]  # nothing comes after the last step
    assert list(left.x) == [300, 0, 4] and list(overdue.x) == [0, 611, 0] and list(in_time.x) == [640, 0, 90]
    assert in_time.marker.pattern.shape == "/" and [bar.name for bar in (overdue, in_time)] == [
        "Quá hạn", "Chưa đủ thời gian"
    ]  # fmt: skip


def test_marks_that_nothing_has_are_not_explained():
    nobody_late = funnel(ROWS.assign(overdue_count=0))
    assert [bar.showlegend for bar in nobody_late.data] == [True, True, False, True]


def test_nothing_at_all_is_still_a_figure():
    counts = dict.fromkeys(["case_count", "left_count", "overdue_count", "in_time_count"], 0)
    nothing = ROWS.assign(**counts, step_share=None, ripe_share=None)
    assert texts(funnel(nothing))[0] == "<b>Phát hiện  0</b> vụ việc"
