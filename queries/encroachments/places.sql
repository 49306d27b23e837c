-- Where encroachments of the period were found, with how often: a place is a point id, else the case's own coordinates.
-- row: one place that has coordinates, where its latest case has them
-- key: place
select
    coalesce(point_id, case_id) as place,
    max_by(ward, found_on) as ward,
    max_by(latitude, found_on) as latitude,
    max_by(longitude, found_on) as longitude,
    max_by(coalesce(category, 'unknown'), found_on) as category,
    count(*) as case_count,
    count(distinct found_on) as day_count,
    max(found_on) as last_found_on
from encroachments_within($start_date, $end_date, $wards, $area, $groups)
where latitude is not null and longitude is not null
group by all
order by place
