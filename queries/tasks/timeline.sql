-- The milestones of the plan by date, each in the worst state of the units that lead it; done counts those done late.
-- row: one milestone of a task
-- key: task_no, milestone_no
select
    task_no,
    milestone_no,
    milestone,
    due_on,
    worst_state(list(task_state)) as task_state,
    count(*) as unit_count,
    count(*) filter (task_state in ('done', 'done_late')) as done_count,
    count(*) filter (task_state = 'overdue') as overdue_count
from milestone_states($end_date, $wards, $area, $groups)
group by all
order by due_on nulls last, task_no, milestone_no
