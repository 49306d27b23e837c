-- How many accidents of the period could not be placed in a ward, before and since the wards of 1/7/2025.
-- row: the whole period
select
    coalesce(sum(case_count) filter (ward = 'unknown' and occurred_on < date '2025-07-01'), 0)::bigint as before_count,
    coalesce(sum(case_count) filter (ward = 'unknown' and occurred_on >= date '2025-07-01'), 0)::bigint as since_count,
    coalesce(sum(case_count), 0)::bigint as accident_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
