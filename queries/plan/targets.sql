-- What the plan asks for, from when to when, and the base year it is reckoned from.
-- row: one target
-- key: measure, valid_from
select
    measure,
    value,
    unit,
    base_start,
    base_end,
    valid_from,
    valid_to,
    decided_by,
    source
from targets
order by measure, valid_from
