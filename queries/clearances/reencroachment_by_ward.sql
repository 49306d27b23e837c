-- Cleared points encroached again within 90 days, ward by ward, over those due; wards without a clearing are left out.
-- row: one ward
-- key: ward
with

counted as (
    select
        ward,
        count(*) as clearing_count,
        count(*) filter (is_young) as young_count,
        count(*) filter (not is_young and not is_checked) as unchecked_count,
        count(*) filter (not is_young and is_checked) as due_count,
        count(*) filter (not is_young and is_checked and is_reencroached) as reencroached_count
    from clearings_within($start_date, $end_date, $wards, $area, $groups)
    group by all
)

select
    ward,
    clearing_count,
    young_count,
    unchecked_count,
    due_count,
    reencroached_count,
    reencroached_count / nullif(due_count, 0) as reencroached_share
from counted
order by reencroached_count desc, ward
