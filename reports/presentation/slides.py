"""A deck as a PowerPoint file: native charts and tables that can be edited, and not one picture."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Pt

from reports.colours import INK, MUTED, SAMPLE, SAMPLE_ON_NAVY, WHITE
from reports.slide import Chart, Deck, Lines, Slide, Table
from reports.xml_text import plain
from vietnamese import presentation_words as words
from vietnamese.labels import SAMPLE_MARK

from .charts import add_chart, has_values
from .grid import add_grid
from .lettering import LINE, size_for
from .master import (
    BODY,
    DRAWING,
    OPENING,
    OPENING_TEXT,
    OPENING_TITLE,
    SOURCE,
    TEXT,
    TITLE,
    Box,
    blank,
    speak_vietnamese,
)
from .tables import add_table, pages_of

SENTENCE_SIZES, OPENING_SIZES = (32, 30, 28, 26, 24, 22, 20), (44, 40, 36, 32, 28)
TEXT_SIZES, SOURCE_SIZES = (28, 26, 24, 22, 20, 18, 16, 14, 12), (14, 12)
BULLET, BETWEEN_LINES = 27, 0.6  # points; of the size of the type
NUMBER_FIELD = "{C1FF6DA9-008F-8B48-92A6-B652298478BF}"  # as in the layouts


def presentation(deck: Deck) -> bytes:
    """Each slide on one page, a table too long for one on several that say so."""
    made = blank()
    made.core_properties.title = plain(deck.title)
    for slide in deck.slides:
        if slide.key == "title":
            _add_opening(made, deck, slide)
            continue
        is_table = isinstance(slide.body, Table) and not slide.body.is_grid
        bodies = pages_of(slide.body, BODY) if is_table else [slide.body]
        for part, body in enumerate(bodies, start=1):
            more = words.CONTINUED.format(sentence=slide.sentence, part=part, parts=len(bodies))
            _add_page(made, deck, slide, slide.sentence if part == 1 else more, body)
    for page in made.slides:
        speak_vietnamese(page.element, page.notes_slide.element)
    file = BytesIO()
    made.save(file)
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The same deck is the same file whenever it is made."""
    copy = BytesIO()
    with ZipFile(file) as dated, ZipFile(copy, "w") as undated:
        for entry in dated.infolist():
            undated.writestr(ZipInfo(entry.filename), dated.read(entry), ZIP_DEFLATED)
    return copy.getvalue()


def _add_opening(made: Presentation, deck: Deck, slide: Slide) -> None:
    page = made.slides.add_slide(made.slide_layouts[OPENING])
    lines = slide.body.lines if isinstance(slide.body, Lines) else [deck.subtitle]
    _write_sized(page.shapes.title.text_frame, [slide.sentence], OPENING_SIZES, OPENING_TITLE, WHITE)
    _write_sized(page.placeholders[1].text_frame, lines, TEXT_SIZES[1:], OPENING_TEXT, WHITE)
    _add_source(page, deck, slide, WHITE, SAMPLE_ON_NAVY)
    _add_notes(page, slide)


def _add_page(made: Presentation, deck: Deck, slide: Slide, sentence: str, body: Chart | Table | Lines | None) -> None:
    page = made.slides.add_slide(made.slide_layouts[TEXT if isinstance(body, Lines) else DRAWING])
    _write_sized(page.shapes.title.text_frame, [sentence], SENTENCE_SIZES, TITLE, INK, is_bold=True)
    match body:
        case Lines():
            _write_sized(page.placeholders[1].text_frame, body.lines, TEXT_SIZES, BODY, INK, indent=BULLET)
        case Table(is_grid=True):
            add_grid(page, body, BODY, sentence)
        case Table() if body.rows:
            add_table(page, body, BODY, sentence)
        case Chart() if has_values(body):
            add_chart(page, body, BODY, sentence)
    _add_source(page, deck, slide, MUTED, SAMPLE)
    _add_number(page, len(made.slides))
    _add_notes(page, slide)


def _write_sized(
    frame: TextFrame, lines: Sequence[str], sizes: Sequence[int], box: Box, color: str, *, is_bold=False, indent=0
) -> None:
    """Each line a paragraph, all in the largest of `sizes` at which they stand in the box."""
    lines = [plain(line) for line in lines]
    size = size_for(lines, sizes, box.width - indent, box.height, gap=BETWEEN_LINES, is_bold=is_bold)
    for number, line in enumerate(lines):
        paragraph = frame.add_paragraph() if number else frame.paragraphs[0]
        paragraph.space_before = Pt(0)
        paragraph.space_after = Pt(size * BETWEEN_LINES if len(lines) > 1 else 0)
        _add_run(paragraph, line, size, color, is_bold=is_bold)


def _add_run(paragraph, text: str, size: float, color: str, *, is_bold: bool = False) -> None:
    run = paragraph.add_run()
    run.text, run.font.size, run.font.bold = text, Pt(size), is_bold or None
    run.font.color.rgb = RGBColor.from_string(color)


def _add_source(page: Page, deck: Deck, slide: Slide, color: str, sample_color: str) -> None:
    mark = f" \u00b7 {SAMPLE_MARK}" if deck.is_sample else ""
    room = Box(SOURCE.left, SOURCE.top, SOURCE.width, max(SOURCE_SIZES) * LINE)
    size = size_for([plain(slide.source) + mark], SOURCE_SIZES, room.width, room.height, is_bold=True)
    line = _placeholder(page, "ftr", words.SOURCE_LINE)
    _add_run(line, plain(slide.source), size, color)
    if mark:
        _add_run(line, mark.lstrip(" \u00b7") if not slide.source else mark, size, sample_color, is_bold=True)


def _add_number(page: Page, number: int) -> None:
    line = _placeholder(page, "sldNum", words.SLIDE_NUMBER)
    field = f'<a:fld {nsdecls("a")} id="{NUMBER_FIELD}" type="slidenum"><a:rPr/><a:t>{number}</a:t></a:fld>'
    line._p.insert(0, parse_xml(field))


def _placeholder(page: Page, kind: str, name: str):
    """The paragraph of a placeholder that python-pptx leaves on the layout."""
    [pattern] = [shape for shape in page.slide_layout.placeholders if shape.element.ph.get("type") == kind]
    page.shapes.clone_placeholder(pattern)
    shape = page.shapes[-1]
    shape.name = name
    return shape.text_frame.paragraphs[0]


def _add_notes(page: Page, slide: Slide) -> None:
    definition = [words.DEFINITION.format(text=slide.definition)] if slide.definition else []
    source = [slide.source] if slide.source else []
    page.notes_slide.notes_text_frame.text = plain("\n".join([slide.title, *definition, *source, *slide.notes]))
