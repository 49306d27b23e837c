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

-- The latest report rules; a completion told again keeps its first day unless a later report corrects it.
-- row: one milestone of a task and unit that leads it
create macro milestone_states(until, chosen_wards, area, groups) as table
    with
    told as (
        select
            *,
            coalesce(
                max(report_no) filter (not is_done) over (partition by task_no, unit, milestone_no), 0
            ) as last_open_no
        from reports_by_milestone(until)
    ),
    reported as (
        select
            task_no,
            unit,
            milestone_no,
            coalesce(
                arg_max(completed_on, report_no) filter (report_no > last_open_no and completed_on is not null),
                min(reported_on) filter (report_no > last_open_no)
            ) as done_on,
            count(*) as report_count,
            max(reported_on) as last_reported_on
        from told
        group by all
    )
    select
        task_no,
        kind,
        milestone_no,
        milestone,
        due_on,
        unit,
        unit_kind,
        name,
        milestone_state(task_day(until), due_on, done_on, kind) as task_state,
        done_on,
        coalesce(report_count, 0) as report_count,
        last_reported_on
    from milestones_due()
    join leading_units(chosen_wards, area, groups) using (task_no, kind)
    left join reported using (task_no, unit, milestone_no);

-- 10/04-14/06/2026 is the first, then 15/06-14/12, 15/12-14/06 and so on.
-- row: one half-year that has begun by the day of judgement
create macro half_years_to(until) as table
    with
    reach as (
        select task_day(until) as day
    ),
    half_years as (
        select day, unnest(generate_series(date '2025-12-15', day, interval 6 months))::date as first_day
        from reach
    )
    select
        day,
        greatest(first_day, plan_day()) as start_date,
        (first_day + interval 6 months)::date - 1 as end_date,
        day <= (first_day + interval 6 months)::date - 1 as is_running
    from half_years
    where greatest(first_day, plan_day()) <= day;

-- A dated task that is to be kept up begins anew on the day after its date. The half-year that rules in lists is the
-- latest one over, before any is over the running one. row: one standing task and half-year that has begun
create macro standing_half_years(until) as table
    with
    standing as (
        select
            task_no,
            kind,
            coalesce(max(due_on) + 1, plan_day()) as kept_from
        from tasks
        left join task_milestones using (task_no)
        where kind in ('standing', 'dated_and_kept')
        group by all
    )
    select
        task_no,
        kind,
        greatest(start_date, kept_from) as start_date,
        end_date,
        is_running,
        row_number() over (partition by task_no order by is_running, start_date desc) = 1 as is_ruling
    from standing
    join half_years_to(until) on end_date >= kept_from and kept_from <= day;

-- row: one standing task, unit that leads it and half-year that has begun
create macro half_year_states(until, chosen_wards, area, groups) as table
    with sent as (
        select task_no, unit, start_date, count(*) as report_count
        from task_reports_to(until)
        join standing_half_years(until) using (task_no)
        where reported_on between start_date and end_date
        group by all
    )
    select
        task_no,
        unit,
        start_date,
        end_date,
        is_running,
        is_ruling,
        case when report_count > 0 then 'reported' when is_running then 'in_progress' else 'not_reported' end
            as task_state
    from standing_half_years(until)
    join leading_units(chosen_wards, area, groups) using (task_no, kind)
    left join sent using (task_no, unit, start_date);

-- A dated task that is to be kept up is judged as a standing one once its date is over and it is done.
-- row: one task and unit that leads it
create macro unit_task_states(until, chosen_wards, area, groups) as table
    with
    of_milestones as (
        select
            task_no,
            unit,
            worst_state(list(task_state)) as task_state,
            arg_min(
                {'no': milestone_no, 'name': milestone, 'due_on': due_on},
                (coalesce(due_on, date '9999-12-31'), milestone_no)
            ) filter (done_on is null) as next
        from milestone_states(until, chosen_wards, area, groups)
        group by all
    ),
    of_half_years as (
        select task_no, unit, task_state
        from half_year_states(until, chosen_wards, area, groups)
        where is_ruling
    ),
    sent as (
        select
            task_no,
            unit,
            count(*) as report_count,
            max(reported_on) as last_reported_on,
            arg_max(result, report_no) as last_result
        from task_reports_to(until)
        group by all
    )
    select
        task_no,
        kind,
        lead,
        unit,
        unit_kind,
        name,
        case when next is null then coalesce(of_half_years.task_state, of_milestones.task_state)
            else of_milestones.task_state end as task_state,
        next.no as next_milestone_no,
        next.name as next_milestone,
        next.due_on as next_due_on,
        coalesce(report_count, 0) as report_count,
        last_reported_on,
        last_result
    from leading_units(chosen_wards, area, groups)
    left join of_milestones using (task_no, unit)
    left join of_half_years using (task_no, unit)
    left join sent using (task_no, unit);
