"""
Reports on the plan's tasks in the small city. Without any, 21 tasks are overdue on 31/10/2026: those of 29/4 (27), 30/4
(10), 29/5 (37), 30/6 (4, 5, 13, 21, 23, 25, 30, 40, 46, 53, 55, 61, 63, 67) and 30/9 (14, 17, 26, 36).
"""

from datetime import date

from tests.pages.city import HONG_BANG, LE_CHAN, tables


def task_reports() -> list[dict]:
    """Tasks 5 and 27 are done, 27 too late; of 61 one ward is done; of task 1 nothing was told before
    the first half-year was over."""
    return [
        {"task_no": 1, "unit": "cong_an", "reported_on": date(2026, 9, 10), "state": "in_progress"},
        done(5, "cong_an", date(2026, 6, 20)),
        done(27, "so_noi_vu", date(2026, 5, 5)),
        done(61, HONG_BANG, date(2026, 6, 8)),
        {"task_no": 61, "unit": LE_CHAN, "reported_on": date(2026, 6, 9), "state": "in_progress"},
    ]


def done(task_no: int, unit: str, day: date) -> dict:
    return {"task_no": task_no, "unit": unit, "reported_on": day, "state": "done", "completed_on": day}


def unit_reports() -> list[dict]:
    """Two sent the report of six months, one of them on the first day that is late; nobody sent a plan."""
    sent = {"cong_an": date(2026, 6, 14), HONG_BANG: date(2026, 6, 15)}
    return [
        {"unit": unit, "kind": "half_year", "period_end": date(2026, 6, 14), "sent_on": day}
        for unit, day in sent.items()
    ]


def with_tasks() -> dict[str, list[dict]]:
    return tables() | {"task_reports": task_reports(), "unit_reports": unit_reports()}
