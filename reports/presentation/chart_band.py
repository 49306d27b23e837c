"""The band between the low and the high line of a chart: an area as wide as their difference, on top of the low one."""

from collections.abc import Sequence
from dataclasses import replace
from os.path import commonprefix

from pptx.chart.chart import Chart as NativeChart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from reports.colours import LINES
from reports.slide import Chart, Number, Series
from vietnamese.numbers import is_missing

BAND = "band"  # role of the series that is drawn and that no slide brings with it
AREAS = ("low", BAND)
UNNAMED = ("low", BAND, "high")  # the legend names the band, the others are named where they end


def has_band(chart: Chart) -> bool:
    return chart.kind == "line" and {"low", "high"} <= {series.role for series in chart.series}


def with_band(chart: Chart) -> Chart:
    """Low line, band, high line, then the others, now the last: what comes later lies on top."""
    if not has_band(chart):
        return chart
    by_role = {series.role: series for series in chart.series}
    low, high = by_role["low"], by_role["high"]
    band = Series(commonprefix([low.name, high.name]).strip(" ,"), _differences(high.values, low.values), BAND)
    others = sorted((s for s in chart.series if s.role not in UNNAMED), key=lambda series: series.role == "now")
    return replace(chart, series=[low, band, high, *others])


def _differences(high: Sequence[Number], low: Sequence[Number]) -> list[Number]:
    pairs = zip(high, low, strict=True)
    return [None if is_missing(above) or is_missing(below) else above - below for above, below in pairs]


def draw_band(native: NativeChart) -> None:
    """The first two lines become areas, the lower one unseen."""
    lines = native._chartSpace.chart.plotArea.find(qn("c:lineChart"))
    grouping = '<c:grouping val="stacked"/><c:varyColors val="0"/>'
    area = parse_xml(f"<c:areaChart {nsdecls('c')}>{grouping}</c:areaChart>")
    fills = ("<a:noFill/>", f'<a:solidFill><a:srgbClr val="{LINES["high"]}"/></a:solidFill>')
    for series, fill in zip(lines.findall(qn("c:ser")), fills, strict=False):
        for tag in ("c:spPr", "c:marker", "c:smooth"):
            for child in series.findall(qn(tag)):
                series.remove(child)
        look = f"<c:spPr {nsdecls('c', 'a')}>{fill}<a:ln><a:noFill/></a:ln></c:spPr>"
        series.find(qn("c:tx")).addnext(parse_xml(look))
        area.append(series)
    for axis in lines.findall(qn("c:axId")):
        area.append(parse_xml(f'<c:axId {nsdecls("c")} val="{axis.get("val")}"/>'))
    lines.addprevious(area)
