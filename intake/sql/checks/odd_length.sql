-- A stretch of cable too short or too long to be one: most likely kilometres written as metres, or the other way round.
select 'cables', _file_no, 'odd_length', 'length_m', length_m::varchar, count(*), min(_line)
from records_cables
where length_m not between 10 and 50000
group by all
