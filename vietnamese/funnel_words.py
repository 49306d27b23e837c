"""Words inside the figure of the way of an image case."""

from .figure_words import FUNNEL_STEPS
from .numbers import integer, percent

PARTS = {
    "gone_on_count": "Đã qua bước sau",
    "left_count": "Đứng ngoài",
    "overdue_count": "Quá hạn",
    "in_time_count": "Chưa đủ thời gian",
}
BETWEEN = " · "


def step_count(step: str, count: int, rate: float | None, rate_in_time: float | None) -> str:
    said = f"<b>{FUNNEL_STEPS[step]}  {integer(count)}</b>"
    if rate is None:
        return f"{said} vụ việc"
    said += f" · {percent(rate, 1)} bước trước"
    return said if rate_in_time is None else f"{said} (đủ thời gian {percent(rate_in_time, 1)})"


def part_count(part: str, count: int) -> str:
    return f"{integer(count)} {PARTS[part].lower()}"
