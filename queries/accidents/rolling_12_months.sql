-- Each ward's accidents of the period and of the 12 months to its end (cut at the feed's data-through day), beside the
-- number expected in its type of ward; wards without any are kept, with 0, and those not placed stand as 'unknown'.
-- row: one ward
-- key: ward
with

period as (
    select
        ward,
        sum(case_count)::bigint as accident_count,
        sum(deaths)::bigint as death_count,
        sum(injured)::bigint as injured_count
    from accidents_within($start_date, $end_date, $wards, $area, $severities)
    group by all
),

rolling as (
    select *
    from ward_accidents_to(least($end_date, through_of('accidents')))
    where ward in (select code from wards_within($wards, $area))
)

select
    ward,
    coalesce(period.accident_count, 0) as accident_count,
    coalesce(period.death_count, 0) as death_count,
    coalesce(period.injured_count, 0) as injured_count,
    rolling.accident_count as rolling_accident_count,
    rolling.death_count as rolling_death_count,
    rolling.injured_count as rolling_injured_count,
    rolling.expected_count
from period
full join rolling using (ward)
order by accident_count desc, ward
