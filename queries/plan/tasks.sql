-- What the plan's annex asks for: the tasks, who leads and helps, until when in the annex's own words, and where the
-- plan's body says otherwise.
-- row: one task
-- key: task_no
select
    task_no,
    plan_group,
    text,
    leads,
    partners,
    deadline,
    kind,
    note,
    source as paragraph
from tasks
order by task_no
