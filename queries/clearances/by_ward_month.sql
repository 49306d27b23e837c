-- Clearances of each ward in each calendar month against what it owes; the months are those whose last day lies in the
-- period, and the running one; 'unknown' stands in months with a clearance that could not be placed.
-- row: one ward and one calendar month
-- key: ward, month
select
    ward,
    month,
    clearance_count,
    required_count,
    state
from ward_months($start_date, $end_date, $wards, $area, $groups)
order by ward, month
