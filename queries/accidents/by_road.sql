-- Accidents of each road that occurs in the period; 'unknown' where none was written down.
-- row: one road
-- key: road
select
    coalesce(road, 'unknown') as road,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(deaths * deaths)::bigint as death_square_sum,
    sum(injured)::bigint as injured_count,
    sum(injured * injured)::bigint as injured_square_sum
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
group by all
order by accident_count desc, road
