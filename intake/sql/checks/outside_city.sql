-- Points outside the frame of the city, Bach Long Vi included.
with points as (
    select 'accidents' as feed, latitude, longitude, _file_no, _line from records_accidents
    union all
    select 'level_crossings', latitude, longitude, _file_no, _line from records_level_crossings
    union all
    select 'black_spots', latitude, longitude, _file_no, _line from records_black_spots
    union all
    select 'cameras', latitude, longitude, _file_no, _line from records_cameras
    union all
    select 'wharves', latitude, longitude, _file_no, _line from records_wharves
)

select feed, _file_no, 'outside_city', 'latitude', '', count(*), min(_line)
from points
where not (latitude between 20.0 and 21.5 and longitude between 105.9 and 108.2)
group by all
