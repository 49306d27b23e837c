-- Share of fines found through images or devices, by decision date, in cases and not in money; no fines, no share.
-- row: one definition: a (vehicle not stopped at once), b (stopped or not)
-- key: definition
with

definitions as (
    select unnest(['a', 'b']) as definition
),

fines_by_source as (
    select detected_by, stopped, violation, sum(case_count) as fine_count
    from fines_within($start_date, $end_date, $wards, $area, $groups)
    group by all
),

counted as (
    select
        definition,
        coalesce(sum(fine_count) filter (is_image_fine(definition, detected_by, stopped, violation)), 0)::bigint
            as image_fine_count,
        coalesce(sum(fine_count), 0)::bigint as fine_count
    from definitions
    left join fines_by_source on true
    group by all
)

select
    definition,
    image_fine_count,
    fine_count,
    case when fine_count > 0 then image_fine_count / fine_count end as image_fine_share
from counted
where $definition is null or definition = $definition
order by definition
