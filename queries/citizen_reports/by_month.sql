-- What became of the violations that citizens reported, by the month in which they were received: how many are verified
-- (found true or not), found not true, fined and answered by the last day of the view or of the data. A step without a
-- date of its own counts when the outcome says that it was taken; a fine implies that it was verified.
-- row: one month of the reporting calendar, or of the calendar
-- key: month
with

judged as (
    select
        *,
        coalesce(fined_on, received_on) <= judged_on($end_date)
            and (fined_on is not null or report_outcome = 'fined') as is_fined,
        coalesce(verified_on, received_on) <= judged_on($end_date)
            and (verified_on is not null or report_outcome in ('verified', 'unfounded')) as is_verified
    from citizen_reports
    where received_on between $start_date and judged_on($end_date)
      and is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
),

counted as (
    select
        month_of(received_on, $calendar) as month,
        count(*) as received_count,
        count(*) filter (is_verified or is_fined) as verified_count,
        count(*) filter (is_verified and report_outcome = 'unfounded') as unfounded_count,
        count(*) filter (is_fined) as fined_count,
        count(*) filter (answered_on <= judged_on($end_date)) as answered_count
    from judged
    group by all
),

months as (
    select *
    from months_within(
        $start_date, $end_date,
        (select min(received_on) from judged), (select max(received_on) from judged),
        $calendar
    )
)

select
    month,
    start_date,
    end_date,
    coalesce(received_count, 0)::bigint as received_count,
    coalesce(verified_count, 0)::bigint as verified_count,
    coalesce(unfounded_count, 0)::bigint as unfounded_count,
    coalesce(fined_count, 0)::bigint as fined_count,
    coalesce(answered_count, 0)::bigint as answered_count
from months
left join counted using (month)
order by month
