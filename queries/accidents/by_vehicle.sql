-- Accidents of each kind of vehicle that takes part in any: one with several kinds counts once in each of them.
-- row: one kind of vehicle
-- key: vehicle
with

per_vehicle as (
    select
        unnest(kinds_of(vehicles)) as vehicle,
        case_count,
        deaths,
        injured
    from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
)

select
    vehicle,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(deaths * deaths)::bigint as death_square_sum,
    sum(injured)::bigint as injured_count,
    sum(injured * injured)::bigint as injured_square_sum
from per_vehicle
group by all
order by accident_count desc, vehicle
