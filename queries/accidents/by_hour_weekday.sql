-- Accidents of each hour and day of the week that has any; those without an hour are in accidents/without_hour.
-- row: one hour (0-23) of one day of the week (1 Monday - 7 Sunday)
-- key: weekday, hour
select
    isodow(occurred_at) as weekday,
    hour(occurred_at) as hour,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(injured)::bigint as injured_count
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
where has_hour
group by all
order by weekday, hour
