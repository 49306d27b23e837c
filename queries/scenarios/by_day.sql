-- Accidents of each day that has any and the squares of casualties summed over its rows, to project a year from earlier
-- days and to test that on earlier years; the period is as long as the reader's records.
-- row: one day
-- key: day
select
    occurred_on as day,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(deaths * deaths)::bigint as death_square_sum,
    sum(injured)::bigint as injured_count,
    sum(injured * injured)::bigint as injured_square_sum
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
group by all
order by day
