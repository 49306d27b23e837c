-- States of the plan's tasks on the day of judgement; without such a day there is none.

create macro worst_state(states) as (
    list_filter(
        [
            'overdue', 'due_soon', 'not_reported', 'in_progress', 'waiting', 'on_time', 'reported', 'done_late', 'done'
        ],
        lambda state: list_contains(states, state)
    )[1]
);

create macro milestone_state(day, due_on, done_on, kind) as
    case
        when day is null then null
        when done_on > due_on then 'done_late'
        when done_on is not null then 'done'
        when day > due_on then 'overdue'
        when due_on - day <= 30 then 'due_soon'
        when kind = 'conditional' then 'waiting'
        else 'on_time'
    end;

create macro judged_milestone(milestone, said, day, kind) as
    {
        'no': milestone.no,
        'name': milestone.name,
        'due_on': milestone.due_on,
        'done_on': day_done(completion_in(said, milestone.no)),
        'state': milestone_state(day, milestone.due_on, day_done(completion_in(said, milestone.no)), kind)
    };

-- `reports` and `said` are null where the unit never reported on the task; the milestones stand by date.
-- row: one task and unit that leads it
create macro judged_tasks(until, chosen_wards, area, groups) as table
    select
        task_no,
        kind,
        lead,
        unit,
        unit_kind,
        name,
        list_transform(milestones, lambda milestone: judged_milestone(milestone, said, day, kind)) as milestones,
        reports,
        said
    from leading_units(chosen_wards, area, groups)
    left join task_histories(until) using (task_no, unit)
    cross join (select task_day(until) as day);

-- row: one milestone of a task and unit that leads it
create macro milestone_states(until, chosen_wards, area, groups) as table
    with
    each as (
        select *, unnest(milestones) as milestone
        from judged_tasks(until, chosen_wards, area, groups)
    )
    select
        task_no,
        unit,
        unit_kind,
        name,
        milestone.no as milestone_no,
        milestone.name as milestone,
        milestone.due_on as due_on,
        milestone.done_on as done_on,
        milestone.state as task_state,
        list_filter(reports, lambda report, place: said.meant[place] = milestone.no) as told
    from each;

-- 10/04-14/06/2026 is the first, then 15/06-14/12, 15/12-14/06 and so on.
-- row: one half-year that has begun by the day of judgement
create macro half_years_to(until) as table
    with half_years as (
        select day, unnest(generate_series(date '2025-12-15', day, interval 6 months))::date as first_day
        from (select task_day(until) as day)
    )
    select
        day,
        greatest(first_day, plan_day()) as start_date,
        (first_day + interval 6 months)::date - 1 as end_date
    from half_years
    where greatest(first_day, plan_day()) <= day;

-- The half-year that rules in lists is the latest one over, before any is over the running one.
-- row: one standing task, or one to be kept up, and half-year that has begun
create macro standing_half_years(until) as table
    select
        task_no,
        greatest(start_date, kept_from) as start_date,
        end_date,
        day <= end_date as is_running,
        row_number() over (partition by task_no order by day <= end_date, start_date desc) = 1 as is_ruling
    from tasks_planned()
    join half_years_to(until) on kept_from <= least(day, end_date);

create macro half_year_state(reports, start_date, end_date, is_running) as
    case
        when len(list_filter(reports, lambda report: report.reported_on between start_date and end_date)) > 0
            then 'reported'
        when is_running then 'in_progress'
        else 'not_reported'
    end;

-- row: one standing task, unit that leads it and half-year that has begun
create macro half_year_states(until, chosen_wards, area, groups) as table
    select
        task_no,
        unit,
        start_date,
        end_date,
        is_running,
        half_year_state(reports, start_date, end_date, is_running) as task_state
    from standing_half_years(until)
    join leading_units(chosen_wards, area, groups) using (task_no)
    left join task_histories(until) using (task_no, unit);

-- A task to be kept up is judged as a standing one once its date is over and it is done.
-- row: one task and unit that leads it
create macro unit_task_states(until, chosen_wards, area, groups) as table
    with
    ruling as (
        select task_no, start_date, end_date, is_running
        from standing_half_years(until)
        where is_ruling
    ),
    judged as (
        select *, list_filter(milestones, lambda milestone: milestone.done_on is null)[1] as next
        from judged_tasks(until, chosen_wards, area, groups)
        left join ruling using (task_no)
    )
    select
        task_no,
        lead,
        unit,
        unit_kind,
        name,
        case
            when next is null and start_date is not null
                then half_year_state(reports, start_date, end_date, is_running)
            else worst_state(list_transform(milestones, lambda milestone: milestone.state))
        end as task_state,
        next.no as next_milestone_no,
        next.name as next_milestone,
        next.due_on as next_due_on,
        coalesce(len(reports), 0)::bigint as report_count,
        reports[-1].reported_on as last_reported_on,
        reports[-1].result as last_result
    from judged;
