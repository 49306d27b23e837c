"""Words and numbers on a native chart: at the end of each line, at or in each bar. They follow the data when edited."""

from pptx.chart.chart import Chart as NativeChart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from reports.colours import INK, MUTED, STATE
from reports.slide import Chart, Series
from vietnamese.numbers import is_missing

from .chart_band import UNNAMED
from .chart_frame import END_SIZE, SIZE, SMALLEST, Frame, end_text
from .chart_scale import known
from .lettering import LINE, width_of
from .master import LANGUAGE

FORMATS = {"count": r"[>=1000000]#\.000\.000;[>=1000]#\.000;0", "share": "[$-42A]0.00%"}
FORMATS_WITHOUT_ZERO = {"count": r'[=0]"";[>=1000]#\.000;0', "share": '[=0]"";[$-42A]0.00%'}
CLEAR = END_SIZE * LINE * 0.9  # between the middle of a label and a line beside it
LEAST_PART = 0.035  # of the axis: a number has no room in a shorter part of a pile
END_LABEL = """
<c:dLbl {namespaces}>
  <c:idx val="{point}"/>{layout}
  <c:numFmt formatCode="{format}" sourceLinked="0"/>
  <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
  <c:txPr>
    <a:bodyPr wrap="none"/><a:lstStyle/>
    <a:p>
      <a:pPr>
        <a:defRPr sz="{size}" b="{bold}"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:defRPr>
      </a:pPr>
      <a:endParaRPr lang="{language}"/>
    </a:p>
  </c:txPr>
  <c:dLblPos val="r"/>
  <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="{is_named}"/>
  <c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator>: </c:separator>
</c:dLbl>"""
NO_LABELS = """
<c:dLbls {namespaces}><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>
<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>"""


def label_ends(native: NativeChart, chart: Chart, frame: Frame) -> None:
    """The name and last value of each line at its right, moved up or down where it would cover another or a line."""
    named = [(s, d) for s, d in zip(chart.series, native.series, strict=True) if s.role not in UNNAMED]
    ended = [(series, drawn, _last(series)) for series, drawn in named if known(series.values)]
    heights = [_height(chart, frame, series, point) for series, _, point in ended]
    free = _apart(heights, [point for _, _, point in ended], len(chart.categories) - 1, frame)
    for (series, drawn, point), height in zip(ended, free, strict=True):
        own = frame.plot.height * (1 - frame.scale.place(series.values[point]))
        _label_end(drawn, chart, series, point, (height - own) / frame.box.height, frame.names_at_ends)
        if series.role == "now" or len(known(series.values)) == 1:
            _mark_end(drawn, point)


def _last(series: Series) -> int:
    return max(place for place, value in enumerate(series.values) if not is_missing(value))


def _height(chart: Chart, frame: Frame, series: Series, point: int) -> float:
    """Of the middle of a label, in points below the top of the plot: that of its line, or clear of those beside it."""
    own = frame.plot.height * (1 - frame.scale.place(series.values[point]))
    text = end_text(chart, series, is_named=frame.names_at_ends)
    reach = point + 2 + int(width_of(text, END_SIZE, is_bold=True) / frame.plot.width * len(chart.categories))
    others = [other for other in chart.series if other is not series and other.role not in UNNAMED]
    beside = known(value for other in others for value in other.values[point:reach])
    heights = [frame.plot.height * (1 - frame.scale.place(value)) for value in beside]
    if point == len(chart.categories) - 1 or all(abs(height - own) >= CLEAR for height in heights):
        return own
    free = [height for height in (max(heights) + CLEAR, min(heights) - CLEAR) if 0 < height < frame.plot.height]
    return min(free, key=lambda height: abs(height - own), default=own)


def _apart(heights: list[float], points: list[int], final: int, frame: Frame) -> list[float]:
    """Those of lines that reach the right edge are pushed apart, none below the foot of the plot."""
    placed = dict(enumerate(heights))
    order = sorted((each for each in placed if points[each] == final), key=placed.__getitem__)
    for above, below in zip(order, order[1:], strict=False):
        placed[below] = max(placed[below], placed[above] + END_SIZE * LINE)
    floor = frame.plot.height
    for each in reversed(order):
        placed[each] = min(placed[each], floor)
        floor = placed[each] - END_SIZE * LINE
    return list(placed.values())


def _label_end(drawn, chart: Chart, series: Series, point: int, shift: float, is_named: bool) -> None:
    moved = f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{shift:.4f}"/></c:manualLayout></c:layout>'
    label = END_LABEL.format(
        namespaces=nsdecls("c", "a"),
        point=point,
        layout=moved if abs(shift) > 1e-4 else "",
        format=FORMATS[chart.unit].replace(">", "&gt;"),
        size=END_SIZE * 100,
        bold=int(series.role == "now"),
        color=_text_color(drawn, series),
        language=LANGUAGE,
        is_named=int(is_named),
    )
    labels = parse_xml(NO_LABELS.format(namespaces=nsdecls("c")))
    labels.insert(0, parse_xml(label))
    drawn._element._insert_dLbls(labels)


def _text_color(drawn, series: Series) -> str:
    if series.role in STATE:
        return STATE[series.role].text
    return {"before": MUTED, "target": INK}.get(series.role) or str(drawn.format.line.color.rgb)


def _mark_end(drawn, number: int) -> None:
    """A dot, and the line up to it as it was: a point with its own format forgets that of its line."""
    point, color = drawn.points[number], drawn.format.line.color.rgb
    point.marker.style, point.marker.size = XL_MARKER_STYLE.CIRCLE, 9
    point.marker.format.fill.solid()
    point.marker.format.fill.fore_color.rgb = color
    point.marker.format.line.color.rgb = color
    point.format.line.color.rgb, point.format.line.width = color, drawn.format.line.width


def label_bars(native: NativeChart, chart: Chart, frame: Frame) -> None:
    size = SIZE if len(chart.categories) * len(chart.series) <= 24 else SMALLEST
    for series, drawn in zip(chart.series, native.series, strict=True):
        labels = drawn.data_labels
        labels.show_value = True
        labels.number_format = (FORMATS_WITHOUT_ZERO if chart.is_stacked else FORMATS)[chart.unit]
        labels.number_format_is_linked = False
        labels.position = XL_LABEL_POSITION.CENTER if chart.is_stacked else XL_LABEL_POSITION.OUTSIDE_END
        labels.font.size = Pt(size)
        labels.font.bold = series.role == "now"
        labels.font.color.rgb = RGBColor.from_string(_bar_text(chart, series))
        for extra in labels._element.findall(qn("c:showLeaderLines")):
            labels._element.remove(extra)
        if chart.is_stacked:
            _hide_where_too_narrow(labels, series, frame)


def _bar_text(chart: Chart, series: Series) -> str:
    if not chart.is_stacked:
        return INK if series.role == "now" else MUTED
    return STATE[series.role].text if series.role in STATE else "FFFFFF"


def _hide_where_too_narrow(labels, series: Series, frame: Frame) -> None:
    least = (frame.scale.high - frame.scale.low) * LEAST_PART
    narrow = [place for place, value in enumerate(series.values) if not is_missing(value) and 0 < value < least]
    for place in reversed(narrow):
        hidden = f'<c:dLbl {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'
        labels._element.insert(0, parse_xml(hidden))
