-- Fines of each group of violations that occurs, by decision date; urban order is outside.
-- row: one group of violations
-- key: violation
select
    violation as violation,
    coalesce(sum(case_count) filter (is_image_fine($definition, detected_by, stopped, violation)), 0)::bigint
        as image_fine_count,
    sum(case_count)::bigint as fine_count
from fines_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by fine_count desc, violation
