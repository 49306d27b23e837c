-- How the tasks stand by who leads them, all wards together as one.
-- row: one leading agency, or the wards
-- key: lead
select
    lead,
    max(name) filter (unit_kind = 'agency') as name,
    count(distinct task_no) as task_count,
    count(*) as unit_task_count,
    count(*) filter (task_state = 'done') as done_count,
    count(*) filter (task_state = 'done_late') as done_late_count,
    count(*) filter (task_state = 'overdue') as overdue_count,
    count(*) filter (task_state = 'due_soon') as due_soon_count,
    count(*) filter (task_state = 'on_time') as on_time_count,
    count(*) filter (task_state = 'reported') as reported_count,
    count(*) filter (task_state = 'not_reported') as not_reported_count,
    count(*) filter (task_state = 'in_progress') as in_progress_count,
    count(*) filter (task_state = 'waiting') as waiting_count,
    count(*) filter (task_state = 'overdue' and report_count = 0) as unreported_overdue_count
from unit_task_states($end_date, $wards, $area, $groups)
group by all
order by min(task_no), lead
