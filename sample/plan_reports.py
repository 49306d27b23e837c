"""What agencies and wards report under the plan of 10/4/2026: on their tasks, and their plans and periodic reports."""

from datetime import date
from itertools import groupby
from pathlib import Path

from .defects import NO_SUCH_DAY, NOT_A_NUMBER, Defect
from .dialects import UTF8_COMMA, UTF8_SEMICOLON, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv, write_parquet
from .places import Ward
from .plan_tables import read_deadlines
from .plan_units import read_units
from .task_report_rows import task_report_rows
from .unit_report_rows import unit_report_rows

DIALECTS = {6: UTF8_COMMA, 7: WINDOWS_1258_TAB}
"""By the month of the round; the others have semicolons."""
DEFECTS = (
    Defect("task_no", "71"),
    Defect("reported_on", NO_SUCH_DAY),
    Defect("task_no", NOT_A_NUMBER),
    Defect("unit", ""),
)


def write_plan_reports(folder: Path, root: Path, wards: list[Ward], seed: int, until: date) -> None:
    """Nothing before the plan."""
    units = read_units(root, wards, seed)
    _write_tasks(folder / "task_reports", task_report_rows(units, seed, until), seed)
    _write_units(folder / "unit_reports", unit_report_rows(units, read_deadlines(root), seed, until), seed)


def _write_tasks(folder: Path, rows: list[Row], seed: int) -> None:
    """One file for each round of reports."""
    by_round = sorted(rows, key=lambda row: row["round"])
    for middle, of_round in groupby(by_round, key=lambda row: row["round"]):
        write_csv(
            folder / f"nhiem_vu_{middle:%Y_%m}.csv",
            "task_reports",
            list(of_round),
            DIALECTS.get(middle.month, UTF8_SEMICOLON),
            Dice(seed, "task_reports", 1, middle.year, middle.month),
            defects=DEFECTS,
        )


def _write_units(folder: Path, rows: list[Row], seed: int) -> None:
    plans = [row for row in rows if row["kind"] == "plan"]
    reports = [row for row in rows if row["kind"] != "plan"]
    if plans:
        write_csv(
            folder / "ke_hoach_don_vi.csv",
            "unit_reports",
            plans,
            UTF8_SEMICOLON,
            Dice(seed, "unit_reports", 1),
            defects=[Defect("sent_on", NO_SUCH_DAY)],
        )
    if reports:
        write_parquet(folder / "bao_cao_don_vi.parquet", "unit_reports", reports, UTF8_COMMA)
