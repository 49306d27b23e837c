-- Share of fines found through images or devices, by decision date, in cases and not in money; no fines, no share.
-- row: one definition: a (vehicle not stopped at once), b (stopped or not)
-- key: definition
with

counts as (
    select
        coalesce(sum(image_fine_a_count), 0)::bigint as image_fine_a_count,
        coalesce(sum(image_fine_b_count), 0)::bigint as image_fine_b_count,
        coalesce(sum(fine_count), 0)::bigint as fine_count
    from fine_counts_within($start_date, $end_date, $wards, $area, $groups)
),

counted as (
    select 'a' as definition, image_fine_a_count as image_fine_count, fine_count
    from counts
    union all
    select 'b', image_fine_b_count, fine_count
    from counts
)

select
    definition,
    image_fine_count,
    fine_count,
    case when fine_count > 0 then image_fine_count / fine_count end as image_fine_share
from counted
where $definition is null or definition = $definition
order by definition
