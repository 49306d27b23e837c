-- Until when every unit sends its plan and its reports.
-- row: one plan or report
-- key: kind, due_on
select
    kind,
    period_end,
    due_on,
    source as paragraph
from report_deadlines
order by due_on, kind
