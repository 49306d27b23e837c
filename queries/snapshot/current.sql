-- The snapshot that answers: its as-of day, whether it is sample data, and the last day of each KPI's feed.
-- row: the whole snapshot
select
    as_of,
    is_sample,
    through_of('accidents') as accidents_through,
    through_of('fines') as fines_through,
    through_of('clearances') as clearances_through,
    through_of('encroachments') as encroachments_through
from snapshot
