"""Text of others shown letter by letter; rows as a table that prints, or one that scrolls."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from components.plain_text import plain


@pytest.mark.parametrize(
    "text, shown",
    [
        ("tai_nan_2025.csv", "tai\\_nan\\_2025.csv"),
        ("[x](http://y) :red[z]", "\\[x\\]\\(http\\:\u2060//y\\) \\:red\\[z\\]"),
        ("www.y.vn, a@y.vn", "www\u2060.y.vn, a\u2060@y.vn"),
        ("a|b $1$ <b>", "a\\|b \\$1\\$ \\<b\\>"),
        (7, "7"),
    ],
)
def test_nothing_in_it_is_markdown(text, shown):
    assert plain(text) == shown


def show_table(count: int):
    import pandas as pd

    from components import Column, table
    from vietnamese.numbers import integer

    rows = pd.DataFrame({"name": [f"x_{place}" for place in range(count)], "count": 1234})
    table(rows, [Column("name", "Tên"), Column("count", "Số vụ", integer, True)], key="t", empty="Không có dòng nào.")


def test_short_table_is_text_with_numbers_to_the_right():
    app = AppTest.from_function(show_table, kwargs={"count": 2}).run()
    head, rule, first, _ = app.markdown[0].value.splitlines()
    assert (head, rule, first) == ("| Tên | Số vụ |", "| :--- | ---: |", "| :small[x\\_0] | :small[1.234] |")


def test_long_table_scrolls_and_is_written_in_vietnamese_numbers():
    app = AppTest.from_function(show_table, kwargs={"count": 16}).run()
    pd.testing.assert_frame_equal(
        app.dataframe[0].value.head(1), pd.DataFrame({"Tên": ["x_0"], "Số vụ": ["1.234"]}), check_dtype=False
    )


def test_empty_table_says_why():
    assert AppTest.from_function(show_table, kwargs={"count": 0}).run().markdown[0].value == ":gray[Không có dòng nào.]"
