-- Encroachment cases of the period that have coordinates, by hexagon: centres lie 2 km apart; `ward` is that of most of them.
-- row: one hexagon with a case
-- key: longitude, latitude
with

placed as (
    select
        hexagon_of(longitude, latitude, hexagon_spacing()) as hexagon,
        ward
    from encroachments_within($start_date, $end_date, $wards, $area, $groups)
    where latitude is not null and longitude is not null
)

select
    longitude_of(hexagon, hexagon_spacing()) as longitude,
    latitude_of(hexagon, hexagon_spacing()) as latitude,
    coalesce(mode(ward order by ward) filter (ward <> 'unknown'), 'unknown') as ward,
    count(*) as case_count
from placed
group by all
order by longitude, latitude
