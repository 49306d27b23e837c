-- The tasks of the plan that units of the view lead, each in the worst state of its units; without a state before the
-- plan and where no unit's report ever came.
-- row: one task
-- key: task_no
with

of_units as (
    select
        task_no,
        worst_state(list(task_state)) as task_state,
        arg_min(
            {'name': next_milestone, 'due_on': next_due_on},
            (coalesce(next_due_on, date '9999-12-31'), next_milestone_no)
        ) filter (next_milestone_no is not null) as next,
        count(*) as unit_count,
        count(*) filter (task_state = 'done') as done_count,
        count(*) filter (task_state = 'done_late') as done_late_count,
        count(*) filter (task_state = 'overdue') as overdue_count,
        count(*) filter (task_state = 'due_soon') as due_soon_count,
        count(*) filter (task_state = 'on_time') as on_time_count,
        count(*) filter (task_state = 'reported') as reported_count,
        count(*) filter (task_state = 'not_reported') as not_reported_count,
        count(*) filter (task_state = 'in_progress') as in_progress_count,
        count(*) filter (task_state = 'waiting') as waiting_count,
        count(*) filter (task_state = 'overdue' and report_count = 0) as unreported_overdue_count,
        max(last_reported_on) as last_reported_on
    from unit_task_states($end_date, $wards, $area, $groups)
    group by all
)

select
    task_no,
    plan_group,
    text,
    leads,
    partners,
    deadline,
    kind,
    note,
    task_state,
    next.name as next_milestone,
    next.due_on as next_due_on,
    unit_count,
    done_count,
    done_late_count,
    overdue_count,
    due_soon_count,
    on_time_count,
    reported_count,
    not_reported_count,
    in_progress_count,
    waiting_count,
    unreported_overdue_count,
    last_reported_on
from tasks
join of_units using (task_no)
order by task_no
