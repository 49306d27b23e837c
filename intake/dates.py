"""
Dates and times of exports: day-first by Vietnamese practice, decided over a whole column, never from a sample.

A time with an offset becomes local time (Asia/Ho_Chi_Minh); a time without one is local already.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Literal
from zoneinfo import ZoneInfo

from vietnamese import words_in_exports
from vietnamese.text import fold, nfc

from .cells import Unreadable

LOCAL_TIME = ZoneInfo("Asia/Ho_Chi_Minh")
AS_WRITTEN = "as_written"
UNIX_TIMES = {"unix": 1, "unix_ms": 1000}  # name of the form -> its units in a second
FIRST_YEAR, LAST_YEAR = 1990, 2100
_EXCEL_EPOCH = datetime(1899, 12, 30)

DateOrder = Literal["day_first", "month_first"]


class MixedDateOrder(ValueError):
    """A column that proves both orders; `args` are one day-first and one month-first cell."""


@dataclass(frozen=True)
class Moment:
    """A local time; `has_hour` is false where the export gives the day alone."""

    at: datetime
    has_hour: bool


_CLOCK = (
    r"(?P<hour>\d{1,2})\s*(?::|h|g|\.)\s*(?P<minute>\d{1,2})?(?:\s*[:.mp]\s*(?P<second>\d{1,2})(?:[.,]\d+)?)?"
    r"\s*[sp]?\s*(?P<half>am|pm|sa|ch|a\.m\.?|p\.m\.?)?"
)
_ZONE = r"(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?"
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[-/. ])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_NUMBERS = re.compile(r"(?P<first>\d{1,2})(?P<mark>[-/. ])(?P<second_part>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?!\d)")
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})")
_MONTH_NAMED = re.compile(
    r"(?P<month>[a-z]{3,9})\.?[-/. ]+(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/., ]+(?P<year>\d{4}|\d{2})(?!\d)"
)
_DAY_MONTH_NAMED = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?P<month>[a-z]{3,9})\.?[-/., ]+(?P<year>\d{4}|\d{2})(?!\d)"
)
_SERIAL = re.compile(r"(?P<days>[2-7]\d{4})(?:[.,](?P<fraction>\d+))?")
_AFTER_DATE = re.compile(r"(?:[\s,T]*|\s+-\s+)(?:" + _CLOCK + r")?\s*" + _ZONE + r"\s*", re.I)
_BEFORE_DATE = re.compile(_CLOCK + r"[\s,-]*", re.I)
_COMPACT_CLOCK = re.compile(r"(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?")
_WEEKDAY = re.compile(rf"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|{words_in_exports.WEEKDAYS})[,. ]+")
_MINUTES_AND_HALF = re.compile(r"(?P<hour>\d{1,2}):?(?P<minute>\d{2})\s*(?P<half>[ap])m?")
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}


def date_order(cells: Iterable[str]) -> DateOrder:
    """The order of a whole column: day-first unless it proves month-first and nowhere day-first."""
    proof: dict[DateOrder, str] = {}
    for cell in cells:
        if match := _NUMBERS.search(_plain(cell)):
            first, second = int(match["first"]), int(match["second_part"])
            if first > 12 >= second:
                proof.setdefault("day_first", cell)
            elif second > 12 >= first:
                proof.setdefault("month_first", cell)
    if len(proof) == 2:
        raise MixedDateOrder(proof["day_first"], proof["month_first"])
    return "month_first" if "month_first" in proof else "day_first"


def parse_moment(
    text: str, order: DateOrder = "day_first", pattern: str | None = None, zone: ZoneInfo | None = LOCAL_TIME
) -> Moment:
    """A date with or without a time, in any form of the data contract; a time with an offset becomes that of `zone`."""
    if pattern:
        return _by_pattern(text.strip(), pattern, zone)
    plain = _plain(text)
    day, clock = _day_and_clock(plain, order)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Unreadable("year_out_of_range")
    return _moment(day, clock, zone)


def parse_date(text: str, order: DateOrder = "day_first", pattern: str | None = None) -> date:
    return parse_moment(text, order, pattern).at.date()


def parse_time_of_day(text: str) -> timedelta:
    """`14:30`, `14h30`, `2:30 PM`, and HHMM without leading zeros (`5` = 00:05, `930` = 09:30, `0930P` = 21:30)."""
    plain = _plain(text).removesuffix(".0")
    if plain.isdigit() and len(plain) <= 4:
        hour, minute = divmod(int(plain), 100)
        return _time_of_day(hour, minute, 0)
    if re.fullmatch(r"0?[.,]\d+", plain):
        return timedelta(minutes=round(float(plain.replace(",", ".")) * 1440))
    match = _MINUTES_AND_HALF.fullmatch(plain) or re.fullmatch(_CLOCK, plain, re.I)
    if not match:
        raise Unreadable("not_a_time")
    return _clock_of(match)


def _plain(text: str) -> str:
    plain = _WEEKDAY.sub("", nfc(text).lower().strip("'. "))
    for word, sign in words_in_exports.DATE_WORDS:
        plain = plain.replace(word, sign)
    return " ".join(plain.split())


def _by_pattern(text: str, pattern: str, zone: ZoneInfo | None) -> Moment:
    try:
        if pattern in UNIX_TIMES:
            at = datetime.fromtimestamp(float(text) / UNIX_TIMES[pattern], UTC)
        else:
            at = datetime.strptime(text, pattern)
    except (ValueError, OverflowError, OSError):
        raise Unreadable("not_a_date") from None
    at = (at.astimezone(zone) if zone and at.tzinfo else at).replace(tzinfo=None)
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise Unreadable("year_out_of_range")
    return Moment(at, pattern in UNIX_TIMES or any(sign in pattern for sign in ("%H", "%I", "%c", "%X")))


def _day_and_clock(plain: str, order: DateOrder) -> tuple[date, re.Match | float | None]:
    if serial := _SERIAL.fullmatch(plain):
        moment = _EXCEL_EPOCH + timedelta(days=int(serial["days"]))
        return moment.date(), float(f"0.{serial['fraction']}") if serial["fraction"] else None
    if compact := _COMPACT.match(plain):
        rest = plain[compact.end() :].lstrip("t ")
        clock = _COMPACT_CLOCK.fullmatch(rest) or _clock_around("", plain[compact.end() :])
        return _calendar_day(compact["year"], compact["month"], compact["day"]), clock
    for shape in (_YEAR_FIRST, _NUMBERS, _MONTH_NAMED, _DAY_MONTH_NAMED):
        if match := shape.search(plain):
            return _day_of(match, order), _clock_around(plain[: match.start()], plain[match.end() :])
    raise Unreadable("not_a_date")


def _day_of(match: re.Match, order: DateOrder) -> date:
    parts = match.groupdict()
    if "first" in parts:
        first, second = parts["first"], parts["second_part"]
        day, month = (first, second) if order == "day_first" else (second, first)
        return _calendar_day(parts["year"], month, day)
    month = _MONTHS.get(parts["month"][:3]) if parts["month"].isalpha() else parts["month"]
    if month is None:
        raise Unreadable("not_a_date")
    return _calendar_day(parts["year"], month, parts["day"])


def _calendar_day(year: str, month: str | int, day: str | int) -> date:
    full_year = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
    try:
        return date(full_year, int(month), int(day))
    except ValueError:
        raise Unreadable("no_such_day") from None


def _clock_around(before: str, after: str) -> re.Match | None:
    if before.strip() and after.strip():
        raise Unreadable("not_a_date")
    if not before.strip() and not after.strip():
        return None
    match = _BEFORE_DATE.fullmatch(before) if before.strip() else _AFTER_DATE.fullmatch(after)
    if match is None:
        raise Unreadable("not_a_date")
    return match


def _moment(day: date, clock: re.Match | float | None, zone: ZoneInfo | None) -> Moment:
    midnight = datetime(day.year, day.month, day.day)
    if clock is None:
        return Moment(midnight, False)
    if isinstance(clock, float):
        return Moment(midnight + timedelta(seconds=round(clock * 86400)), True)
    if clock["hour"] is None:
        return Moment(midnight, False)
    at = midnight + _clock_of(clock)
    return Moment(_local(at, clock.groupdict().get("zone"), zone), True)


def _clock_of(match: re.Match) -> timedelta:
    parts = match.groupdict()
    hour, half = int(parts["hour"]), (parts.get("half") or "").replace(".", "")
    if half in ("p", "pm", "ch") and hour < 12:
        hour += 12
    if half in ("a", "am", "sa") and hour == 12:
        hour = 0
    return _time_of_day(hour, int(parts["minute"] or 0), int(parts.get("second") or 0))


def _time_of_day(hour: int, minute: int, second: int) -> timedelta:
    if minute > 59 or second > 59 or timedelta(hours=hour, minutes=minute, seconds=second) > timedelta(hours=24):
        raise Unreadable("not_a_time")
    return timedelta(hours=hour % 24, minutes=minute, seconds=second)


def month_number(text: str, names: Sequence[str] = ()) -> int | None:
    """The month of a name: one of the twelve given, else an English one."""
    key = fold(text)
    if key in (given := [fold(name) for name in names]):
        return given.index(key) + 1
    return _MONTHS.get(key[:3]) if key.isalpha() else None


def _local(at: datetime, offset: str | None, zone: ZoneInfo | None) -> datetime:
    if not offset or zone is None:
        return at
    ahead = timedelta(0)
    if offset[0] in "+-":
        hours, minutes = int(offset[1:3]), int(offset[3:].lstrip(":") or 0)
        if hours > 14 or minutes > 59:
            raise Unreadable("not_a_time")
        ahead = timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1)
    return at.replace(tzinfo=timezone(ahead)).astimezone(zone).replace(tzinfo=None)
