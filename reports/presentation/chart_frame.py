"""Where the parts of a native chart stand, worked out before it is drawn so that every program puts them there."""

import math
from dataclasses import dataclass

from reports.slide import Chart, Series
from vietnamese import numbers

from .chart_band import BAND, UNNAMED
from .chart_scale import Scale, known, scale_of
from .lettering import LINE, line_count, longest_word, widest, width_of
from .master import Box

SIZE, SMALLEST = 14, 12  # points
END_SIZE = 16  # of the words at the end of a line
KEY, LINE_KEY = 34, 64  # room of a legend's coloured square or line and the air after its words
MOST_END_ROOM = 0.24  # of the width
MOST_LABELS = 60


@dataclass(frozen=True)
class Frame:
    """
    Boxes are within the chart. `category_step`: every how many categories one is named; `names_at_ends`: lines are
    named where they end, else in the legend.
    """

    box: Box
    plot: Box
    legend: Box
    scale: Scale
    category_size: float
    category_step: int
    has_legend: bool
    has_bar_labels: bool
    names_at_ends: bool


def frame_of(chart: Chart, box: Box) -> Frame:
    names_at_ends = chart.kind == "line" and _end_room(chart, is_named=True) <= box.width * MOST_END_ROOM
    named = in_legend(chart, names_at_ends=names_at_ends)
    legend = _legend(chart, box, [series.name for series in named])
    top = (legend.top + legend.height if named else 26 if chart.axis else 8) + 8
    is_bar = chart.kind == "bar"
    has_labels = chart.kind != "line" and _labels_stand(chart, box, top)
    scale = scale_of(chart, is_labelled=has_labels)
    size = _category_size(chart, (box.height - top) / len(chart.categories))
    left = _name_room(chart, box, size) if is_bar else 4 if has_labels else _mark_room(chart, scale)
    width = box.width - left - (_end_room(chart, is_named=names_at_ends) if chart.kind == "line" else 16)
    step, bottom = (1, 4 if has_labels else 26) if is_bar else _below(chart, width, size)
    plot = Box(left, top, width, box.height - top - bottom)
    return Frame(box, plot, legend, scale, size, step, bool(named), has_labels, names_at_ends)


def in_legend(chart: Chart, *, names_at_ends: bool) -> list[Series]:
    if chart.kind != "line":
        return list(chart.series) if len(chart.series) > 1 else []
    return [series for series in chart.series if series.role == BAND or not (names_at_ends or series.role in UNNAMED)]


def number_text(chart: Chart, value: float) -> str:
    return numbers.percent(value) if chart.unit == "share" else numbers.integer(value)


def end_text(chart: Chart, series: Series, *, is_named: bool) -> str:
    value = number_text(chart, known(series.values)[-1])
    return f"{series.name}: {value}" if is_named else value


def _end_room(chart: Chart, *, is_named: bool) -> float:
    """At the right of lines, for their last values, and for their names too if they stand there."""
    ending = [series for series in chart.series if series.role not in UNNAMED and known(series.values)]
    return widest((end_text(chart, series, is_named=is_named) for series in ending), END_SIZE, is_bold=True) + 16


def _legend(chart: Chart, box: Box, names: list[str]) -> Box:
    """At the right of the axis title, below it where both have no room side by side."""
    if not names:
        return Box(0, 0, 0, 0)
    key = LINE_KEY if chart.kind == "line" else KEY
    width = min(sum(width_of(name, SIZE) + key for name in names), box.width)
    title = width_of(chart.axis, SIZE) + 30 if chart.axis else 0
    return Box(box.width - width, 0 if width + title <= box.width else 24, width, 26)


def _labels_stand(chart: Chart, box: Box, top: float) -> bool:
    """Do the numbers of all bars have their room?"""
    bars = 1 if chart.is_stacked else len(chart.series)
    slots = len(chart.categories) * (bars + 0.6)
    if len(chart.categories) * len(chart.series) > MOST_LABELS:
        return False
    if chart.kind == "bar":
        return (box.height - top) / slots >= SMALLEST
    texts = [number_text(chart, value) for series in chart.series for value in known(series.values)]
    return (box.width - 20) / slots >= widest(texts, SMALLEST) * 0.95


def _category_size(chart: Chart, slot: float) -> float:
    return SIZE if chart.kind != "bar" or slot >= SIZE * LINE else SMALLEST


def _name_room(chart: Chart, box: Box, size: float) -> float:
    return min(widest(chart.categories, size) + 14, box.width * 0.4)


def _mark_room(chart: Chart, scale: Scale) -> float:
    ends = ("100%",) if chart.unit == "share" else (numbers.integer(scale.high), numbers.integer(scale.low))
    return widest(ends, SIZE) + 14


def _below(chart: Chart, width: float, size: float) -> tuple[int, float]:
    """Every how many categories one is named below columns or lines, and the room that takes."""
    slot = width / len(chart.categories)
    if longest_word(chart.categories, size) * 1.1 <= slot:
        lines = max(line_count(category, size, slot * 0.95) for category in chart.categories)
        if lines <= 3:
            return 1, lines * size * LINE + 10
    return max(math.ceil(widest(chart.categories, size) * 1.3 / slot), 1), size * LINE + 10
