"""The order of elements in a chart, as the schema of ECMA-376 (dml-chart.xsd) has it, as far as our charts use it."""

from collections.abc import Iterator

LABEL_SHOWS = "showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
LABEL_PARTS = f"layout tx numFmt spPr txPr dLblPos {LABEL_SHOWS}"
TICKS = "majorTickMark minorTickMark tickLblPos"
AXIS_START = f"axId scaling delete axPos majorGridlines minorGridlines title numFmt {TICKS}"
SERIES = "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth"
ORDERS = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax",
    "plotArea": "layout areaChart barChart lineChart catAx valAx spPr",
    "areaChart": "grouping varyColors ser dLbls dropLines axId",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
    "ser": SERIES,
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    "dLbls": f"dLbl delete {LABEL_PARTS} showLeaderLines",
    "dLbl": f"idx delete {LABEL_PARTS}",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "title": "tx layout overlay spPr txPr",
    "scaling": "logBase orientation max min",
    "catAx": f"{AXIS_START} spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": f"{AXIS_START} spPr txPr crossAx crosses crossBetween majorUnit minorUnit",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
}
ONLY_OF_OTHERS = {"areaChart": {"marker", "smooth", "invertIfNegative"}, "barChart": {"marker", "smooth"}}


def misplaced(chart_space) -> list[str]:
    """Elements that stand where the schema does not have them; one that it does not know there is one too."""
    return [f"{name(parent)}/{name(child)}" for parent, child in _misplaced(chart_space)]


def name(element) -> str:
    return element.tag.rpartition("}")[2]


def _misplaced(chart_space) -> Iterator:
    for parent in chart_space.iter("{*}*"):
        order = ORDERS.get(name(parent), "").split()
        refused = ONLY_OF_OTHERS.get(name(parent.getparent()), set()) if name(parent) == "ser" else set()
        reached = 0
        for child in parent if order else ():
            place = order.index(name(child)) if name(child) in order else -1
            if place < reached or name(child) in refused:
                yield parent, child
            reached = max(reached, place)
