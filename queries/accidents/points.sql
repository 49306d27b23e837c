-- Accidents of the period that have coordinates, for the map.
-- row: one accident, or accident_count of them
-- key: accident_id
select
    accident_id,
    occurred_at,
    has_hour,
    ward,
    latitude,
    longitude,
    coalesce(severity, 'unknown') as severity,
    coalesce(cause, 'unknown') as cause,
    coalesce(road, 'unknown') as road,
    case_count as accident_count,
    deaths as death_count,
    injured as injured_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
where latitude is not null and longitude is not null
order by accident_id
