-- How many accidents of the whole city make no point: the cause was found not to be the road, or they have neither
-- coordinates nor a km of a road.
-- row: the whole period
select
    coalesce(sum(case_count), 0)::bigint as accident_count,
    coalesce(sum(case_count) filter (not may_be_the_road(infrastructure_cause)), 0)::bigint as other_cause_count,
    coalesce(
        sum(case_count) filter (
            may_be_the_road(infrastructure_cause)
            and (latitude is null or longitude is null)
            and (road is null or km_post is null)
        ),
        0
    )::bigint as without_place_count
from road_accidents_of_city($start_date, $end_date)
