-- Fines of each day that has any, by decision date, for trailing shares and cumulative curves.
-- row: one day
-- key: day
select
    decided_on as day,
    coalesce(sum(case_count) filter (is_image_fine($definition, detected_by, stopped, violation)), 0)::bigint
        as image_fine_count,
    sum(case_count)::bigint as fine_count
from fines_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by day
