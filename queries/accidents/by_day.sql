-- Accidents of each day that has any in the period, for cumulative curves.
-- row: one day
-- key: day
select
    occurred_on as day,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(injured)::bigint as injured_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
group by all
order by day
