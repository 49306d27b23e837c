-- What else the plan promises and can be counted: a share that must be reached or a count that must not be passed, its
-- deadline, and the feed that counts it, empty where none does. Without a first day a path begins with the plan.
-- row: one promise
-- key: target
select
    target,
    feed,
    target_share,
    most_count,
    coalesce(start_on, plan_day()) as start_on,
    due_on,
    task_no,
    source as paragraph,
    plan_text,
    note
from other_targets
order by due_on nulls last, target
