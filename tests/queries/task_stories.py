"""What single units report on tasks of each kind, one story each, and the states that follow, worked out by hand."""

import unicodedata
from datetime import date
from typing import NamedTuple

STANDING, DATED, STAGED, KEPT, WAITING, SHARED, OF_AN_AGENCY = 1, 2, 3, 4, 5, 6, 7
WARDS = "ubnd_cap_xa"
TASKS = [
    {"task_no": STANDING, "kind": "standing", "leads": WARDS},
    {"task_no": DATED, "kind": "dated", "leads": WARDS},
    {"task_no": STAGED, "kind": "milestones", "leads": WARDS},
    {"task_no": KEPT, "kind": "dated_and_kept", "leads": WARDS},
    {"task_no": WAITING, "kind": "conditional", "leads": WARDS},
    {"task_no": SHARED, "kind": "standing", "leads": "cong_an; so_xay_dung"},
    {"task_no": OF_AN_AGENCY, "kind": "dated", "leads": "so_y_te"},
]
MILESTONES = [
    {"task_no": DATED, "milestone_no": 1, "name": "Hoàn thành", "due_on": "2026-06-30"},
    {"task_no": STAGED, "milestone_no": 1, "name": "Rà soát", "due_on": "2026-09-30"},
    {"task_no": STAGED, "milestone_no": 2, "name": "Đề án xử lý", "due_on": "2028-12-31"},
    {"task_no": STAGED, "milestone_no": 3, "name": "Nhân rộng"},
    {"task_no": KEPT, "milestone_no": 1, "name": "Hoàn thành", "due_on": "2026-06-30"},
    {"task_no": OF_AN_AGENCY, "milestone_no": 1, "name": "Hoàn thành", "due_on": "2026-06-30"},
]


def day(text: str) -> date:
    """'06-30' is of 2026."""
    return date.fromisoformat(text if len(text) > 5 else f"2026-{text}")


def report(reported_on: str, state: str = "done", completed_on: str = "", milestone: str = "") -> dict:
    row = {"reported_on": day(reported_on), "state": state, "milestone": milestone}
    return row | ({"completed_on": day(completed_on)} if completed_on else {})


class Story(NamedTuple):
    task_no: int
    reports: list[dict]
    states: dict[str, str | None]
    """Day -> the state of the ward's task, or of each of its milestones where it has several."""


