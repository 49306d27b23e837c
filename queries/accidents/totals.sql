-- Accidents, deaths and injured of the period; every count is a sum of case_count, never a number of rows.
-- row: the whole period
select
    coalesce(sum(case_count), 0)::bigint as accident_count,
    coalesce(sum(deaths), 0)::bigint as death_count,
    coalesce(sum(injured), 0)::bigint as injured_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
