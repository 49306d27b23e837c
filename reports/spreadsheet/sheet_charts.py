"""Native charts of Excel sheets: they draw the cells above them and change with those."""

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from reports import colours
from vietnamese import workbook_words as words
from vietnamese.labels import BOARD_STATES

from .page_tables import Told
from .sheets import KINDS, Book

COLOURS = (f"#{colours.NAVY}", f"#{colours.LAST_YEAR}")
STATES = tuple(colours.STATE[state] for state in BOARD_STATES)
TYPES = {
    "column": {"type": "column"},
    "bar": {"type": "bar"},
    "line": {"type": "line"},
    "stacked": {"type": "column", "subtype": "stacked"},
}
MOST_GROUPS, MOST_ON_ONE_PAGE = 12, 40
WIDTH, HEIGHT, GROUP_HEIGHT = 860, 320, 24


def draw_below(book: Book, sheet: Worksheet, told: Told, *, title: str, top: int) -> None:
    """The chart of a table whose headers stand in row `top`."""
    table, drawn = told.table, told.drawn
    last = top + min(len(table), MOST_GROUPS if drawn.kind == "bar" else len(table))
    chart = book.book.add_chart(TYPES[drawn.kind])
    group = table.columns.get_loc(drawn.by)
    categories = [sheet.name, top + 1, group, last, group]
    for place, header in enumerate(drawn.values):
        column = table.columns.get_loc(header)
        values = [sheet.name, top + 1, column, last, column]
        look = _look(drawn.kind, place)
        chart.add_series({"name": told.series[place], "categories": categories, "values": values, **look})
    if told.series[0] != drawn.values[0]:
        title = words.chart_title(title, drawn.values[0])
    chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    chart.set_legend({"position": "bottom"} if len(drawn.values) > 1 else {"none": True})
    _set_axes(chart, drawn.kind, KINDS.get(drawn.values[0]) == "share", KINDS.get(drawn.by) == "month")
    height = HEIGHT if drawn.kind != "bar" else 90 + GROUP_HEIGHT * (last - top)
    chart.set_size({"width": WIDTH, "height": height})
    sheet.insert_chart(top + len(table) + 2, 0, chart, {"description": title, "object_position": 3})
    if len(table) <= MOST_ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)


def _look(kind: str, place: int) -> dict:
    if kind == "line":
        return {"line": {"color": COLOURS[place], "width": 2.5 if place == 0 else 1.5}}
    if kind == "stacked":
        return _paint(STATES[place]) | {"gap": 60}
    return {"fill": {"color": COLOURS[place]}, "gap": 60, "data_labels": {"value": True}}


def _paint(paint: colours.Paint) -> dict:
    edge, fill = f"#{paint.edge}", f"#{paint.fill}"
    look = {"border": {"color": edge, "width": 0.5}}
    if paint.is_hatched:
        return look | {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": edge, "bg_color": fill}}
    return look | {"fill": {"color": fill}}


def _set_axes(chart: Chart, kind: str, is_share: bool, is_monthly: bool) -> None:
    if kind == "bar":  # the numbers stand at the bars
        chart.set_y_axis({"reverse": True, "major_tick_mark": "none"})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
        return
    grid = {"visible": True, "line": {"color": f"#{colours.GRID}"}}
    chart.set_y_axis({"num_format": "0.0%" if is_share else "#,##0", "major_gridlines": grid, "min": 0})
    chart.set_x_axis({"text_axis": True, "num_format": "mm/yyyy" if is_monthly else "dd/mm/yyyy"})