NAMES_OF_A_MILESTONE = {
    "1", " 01 ", "Mốc 1", "mốc  1", "Hoàn thành", "HOAN THANH", " hoàn  thành",
    unicodedata.normalize("NFD", "Hoàn thành"), "30/06/2026", "30/6/2026", "2026-06-30",
}  # fmt: skip
STORIES = {
    "a dated task, never reported": Story(
        DATED, [], {"04-09": None, "04-10": "on_time", "05-30": "on_time", "05-31": "due_soon", "06-30": "due_soon",
                    "07-01": "overdue"},
    ),
    "done and reported on the due day": Story(DATED, [report("06-30")], {"06-29": "due_soon", "06-30": "done"}),
    "done and reported on the day after": Story(DATED, [report("07-01")], {"06-30": "due_soon", "07-01": "done_late"}),
    "completed on the due day, reported after it": Story(
        DATED, [report("07-05", completed_on="06-30")], {"07-04": "overdue", "07-05": "done"}
    ),
    "completed on the day after": Story(DATED, [report("07-05", completed_on="07-01")], {"07-05": "done_late"}),
    "done without a day is done when it is reported": Story(DATED, [report("07-02")], {"07-02": "done_late"}),
    "reported, but not done": Story(
        DATED, [report("06-01", "in_progress"), report("06-29", "not_started")],
        {"06-29": "due_soon", "07-01": "overdue"},
    ),
    "of one day the furthest report counts": Story(
        DATED, [report("06-20"), report("06-20", "in_progress", milestone="1")], {"06-20": "done"}
    ),
    "the other way round": Story(
        DATED, [report("06-20", "not_started"), report("06-20", milestone="1")], {"06-20": "done"}
    ),
    "done is taken back": Story(
        DATED, [report("06-01"), report("06-10", "in_progress")],
        {"06-09": "done", "06-10": "due_soon", "07-01": "overdue"},
    ),
    "done, told again after the date": Story(DATED, [report("06-01"), report("07-20")], {"07-20": "done"}),
    "done late, corrected by a later report": Story(
        DATED, [report("07-05"), report("07-20", completed_on="06-29")], {"07-19": "done_late", "07-20": "done"}
    ),
    "done in time, corrected to late": Story(
        DATED, [report("06-20", completed_on="06-19"), report("07-20", completed_on="07-02")],
        {"07-19": "done", "07-20": "done_late"},
    ),
    "names no milestone of the task": Story(
        DATED, [report("06-01", milestone="Tuyên truyền"), report("06-02", milestone="2")],
        {"06-02": "due_soon", "07-01": "overdue"},
    ),
    **{
        f"names the milestone as {text!r}": Story(DATED, [report("06-01", milestone=text)], {"06-02": "done"})
        for text in sorted(NAMES_OF_A_MILESTONE)
    },
    "stages, never reported": Story(
        STAGED, [], {"08-30": "on_time on_time on_time", "08-31": "due_soon on_time on_time",
                     "10-01": "overdue on_time on_time", "2029-01-01": "overdue overdue on_time"},
    ),
    "without a name it is the first open stage": Story(STAGED, [report("06-01")], {"10-01": "done on_time on_time"}),
    "done again on a new day is the next stage": Story(
        STAGED, [report("06-01", completed_on="06-01"), report("08-01", completed_on="07-30")],
        {"06-01": "done on_time on_time", "10-01": "done done on_time"},
    ),
    "done again on the same day is the same stage": Story(
        STAGED, [report("06-01", completed_on="05-31"), report("08-01", completed_on="05-31")],
        {"10-01": "done on_time on_time"},
    ),
    "the day of the report, given later": Story(
        STAGED, [report("06-01"), report("08-01", completed_on="06-01")], {"10-01": "done on_time on_time"}
    ),
    "done again without a day is the same stage": Story(
        STAGED, [report("06-01", completed_on="05-31"), report("08-01"), report("09-01")],
        {"10-01": "done on_time on_time"},
    ),
    "done without a day after progress is the next stage": Story(
        STAGED, [report("06-01"), report("07-01", "in_progress"), report("08-01")], {"10-01": "done done on_time"}
    ),
    "the same day after progress is the same stage": Story(
        STAGED,
        [report("06-01", completed_on="06-01"), report("07-01", "in_progress"), report("08-01", completed_on="06-01")],
        {"10-01": "done on_time on_time"},
    ),
    "an earlier day is a correction while nothing before is open": Story(
        STAGED, [report("10-05", completed_on="10-02"), report("10-10", completed_on="09-28")],
        {"10-09": "done_late on_time on_time", "10-10": "done on_time on_time"},
    ),
    "the second stage first": Story(
        STAGED, [report("06-01", milestone="de an xu ly"), report("08-01", completed_on="05-20")],
        {"07-31": "on_time done on_time", "10-01": "done done on_time"},
    ),
    "the second stage first, told again": Story(
        STAGED, [report("06-01", milestone="ĐỀ ÁN XỬ LÝ"), report("08-01")], {"10-01": "overdue done on_time"}
    ),
    "all stages, then the last taken back": Story(
        STAGED,
        [
            report("06-01", completed_on="06-01"), report("07-01", completed_on="07-01"),
            report("08-01", completed_on="08-01"), report("09-01", "in_progress"),
        ],
        {"08-01": "done done done", "09-01": "done done on_time"},
    ),
    "an unknown name between changes nothing": Story(
        STAGED, [report("06-01"), report("07-01", "in_progress", milestone="Khác"), report("08-01")],
        {"10-01": "done on_time on_time"},
    ),
    "the first stage late": Story(
        STAGED, [report("10-05", completed_on="10-01")], {"10-05": "done_late on_time on_time"}
    ),
    "to be kept up, never reported": Story(KEPT, [], {"06-30": "due_soon", "07-01": "overdue"}),
    "kept up, but nothing said of it": Story(
        KEPT, [report("06-20")],
        {"06-30": "done", "07-01": "in_progress", "12-14": "in_progress", "12-15": "not_reported"},
    ),
    "kept up and reported": Story(
        KEPT, [report("06-20"), report("07-20", "in_progress"), report("12-16", "in_progress")],
        {"07-19": "in_progress", "07-20": "reported", "12-15": "reported", "2027-06-14": "reported",
         "2027-06-15": "reported"},
    ),
    "to be kept up, done late": Story(KEPT, [report("07-10")], {"07-09": "overdue", "07-10": "reported"}),
    "waits for something else": Story(
        WAITING, [report("06-01", "in_progress")], {"04-10": "waiting", "2027-12-31": "waiting"}
    ),
    "no longer waits": Story(WAITING, [report("06-01")], {"05-31": "waiting", "06-01": "done"}),
    "a standing task, never reported": Story(
        STANDING, [], {"04-09": None, "04-10": "in_progress", "06-14": "in_progress", "06-15": "not_reported"}
    ),
    "reported on the day of the plan": Story(
        STANDING, [report("04-10", "in_progress")], {"04-10": "reported", "06-15": "reported", "12-15": "not_reported"}
    ),
    "reported on the day before the plan": Story(
        STANDING, [report("04-09", "in_progress")], {"04-10": "in_progress", "06-15": "not_reported"}
    ),
    "reported on 14/06": Story(
        STANDING, [report("06-14")],
        {"06-13": "in_progress", "06-14": "reported", "06-15": "reported", "12-14": "reported",
         "12-15": "not_reported"},
    ),
    "reported on 15/06": Story(
        STANDING, [report("06-15")], {"06-15": "not_reported", "12-14": "not_reported", "12-15": "reported"}
    ),
    "reported on 14/12": Story(STANDING, [report("12-14")], {"12-14": "not_reported", "12-15": "reported"}),
    "reported on 15/12": Story(
        STANDING, [report("12-15", milestone="bất kỳ")],
        {"12-15": "not_reported", "2027-06-14": "not_reported", "2027-06-15": "reported"},
    ),
}  # fmt: skip
