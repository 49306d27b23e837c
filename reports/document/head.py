"""The head and the end of the periodic report: country, agency, number, day, subject; receivers and signature."""

from collections.abc import Sequence

from docx.document import Document as Word
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from vietnamese import periodic_words as words

from .page import BODY, CENTRE, SMALL, WIDTH, rule_below, write
from .tables import narrow_margins

LEFT_PART, NAME_SIZE, HEAD_SIZE, RULE_SIZE = 0.44, Pt(12), Pt(13), Pt(3)
RECEIVERS_SIZE = Pt(11)
ROOM_TO_SIGN = Pt(28)


def add_head(document: Word, subject: str, reach: str, where: str, *, is_sample: bool) -> None:
    """`subject`: what is reported and of which period; `reach`: to which day; `where`: empty for the whole city."""
    if is_sample:
        write(document.add_paragraph(), words.SAMPLE_NOTE, bold=True, size=SMALL)
    left, right = _two_parts(document).rows[0].cells
    _centred(left, words.AGENCY, size=NAME_SIZE)
    _centred(left, words.UNIT, size=NAME_SIZE, bold=True)
    _rule(left, Mm(24))
    _centred(left, words.NUMBER, size=HEAD_SIZE)
    _centred(right, words.COUNTRY, size=NAME_SIZE, bold=True)
    _centred(right, words.MOTTO, size=HEAD_SIZE, bold=True)
    _rule(right, Mm(17))
    _centred(right, words.PLACE_AND_DAY, size=HEAD_SIZE, italic=True)
    for cell in (left, right):
        cell._tc.remove(cell.paragraphs[0]._p)
    _add_title(document, [subject, reach, *([where] if where else [])])
    to = document.add_paragraph()
    to.alignment, to.paragraph_format.space_before, to.paragraph_format.space_after = CENTRE, Pt(12), Pt(12)
    write(to, words.TO, size=BODY)


def _add_title(document: Word, lines: Sequence[str]) -> None:
    title = document.add_paragraph(style="Title")
    write(title, words.KIND)
    for line in lines:
        paragraph = document.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.keep_with_next = CENTRE, True
        write(paragraph, line, bold=True)
    _narrow_rule(document.add_paragraph(), Mm(60))


def add_end(document: Word) -> None:
    document.add_paragraph().paragraph_format.keep_with_next = True
    left, right = _two_parts(document).rows[0].cells
    first = left.paragraphs[0]
    write(first, words.RECEIVERS, bold=True, italic=True, size=SMALL)
    for line in words.RECEIVERS_LINES:
        write(left.add_paragraph(), line, size=RECEIVERS_SIZE)
    for place, line in enumerate(words.SIGNATURE):
        paragraph = right.paragraphs[0] if place == 0 else right.add_paragraph()
        paragraph.alignment = CENTRE
        paragraph.paragraph_format.space_before = ROOM_TO_SIGN if place else None
        write(paragraph, line, bold=place != 1)


def _two_parts(document: Word) -> Table:
    """Without borders, and never torn apart."""
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    narrow_margins(table, 0)
    widths = (int(WIDTH * LEFT_PART), int(WIDTH * (1 - LEFT_PART)))
    for column, cell, width in zip(table.columns, table.rows[0].cells, widths, strict=True):
        column.width = cell.width = width
    return table


def _centred(cell: _Cell, text: str, **look) -> Paragraph:
    paragraph = cell.add_paragraph()
    paragraph.alignment = CENTRE
    write(paragraph, text, **look)
    return paragraph


def _rule(cell: _Cell, indent: int) -> None:
    _narrow_rule(cell.add_paragraph(), indent)


def _narrow_rule(paragraph: Paragraph, indent: int) -> None:
    """A line across the middle: the paragraph is as low as a line can be."""
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = indent
    layout.line_spacing, layout.space_after = RULE_SIZE, Pt(4)
    rule_below(paragraph)
