-- Reports on the plan's tasks: by whom, up to which day, about which milestone. What was said is told once, when the
-- snapshot is opened: every question about tasks asks for it.

create macro plan_day() as date '2026-04-10';

-- The last day of the view or of the data, whichever comes first.
create macro judged_on(until) as (
    select least(until, as_of)
    from snapshot
    where as_of is not null
);

-- Without a row where no unit's report on a task ever came. row: the whole snapshot
create table task_reach as
select as_of
from snapshot
where through_of('task_reports') is not null;

-- The same day, but none before the plan nor where no unit's report ever came: then nothing has a state.
create macro task_day(until) as (
    select nullif(least(until, as_of), least(until, as_of, plan_day() - 1))
    from task_reach
);

-- Agencies of the city stay while no place is chosen.
create macro is_city_asked(chosen_wards, area, groups) as
    len(chosen_wards) = 0
    and area = 'city'
    and len(asked(groups, 'ward=')) = 0
    and len(asked(groups, '-ward=')) = 0;

-- Whoever answers to the city. row: one unit: an agency or a ward
create table units as
select code as unit, 'agency' as unit_kind, name, must_report, code as lead, null as former_province, null as type
from agencies
union all
select code, 'ward', full_name, true, 'ubnd_cap_xa', former_province, type
from wards;

create macro is_unit_within(chosen_wards, area, groups, unit, unit_kind, former_province, type) as
    case unit_kind
        when 'agency' then is_city_asked(chosen_wards, area, groups)
        when 'ward'
            then is_among(chosen_wards, unit)
            and (area = 'city' or area in (former_province, type))
            and is_asked(groups, 'ward', unit)
        else false
    end;

-- Milestones by date, those without one last; a task that waits for something else has one even where the plan's table
-- gives none. A task to be kept up after its date is a standing one from the day after. Nothing is told of them yet.
-- row: one task
create table planned_tasks as
select
    task_no,
    kind,
    leads,
    if(
        kind = 'standing',
        [],
        list(
            {
                'no': coalesce(milestone_no, 1), 'name': task_milestones.name, 'due_on': due_on,
                'first_done_on': null::date, 'given_on': null::date, 'report_count': 0::bigint,
                'last_reported_on': null::date
            }
            order by due_on nulls last, milestone_no
        )
    ) as milestones,
    case kind when 'standing' then plan_day() when 'dated_and_kept' then max(due_on) + 1 end as kept_from
from tasks
left join task_milestones using (task_no)
group by task_no, kind, leads;

-- 'ubnd_cap_xa' as a lead is each of the wards. row: one task and unit that leads it
create table leading_units as
with leads as (
    select task_no, kind, trim(unnest(string_split(leads, ';'))) as lead
    from planned_tasks
)
select task_no, kind, lead, unit, unit_kind, name, former_province, type
from leads
join units using (lead);

create macro plain_text(text) as
    replace(lower(strip_accents(nfc_normalize(regexp_replace(trim(text), '\s+', ' ', 'g')))), chr(273), 'd');

-- By number, with or without the word for milestone; by name; by date.
create macro is_named(text, milestone) as
    regexp_extract(plain_text(text), '^(?:moc )?0*([0-9]+)$', 1) = milestone.no::varchar
    or plain_text(text) = plain_text(milestone.name)
    or try_strptime(text, ['%d/%m/%Y', '%Y-%m-%d'])::date = milestone.due_on;

-- In the order of their days, of one day the furthest last. row: one report of a unit on a task
create table numbered_reports as
select
    task_no,
    unit,
    coalesce(trim(milestone), '') as milestone_text,
    if(
        milestone_text = '',
        null,
        list_filter(milestones, lambda planned: is_named(milestone_text, planned))[1].no
    ) as named_no,
    reported_on,
    state as reported_state,
    coalesce(state = 'done', false) as is_done,
    completed_on,
    result,
    row_number() over (
        partition by task_no, unit
        order by
            reported_on,
            coalesce(list_position(['not_started', 'in_progress', 'done'], state), 0),
            milestone nulls first,
            completed_on
    ) as report_no
from task_reports
join planned_tasks using (task_no);

-- A report that names no milestone is about the earliest one still open, and about the last one where none is, unless
-- the task is done and only kept up; one that names what the task does not have is about none. A report of done is about
-- what was done last, when it gives the same day or, right after that report, no day; so it is when it gives an earlier
-- day while nothing before that is open.
create macro milestone_meant(report, said, open_no) as
    case
        when report.milestone_text <> '' then report.named_no
        when report.is_done
            and (
                report.completed_on = said.last_done_on
                or (report.completed_on is null and said.was_done)
                or (report.completed_on < said.last_done_on and coalesce(open_no > said.last_no, true))
            )
            then said.last_no
        when report.reported_on >= said.kept_from then open_no
        else coalesce(open_no, said.milestones[-1].no)
    end;

create macro day_done(milestone) as coalesce(milestone.given_on, milestone.first_done_on);

-- A milestone after a report about it: the day that was given for it last, else the one on which it was first reported
-- done, and neither once it is reported as not done.
create macro milestone_after(milestone, report) as
    {
        'no': milestone.no,
        'name': milestone.name,
        'due_on': milestone.due_on,
        'first_done_on': if(report.is_done, coalesce(milestone.first_done_on, report.reported_on), null),
        'given_on': if(report.is_done, coalesce(report.completed_on, milestone.given_on), null),
        'report_count': milestone.report_count + 1,
        'last_reported_on': report.reported_on
    };

-- What reports have said so far, and which milestone the last of them is about; 0 is before any of them.
-- row: one task, unit that leads it or reports on it, and report
create table said_by_reports as
with recursive said as (
    select
        task_no,
        unit,
        0::bigint as report_no,
        date '0001-01-01' as reported_on,
        null::varchar as result,
        []::date[] as reported_days,
        milestones,
        kept_from,
        null::bigint as meant_no,
        null::bigint as last_no,
        null::date as last_done_on,
        false as was_done
    from (select task_no, unit from leading_units union select task_no, unit from numbered_reports)
    join planned_tasks using (task_no)

    union all

    select
        task_no,
        unit,
        report.report_no,
        report.reported_on,
        report.result,
        list_append(reported_days, report.reported_on),
        milestones,
        kept_from,
        meant_no,
        if(report.is_done, coalesce(meant_no, last_no), last_no),
        if(
            report.is_done and meant_no is not null,
            day_done(list_filter(milestones, lambda milestone: milestone.no = meant_no)[1]),
            last_done_on
        ),
        if(meant_no is null, was_done, report.is_done)
    from (
        select
            * replace (
                list_transform(
                    milestones,
                    lambda milestone: if(milestone.no = meant_no, milestone_after(milestone, report), milestone)
                ) as milestones
            )
        from (
            select *, if(len(milestones) > 0, milestone_meant(report, said, open_no), null) as meant_no
            from (
                select
                    said.* exclude (meant_no),
                    said,
                    report,
                    list_filter(milestones, lambda milestone: day_done(milestone) is null)[1].no as open_no
                from said
                join numbered_reports as report
                    on report.task_no = said.task_no
                    and report.unit = said.unit
                    and report.report_no = said.report_no + 1
            )
        )
    )
)
from said;
