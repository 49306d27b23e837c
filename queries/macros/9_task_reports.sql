-- Reports on the plan's tasks: by whom, up to which day, about which milestone.

create macro plan_day() as date '2026-04-10';

-- The last day of the view or of the data, whichever comes first.
create macro judged_on(until) as (
    select least(until, as_of)
    from snapshot
    where as_of is not null
);

-- The same day, but none before the plan nor where no unit's report ever came: then nothing has a state.
create macro task_day(until) as (
    select day
    from (select judged_on(until) as day, through_of('task_reports') as data_through)
    where day >= plan_day() and data_through is not null
);

-- Agencies of the city stay while no place is chosen.
create macro is_city_asked(chosen_wards, area, groups) as
    len(chosen_wards) = 0
    and area = 'city'
    and len(asked(groups, 'ward=')) = 0
    and len(asked(groups, '-ward=')) = 0;

-- Whoever answers to the city. row: one unit: an agency or a ward
create macro units_within(chosen_wards, area, groups) as table
    select code as unit, 'agency' as unit_kind, name, must_report
    from agencies
    where is_city_asked(chosen_wards, area, groups)
    union all
    select code, 'ward', full_name, true
    from wards_within(chosen_wards, area, groups);

-- 'ubnd_cap_xa' as a lead is each of the wards. row: one task and unit that leads it
create macro leading_units(chosen_wards, area, groups) as table
    with leads as (
        select task_no, kind, trim(unnest(string_split(leads, ';'))) as lead
        from tasks
    )
    select task_no, kind, lead, unit, unit_kind, name
    from leads
    join units_within(chosen_wards, area, groups) as units
        on units.unit = leads.lead or (leads.lead = 'ubnd_cap_xa' and units.unit_kind = 'ward');

-- A task that waits for something else has one milestone even where the plan's table gives none.
-- row: one milestone of a task that is not a standing one
create macro milestones_due() as table
    select task_no, kind, coalesce(milestone_no, 1) as milestone_no, task_milestones.name as milestone, due_on
    from tasks
    left join task_milestones using (task_no)
    where kind <> 'standing';

create macro plain_text(text) as
    replace(lower(strip_accents(nfc_normalize(regexp_replace(trim(text), '\s+', ' ', 'g')))), chr(273), 'd');

-- By number, with or without the word for milestone; by name; by date.
create macro is_named(text, milestone_no, milestone, due_on) as
    regexp_extract(plain_text(text), '^(?:moc )?0*([0-9]+)$', 1) = milestone_no::varchar
    or plain_text(text) = plain_text(milestone)
    or try_strptime(trim(text), ['%d/%m/%Y', '%Y-%m-%d'])::date = due_on;

create macro progress_rank(reported_state) as
    coalesce(list_position(['not_started', 'in_progress', 'done'], reported_state), 0);

-- What reports have said so far: the milestones done, and of the last one done its number and day.
create macro nothing_said() as
    {'done': []::bigint[], 'last_no': 0::bigint, 'last_day': null::date, 'was_done': false, 'meant': []::bigint[]};

-- A report of done is about the milestone that was done last, when it gives the same day or, right after that report,
-- no day; so it is when an earlier day than that one's is given while no milestone before it is open.
create macro repeats_the_last(report, said, open_no) as
    report.is_done
    and said.last_no > 0
    and (
        report.completed_on is not distinct from said.last_day
        or (report.completed_on is null and said.was_done)
        or (report.completed_on < said.last_day and coalesce(open_no > said.last_no, true))
    );

-- A report that names no milestone is about the earliest one still open, and about the last one where none is.
create macro milestone_meant(report, said, open_no, last_no) as
    case
        when report.named_no is not null then report.named_no
        when repeats_the_last(report, said, open_no) then said.last_no
        else coalesce(open_no, last_no)
    end;

create macro earliest_open(numbers, said) as
    list_filter(numbers, lambda number: not list_contains(said.done, number))[1];

create macro said_after(report, said, meant_no) as
    {
        'done': list_filter(said.done, lambda number: number <> meant_no)
            || if(report.is_done, [meant_no], []::bigint[]),
        'last_no': if(report.is_done, meant_no, said.last_no),
        'last_day': if(report.is_done, coalesce(report.completed_on, report.reported_on), said.last_day),
        'was_done': report.is_done,
        'meant': list_append(said.meant, meant_no)
    };

-- A text that names no milestone of the task stays in the history and moves no state; what a standing task's report
-- names means nothing. row: one report of a unit on a task, up to the day of judgement
create macro task_reports_to(until) as table
    with
    read as (
        select *, coalesce(trim(milestone), '') as milestone_text
        from task_reports
        where reported_on <= task_day(until)
    ),
    texts as (
        select task_no, milestone_text, min(milestone_no) as named_no
        from (select distinct task_no, milestone_text from read where milestone_text <> '')
        join milestones_due() using (task_no)
        where is_named(milestone_text, milestone_no, milestone, due_on)
        group by all
    ),
    numbers as (
        select task_no, list(milestone_no order by milestone_no) as numbers
        from milestones_due()
        group by all
    )
    select
        task_no,
        unit,
        milestone_text,
        named_no,
        numbers,
        milestone_text = '' or named_no is not null as is_clear,
        reported_on,
        state as reported_state,
        coalesce(state = 'done', false) as is_done,
        completed_on,
        result,
        row_number() over (
            partition by task_no, unit
            order by reported_on, progress_rank(state), milestone_text, completed_on
        ) as report_no
    from read
    left join texts using (task_no, milestone_text)
    left join numbers using (task_no);

-- Told in the order of their days, of one day the furthest last.
-- row: one report that is about a milestone: task_no, unit, milestone_no, report_no
create macro reports_by_milestone(until) as table
    with
    histories as (
        select
            task_no,
            unit,
            numbers,
            list(
                {
                    'named_no': named_no, 'is_done': is_done, 'completed_on': completed_on,
                    'reported_on': reported_on, 'report_no': report_no
                }
                order by report_no
            ) as reports
        from task_reports_to(until)
        where is_clear and numbers is not null
        group by all
    ),
    told as (
        select
            task_no,
            unit,
            reports,
            list_reduce(
                reports,
                lambda said, report: said_after(
                    report, said, milestone_meant(report, said, earliest_open(numbers, said), numbers[-1])
                ),
                nothing_said()
            ).meant as meant
        from histories
    )
    select task_no, unit, unnest(meant) as milestone_no, unnest(reports, max_depth := 2)
    from told;
