"""The status of the plan's tasks: one overdue is not met, one due within 30 days needs attention."""

from typing import Any

from .status import Status


def task_status(totals: Any) -> Status:
    """`totals`: the row of tasks/totals; none before anything was asked."""
    if not totals.task_count:
        return "none"
    if totals.overdue_count:
        return "not_met"
    return "attention" if totals.due_soon_count else "met"
