"""The registers of the plan's other promises: a first survey of each, and a later version of the same entries."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from .accident_rows import spots_of
from .defects import NO_SUCH_DAY, NOT_A_NUMBER, Defect
from .dialects import DECOMPOSED_COMMA, PIPE, UTF8_COMMA, UTF8_SEMICOLON, UTF16_TAB, WINDOWS_1258_TAB, Dialect
from .dice import Dice
from .exports import Row, write_csv, write_parquet
from .places import Ward, read_roads
from .register_entries import PLAN_DAY, Entry
from .spots_listed import listed_spots
from .things_agreed import commitments, models
from .things_built import cables, cameras, crossings, wharves

FIRST_SURVEY = date(2026, 6, 30)
REVIEW_DAYS = 24
NOT_REVIEWED_AGAIN = 0.08
REVIEWED = Defect("reviewed_on", NO_SUCH_DAY)


@dataclass(frozen=True)
class Register:
    """`dialects`: of the first survey and of the later version, None is a parquet file; `slips`: cells of some rows of
    the first survey that the later version puts right."""

    feed: str
    file: str
    entries: list[Entry]
    dialects: tuple[Dialect | None, Dialect | None]
    defects: tuple[Defect, ...]
    slips: tuple[Row, ...] = ()


def write_registers(folder: Path, wards: list[Ward], seed: int, until: date) -> None:
    """Nothing before the plan."""
    surveys = [day for day in (FIRST_SURVEY, until) if PLAN_DAY <= day <= until]
    for register in _registers(wards, seed):
        for number, day in enumerate(dict.fromkeys(surveys)):
            _write(folder / register.feed, register, number, day, Dice(seed, register.feed, 1_000_000, number))


def _registers(wards: list[Ward], seed: int) -> list[Register]:
    points = listed_spots(spots_of(wards, seed), wards, read_roads(), seed)
    return [
        Register(
            "level_crossings", "loi_di_tu_mo", crossings(wards, seed), (UTF8_SEMICOLON, UTF16_TAB),
            (Defect("ward", ""), REVIEWED, Defect("crossing_state", "")), ({"closed_on": date(2026, 5, 4)},),
        ),
        Register(
            "black_spots", "diem_hay_xay_ra", points, (WINDOWS_1258_TAB, UTF8_SEMICOLON),
            (Defect("spot_kind", ""), REVIEWED), ({"latitude": 106.68, "longitude": 20.86},),
        ),
        Register(
            "cameras", "camera_cap_xa", cameras(wards, seed), (UTF8_COMMA, None),
            (Defect("camera_id", ""), Defect("ward", ""), REVIEWED, Defect("camera_state", "")),
        ),
        Register(
            "model_areas", "mo_hinh", models(wards, seed), (UTF16_TAB, UTF8_SEMICOLON), (Defect("model_kind", ""),),
        ),
        Register(
            "commitments", "cam_ket", commitments(wards, seed), (DECOMPOSED_COMMA, UTF8_SEMICOLON),
            (Defect("signed_count", NOT_A_NUMBER), Defect("expected_count", "-5"), REVIEWED),
            ({"signed_count": 9999},),
        ),
        Register(
            "wharves", "ben_thuy", wharves(wards, seed), (UTF8_SEMICOLON, PIPE),
            (Defect("wharf_state", ""), REVIEWED, Defect("wharf_id", "")),
        ),
        Register(
            "cables", "cap_vien_thong", cables(wards, seed), (None, WINDOWS_1258_TAB),
            (Defect("length_m", NOT_A_NUMBER), Defect("length_m", ""), REVIEWED),
        ),
    ]  # fmt: skip


def _write(folder: Path, register: Register, number: int, day: date, dice: Dice) -> None:
    rows = _survey(register, number, day, dice)
    name = f"{register.file}_{day:%Y-%m-%d}"
    dialect = register.dialects[number]
    if dialect is None:
        write_parquet(folder / f"{name}.parquet", register.feed, [*rows, *rows[:2]], UTF8_COMMA)
        return
    write_csv(folder / f"{name}.csv", register.feed, rows, dialect, dice, defects=register.defects, data_through=day)


def _survey(register: Register, number: int, day: date, dice: Dice) -> list[Row]:
    """The entries as they are on a day, each looked at in the weeks before; the later survey passes a few by."""
    rows: list[Row] = []
    for place, entry in enumerate(entry for entry in register.entries if entry.since <= day):
        slip = register.slips[place] if place < len(register.slips) else {}
        if number and not slip and dice.chance(NOT_REVIEWED_AGAIN):
            continue
        reviewed_on = max(PLAN_DAY, day - timedelta(days=dice.between(0, REVIEW_DAYS)))
        written_at = datetime(day.year, day.month, day.day, dice.between(8, 16), dice.between(0, 59))
        about = {"reviewed_on": reviewed_on, "updated_at": written_at}
        rows.append(entry.on(reviewed_on) | (slip if number == 0 else {}) | about)
    return rows
