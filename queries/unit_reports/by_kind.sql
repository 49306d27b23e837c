-- How many units sent each plan or periodic report in time, late or not at all; what is not due yet is awaited from the
-- first day of its period.
-- row: one kind of report and the day it is due
-- key: kind, due_on
select
    kind,
    period_end,
    due_on,
    count(*) as unit_count,
    count(*) filter (report_state = 'on_time') as on_time_count,
    count(*) filter (report_state = 'late') as late_count,
    count(*) filter (report_state = 'missing') as missing_count,
    count(*) filter (report_state = 'awaited') as awaited_count
from reports_owed($end_date, $wards, $area, $groups)
group by all
order by due_on, kind
