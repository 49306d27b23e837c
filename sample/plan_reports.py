"""What agencies and wards report under the plan of 10/4/2026: on their tasks, and their plans and periodic reports."""

from datetime import date, timedelta
from pathlib import Path

from vietnamese import sample_words as words

from .defects import NO_SUCH_DAY, NOT_A_NUMBER, Defect
from .dialects import UTF8_COMMA, UTF8_SEMICOLON, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv, write_parquet
from .places import Ward, read_agencies

PLAN_DAY = date(2026, 4, 10)
LEADS = {
    "cong_an": range(1, 12),
    "so_xay_dung": range(12, 27),
    "so_noi_vu": range(27, 30),
    "so_tai_chinh": range(30, 34),
    "so_khoa_hoc_cong_nghe": range(34, 37),
    "so_giao_duc_dao_tao": range(37, 42),
    "so_van_hoa_the_thao_du_lich": range(42, 45),
    "so_nong_nghiep_moi_truong": range(45, 47),
    "so_tu_phap": range(47, 48),
    "so_cong_thuong": range(48, 49),
    "so_y_te": range(49, 50),
    "bao_dai": range(50, 51),
    "ban_quan_ly_khu_kinh_te": (51, 54, 55),
    "lien_doan_lao_dong": range(52, 54),
    "mat_tran_to_quoc": range(56, 59),
    "ban_tuyen_giao_dan_van": range(59, 60),
}
WARD_TASKS = range(60, 71)
DATED_TASKS = {
    2,
    4,
    5,
    *range(10, 15),
    17,
    21,
    23,
    *range(25, 28),
    30,
    *range(35, 38),
    40,
    46,
    49,
    52,
    53,
    55,
    61,
    63,
    65,
    67,
}
"""Tasks with an end; the others go on and are only reported on."""
ROUNDS = (date(2026, 4, 24), date(2026, 6, 10), date(2026, 7, 20), date(2026, 9, 15), date(2026, 10, 25))
"""About when the reports of each round come in."""
PLAN_DUE = date(2026, 4, 15)
PERIODS = {"half_year": date(2026, 6, 14), "year": date(2026, 12, 14)}
DEFECTS = (
    Defect("task_no", "71"),
    Defect("reported_on", NO_SUCH_DAY),
    Defect("task_no", NOT_A_NUMBER),
    Defect("unit", ""),
)


def write_plan_reports(folder: Path, root: Path, wards: list[Ward], seed: int, until: date) -> None:
    """Nothing before the plan."""
    agencies = read_agencies(root)
    units = {name: LEADS.get(code, ()) for code, name in agencies.items()} | {
        ward.full_name: WARD_TASKS for ward in wards
    }
    _write_tasks(folder / "task_reports", _task_rows(units, seed, until), seed)
    _write_units(folder / "unit_reports", _unit_rows(list(units), seed, until), seed)


def _write_tasks(folder: Path, rows: list[Row], seed: int) -> None:
    dialects = {4: UTF8_SEMICOLON, 6: UTF8_COMMA, 7: WINDOWS_1258_TAB}
    for month in sorted({row["round"].month for row in rows}):
        of_round = [row for row in rows if row["round"].month == month]
        dialect = dialects.get(month, UTF8_SEMICOLON)
        write_csv(
            folder / f"nhiem_vu_2026_{month:02d}.csv",
            "task_reports",
            of_round,
            dialect,
            Dice(seed, "task_reports", 1, month),
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


def _task_rows(units: dict[str, range], seed: int, until: date) -> list[Row]:
    rows = [
        row
        for number, (unit, tasks) in enumerate(units.items())
        for row in _unit_task_rows(unit, tasks, Dice(seed, "task_reports", 2, number))
    ]
    rows.sort(key=lambda row: (row["reported_on"], row["task_no"], row["unit"]))
    return [row for row in rows if row["reported_on"] <= until]


def _unit_task_rows(unit: str, tasks: range, dice: Dice) -> list[Row]:
    diligence = 0.35 + 0.6 * dice.share()
    return [row for task in tasks for row in _rows_of_task(unit, task, diligence, dice)]


def _rows_of_task(unit: str, task: int, diligence: float, dice: Dice) -> list[Row]:
    """A dated task is reported on until it is done; a standing one in some rounds of each half-year."""
    rows: list[Row] = []
    ready = dice.between(1, 6) - (1 if diligence > 0.7 else 0)
    for number, middle in enumerate(ROUNDS):
        if rows and rows[-1]["state"] == "done" or not dice.chance(_chance(number, task, diligence)):
            continue
        day = middle + timedelta(days=dice.between(-12, 4))
        state = (
            "done"
            if task in DATED_TASKS and number >= ready
            else "not_started"
            if number == 0 and dice.chance(0.3)
            else "in_progress"
        )
        rows.append(
            {
                "task_no": task,
                "unit": unit,
                "milestone": None,
                "round": middle,
                "reported_on": day,
                "state": state,
                "completed_on": day - timedelta(days=dice.between(0, 9)) if state == "done" else None,
                "result": dice.one_of(words.RESULTS[state]).format(count=dice.between(2, 40)),
            }
        )
    return rows


def _chance(number: int, task: int, diligence: float) -> float:
    """Reports come before the half-year ends and, for dated tasks, in between."""
    if number == 1:
        return min(1.0, diligence + 0.2)
    return diligence * (0.7 if task in DATED_TASKS else 0.3)


def _unit_rows(units: list[str], seed: int, until: date) -> list[Row]:
    dice = Dice(seed, "unit_reports", 2)
    rows: list[Row] = []
    for unit in units:
        if dice.chance(0.94):
            rows.append({"unit": unit, "kind": "plan", "period_end": None, "sent_on": _sent(PLAN_DUE, dice)})
        rows += [
            {"unit": unit, "kind": kind, "period_end": end, "sent_on": _sent(end, dice)}
            for kind, end in PERIODS.items()
            if dice.chance(0.9)
        ]
    rows.sort(key=lambda row: (row["sent_on"], row["unit"], row["kind"]))
    return [row for row in rows if PLAN_DAY <= row["sent_on"] <= until]


def _sent(due: date, dice: Dice) -> date:
    """Four in five in time."""
    return due - timedelta(days=dice.between(0, 4)) if dice.chance(0.8) else due + timedelta(days=dice.between(1, 25))
