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

-- Milestones by date, those without one last; a task that waits for something else has one even where the plan's table
-- gives none. A task to be kept up after its date is a standing one from the day after. row: one task
create macro tasks_planned() as table
    select
        task_no,
        kind,
        leads,
        if(
            kind = 'standing',
            [],
            list(
                {'no': coalesce(milestone_no, 1), 'name': task_milestones.name, 'due_on': due_on}
                order by due_on nulls last, milestone_no
            )
        ) as milestones,
        case kind when 'standing' then plan_day() when 'dated_and_kept' then max(due_on) + 1 end as kept_from
    from tasks
    left join task_milestones using (task_no)
    group by task_no, kind, leads;

-- 'ubnd_cap_xa' as a lead is each of the wards. row: one task and unit that leads it
create macro leading_units(chosen_wards, area, groups) as table
    with leads as (
        select task_no, kind, milestones, trim(unnest(string_split(leads, ';'))) as lead
        from tasks_planned()
    )
    select task_no, kind, milestones, lead, unit, unit_kind, name
    from leads
    join (
        select *, if(unit_kind = 'ward', 'ubnd_cap_xa', unit) as lead
        from units_within(chosen_wards, area, groups)
    ) using (lead);

create macro plain_text(text) as
    replace(lower(strip_accents(nfc_normalize(regexp_replace(trim(text), '\s+', ' ', 'g')))), chr(273), 'd');

-- By number, with or without the word for milestone; by name; by date.
create macro is_named(text, milestone) as
    regexp_extract(plain_text(text), '^(?:moc )?0*([0-9]+)$', 1) = milestone.no::varchar
    or plain_text(text) = plain_text(milestone.name)
    or try_strptime(text, ['%d/%m/%Y', '%Y-%m-%d'])::date = milestone.due_on;

create macro milestone_named(text, milestones) as
    if(text = '', null, list_filter(milestones, lambda milestone: is_named(text, milestone))[1].no);

create macro progress_rank(reported_state) as
    coalesce(list_position(['not_started', 'in_progress', 'done'], reported_state), 0);

-- What reports have said so far: which milestones are done, when that was first reported and which day was given for it
-- last; the number and day of what was done last; and of each report the milestone that it is about.
create macro nothing_said() as
    {
        'done': []::struct("no" bigint, reported_on date, given_on date)[],
        'last_no': null::bigint,
        'last_day': null::date,
        'was_done': false,
        'meant': []::bigint[]
    };

create macro completion_in(said, wanted_no) as list_filter(said.done, lambda entry: entry.no = wanted_no)[1];

create macro day_done(completion) as coalesce(completion.given_on, completion.reported_on);

create macro earliest_open(milestones, said) as
    list_filter(milestones, lambda milestone: completion_in(said, milestone.no) is null)[1].no;

-- A report of done is about what was done last, when it gives the same day or, right after that report, no day; so it
-- is when it gives an earlier day while nothing before that is open.
create macro repeats_the_last(report, said, open_no) as
    report.is_done
    and (
        report.completed_on = said.last_day
        or (report.completed_on is null and said.was_done)
        or (report.completed_on < said.last_day and coalesce(open_no > said.last_no, true))
    );

-- A report that names no milestone is about the earliest one still open, and about the last one where none is, unless
-- the task is done and only kept up; one that names what the task does not have is about none.
create macro milestone_meant(report, said, milestones, kept_from) as
    case
        when report.text <> '' then report.named_no
        when repeats_the_last(report, said, earliest_open(milestones, said)) then said.last_no
        when report.reported_on >= kept_from then earliest_open(milestones, said)
        else coalesce(earliest_open(milestones, said), milestones[-1].no)
    end;

create macro completion_after(report, said, meant_no) as
    {
        'no': meant_no,
        'reported_on': coalesce(completion_in(said, meant_no).reported_on, report.reported_on),
        'given_on': coalesce(report.completed_on, completion_in(said, meant_no).given_on)
    };

create macro said_after(report, said, meant_no) as
    {
        'done': list_filter(said.done, lambda entry: entry.no is distinct from meant_no)
            || if(report.is_done and meant_no is not null, [completion_after(report, said, meant_no)], []),
        'last_no': if(report.is_done, coalesce(meant_no, said.last_no), said.last_no),
        'last_day': if(
            report.is_done and meant_no is not null,
            day_done(completion_after(report, said, meant_no)),
            said.last_day
        ),
        'was_done': if(meant_no is null, said.was_done, report.is_done),
        'meant': list_append(said.meant, meant_no)
    };

-- The list of one milestone names it, so that it is reckoned once.
create macro told_by(reports, milestones, kept_from) as
    list_reduce(
        reports,
        lambda said, report: list_transform(
            [milestone_meant(report, said, milestones, kept_from)],
            lambda meant_no: said_after(report, said, meant_no)
        )[1],
        nothing_said()
    );

-- Told in the order of their days, of one day the furthest last. row: one task and unit that reported on it by the day
-- of judgement
create macro task_histories(until) as table
    with
    sent as (
        select
            task_no,
            unit,
            list(
                {
                    'text': coalesce(trim(milestone), ''), 'reported_on': reported_on, 'state': state,
                    'is_done': coalesce(state = 'done', false), 'completed_on': completed_on, 'result': result
                }
                order by reported_on, progress_rank(state), milestone nulls first, completed_on
            ) as reports
        from task_reports
        where reported_on <= task_day(until)
        group by task_no, unit
    ),
    read as (
        select
            task_no,
            unit,
            milestones,
            kept_from,
            list_transform(
                reports,
                lambda report: struct_insert(report, named_no := milestone_named(report.text, milestones))
            ) as reports
        from sent
        join tasks_planned() using (task_no)
    )
    select
        task_no,
        unit,
        reports,
        if(len(milestones) > 0, told_by(reports, milestones, kept_from), nothing_said()) as said
    from read;
