-- Road accidents of the whole city that may make an accident-prone point, whatever part of it is looked at; not those
-- whose cause was found not to be the road.
-- row: one accident, or accident_count of them
-- key: accident_id
select
    accident_id,
    occurred_at,
    has_hour,
    ward,
    wards.type,
    road,
    km_post,
    accidents.latitude,
    accidents.longitude,
    coalesce(severity, 'unknown') as severity,
    coalesce(cause, 'unknown') as cause,
    case_count as accident_count,
    deaths as death_count,
    injured as injured_count
from road_accidents_of_city($start_date, $end_date) as accidents
left join wards on wards.code = accidents.ward
where may_be_the_road(infrastructure_cause)
order by accident_id
