"""One table as an Excel workbook, and a sheet that says where it comes from."""

from io import BytesIO

import pandas as pd

from vietnamese import workbook_words as words

from .sheets import About, new_book


def workbook(table: pd.DataFrame, about: About) -> bytes:
    """
    `table` with the headers and words of a reader; `about`: name and text of each line of the sheet of sources. No cell
    is a formula.
    """
    file = BytesIO()
    with new_book(file) as book:
        book.write_table(book.sheet(words.TABLE), table)
        book.write_lines(book.sheet(words.ABOUT), about)
    return file.getvalue()
