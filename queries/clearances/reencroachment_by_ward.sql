-- Cleared points encroached again within 90 days, ward by ward, over those due; wards without a clearing are left out.
-- row: one ward
-- key: ward
select
    ward,
    count(*) as clearing_count,
    count(*) filter (not is_young and is_checked) as due_count,
    count(*) filter (not is_young and is_checked and is_reencroached) as reencroached_count
from clearings_within($start_date, $end_date, $wards, $area)
group by all
order by reencroached_count desc, ward
