-- How many accidents of the period have no coordinates, so that the map cannot show them.
-- row: the whole period
select
    coalesce(sum(case_count) filter (latitude is null or longitude is null), 0)::bigint as without_point_count,
    coalesce(sum(case_count), 0)::bigint as accident_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
