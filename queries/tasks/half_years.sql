-- Who reported on the standing tasks in each half-year of the reporting calendar that has begun, the first from the day
-- of the plan; a task to be kept up after its date is among them from the day after it.
-- row: one standing task and half-year
-- key: task_no, start_date
with

judged as (
    select
        half_years.task_no,
        start_date,
        end_date,
        day <= end_date as is_running,
        half_year_state(reported_days, day, start_date, end_date) as task_state
    from judged_tasks($end_date, $wards, $area, $groups) as judged
    join standing_half_years as half_years on half_years.task_no = judged.task_no and start_date <= day
)

select
    task_no,
    start_date,
    end_date,
    is_running,
    count(*) as unit_count,
    count(*) filter (task_state = 'reported') as reported_count
from judged
group by all
order by task_no, start_date
