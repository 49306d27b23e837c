"""The PowerPoint file says what the deck says, in charts and tables that can be edited."""

import io
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn

from figures import style
from reports import colours
from reports.presentation import presentation
from reports.slide import Cell, Chart, Deck, Lines, Series, Slide, Table
from tests.reports.chart_schema import misplaced
from tests.reports.libreoffice import pdf_pages

SOURCE = "Nguồn: Công an thành phố · Số liệu đến 14/11/2026"
DAYS = [f"{1 + day % 28}/{1 + day // 28}" for day in range(100)]
COURSE = Chart(
    "line",
    DAYS,
    [
        Series("Kỳ này", [*range(80), *[None] * 20], "now"),
        Series("Cùng kỳ", list(range(100)), "before"),
        Series("Mục tiêu", [day * 0.94 for day in range(100)], "target"),
        Series("Dải 95%, dưới", [day * 0.75 for day in range(100)], "low"),
        Series("Dải 95%, trên", [None, *(day * 1.25 for day in range(1, 100))], "high"),
    ],
    axis="vụ",
)
PLACES = Chart(
    "bar",
    ["Lê Chân", '=HYPERLINK("x")', "Đường < & > 😀\x01"],
    [Series("12 tháng", [1234, 20, 3], "now"), Series("@Kỳ vọng", [10.4, None, 2], "before")],
    axis="vụ",
)
STATES = Chart(
    "column",
    ["9/2026", "10/2026"],
    [Series("Đạt", [100, 99], "met"), Series("Chưa báo cáo", [14, 1], "not_reported")],
    is_stacked=True,
)
SHARES = Chart("column", ["A", "B"], [Series("Tỉ lệ", [0.2469, 0.5])], unit="share")
CRITERIA = Table(
    ("Tiêu chí", "Kỳ này", "Trạng thái"),
    [
        [Cell("Số vụ"), Cell("742", 742), Cell("Đạt", state="met")],
        [Cell("=1+1"), Cell("−205", -205), Cell("Chưa đạt", state="not_met")],
    ],
    frozenset({1}),
    "Mục tiêu: giảm 6%.",
)
TILES = Table((), [[Cell("Chí\nLinh", state="not_met"), Cell("")], [Cell("An\nPhú", state="met")] * 2], is_grid=True)
LONG = Table(("TT", "Địa bàn"), [[Cell(str(n), n), Cell(f"Phường {n}")] for n in range(1, 41)], frozenset({0}))
CONCLUSIONS = Lines(["Tai nạn đạt mục tiêu.", "Hai nơi chưa báo cáo."])
BODIES = [COURSE, PLACES, STATES, SHARES, CRITERIA, TILES, LONG, CONCLUSIONS, None]
SENTENCES = [f"Kết luận số {number}: giảm 61 vụ (−7,60%)" for number in range(len(BODIES))]


def slide(sentence: str, body, key: str = "any") -> Slide:
    return Slide(key, "Tên trang", sentence, body, SOURCE, "Số vụ trong kỳ.", ["Lưu ý thêm."])


def deck_with(*slides: Slide, is_sample: bool = True) -> Deck:
    return Deck("Kế hoạch 122", "toàn thành phố", slides, is_sample)


DECK = deck_with(
    slide("Kế hoạch 122: trật tự, an toàn giao thông", Lines(["toàn thành phố"]), "title"),
    *(slide(sentence, body) for sentence, body in zip(SENTENCES, BODIES, strict=True)),
)


@pytest.fixture(scope="module")
def file() -> bytes:
    return presentation(DECK)


def pages_of(file: bytes) -> list:
    return list(Presentation(io.BytesIO(file)).slides)


@pytest.fixture
def page(file):
    """The first page of a body."""

    def of(body):
        sentence = SENTENCES[BODIES.index(body)]
        return next(page for page in pages_of(file) if page.shapes.title.text_frame.text == sentence)

    return of


def drawn(page, kind: str):
    [frame] = [shape for shape in page.shapes if getattr(shape, f"has_{kind}", False)]
    return frame


def part_names(file: bytes) -> list[str]:
    return ZipFile(io.BytesIO(file)).namelist()


