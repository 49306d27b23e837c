-- Accidents of the base year from which targets are reckoned, day by day, for the area and without any other filter.
-- row: one day of the base year that has accidents
-- key: day
with

base as (
    select min(base_start) as first_day, max(base_end) as last_day
    from targets
    where measure in ('accident_count', 'death_count', 'injured_count')
)

select
    occurred_on as day,
    sum(case_count)::bigint as accident_count,
    sum(deaths)::bigint as death_count,
    sum(injured)::bigint as injured_count
from accidents_within((select first_day from base), (select last_day from base), [], $area, [], [])
group by all
order by day
