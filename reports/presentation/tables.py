"""Native tables: as wide as they need, in the largest type at which all rows stand on the slide."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from reports.colours import AXIS, GRID, HEAD, INK, MUTED, STATE
from reports.slide import Cell, Table
from reports.xml_text import plain
from vietnamese import presentation_words as words

from .lettering import LINE, line_count, longest_word, widest
from .master import Box

SIZES = (24, 22, 20, 18, 16, 14, 13, 12)
LEAST_WITHOUT_BREAKS, FEW, LEAST_OF_FEW = 16, 5, 20  # smaller type only to keep rows on one line is not worth it
SIDE, ABOVE = 0.5, 0.28  # room beside and above the text of a cell, of the size of the type
MOST_WIDER, MOST_HIGHER, MOST_FILLED = 1.8, 1.6, 0.97  # than needed; of the room
NOTE_SIZE, NOTE_GAP = 14, 8  # of a note of one line; a longer one is as small as the smallest type
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own "no style, no grid"


class Setting(NamedTuple):
    """Size of the type, widths of the columns, heights of the head and the rows, in points."""

    size: float
    widths: Sequence[float]
    heights: Sequence[float]


def pages_of(table: Table, box: Box) -> list[Table]:
    """The table, cut into as many of about the same height as it needs at the smallest type."""
    height = _room(table, box).height
    head, *rows = _setting(table, box.width, SIZES[-1]).heights
    count = max(-(-sum(rows) // (height - head)), 1)
    limit = min(height, head + sum(rows) / count + max(rows, default=0))
    pages, used = [[]], head
    for row, needed in zip(table.rows, rows, strict=True):
        if pages[-1] and used + needed > limit:
            pages, used = [*pages, []], head
        pages[-1].append(row)
        used += needed
    return [Table(table.head, page, table.numbers, table.note) for page in pages]


def add_table(page: Page, table: Table, box: Box, description: str) -> None:
    room = _room(table, box)
    setting = _fitting(table, room)
    native = new_table(page, room, setting, description)
    native.first_row = True
    for number, row in enumerate([[Cell(text) for text in table.head], *table.rows]):
        for place, cell in enumerate(row):
            is_number = place in table.numbers
            _write(native.cell(number, place), cell, setting.size, is_head=number == 0, is_number=is_number)
    if table.note:
        _add_note(page, table.note, box)


def new_table(page: Page, room: Box, setting: Setting, description: str):
    widths, heights = setting.widths, setting.heights
    box = room._replace(width=sum(widths), height=sum(heights))
    frame = page.shapes.add_table(len(heights), len(widths), *box.emu())
    frame.name = words.TABLE
    frame._element.nvGraphicFramePr.cNvPr.set("descr", plain(description))
    native = frame.table
    native.first_row = native.horz_banding = False
    native._tbl.tblPr.find(qn("a:tableStyleId")).text = NO_STYLE
    for column, width in zip(native.columns, widths, strict=True):
        column.width = Pt(width)
    for row, height in zip(native.rows, heights, strict=True):
        row.height = Pt(height)
    return native


def _room(table: Table, box: Box) -> Box:
    return box._replace(height=box.height - _note(table.note, box)[1] - NOTE_GAP) if table.note else box


def _note(note: str, box: Box) -> tuple[float, float]:
    """Size of the type of a note and the height it takes."""
    size = NOTE_SIZE if line_count(note, NOTE_SIZE, box.width) == 1 else SIZES[-1]
    return size, line_count(note, size, box.width) * size * LINE


def _fitting(table: Table, room: Box) -> Setting:
    """The largest type without a broken row, else the largest at all; rows are higher where that fills the slide."""
    settings = [_setting(table, room.width, size) for size in SIZES]
    stand = [each for each in settings if sum(each.heights) <= room.height and _words_stand(table, each)]
    least = LEAST_OF_FEW if len(table.rows) <= FEW else LEAST_WITHOUT_BREAKS
    unbroken = [each for each in stand if each.size >= least and _wanted(table, each.size) <= room.width]
    chosen = next(iter(unbroken or stand), settings[-1])
    spare = max(min(room.height * MOST_FILLED / sum(chosen.heights), MOST_HIGHER), 1)
    return chosen._replace(heights=[height * spare for height in chosen.heights])


def _setting(table: Table, width: float, size: float) -> Setting:
    widths = _column_widths(table, width, size)
    rows = [list(table.head), *([cell.text for cell in row] for row in table.rows)]
    heights = [max(_lines(row, widths, size)) * LINE * size + 2 * ABOVE * size for row in rows]
    return Setting(size, widths, heights)


def _columns(table: Table) -> Iterator[Sequence[str]]:
    for place, head in enumerate(table.head):
        yield [head, *(row[place].text for row in table.rows)]


def _words_stand(table: Table, setting: Setting) -> bool:
    needed = [longest_word(texts, setting.size, is_bold=True) for texts in _columns(table)]
    return all(
        word + 2 * SIDE * setting.size <= width * 1.01 for word, width in zip(needed, setting.widths, strict=True)
    )


def _wanted(table: Table, size: float) -> float:
    return sum(widest(texts, size, is_bold=True) + 2 * SIDE * size for texts in _columns(table))


def _column_widths(table: Table, width: float, size: float) -> list[float]:
    """What each column would like and somewhat more; where that is too much, wide ones give way, to one width."""
    sides = 2 * SIDE * size
    wanted = [widest(texts, size, is_bold=True) + sides for texts in _columns(table)]
    least = [longest_word(texts, size, is_bold=True) + sides for texts in _columns(table)]
    if sum(wanted) <= width:
        return [each * min(width / sum(wanted), MOST_WIDER) for each in wanted]
    most = _most(wanted, width)
    widths = [max(low, min(high, most)) for low, high in zip(least, wanted, strict=True)]
    return [each * width / sum(widths) for each in widths]


def _most(wanted: Sequence[float], width: float) -> float:
    """The width to which wide columns are cut so that all fill `width`."""
    left, count = width, len(wanted)
    for each in sorted(wanted):
        if each > left / count:
            break
        left, count = left - each, count - 1
    return left / count


def _lines(texts: Sequence[str], widths: Sequence[float], size: float) -> Iterator[int]:
    for text, width in zip(texts, widths, strict=True):
        yield line_count(text, size, width - 2 * SIDE * size, is_bold=True)


def _write(native, cell: Cell, size: float, *, is_head: bool, is_number: bool) -> None:
    paint = STATE.get(cell.state)
    native.margin_left = native.margin_right = Pt(SIDE * size)
    native.margin_top = native.margin_bottom = Pt(ABOVE * size)
    native.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = native.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT
    write_run(paragraph, cell.text, size, MUTED if is_head else paint.text if paint else INK, is_head or bool(paint))
    if is_head or paint:
        native.fill.solid()
        native.fill.fore_color.rgb = RGBColor.from_string(HEAD if is_head else paint.fill)
    rule(native, AXIS if is_head else GRID, "B")


def write_run(paragraph, text: str, size: float, color: str, is_bold: bool) -> None:
    run = paragraph.add_run()
    run.text, run.font.size, run.font.bold = plain(text), Pt(size), is_bold
    run.font.color.rgb = RGBColor.from_string(color)


def rule(native, color: str, sides: str) -> None:
    """`sides`: of L, R, T, B, in this order."""
    fill = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    properties = native._tc.get_or_add_tcPr()
    for place, side in enumerate(sides):
        properties.insert(place, parse_xml(f'<a:ln{side} {nsdecls("a")} w="9525">{fill}</a:ln{side}>'))


def _add_note(page: Page, note: str, box: Box) -> None:
    size, height = _note(note, box)
    shape = page.shapes.add_textbox(*Box(box.left, box.top + box.height - height, box.width, height).emu())
    shape.name = words.NOTE
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    write_run(frame.paragraphs[0], note, size, MUTED, False)
