"""The axis of a chart's numbers: where it begins and ends, and the step between its marks."""

import math
from typing import NamedTuple

from reports.slide import Chart
from vietnamese.numbers import is_missing

MARKS = 5
HEADROOM = 1.12  # over the longest bar, for the number at its end


class Scale(NamedTuple):
    low: float
    high: float
    step: float

    def place(self, value: float) -> float:
        """0 at the low end, 1 at the high one."""
        return (value - self.low) / (self.high - self.low)


def known(values) -> list[float]:
    return [value for value in values if not is_missing(value)]


def scale_of(chart: Chart, *, is_labelled: bool = False) -> Scale:
    """From 0, in whole steps of 1, 2 or 5; a share ends at 100%. With numbers at the bars it ends where those do."""
    ends = _ends(chart)
    low, high = min(0.0, *ends), max(0.0, *ends)
    step = _step(high - low, chart.unit)
    if is_labelled:
        room = 1.0 if chart.is_stacked else HEADROOM
        return Scale(low * room, high * room or step, step)
    top = step * max(math.ceil(round(high / step, 9)), 1)
    return Scale(step * math.floor(round(low / step, 9)), min(top, 1.0) if _is_part(chart, high) else top, step)


def _ends(chart: Chart) -> list[float]:
    """What the axis must reach; two numbers at least."""
    if not chart.is_stacked:
        return [0.0, 0.0, *known(value for series in chart.series for value in series.values)]
    return [0.0, 0.0, *(sum(known(pile)) for pile in zip(*(series.values for series in chart.series), strict=True))]


def _step(span: float, unit: str) -> float:
    least = 1.0 if unit == "count" else 0.001
    rough = max(span / MARKS, least)
    power = 10 ** math.floor(math.log10(rough) + 1e-9)
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)


def _is_part(chart: Chart, high: float) -> bool:
    return chart.unit == "share" and high <= 1
