-- The snapshot that answers: its as-of day, whether it is sample data, and the last day of each KPI's feed.
-- row: the whole snapshot
select
    as_of,
    is_sample,
    (select max(data_through) from feeds where feed = 'accidents') as accidents_through,
    (select max(data_through) from feeds where feed = 'fines') as fines_through,
    (select max(data_through) from feeds where feed = 'clearances') as clearances_through,
    (select max(data_through) from feeds where feed = 'encroachments') as encroachments_through
from snapshot
