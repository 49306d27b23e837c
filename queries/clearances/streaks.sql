-- How many full months with a requirement each ward missed or met in a row, at the end of the period and at most.
-- row: one ward
-- key: ward
with

due as (
    select ward, month, state = 'met' as is_met
    from months_of_wards($start_date, $end_date, $wards, $area, $groups)
    where required_count > 0 and not is_running
),

numbered as (
    select
        ward,
        month,
        is_met,
        row_number() over (partition by ward order by month)
            - row_number() over (partition by ward, is_met order by month) as run
    from due
),

runs as (
    select
        ward,
        is_met,
        count(*) as month_count,
        max(month) = (select max(month) from due) as is_last
    from numbered
    group by ward, is_met, run
)

select
    ward,
    coalesce(max(month_count) filter (is_last and not is_met), 0) as missed_now_count,
    coalesce(max(month_count) filter (is_last and is_met), 0) as met_now_count,
    coalesce(max(month_count) filter (not is_met), 0) as longest_missed_count,
    coalesce(max(month_count) filter (is_met), 0) as longest_met_count
from runs
group by all
order by missed_now_count desc, longest_missed_count desc, ward
