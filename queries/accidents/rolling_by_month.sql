-- Accidents of the 12 months to the end of each month (the last one cut at the feed's data-through day) and to the same
-- day a year earlier, so that every point holds a whole year; null where the feed begins over 14 days after the 12 months.
-- row: 12 months, by the month they end in
-- key: month
with

reach as (
    select
        min(first_date) as first_day,
        max(data_through) as last_day
    from feeds
    where feed = 'accidents'
),

months as (
    select
        month,
        end_date,
        (end_date - interval 12 months)::date as end_date_before,
        (end_date - interval 24 months)::date + 1 as first_day_before
    from months_within(
        $start_date, least($end_date, (select last_day from reach)),
        (select first_day from reach), (select last_day from reach),
        $calendar
    )
),

counted as (
    select
        month,
        end_date,
        end_date_before + 15 >= first_day as has_rolling,
        first_day_before + 14 >= first_day as has_previous,
        sum(case_count) filter (occurred_on > end_date_before) as rolling_accidents,
        sum(deaths) filter (occurred_on > end_date_before) as rolling_deaths,
        sum(injured) filter (occurred_on > end_date_before) as rolling_injured,
        sum(case_count) filter (occurred_on <= end_date_before) as previous_accidents,
        sum(deaths) filter (occurred_on <= end_date_before) as previous_deaths,
        sum(injured) filter (occurred_on <= end_date_before) as previous_injured
    from months
    cross join reach
    left join accidents_within(date '0001-01-01', $end_date, $wards, $area, $severities, $groups) as accidents
        on accidents.occurred_on between first_day_before and end_date
    group by all
)

select
    month,
    end_date,
    if(has_rolling, coalesce(rolling_accidents, 0), null)::bigint as rolling_accident_count,
    if(has_rolling, coalesce(rolling_deaths, 0), null)::bigint as rolling_death_count,
    if(has_rolling, coalesce(rolling_injured, 0), null)::bigint as rolling_injured_count,
    if(has_previous, coalesce(previous_accidents, 0), null)::bigint as previous_accident_count,
    if(has_previous, coalesce(previous_deaths, 0), null)::bigint as previous_death_count,
    if(has_previous, coalesce(previous_injured, 0), null)::bigint as previous_injured_count
from counted
order by month
