-- Clearances of the chosen wards month by month, with the days of the month on which they went out; a monthly total says
-- no days; clearances that could not be placed but might belong to the ward are counted apart.
-- row: one ward and one calendar month
-- key: ward, month
with

candidates as (
    select
        unnest(ward_candidates) as ward,
        date_trunc('month', cleared_on)::date as month
    from clearances
    where ward = 'unknown' and trips > 0
),

unplaced as (
    select ward, month, count(*) as unplaced_count
    from candidates
    group by all
)

select
    ward,
    month,
    is_running,
    required_count,
    clearance_count,
    state,
    coalesce(array_to_string(cleared_days, ', '), '') as cleared_days,
    coalesce(month_total_count, 0) as month_total_count,
    coalesce(unplaced_count, 0) as unplaced_count
from months_of_wards($start_date, $end_date, $wards, $area, $groups)
left join unplaced using (ward, month)
order by ward, month
