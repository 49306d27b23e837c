-- Each task with each unit that leads it: its state on the last day of the view or of the data, what is to be done next
-- and by when, and what was reported last; without a state before the plan and where no unit's report ever came.
-- row: one task and unit that leads it
-- key: task_no, unit
select
    task_no,
    unit,
    unit_kind,
    name,
    task_state,
    next_milestone_no,
    next_milestone,
    next_due_on,
    next_due_on - task_day($end_date) as day_count,
    report_count,
    last_reported_on,
    last_result
from unit_task_states($end_date, $wards, $area, $groups)
order by task_no, unit_kind, unit
