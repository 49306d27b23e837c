-- What was reported on tasks up to the last day of the view or of the data, and which milestone it was about: the one
-- it names, else the earliest one that was open then.
-- row: one report of a unit on a task
-- key: task_no, unit, milestone_text, reported_on
select
    task_no,
    unit,
    name,
    milestone_text,
    milestone_no,
    reported_on,
    reported_state,
    completed_on,
    result
from task_reports_to($end_date)
left join (
    select task_no, unit, report_no, milestone_no
    from reports_by_milestone($end_date)
) using (task_no, unit, report_no)
left join units_within($wards, $area, $groups) using (unit)
where unit_kind is not null or is_city_asked($wards, $area, $groups)
order by task_no, unit, reported_on, report_no
