-- Image or device fines of which nobody wrote whether the vehicle was stopped: in definition b, not in definition a.
-- row: one source of detection
-- key: detected_by
select
    detected_by,
    sum(case_count)::bigint as fine_count
from fines_within($start_date, $end_date, $wards, $area, $groups)
where is_image_source(detected_by, violation) and is_stopped(detected_by, stopped) is null
group by all
order by fine_count desc, detected_by
