"""A native chart: lines, columns or bars in the colours of the pages, lines named where they end."""

from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from reports.colours import AXIS, GRID, LINES, MUTED, NOW, STATE, WHITE
from reports.slide import Chart, Series
from reports.xml_text import plain
from vietnamese import presentation_words as words
from vietnamese.numbers import is_missing

from .chart_band import BAND, draw_band, has_band, with_band
from .chart_frame import SIZE, Frame, frame_of, in_legend
from .chart_labels import label_bars, label_ends
from .chart_scale import known
from .chart_workbook import chart_workbook
from .master import LANGUAGE, Box, speak_vietnamese

TYPES = {
    ("line", False): XL_CHART_TYPE.LINE,
    ("column", False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    ("column", True): XL_CHART_TYPE.COLUMN_STACKED,
    ("bar", False): XL_CHART_TYPE.BAR_CLUSTERED,
    ("bar", True): XL_CHART_TYPE.BAR_STACKED,
}
COUNTS, SHARES, SMALL_SHARES = r"[>=1000000]#\.000\.000;[>=1000]#\.000;0", "0%", "[$-42A]0.0%"
MOST_THICK, LEAST_GAP, MOST_GAP = {"bar": 44, "column": 110}, 60, 500  # points; of a bar, in percent
WIDTHS = {"now": 3.25, "target": 1.75, "high": 0.75}
OTHER_WIDTH = 2.25
AS_GOOD_AS_LEVEL = "1"  # of 60,000 parts of a degree: level names LibreOffice writes one over the other


def has_values(chart: Chart) -> bool:
    return any(known(series.values) for series in chart.series)


def add_chart(page: Page, chart: Chart, box: Box, description: str) -> None:
    """Called with a chart that has values."""
    chart = with_band(chart)
    data = CategoryChartData()
    data.categories = [plain(category) for category in chart.categories]
    for series in chart.series:
        data.add_series(plain(series.name), [None if is_missing(value) else float(value) for value in series.values])
    shape = page.shapes.add_chart(TYPES[chart.kind, chart.is_stacked], *box.emu(), data)
    shape.name = words.CHART
    shape._element.nvGraphicFramePr.cNvPr.set("descr", plain(description))
    native, frame = shape.chart, frame_of(chart, box)
    native.part.chart_workbook.update_from_xlsx_blob(chart_workbook(chart))
    _set_language(native)
    _arrange(native, chart, frame)
    for series, drawn in zip(chart.series, native.series, strict=True):
        _paint(drawn, chart, series, _color(chart, series))
    if chart.kind == "line":
        label_ends(native, chart, frame)
        if has_band(chart):
            draw_band(native)
    elif frame.has_bar_labels:
        label_bars(native, chart, frame)
    speak_vietnamese(native._chartSpace)


def _set_language(native: NativeChart) -> None:
    date_system = native._chartSpace.find(qn("c:date1904"))
    for tag, value in (("roundedCorners", "0"), ("lang", LANGUAGE)):
        date_system.addnext(parse_xml(f'<c:{tag} {nsdecls("c")} val="{value}"/>'))
    native.font.size, native.font.color.rgb = Pt(SIZE), RGBColor.from_string(MUTED)


def _arrange(native: NativeChart, chart: Chart, frame: Frame) -> None:
    native.has_title = bool(chart.axis)
    if chart.axis:
        _name_axis(native, chart.axis)
    native.has_legend = False
    _arrange_categories(native.category_axis, chart, frame)
    _arrange_values(native.value_axis, chart, frame)
    plot_area = native._chartSpace.chart.plotArea
    plot_area.insert(0, parse_xml(_layout(frame.plot.shares_of(frame.box), "inner")))
    if frame.has_legend:
        _add_legend(native, chart, frame)
    if chart.kind != "line":
        native.plots[0].gap_width, native.plots[0].overlap = _gap(chart, frame), 100 if chart.is_stacked else 0


def _gap(chart: Chart, frame: Frame) -> int:
    """Between the bars of two categories: wider where few bars would be blocks."""
    bars = 1 if chart.is_stacked else len(chart.series)
    room = (frame.plot.height if chart.kind == "bar" else frame.plot.width) / len(chart.categories)
    return round(min(max(LEAST_GAP, 100 * (room / MOST_THICK[chart.kind] - bars)), MOST_GAP))


def _arrange_categories(axis, chart: Chart, frame: Frame) -> None:
    axis.tick_labels.font.size = Pt(frame.category_size)
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.format.line.color.rgb = RGBColor.from_string(AXIS)
    axis.reverse_order = chart.kind == "bar"  # the first stands on top
    turn = "0" if frame.category_step == 1 else AS_GOOD_AS_LEVEL
    axis._element.find(qn("c:txPr")).find(qn("a:bodyPr")).attrib.update({"rot": turn, "vert": "horz"})
    if frame.category_step > 1:
        last = axis._element.find(qn("c:noMultiLvlLbl"))
        for tag in ("tickLblSkip", "tickMarkSkip"):
            last.addprevious(parse_xml(f'<c:{tag} {nsdecls("c")} val="{frame.category_step}"/>'))


def _arrange_values(axis, chart: Chart, frame: Frame) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = frame.scale
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.has_major_gridlines = not frame.has_bar_labels and not has_band(chart)
    axis.format.line.fill.background()
    labels = axis.tick_labels
    shares = SHARES if frame.scale.step >= 0.01 else SMALL_SHARES
    labels.number_format, labels.number_format_is_linked = shares if chart.unit == "share" else COUNTS, False
    labels.font.size = Pt(SIZE)
    if axis.has_major_gridlines:
        axis.major_gridlines.format.line.color.rgb = RGBColor.from_string(GRID)
    if frame.has_bar_labels:
        axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    if chart.kind == "line":
        axis._element.find(qn("c:crosses")).addnext(parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>'))


def _name_axis(native: NativeChart, name: str) -> None:
    """Above the axis at the left, where it is read first; as the title of the chart, for that of an axis is broken."""
    frame = native.chart_title.text_frame
    run = frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = plain(name), Pt(SIZE), False
    run.font.color.rgb = RGBColor.from_string(MUTED)
    title = native._chartSpace.chart.find(qn("c:title"))
    title.replace(title.find(qn("c:layout")), parse_xml(_layout((0, 0))))
    title.find(qn("c:overlay")).set("val", "1")


def _add_legend(native: NativeChart, chart: Chart, frame: Frame) -> None:
    kept = in_legend(chart, names_at_ends=frame.names_at_ends)
    left_out = [number for number, series in enumerate(chart.series) if series not in kept]
    hidden = "".join(f'<c:legendEntry><c:idx val="{n}"/><c:delete val="1"/></c:legendEntry>' for n in left_out)
    layout = _layout(frame.legend.shares_of(frame.box))
    legend = f'<c:legend {nsdecls("c")}><c:legendPos val="t"/>{hidden}{layout}<c:overlay val="0"/></c:legend>'
    native._chartSpace.chart.plotArea.addnext(parse_xml(legend))
    native.legend.font.size = Pt(SIZE)


def _layout(shares, target: str = "") -> str:
    inner = f'<c:layoutTarget val="{target}"/>' if target else ""
    sizes = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in zip("xywh", shares, strict=False))
    edges = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout {nsdecls('c')}><c:manualLayout>{inner}{edges}{sizes}</c:manualLayout></c:layout>"


def _color(chart: Chart, series: Series) -> str:
    if series.role == BAND:
        return LINES["high"]
    if series.role == "now":
        alike = [other for other in chart.series if other.role == "now"]
        return NOW[next(place for place, other in enumerate(alike) if other is series) % len(NOW)]
    return LINES[series.role] if series.role in LINES else STATE[series.role].fill


def _paint(drawn, chart: Chart, series: Series, color: str) -> None:
    if chart.kind == "line":
        _draw_line(drawn, series, color)
        return
    paint, fill = STATE.get(series.role), drawn.format.fill
    drawn.invert_if_negative = False
    if paint and paint.is_hatched:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = RGBColor.from_string(paint.edge), RGBColor.from_string(WHITE)
    else:
        fill.solid()
        fill.fore_color.rgb = RGBColor.from_string(color)
    if paint:
        drawn.format.line.color.rgb = RGBColor.from_string(paint.edge)


def _draw_line(drawn, series: Series, color: str) -> None:
    drawn.smooth = False
    drawn.marker.style = XL_MARKER_STYLE.NONE
    line = drawn.format.line
    line.color.rgb = RGBColor.from_string(STATE[series.role].edge if series.role in STATE else color)
    line.width = Pt(WIDTHS.get(series.role, OTHER_WIDTH))
    if series.role == "target":
        line.dash_style = MSO_LINE.SQUARE_DOT
