-- How many accidents of the period have a date but no hour, so that the heat map cannot hold them.
-- row: the whole period
select
    coalesce(sum(case_count) filter (not coalesce(has_hour, false)), 0)::bigint as without_hour_count,
    coalesce(sum(case_count), 0)::bigint as accident_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
