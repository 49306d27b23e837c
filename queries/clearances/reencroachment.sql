-- Cleared points that were encroached again within 90 days, over those whose 90 days are past and were looked at again;
-- younger ones, those nobody went back to and cases without a point id are counted apart.
-- row: the whole period
with

counted as (
    select
        count(*) as clearing_count,
        count(*) filter (is_young) as young_count,
        count(*) filter (not is_young and not is_checked) as unchecked_count,
        count(*) filter (not is_young and is_checked) as due_count,
        count(*) filter (not is_young and is_checked and is_reencroached) as reencroached_count
    from clearings_within($start_date, $end_date, $wards, $area, $groups)
)

select
    clearing_count,
    young_count,
    unchecked_count,
    due_count,
    reencroached_count,
    reencroached_count / nullif(due_count, 0) as reencroached_share,
    (
        select count(*)
        from encroachments_within($start_date, $end_date, $wards, $area, $groups)
        where point_id is null
    ) as without_point_count
from counted
