-- Fines of each day that has any, by decision date, for trailing shares and cumulative curves.
-- row: one day
-- key: day
select
    decided_on as day,
    sum(image_count($definition, image_fine_a_count, image_fine_b_count))::bigint as image_fine_count,
    sum(fine_count)::bigint as fine_count
from fine_counts_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by day
