-- Clearances: how often each ward owes one in a calendar month, and what it made. What does not hang on the reader's
-- filters is worked out once, when the snapshot is opened.

-- row: the whole snapshot
create table clearance_reach as
select
    as_of,
    through_of('clearances') as data_through,
    (select min(valid_from) from targets where measure = 'clearance_count') as first_due,
    (select min(cleared_on) from clearances) as first_row,
    (select max(cleared_on) from clearances) as last_row
from (select max(as_of) as as_of from snapshot);

-- Calendar months whose last day lies in the period, and the running one if the as-of day does; left open, from the
-- first requirement or row to the as-of day or the last row. row: one month
create macro clearance_months(start_date, end_date) as table
    with months as (
        select
            as_of,
            unnest(generate_series(
                date_trunc('month', or_first(start_date, least(first_due, first_row, as_of))),
                date_trunc('month', or_last(end_date, greatest(as_of, last_row))),
                interval 1 month
            ))::date as month
        from clearance_reach
    )
    select
        month,
        coalesce(max(value)::bigint, 0) as required_count,
        as_of < last_day(month) as is_running
    from months
    left join targets
        on measure = 'clearance_count'
        and month between valid_from and coalesce(valid_to, date '9999-12-31')
    where last_day(month) between start_date and end_date
       or (month = date_trunc('month', as_of) and as_of between start_date and end_date)
    group by month, as_of;

-- Two trips on one day count once; a row with trips above 1 is the month's total, and the largest of totals and dated
-- days counts, never their sum; a row of 0 trips is a report.
create macro clearances_of(cleared_on, trips) as
    greatest(
        count(distinct cleared_on) filter (trips = 1),
        coalesce(max(trips) filter (trips > 1), 0)
    );

-- row: one ward ('unknown' too) and month that has a row
create table clearances_made as
select
    ward,
    date_trunc('month', cleared_on)::date as month,
    clearances_of(cleared_on, trips) as clearance_count,
    list_sort(list(distinct day(cleared_on)) filter (trips = 1)) as cleared_days,
    coalesce(max(trips) filter (trips > 1), 0) as month_total_count
from clearances
group by all;

-- The state is tested in the order in which it is written. row: one ward of the city and month
create macro months_of_wards(start_date, end_date, chosen_wards, area, groups) as table
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
        end as state,
        cleared_days,
        month_total_count,
        data_through
    from (select code as ward from wards_within(chosen_wards, area, groups))
    cross join clearance_months(start_date, end_date)
    cross join (select data_through from clearance_reach)
    left join clearances_made using (ward, month);

-- Months with a clearance that could not be placed stand with them, under 'unknown'; such a month owes none.
-- row: one ward ('unknown' too) and month
create macro ward_months(start_date, end_date, chosen_wards, area, groups) as table
    select ward, month, clearance_count, required_count, is_running, state
    from months_of_wards(start_date, end_date, chosen_wards, area, groups)
    union all
    select ward, month, clearances_of(cleared_on, trips), 0, is_running, null
    from clearances
    join clearance_months(start_date, end_date) as months on months.month = date_trunc('month', cleared_on)
    where ward = 'unknown'
      and is_among(chosen_wards, ward)
      and is_in_area(area, ward, ward_candidates, former_province)
      and is_asked(groups, 'ward', ward)
    group by all;
