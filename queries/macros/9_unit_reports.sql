-- Plans and periodic reports that units owe: data/plan/report_deadlines.csv.

-- Each reporting year begins on 15/12; both its periodic reports tell of it from that day.
create macro report_period_begins(due_end) as make_date(year(due_end) - 1, 12, 15);

-- A periodic report is about the year, or the half of it, in which its period ends, whichever day is given for that
-- end. One sent before that period began is about none.
create macro is_about(kind, sent_on, period_end, due_end) as
    case
        when kind = 'plan' then sent_on >= plan_day()
        when kind = 'half_year' and month(period_end) > 6 then false
        else year(period_end) = year(due_end) and sent_on >= report_period_begins(due_end)
    end;

-- What is due, what was sent and what the running period will ask for; of reports sent twice the earlier counts. Nothing before
-- the plan and where no unit's report ever came. row: one unit that must report and one report
create macro reports_owed(until, chosen_wards, area, groups) as table
    with
    reach as (
        select judged_on(until) as day
        where through_of('unit_reports') is not null
    ),
    due as (
        select
            kind,
            period_end,
            due_on,
            day,
            kind = 'plan' or day >= report_period_begins(period_end) as has_begun
        from report_deadlines
        join reach on day >= plan_day()
    ),
    sent as (
        select unit, due.kind, due.due_on, min(sent_on) as sent_on
        from unit_reports as reports
        join due on due.kind = reports.kind and is_about(due.kind, sent_on, reports.period_end, due.period_end)
        where sent_on <= day
        group by all
    )
    select
        unit,
        unit_kind,
        name,
        kind,
        period_end,
        due_on,
        sent_on,
        case
            when sent_on <= due_on then 'on_time'
            when sent_on is not null then 'late'
            when day > due_on then 'missing'
            else 'awaited'
        end as report_state,
        nullif(greatest(coalesce(sent_on, day) - due_on, 0), 0) as late_day_count
    from due
    join units on is_unit_within(chosen_wards, area, groups, unit, unit_kind, former_province, type)
    left join sent using (unit, kind, due_on)
    where must_report and (day > due_on or sent_on is not null or has_begun);
