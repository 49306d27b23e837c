"""Which wards need attention first, and why."""

import pandas as pd

from .funnel_limits import are_beyond


def wards_needing_attention(facts: pd.DataFrame) -> pd.DataFrame:
    """
    `facts`: rows of wards/attention. A row of the answer is one ward with at least one reason, the most urgent first:
    both latest full months missed, more accidents in 12 months than 99,9% of Poisson(expected), re-encroachment, tasks
    overdue.
    """
    reasons = facts.assign(
        has_missed_clearances=facts["missed_month_count"] >= 2,
        has_many_accidents=are_beyond(facts["accident_count"], facts["expected_count"]),
        has_reencroachment=facts["reencroached_count"] > 0,
        has_overdue_tasks=facts["overdue_task_count"] > 0,
    )
    order = ["has_missed_clearances", "has_many_accidents", "has_reencroachment", "has_overdue_tasks"]
    needy, by_code = reasons[reasons[order].any(axis=1)], [False] * len(order) + [True]
    ranked = needy.sort_values([*order, "ward"], ascending=by_code)
    return ranked.reset_index(drop=True)
