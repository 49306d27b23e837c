"""A table whose cells lie like places on a map: tiles in the colours of their states, which are counted below."""

from collections import Counter

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.slide import Slide as Page
from pptx.util import Pt

from reports.colours import AXIS, STATE, WHITE, Paint
from reports.slide import Cell, Table
from vietnamese import presentation_words as words
from vietnamese.labels import STATES

from .lettering import LINE, widest, width_of
from .master import Box
from .tables import Setting, new_table, rule, write_run

SIZES = (16, 14, 13, 12, 11, 10, 9)
SIDE = 2  # points
LEGEND_SIZE, LEGEND_HEIGHT, LEGEND_GAP, AROUND = 14, 24, 8, 12


def add_grid(page: Page, table: Table, box: Box, description: str) -> None:
    room = box._replace(height=box.height - LEGEND_HEIGHT - LEGEND_GAP)
    columns, rows = len(table.rows[0]), len(table.rows)
    size = _size(table, room.width / columns, room.height / rows)
    setting = Setting(size, [room.width / columns] * columns, [room.height / rows] * rows)
    native = new_table(page, room, setting, description)
    for number, row in enumerate(table.rows):
        for place, cell in enumerate(row):
            _write(native.cell(number, place), cell, size)
    _add_legend(page, table, box)


def _size(table: Table, width: float, height: float) -> float:
    lines = [cell.text.split("\n") for row in table.rows for cell in row]
    most = max(map(len, lines))
    for size in SIZES:
        if most * LINE * size <= height and widest(sum(lines, []), size) + 2 * SIDE <= width:
            break
    return size


def _write(native, cell: Cell, size: float) -> None:
    native.margin_left = native.margin_right = Pt(SIDE)
    native.margin_top = native.margin_bottom = 0
    native.vertical_anchor = MSO_ANCHOR.MIDDLE
    paint = STATE.get(cell.state)
    for number, line in enumerate(cell.text.split("\n")):
        paragraph = native.text_frame.add_paragraph() if number else native.text_frame.paragraphs[0]
        paragraph.alignment = PP_ALIGN.CENTER
        write_run(paragraph, line, size, paint.text if paint else STATE["not_required"].text, False)
    if paint:
        fill(native, paint)
        rule(native, WHITE if not paint.is_hatched else paint.edge, "LRTB")


def fill(shape, paint: Paint) -> None:
    """Hatched so finely that words stand on it."""
    if not paint.is_hatched:
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(paint.fill)
        return
    shape.fill.patterned()
    shape.fill.pattern = MSO_PATTERN.LIGHT_UPWARD_DIAGONAL
    shape.fill.fore_color.rgb, shape.fill.back_color.rgb = RGBColor.from_string(AXIS), RGBColor.from_string(WHITE)


def _add_legend(page: Page, table: Table, box: Box) -> None:
    counts = Counter(cell.state for row in table.rows for cell in row if cell.state)
    left = box.left
    for state in (state for state in STATE if state in counts):
        text = words.COUNTED.format(state=STATES[state], count=counts[state])
        width = width_of(text, LEGEND_SIZE, is_bold=True) + AROUND
        shape = page.shapes.add_textbox(*Box(left, box.top + box.height - LEGEND_HEIGHT, width, LEGEND_HEIGHT).emu())
        shape.name = words.LEGEND
        fill(shape, STATE[state])
        shape.line.color.rgb = RGBColor.from_string(STATE[state].edge)
        frame = shape.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.vertical_anchor, frame.word_wrap, frame.auto_size = MSO_ANCHOR.MIDDLE, False, MSO_AUTO_SIZE.NONE
        frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        write_run(frame.paragraphs[0], text, LEGEND_SIZE, STATE[state].text, False)
        left += width + LEGEND_GAP
