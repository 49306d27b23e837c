-- Clearances: how often each ward owes one in a calendar month, and what it made.

create macro required_in(month) as
    coalesce((
        select max(value)::bigint
        from targets
        where measure = 'clearance_count'
          and month between valid_from and coalesce(valid_to, date '9999-12-31')
    ), 0);

-- Calendar months whose last day lies in the period, and the running one if the as-of day does; left open, from the
-- first requirement or row to the as-of day or the last row. row: one month
create macro clearance_months(start_date, end_date) as table
    with
    reach as (
        select
            (select as_of from snapshot) as as_of,
            (select min(valid_from) from targets where measure = 'clearance_count') as first_due,
            (select min(cleared_on) from clearances) as first_row,
            (select max(cleared_on) from clearances) as last_row
    ),
    months as (
        select
            as_of,
            unnest(generate_series(
                date_trunc('month', or_first(start_date, least(first_due, first_row, as_of))),
                date_trunc('month', or_last(end_date, greatest(as_of, last_row))),
                interval 1 month
            ))::date as month
        from reach
    )
    select
        month,
        required_in(month) as required_count,
        as_of < last_day(month) as is_running
    from months
    where last_day(month) between start_date and end_date
       or (month = date_trunc('month', as_of) and as_of between start_date and end_date);

-- Two trips on one day count once; a row with trips above 1 is the month's total, and the largest of totals and dated
-- days counts, never their sum; a row of 0 trips is a report. row: one ward ('unknown' too) and month that has a row
create macro clearances_made(chosen_wards, area, groups) as table
    select
        ward,
        date_trunc('month', cleared_on)::date as month,
        greatest(
            count(distinct cleared_on) filter (trips = 1),
            coalesce(max(trips) filter (trips > 1), 0)
        ) as clearance_count
    from clearances
    where is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province)
      and is_asked(groups, 'ward', ward)
    group by all;

-- The state is tested in the order in which it is written. row: one ward and month, 'unknown' where it has a row
create macro ward_months(start_date, end_date, chosen_wards, area, groups) as table
    with
    reach as (
        select through_of('clearances') as data_through
    ),
    due as (
        select code as ward, month, required_count, is_running
        from wards_within(chosen_wards, area, groups)
        cross join clearance_months(start_date, end_date)
    ),
    unplaced as (
        select ward, month, 0 as required_count, is_running
        from clearances_made(chosen_wards, area, groups)
        join clearance_months(start_date, end_date) using (month)
        where ward = 'unknown'
    )
    select
        ward,
        month,
        coalesce(clearance_count, 0) as clearance_count,
        required_count,
        is_running,
        case
            when required_count = 0 then null
            when coalesce(clearance_count, 0) >= required_count then 'met'
            when is_running then 'in_progress'
            when clearance_count is not null and data_through >= last_day(month) - 6 then 'not_met'
            else 'not_reported'
        end as state
    from (from due union all from unplaced)
    left join clearances_made(chosen_wards, area, groups) using (ward, month)
    cross join reach;
