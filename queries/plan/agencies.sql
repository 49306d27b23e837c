-- The agencies that the plan names.
-- row: one agency
-- key: code
select
    code,
    name,
    short_name,
    must_report
from agencies
order by code
