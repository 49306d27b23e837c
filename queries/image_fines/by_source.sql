-- Fines of each source that found any, by decision date; the image fines of the definition beside all.
-- row: one source of detection
-- key: detected_by
select
    detected_by as detected_by,
    coalesce(sum(case_count) filter (is_image_fine($definition, detected_by, stopped, violation)), 0)::bigint
        as image_fine_count,
    sum(case_count)::bigint as fine_count
from fines_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by fine_count desc, detected_by
