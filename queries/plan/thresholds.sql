-- Limits set by law or by convention, from when to when.
-- row: one limit
-- key: code, valid_from
select
    code,
    value,
    unit,
    comparison,
    valid_from,
    valid_to,
    source
from thresholds
order by code, valid_from
