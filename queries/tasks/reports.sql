-- What was reported on tasks up to the last day of the view or of the data, and which milestone it was about: the one
-- it names, else the earliest one that was open then.
-- row: one report of a unit on a task
-- key: task_no, unit, milestone_text, reported_on
with

told as (
    select
        task_no,
        unit,
        unnest(reports) as report,
        unnest(said.meant) as milestone_no
    from task_histories($end_date)
)

select
    task_no,
    unit,
    name,
    report.text as milestone_text,
    milestone_no,
    report.reported_on as reported_on,
    report.state as reported_state,
    report.completed_on as completed_on,
    report.result as result
from told
left join units_within($wards, $area, $groups) using (unit)
where unit_kind is not null or is_city_asked($wards, $area, $groups)
order by task_no, unit, reported_on, milestone_text
