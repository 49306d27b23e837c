-- Casualties no single accident of the city has come near: a slip of the keyboard, or a total among the rows.
select 'accidents', _file_no, 'outlier', 'deaths', deaths || '/' || injured, count(*), min(_line)
from records_accidents
where coalesce(case_count, 1) = 1 and (deaths >= 10 or injured >= 50)
group by all
