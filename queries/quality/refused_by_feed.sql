-- How many rows of each feed were refused.
-- row: one feed that has any
-- key: feed
select feed, count(*) as refused_count
from refused
group by feed
order by feed
