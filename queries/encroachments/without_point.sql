-- How many encroachment cases of the period have no coordinates, so that the map cannot show them.
-- row: the whole period
select
    count(*) filter (latitude is null or longitude is null) as without_point_count,
    count(*) as case_count
from encroachments_within($start_date, $end_date, $wards, $area, $groups)
