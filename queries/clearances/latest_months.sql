-- The latest full month with a requirement that ends in the period, and the one before it even when that ends earlier.
-- None where there is no such feed at all: silence of everybody is not the wards' doing.
-- row: one calendar month, the latest first
-- key: month
with

monthly as (
    select
        month,
        count(*) as due_count,
        count(*) filter (state = 'met') as met_count,
        count(*) filter (state = 'not_met') as not_met_count,
        count(*) filter (state = 'not_reported') as not_reported_count
    from months_of_wards(date '0001-01-01', $end_date, $wards, $area, $groups)
    where required_count > 0 and not is_running and data_through is not null
    group by all
)

select
    month,
    due_count,
    met_count,
    not_met_count,
    not_reported_count
from monthly
where (select last_day(max(month)) from monthly) >= $start_date
order by month desc
limit 2
