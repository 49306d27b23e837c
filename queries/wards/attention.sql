-- What may call for attention in each ward: of the two latest full months with a requirement, those missed or not
-- reported (nobody has where there is no such feed); accidents of 12 months beside those expected; points encroached
-- again; tasks of the plan overdue (none where no report of tasks came). All up to the end of the period.
-- row: one ward
-- key: ward
with

latest_months as (
    select
        ward,
        state,
        data_through,
        dense_rank() over (order by month desc) as age
    from months_of_wards(date '0001-01-01', $end_date, $wards, $area, $groups)
    where required_count > 0 and not is_running
),

missed as (
    select ward, count(*) as missed_month_count
    from latest_months
    where age <= 2 and state in ('not_met', 'not_reported') and data_through is not null
    group by all
),

reencroached as (
    select ward, count(*) as reencroached_count
    from clearings_within($start_date, $end_date, $wards, $area, $groups)
    where not is_young and is_checked and is_reencroached
    group by all
),

overdue as (
    select unit, count(*) as overdue_task_count
    from unit_task_states($end_date, $wards, $area, $groups)
    where unit_kind = 'ward' and task_state = 'overdue'
    group by all
)

select
    code as ward,
    name,
    coalesce(missed_month_count, 0) as missed_month_count,
    coalesce(accidents.accident_count, 0) as accident_count,
    accidents.expected_count,
    accidents.is_by_population,
    coalesce(reencroached_count, 0) as reencroached_count,
    coalesce(overdue_task_count, 0) as overdue_task_count
from wards_within($wards, $area, $groups) as chosen
left join missed on missed.ward = chosen.code
left join ward_accidents_to(least($end_date, through_of('accidents')), $groups) as accidents
    on accidents.ward = chosen.code
left join reencroached on reencroached.ward = chosen.code
left join overdue on overdue.unit = chosen.code
order by code
