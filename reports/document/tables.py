"""Native tables of the periodic report: a header row that is marked and repeated, rows that are not torn apart."""

from collections.abc import Sequence
from typing import NamedTuple

from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from reports import colours
from vietnamese import periodic_words as words

from .page import write

LEFT, CENTRE, RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
SIDES = {"l": LEFT, "c": CENTRE, "r": RIGHT, "s": LEFT}
MOST_KEPT_TOGETHER, KEPT_AT_THE_END = 12, 3
CELL_MARGIN = 60  # twentieths of a point


class Column(NamedTuple):
    """`width` in millimetres; `is_state`: its cells have the colour of the line's state."""

    head: str
    width: float
    side: WD_ALIGN_PARAGRAPH
    is_state: bool = False


class Line(NamedTuple):
    """One row; `is_head`: of a group of rows or of the whole table, in bold; `state`: a status, said in its text."""

    cells: Sequence[str]
    is_head: bool = False
    state: str | None = None


def columns(heads: Sequence[str], widths: Sequence[float], sides: str) -> list[Column]:
    """`sides`: a letter each: l(eft), c(entre), r(ight), s(tate)."""
    return [
        Column(head, width, SIDES[side], is_state=side == "s")
        for head, width, side in zip(heads, widths, sides, strict=True)
    ]


def add_table(document: Word, title: str, columns: Sequence[Column], lines: Sequence[Line]) -> Table:
    """Under a numbered caption: only the head of the letter is a table before the first of them."""
    caption = words.caption(len(document.tables), title)
    document.add_paragraph(caption, style="Caption")
    return add_plain_table(document, caption, columns, lines)


def add_plain_table(document: Word, title: str, columns: Sequence[Column], lines: Sequence[Line]) -> Table:
    """`title` is read out to those who cannot see the table."""
    table = document.add_table(rows=0, cols=len(columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _describe(table, title)
    narrow_margins(table)
    for column, grid in zip(columns, table.columns, strict=True):
        grid.width = Mm(column.width)
    together = len(lines) <= MOST_KEPT_TOGETHER
    style_id = document.styles[words.TABLE_STYLE].style_id
    heads = Line([column.head for column in columns], is_head=True)
    _mark(_add_row(table, columns, heads, style_id, keep=True, centred=True), "w:tblHeader")
    for place, line in enumerate(lines, start=1):
        is_last = place == len(lines)
        keep = not is_last and (together or line.is_head or place == 1 or place >= len(lines) - KEPT_AT_THE_END)
        _add_row(table, columns, line, style_id, keep=keep)
    return table


def _add_row(
    table: Table, columns: Sequence[Column], line: Line, style_id: str, *, keep: bool, centred: bool = False
) -> _Row:
    row = table.add_row()
    _mark(row, "w:cantSplit")
    for cell, column, text in zip(row.cells, columns, line.cells, strict=True):
        cell.width = Mm(column.width)
        [paragraph] = cell.paragraphs
        paragraph._p.style = style_id  # looking a style up for each cell takes seconds
        paragraph.alignment = CENTRE if centred else column.side
        paragraph.paragraph_format.keep_with_next = keep or None
        paint = colours.STATE.get(line.state) if column.is_state else None
        write(paragraph, text, bold=line.is_head or None, colour=paint and paint.text)
        if paint:
            _shade(cell, paint.fill)
    return row


def _shade(cell: _Cell, fill: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _describe(table: Table, title: str) -> None:
    properties = table._tbl.tblPr
    properties.find(qn("w:tblLook")).set(qn("w:firstColumn"), "0")
    for name in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(name)
        element.set(qn("w:val"), title)
        properties.append(element)


def narrow_margins(table: Table, margin: int = CELL_MARGIN) -> None:
    """Between the text and the sides of each cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        element = OxmlElement(side)
        element.set(qn("w:w"), str(margin))
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")
