from types import SimpleNamespace

import pytest

from analysis.task_status import task_status


@pytest.mark.parametrize(
    "task_count, overdue_count, due_soon_count, status",
    [(70, 1, 9, "not_met"), (70, 0, 1, "attention"), (70, 0, 0, "met"), (0, 0, 0, "none")],
)
def test_one_overdue_is_not_met_one_due_soon_needs_attention(task_count, overdue_count, due_soon_count, status):
    totals = SimpleNamespace(task_count=task_count, overdue_count=overdue_count, due_soon_count=due_soon_count)
    assert task_status(totals) == status
