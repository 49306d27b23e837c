-- Each milestone of the tasks that have any, with each unit that leads it: done by when, or how far from its date.
-- row: one milestone of a task and unit that leads it
-- key: task_no, milestone_no, unit
select
    task_no,
    milestone_no,
    unit,
    unit_kind,
    name,
    milestone,
    due_on,
    task_state,
    done_on as completed_on,
    last_reported_on,
    report_count
from milestone_states($end_date, $wards, $area, $groups)
order by task_no, milestone_no, unit_kind, unit
