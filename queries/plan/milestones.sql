-- Until when the tasks with an end are to be done; without a day where the plan names none.
-- row: one milestone of one task
-- key: task_no, milestone_no
select
    task_no,
    milestone_no,
    name as milestone,
    due_on,
    source as paragraph
from task_milestones
order by task_no, milestone_no
