-- What was reported on tasks up to the last day of the view or of the data, and which milestone it was about: the one
-- it names, else the earliest one that was open then.
-- row: one report of a unit on a task
-- key: task_no, unit, milestone_text, reported_on
select
    report.task_no,
    report.unit,
    name,
    milestone_text,
    meant_no as milestone_no,
    report.reported_on as reported_on,
    reported_state,
    completed_on,
    report.result as result
from numbered_reports as report
join said_by_reports using (task_no, unit, report_no)
left join units on units.unit = report.unit
where report.reported_on <= task_day($end_date)
  and if(
      unit_kind is null,
      is_city_asked($wards, $area, $groups),
      is_unit_within($wards, $area, $groups, units.unit, unit_kind, former_province, type)
  )
order by report.task_no, report.unit, report.reported_on, milestone_text
