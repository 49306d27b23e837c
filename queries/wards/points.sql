-- Points of encroachment of the period with what happened there last; open while the last case ended in no more than a
-- reminder or a commitment, or in nothing known. Cases without a point id are no point.
-- row: one ward and one point
-- key: ward, point_id
with

cases as (
    select
        ward,
        point_id,
        count(*) as case_count,
        max(found_on) as last_found_on,
        arg_max(coalesce(category, 'unknown'), (found_on, case_id)) as category,
        arg_max(coalesce(measure, 'unknown'), (found_on, case_id)) as measure
    from encroachments_within($start_date, $end_date, $wards, $area, $groups)
    where point_id is not null
    group by all
),

clearings as (
    select
        ward,
        point_id,
        count(*) as clearing_count,
        count(*) filter (is_checked and not is_young and is_reencroached) as reencroached_count
    from clearings_within($start_date, $end_date, $wards, $area, $groups)
    group by all
)

select
    ward,
    point_id,
    category,
    case_count,
    last_found_on,
    measure,
    measure in ('reminder', 'commitment', 'unknown') as is_open,
    coalesce(clearing_count, 0) as clearing_count,
    coalesce(reencroached_count, 0) as reencroached_count
from cases
left join clearings using (ward, point_id)
order by is_open desc, reencroached_count desc, last_found_on desc, ward, point_id