def test_pages_are_16_to_9_and_hold_no_picture(file):
    made = Presentation(io.BytesIO(file))
    assert made.slide_width * 9 == made.slide_height * 16
    assert not [s for page in made.slides for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert not [name for name in part_names(file) if "media" in name or "thumbnail" in name or "printer" in name]


def test_every_sentence_is_a_title_and_every_page_names_its_source_its_number_and_the_sample(file):
    for number, page in enumerate(pages_of(file), start=1):
        title = page.shapes.title
        assert title.placeholder_format.type in (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
        texts = [shape.text_frame.text for shape in page.shapes if shape.has_text_frame]
        assert title.text_frame.text and f"{SOURCE} · DỮ LIỆU MẪU" in texts
        assert number == 1 or str(number) in texts


def test_real_data_are_not_marked_as_sample():
    assert "DỮ LIỆU MẪU" not in "".join(
        shape.text_frame.text
        for page in pages_of(presentation(deck_with(slide("Kết luận", None), is_sample=False)))
        for shape in page.shapes
    )


@pytest.mark.parametrize("body", [COURSE, PLACES, STATES, SHARES])
def test_charts_hold_the_numbers_of_the_deck(page, body):
    chart = drawn(page(body), "chart").chart
    series = {each.name: list(each.values) for plot in chart.plots for each in plot.series}
    for expected in body.series:
        assert series[expected.name] == pytest.approx(list(expected.values))
    assert [name.rstrip("\x01") for name in body.categories] == [str(name) for name in chart.plots[0].categories]
    assert {len(values) for values in series.values()} == {len(body.categories)}


def test_the_band_is_as_wide_as_high_and_low_are_apart(page):
    areas, lines = drawn(page(COURSE), "chart").chart.plots
    assert [each.name for each in areas.series] == ["Dải 95%, dưới", "Dải 95%"]
    assert areas.series[1].values[0] is None and areas.series[1].values[99] == pytest.approx(99 * 0.5)
    assert [each.name for each in lines.series] == ["Dải 95%, trên", "Cùng kỳ", "Mục tiêu", "Kỳ này"]


def test_edit_data_opens_a_workbook_with_the_same_numbers_and_no_formula_of_ours(page):
    workbook = drawn(page(PLACES), "chart").chart.part.chart_workbook.xlsx_part.blob
    cells = ZipFile(io.BytesIO(workbook)).read("xl/worksheets/sheet1.xml").decode()
    assert "<v>1234</v>" in cells and "<v>10.4</v>" in cells and "<f>" not in cells


def test_shares_are_written_as_we_write_them(page):
    chart = drawn(page(SHARES), "chart").chart
    assert chart.plots[0].series[0].data_labels.number_format == "[$-42A]0.00%"
    assert chart.value_axis.minimum_scale == 0


@pytest.mark.parametrize("body", [COURSE, PLACES, STATES, SHARES])
def test_charts_stand_in_the_order_of_the_schema(page, body):
    """PowerPoint calls a chart damaged whose parts stand in another order."""
    assert not misplaced(drawn(page(body), "chart").chart._chartSpace)


def test_tables_say_what_the_deck_says(page):
    table = drawn(page(CRITERIA), "table").table
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [list(CRITERIA.head), *([cell.text for cell in row] for row in CRITERIA.rows)]
    assert table.cell(1, 1).text_frame.paragraphs[0].alignment == PP_ALIGN.RIGHT
    assert str(table.cell(1, 2).fill.fore_color.rgb) == colours.STATE["met"].fill
    assert table.first_row


def test_tiles_lie_where_they_lie_and_their_states_are_counted(page):
    found = page(TILES)
    table = drawn(found, "table").table
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Chí\nLinh", ""], ["An\nPhú", "An\nPhú"]]
    assert str(table.cell(0, 0).fill.fore_color.rgb) == colours.STATE["not_met"].fill
    assert {"đạt: 2", "chưa đạt: 1"} <= {shape.text_frame.text for shape in found.shapes if shape.has_text_frame}


def test_a_long_table_goes_on_on_further_pages(file):
    found = [p for p in pages_of(file) if p.shapes.title.text_frame.text.startswith(SENTENCES[BODIES.index(LONG)])]
    numbers = [row.cells[0].text for page in found for row in list(drawn(page, "table").table.rows)[1:]]
    assert numbers == [str(number) for number in range(1, 41)] and len(found) == 3
    assert found[2].shapes.title.text_frame.text.endswith("(tiếp 3/3)")


def test_charts_and_tables_are_told_to_those_who_do_not_see_them(page):
    for body in BODIES[:6]:
        frame = drawn(page(body), "chart" if isinstance(body, Chart) else "table")
        assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == SENTENCES[BODIES.index(body)]


def test_notes_hold_title_definition_source_and_what_to_add(page):
    notes = page(CRITERIA).notes_slide.notes_text_frame.text
    assert notes.splitlines() == ["Tên trang", "Định nghĩa: Số vụ trong kỳ.", SOURCE, "Lưu ý thêm."]


def test_all_text_is_vietnamese_in_a_font_of_windows(file):
    names = part_names(file)
    read = {name: ZipFile(io.BytesIO(file)).read(name).decode() for name in names if name.endswith(".xml")}
    assert 'lang="en-US"' not in "".join(text for name, text in read.items() if "/slide" in name or "/chart" in name)
    assert 'latin typeface="Arial"' in read["ppt/theme/theme1.xml"] and "Calibri" not in read["ppt/theme/theme1.xml"]
    about = Presentation(io.BytesIO(file)).core_properties
    assert (about.title, about.language) == ("Kế hoạch 122", "vi-VN") and "Steve" not in about.author


@pytest.mark.parametrize("body", [None, Chart("bar", ["A"], [Series("x", [None])]), Table(("A", "B"), [])])
def test_where_there_is_nothing_to_show_nothing_is_drawn(body):
    [page] = pages_of(presentation(deck_with(slide("Tai nạn: chưa có số liệu trong kỳ", body))))
    assert page.shapes.title.text_frame.text == "Tai nạn: chưa có số liệu trong kỳ"
    assert not [shape for shape in page.shapes if not shape.has_text_frame]


def test_a_long_sentence_is_smaller_and_a_short_one_not():
    [short, long] = pages_of(presentation(deck_with(slide("Ngắn", None), slide("rất dài " * 30, None))))
    sizes = [page.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt for page in (short, long)]
    assert sizes[0] == 32 and 20 <= sizes[1] < 28


def test_ids_are_used_once_and_every_relation_leads_somewhere(file):
    for page in pages_of(file):
        ids = [shape.get("id") for shape in page.element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))
    names = part_names(file)
    assert len(names) == len(set(names)) and sum(name.endswith(".xlsx") for name in names) == 4


def test_the_same_deck_is_the_same_file_whenever_it_is_made(file, page):
    assert presentation(DECK) == file
    assert {entry.date_time for entry in ZipFile(io.BytesIO(file)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    workbook = drawn(page(PLACES), "chart").chart.part.chart_workbook.xlsx_part.blob
    assert b">2026-01-01T00:00:00Z<" in ZipFile(io.BytesIO(workbook)).read("docProps/core.xml")


def test_colours_are_those_of_the_pages():
    assert colours.STATE.keys() == style.STATE.keys()
    for state, paint in colours.STATE.items():
        same = style.STATE[state]
        assert (f"#{paint.fill}", f"#{paint.edge}", f"#{paint.text}") == (same.fill, same.edge, same.text)
        assert paint.is_hatched == bool(same.pattern)
    for name in ("INK", "MUTED", "GRID", "AXIS", "NAVY", "BLUE", "LIGHT_BLUE", "LAST_YEAR", "BAND"):
        assert "#" + getattr(colours, name) == getattr(style, name)


def test_libreoffice_shows_every_page_with_its_sentence(file, tmp_path):
    made = tmp_path / "trình chiếu.pptx"
    made.write_bytes(file)
    shown = pdf_pages(made)
    titles = [page.shapes.title.text_frame.text for page in pages_of(file)]
    assert len(shown) == len(titles) == len(DECK.slides) + 2
    assert all(title in text and "DỮ LIỆU MẪU" in text for title, text in zip(titles, shown, strict=True))
    assert "Kỳ này: 79" in shown[1] and "1.234" in shown[2] and "24,69%" in shown[4]


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_libreoffice_a_test_is_skipped_but_fails_in_ci(monkeypatch, tmp_path, ci, outcome):
    monkeypatch.setenv("SOFFICE", str(tmp_path / "nowhere"))
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="python start.py test"):
        pdf_pages(tmp_path / "x.pptx")
