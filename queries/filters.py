"""What a reader has chosen. Each field but `snapshot` is a $parameter that a .sql file may name."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

Area = Literal["city", "old_haiphong", "old_haiduong", "phuong", "xa", "dac_khu"]
Calendar = Literal["reporting", "calendar"]
Definition = Literal["a", "b"]

DIMENSIONS = {
    "accidents": (
        "vehicle", "cause", "hours", "weekday", "road", "road_class", "mode", "alcohol", "severity", "ward"
    ),
    "fines": ("detected_by", "violation", "vehicle", "road", "ward"),
    "clearances": ("ward",),
    "encroachments": ("category", "measure", "ward"),
    "black_spots": ("ward",),
    "other_targets": ("ward",),
    "task_reports": ("ward",),
    "unit_reports": ("ward",),
}  # fmt: skip


_HOURS = {str(hour) for hour in range(24)}


class Group(NamedTuple):
    """A quick filter: only the rows of a dimension that have this code, or all but those."""

    dimension: str
    code: str
    is_left_out: bool = False

    @classmethod
    def read(cls, text: str) -> "Group":
        dimension, _, code = text.removeprefix("-").partition("=")
        return cls(dimension, code, text.startswith("-"))

    def __str__(self) -> str:
        return f"{'-' if self.is_left_out else ''}{self.dimension}={self.code}"

    @property
    def is_of_time(self) -> bool:
        """Hours '18-23', both included, and weekdays 1 (Monday) to 7 are the same in every snapshot."""
        first, _, last = self.code.partition("-")
        if self.dimension == "weekday":
            return self.code in set("1234567")
        is_band = first in _HOURS and last in _HOURS and int(first) <= int(last)
        return self.dimension == "hours" and (is_band or self.code == "unknown")


@dataclass(frozen=True)
class Filters:
    """
    `start_date` and `end_date` are both included; an empty tuple keeps all; `snapshot` None is the current one.

    `groups` are quick filters as text, 'cause=speeding' or '-cause=speeding': of several codes in one dimension any,
    of several dimensions all; a feed without the dimension is not narrowed. The three of `lever_` are as long as each
    other: which groups of accidents a scenario reduces, and by which share (0..1).
    """

    start_date: date = date.min
    end_date: date = date.max
    wards: tuple[str, ...] = ()
    area: Area = "city"
    severities: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    calendar: Calendar = "reporting"
    definition: Definition | None = None
    lever_dimensions: tuple[str, ...] = ()
    lever_codes: tuple[str, ...] = ()
    lever_reductions: tuple[float, ...] = ()
    snapshot: str | None = None

    def within(self, start_date: date, end_date: date) -> "Filters":
        return replace(self, start_date=start_date, end_date=end_date)

    def groups_in(self, *feeds: str) -> list[Group]:
        """The quick filters that narrow any of these feeds."""
        dimensions = {dimension for feed in feeds for dimension in DIMENSIONS[feed]}
        return [group for group in map(Group.read, self.groups) if group.dimension in dimensions]
