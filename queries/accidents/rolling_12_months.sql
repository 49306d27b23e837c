-- Each ward's accidents of the period, of the 12 months to its end (cut at the feed's data-through day) and of the 12
-- before those, null where the feed begins over 14 days after their first; wards without any are kept, with 0, and
-- accidents not placed stand as 'unknown'.
-- row: one ward
-- key: ward
with

ends as (
    select least($end_date, through_of('accidents')) as last_day
),

spans as (
    select
        last_day,
        (last_day - interval 12 months)::date as last_day_before,
        (last_day - interval 24 months)::date + 1 as first_day_before
    from ends
),

placed as (
    select
        ward,
        case_count,
        deaths,
        injured,
        occurred_on between $start_date and $end_date as is_in_period,
        occurred_on > last_day_before and occurred_on <= last_day as is_rolling,
        occurred_on between first_day_before and last_day_before as is_previous
    from accidents_within(
        least($start_date, (select first_day_before from spans)), $end_date, $wards, $area, $severities, $groups
    )
    cross join spans
),

kept as (
    select code as ward from wards_within($wards, $area, $groups)
    union
    select ward from placed
),

counted as (
    select
        kept.ward,
        coalesce(sum(case_count) filter (is_in_period), 0)::bigint as accident_count,
        coalesce(sum(deaths) filter (is_in_period), 0)::bigint as death_count,
        coalesce(sum(injured) filter (is_in_period), 0)::bigint as injured_count,
        coalesce(sum(case_count) filter (is_rolling), 0)::bigint as rolling_accident_count,
        coalesce(sum(deaths) filter (is_rolling), 0)::bigint as rolling_death_count,
        coalesce(sum(deaths * deaths) filter (is_rolling), 0)::bigint as rolling_death_square_sum,
        coalesce(sum(injured) filter (is_rolling), 0)::bigint as rolling_injured_count,
        coalesce(sum(injured * injured) filter (is_rolling), 0)::bigint as rolling_injured_square_sum,
        coalesce(sum(case_count) filter (is_previous), 0)::bigint as previous_accident_count,
        coalesce(sum(deaths) filter (is_previous), 0)::bigint as previous_death_count,
        coalesce(sum(deaths * deaths) filter (is_previous), 0)::bigint as previous_death_square_sum,
        coalesce(sum(injured) filter (is_previous), 0)::bigint as previous_injured_count,
        coalesce(sum(injured * injured) filter (is_previous), 0)::bigint as previous_injured_square_sum
    from kept
    left join placed using (ward)
    group by all
),

reach as (
    select first_day_before + 14 >= (select min(first_date) from feeds where feed = 'accidents') as has_before
    from spans
)

select
    ward,
    accident_count,
    death_count,
    injured_count,
    rolling_accident_count,
    rolling_death_count,
    rolling_death_square_sum,
    rolling_injured_count,
    rolling_injured_square_sum,
    if(has_before, previous_accident_count, null) as previous_accident_count,
    if(has_before, previous_death_count, null) as previous_death_count,
    if(has_before, previous_death_square_sum, null) as previous_death_square_sum,
    if(has_before, previous_injured_count, null) as previous_injured_count,
    if(has_before, previous_injured_square_sum, null) as previous_injured_square_sum
from counted
cross join reach
order by rolling_accident_count desc, ward
