-- Points outside the frame of the city, Bach Long Vi included.
select 'accidents', _file_no, 'outside_city', 'latitude', '', count(*), min(_line)
from records_accidents
where not (latitude between 20.0 and 21.5 and longitude between 105.9 and 108.2)
group by all
