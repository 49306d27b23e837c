"""A Word document in the form of Nghi dinh 30/2020/ND-CP, Phu luc I: paper, type, headings, page numbers, blanks."""

from datetime import date, datetime

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from reports import colours
from reports.xml_text import plain
from vietnamese import periodic_words as words
from vietnamese.labels import SAMPLE_MARK

BODY, TABLE, SMALL = Pt(14), Pt(11), Pt(12)
TOP, BOTTOM, LEFT, RIGHT = Mm(20), Mm(20), Mm(30), Mm(15)
PAPER = Mm(210), Mm(297)
WIDTH = PAPER[0] - LEFT - RIGHT
INDENT, BETWEEN = Mm(10), Pt(6)
LANGUAGE = "vi-VN"
BLACK = RGBColor(0, 0, 0)
HEADINGS = ("Heading 1", "Heading 2")
CENTRE, JUSTIFIED, RIGHT_SIDE = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.RIGHT


def new_document(*, title: str, made_on: date, is_sample: bool) -> Word:
    document = Document()
    _set_paper(document)
    _set_styles(document)
    _number_pages(document, is_sample)
    _set_properties(document, title, made_on)
    return document


def add_text(document: Word, text: str, *, style: str | None = None) -> Paragraph:
    """A paragraph of the body, the blanks in it marked."""
    paragraph = document.add_paragraph(style=style)
    write(paragraph, text)
    return paragraph


def write(paragraph: Paragraph, text: str, **look) -> None:
    """`look`: bold, italic, size, colour (RRGGBB)."""
    for part in filter(None, words.BLANK.split(text)):
        run = paragraph.add_run(plain(part))
        run.bold, run.italic, run.font.size = look.get("bold"), look.get("italic"), look.get("size")
        if colour := look.get("colour"):
            run.font.color.rgb = RGBColor.from_string(colour)
        if words.BLANK.fullmatch(part):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def rule_below(paragraph: Paragraph) -> None:
    """A line under a paragraph that is as wide as its indents leave it."""
    properties, borders, bottom = paragraph._p.get_or_add_pPr(), OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _set_paper(document: Word) -> None:
    [section] = document.sections
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = PAPER
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = TOP, BOTTOM, LEFT, RIGHT
    section.header_distance = section.footer_distance = Mm(10)


def _set_styles(document: Word) -> None:
    styles = document.styles
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
        language.set(qn("w:eastAsia"), LANGUAGE)
    normal = styles["Normal"]
    _set_type(normal, BODY)
    normal.paragraph_format.space_after = normal.paragraph_format.space_before = Pt(0)
    body = styles["Body Text"]
    body.paragraph_format.space_before, body.paragraph_format.space_after = BETWEEN, Pt(0)
    body.paragraph_format.first_line_indent, body.paragraph_format.alignment = INDENT, JUSTIFIED
    for name in HEADINGS:
        _set_heading(styles[name])
    _set_title(styles["Title"])
    cell = styles.add_style(words.TABLE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style, cell.font.size = normal, TABLE
    cell.paragraph_format.space_before = cell.paragraph_format.space_after = Pt(1)
    caption = styles["Caption"]
    _set_type(caption, SMALL)
    caption.font.bold, caption.font.italic = True, False
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = BETWEEN, Pt(3)
    caption.paragraph_format.keep_with_next, caption.paragraph_format.alignment = True, CENTRE


def _set_heading(style: ParagraphStyle) -> None:
    _set_type(style, BODY)
    style.font.bold = True
    style.paragraph_format.space_before, style.paragraph_format.space_after = BETWEEN, Pt(0)
    style.paragraph_format.first_line_indent, style.paragraph_format.keep_with_next = INDENT, True


def _set_title(style: ParagraphStyle) -> None:
    """The kind of paper, without the rule and the wide letters of the template."""
    _set_type(style, BODY)
    style.font.bold = True
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(0)
    style.paragraph_format.alignment, style.paragraph_format.keep_with_next = CENTRE, True
    for properties, names in ((style.element.pPr, ("w:pBdr",)), (style.element.rPr, ("w:spacing", "w:kern"))):
        for element in (found for name in names if (found := properties.find(qn(name))) is not None):
            properties.remove(element)


def _set_type(style: ParagraphStyle, size: Pt) -> None:
    """One face for every script; themes would bring their own."""
    style.font.name, style.font.size, style.font.color.rgb = words.FONT, size, BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), words.FONT)
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def _number_pages(document: Word, is_sample: bool) -> None:
    """In the middle at the top, from the second page on; sample data say so on each page."""
    [section] = document.sections
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = CENTRE
    _add_field(number, "PAGE")
    for header in (section.header, section.first_page_header) if is_sample else ():
        mark = header.paragraphs[0] if header is section.first_page_header else header.add_paragraph()
        mark.alignment = RIGHT_SIDE
        write(mark, SAMPLE_MARK, bold=True, size=SMALL, colour=colours.SAMPLE)


def _add_field(paragraph: Paragraph, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        run = paragraph.add_run()
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)


def _set_properties(document: Word, title: str, made_on: date) -> None:
    """No name of a person, and nothing of the clock."""
    about = document.core_properties
    about.title, about.subject, about.language = title, words.SUBJECT, LANGUAGE
    about.author = about.last_modified_by = about.comments = about.keywords = ""
    about.created = about.modified = datetime.combine(made_on, datetime.min.time())
