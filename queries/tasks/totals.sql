-- How many of the plan's tasks are in which state, and how many tasks of single units, on the last day of the view or
-- of the data.
-- row: all tasks of the view
with

of_units as materialized (
    select * from unit_task_states($end_date, $wards, $area, $groups)
),

of_tasks as (
    select task_no, worst_state(list(task_state)) as task_state
    from of_units
    group by all
),

task_counts as (
    select
        count(*) filter (task_state = 'done') as done_count,
        count(*) filter (task_state = 'done_late') as done_late_count,
        count(*) filter (task_state = 'overdue') as overdue_count,
        count(*) filter (task_state = 'due_soon') as due_soon_count,
        count(*) filter (task_state = 'on_time') as on_time_count,
        count(*) filter (task_state = 'reported') as reported_count,
        count(*) filter (task_state = 'not_reported') as not_reported_count,
        count(*) filter (task_state = 'in_progress') as in_progress_count,
        count(*) filter (task_state = 'waiting') as waiting_count,
        count(*) as task_count
    from of_tasks
),

unit_counts as (
    select
        count(*) filter (task_state = 'done') as unit_done_count,
        count(*) filter (task_state = 'done_late') as unit_done_late_count,
        count(*) filter (task_state = 'overdue') as unit_overdue_count,
        count(*) filter (task_state = 'due_soon') as unit_due_soon_count,
        count(*) filter (task_state = 'on_time') as unit_on_time_count,
        count(*) filter (task_state = 'reported') as unit_reported_count,
        count(*) filter (task_state = 'not_reported') as unit_not_reported_count,
        count(*) filter (task_state = 'in_progress') as unit_in_progress_count,
        count(*) filter (task_state = 'waiting') as unit_waiting_count,
        count(*) filter (task_state = 'overdue' and report_count = 0) as unreported_overdue_count,
        count(*) as unit_task_count
    from of_units
)

select
    judged_on($end_date) as judged_on,
    through_of('task_reports') as data_through,
    task_count,
    done_count,
    done_late_count,
    overdue_count,
    due_soon_count,
    on_time_count,
    reported_count,
    not_reported_count,
    in_progress_count,
    waiting_count,
    unit_task_count,
    unit_done_count,
    unit_done_late_count,
    unit_overdue_count,
    unit_due_soon_count,
    unit_on_time_count,
    unit_reported_count,
    unit_not_reported_count,
    unit_in_progress_count,
    unit_waiting_count,
    unreported_overdue_count
from task_counts
cross join unit_counts
