-- Encroachment cases of the period that have coordinates, for the map.
-- row: one case
-- key: case_id
select
    case_id,
    found_on,
    ward,
    point_id,
    coalesce(category, 'unknown') as category,
    coalesce(measure, 'unknown') as measure,
    latitude,
    longitude
from encroachments_within($start_date, $end_date, $wards, $area)
where latitude is not null and longitude is not null
order by case_id
