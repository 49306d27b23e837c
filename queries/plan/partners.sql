-- Who else has a part in the plan's tasks, besides the agencies: enterprises, associations, groups of units.
-- row: one partner
-- key: code
select
    code,
    name
from partners
order by code
