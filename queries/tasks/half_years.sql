-- Who reported on the standing tasks in each half-year of the reporting calendar that has begun, the first from the day
-- of the plan; a task to be kept up after its date is among them from the day after it.
-- row: one standing task and half-year
-- key: task_no, start_date
select
    task_no,
    start_date,
    end_date,
    is_running,
    count(*) as unit_count,
    count(*) filter (task_state = 'reported') as reported_count
from half_year_states($end_date, $wards, $area, $groups)
group by all
order by task_no, start_date
