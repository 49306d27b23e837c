-- The wards that the area and ward filters keep, with their names and points.
-- row: one ward
-- key: ward
select
    code as ward,
    name,
    full_name,
    type,
    former_province,
    area_km2,
    population,
    longitude,
    latitude
from wards_within($wards, $area, $groups)
order by name collate vi, code
