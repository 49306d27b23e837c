-- Fines of each ward that has any, by decision date; 'unknown' holds those that could not be placed.
-- row: one ward
-- key: ward
select
    ward as ward,
    sum(image_count($definition, image_fine_a_count, image_fine_b_count))::bigint as image_fine_count,
    sum(fine_count)::bigint as fine_count
from fine_counts_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by fine_count desc, ward
