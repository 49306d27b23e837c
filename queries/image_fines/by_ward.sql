-- Fines of each ward that has any, by decision date; 'unknown' holds those that could not be placed.
-- row: one ward
-- key: ward
select
    ward as ward,
    coalesce(sum(case_count) filter (is_image_fine($definition, detected_by, stopped, violation)), 0)::bigint
        as image_fine_count,
    sum(case_count)::bigint as fine_count
from fines_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by fine_count desc, ward
