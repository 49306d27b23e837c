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

-- What was known on each of these days. The next milestone is the earliest one open. It is in the worst state of them
-- all, as is, where none is open, one that was done late; that one rules.
-- row: one task, unit that leads it and span of days from one report to the next, both included
create table task_spans as
with
spans as (
    select
        *,
        reported_on as first_day,
        coalesce(
            lead(reported_on) over (partition by task_no, unit order by report_no) - 1, date '9999-12-31'
        ) as last_day,
        list_filter(milestones, lambda milestone: day_done(milestone) is null)[1] as next,
        list_filter(milestones, lambda milestone: day_done(milestone) > milestone.due_on)[1] as late
    from said_by_reports
    qualify first_day <= last_day
)
select
    leading_units.*,
    first_day,
    last_day,
    report_no as report_count,
    reported_days,
    reported_days[-1] as last_reported_on,
    result as last_result,
    milestones,
    next,
    coalesce(next, late, milestones[1]) as ruling
from leading_units
join spans using (task_no, unit);

-- Those of the day of judgement, before any report where there is no such day. row: one task and unit that leads it
create macro judged_tasks(until, chosen_wards, area, groups) as table
    select *
    from task_spans
    cross join (select task_day(until) as day)
    where coalesce(day, date '0001-01-01') between first_day and last_day
      and is_unit_within(chosen_wards, area, groups, unit, unit_kind, former_province, type);

-- row: one milestone of a task and unit that leads it
create macro milestone_states(until, chosen_wards, area, groups) as table
    select
        task_no,
        unit,
        unit_kind,
        name,
        milestone.no as milestone_no,
        milestone.name as milestone,
        milestone.due_on as due_on,
        day_done(milestone) as done_on,
        milestone_state(day, milestone.due_on, day_done(milestone), kind) as task_state,
        milestone.report_count as report_count,
        milestone.last_reported_on as last_reported_on
    from (
        select *, unnest(milestones) as milestone
        from judged_tasks(until, chosen_wards, area, groups)
    );

-- Half-years are 10/04-14/06/2026, then 15/06-14/12, 15/12-14/06 and so on. The one that rules in lists is the latest
-- one over, before any is over the running one.
-- row: one standing task, or one to be kept up, and half-year that begins by the as-of day
create table standing_half_years as
with
half_years as (
    select
        unnest(generate_series(date '2025-12-15', as_of, interval 6 months))::date as first_day,
        (first_day + interval 6 months)::date - 1 as end_date
    from task_reach
)
select
    task_no,
    greatest(first_day, plan_day(), kept_from) as start_date,
    end_date,
    if(lag(end_date) over of_task is null, start_date, end_date + 1) as rules_from,
    coalesce(lead(end_date) over of_task, date '9999-12-31') as rules_to
from planned_tasks
join half_years on kept_from <= end_date
window of_task as (partition by task_no order by end_date);

create macro half_year_state(reported_days, day, start_date, end_date) as
    case
        when len(list_filter(reported_days, lambda reported_on: reported_on between start_date and end_date)) > 0
            then 'reported'
        when day <= end_date then 'in_progress'
        else 'not_reported'
    end;

-- A task to be kept up is judged as a standing one once its date is over and it is done.
-- row: one task and unit that leads it
create macro unit_task_states(until, chosen_wards, area, groups) as table
    select
        judged.task_no,
        lead,
        unit,
        unit_kind,
        name,
        if(
            next is null and start_date is not null,
            half_year_state(reported_days, day, start_date, end_date),
            milestone_state(day, ruling.due_on, day_done(ruling), kind)
        ) as task_state,
        next.no as next_milestone_no,
        next.name as next_milestone,
        next.due_on as next_due_on,
        report_count,
        last_reported_on,
        last_result
    from judged_tasks(until, chosen_wards, area, groups) as judged
    left join standing_half_years on standing_half_years.task_no = judged.task_no and day between rules_from and rules_to;
