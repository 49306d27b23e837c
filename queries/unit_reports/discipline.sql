-- Who has sent the plan and the periodic reports that are due, in time or late, and who is still to send those of the
-- running period; days late run to the last day of the view or of the data where nothing came.
-- row: one unit that must report and one report
-- key: unit, kind, due_on
select
    unit,
    unit_kind,
    name,
    kind,
    period_end,
    due_on,
    sent_on,
    report_state,
    late_day_count
from reports_owed($end_date, $wards, $area, $groups)
order by due_on, kind, unit_kind, unit
