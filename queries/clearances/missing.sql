-- Wards that have not made what a month asks of them: not met, not reported, or still under way in the running month.
-- row: one ward and one calendar month
-- key: ward, month
select
    due.ward,
    wards.full_name,
    month,
    state,
    clearance_count,
    required_count,
    required_count - clearance_count as missing_count
from months_of_wards($start_date, $end_date, $wards, $area, $groups) as due
join wards on wards.code = due.ward
where state in ('not_met', 'not_reported', 'in_progress')
order by month desc, state, name collate vi, code
