-- Accidents of each ward that has any in the period; 'unknown' holds those that could not be placed.
-- row: one ward
-- key: ward
select
    ward as ward,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(injured)::bigint as injured_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
group by all
order by accident_count desc, ward
