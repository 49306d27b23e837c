"""What a reader has chosen. Each field but `snapshot` is a $parameter that a .sql file may name."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Area = Literal["city", "old_haiphong", "old_haiduong", "phuong", "xa", "dac_khu"]
Calendar = Literal["reporting", "calendar"]
Definition = Literal["a", "b"]


@dataclass(frozen=True)
class Filters:
    """`start_date` and `end_date` are both included; an empty tuple keeps all; `snapshot` None is the current one."""

    start_date: date = date.min
    end_date: date = date.max
    wards: tuple[str, ...] = ()
    area: Area = "city"
    severities: tuple[str, ...] = ()
    calendar: Calendar = "reporting"
    definition: Definition | None = None
    snapshot: str | None = None

    def within(self, start_date: date, end_date: date) -> "Filters":
        return replace(self, start_date=start_date, end_date=end_date)
