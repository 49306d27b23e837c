-- Accidents of the period that fall under each lever of a scenario, and how many of them it prevents alone; 'all' are
-- the levers together: an accident under several is reduced by each of them, multiplied, and counts once.
-- row: one lever, and all of them together
-- key: dimension, code
with

levers as (
    select
        unnest($lever_dimensions::varchar[]) as dimension,
        unnest($lever_codes::varchar[]) as code,
        unnest($lever_reductions::double[]) as reduction
),

touched as (
    select dimension, code, reduction, accident_id, case_count, deaths, injured
    from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
    join levers on falls_under(dimension, code, cause, road, vehicles, occurred_at, has_hour, ward)
),

prevented as (
    select dimension, code, case_count, deaths, injured, reduction as prevented_share
    from touched
    union all
    select 'all', 'all', case_count, deaths, injured, 1 - product(1 - reduction)
    from touched
    group by accident_id, case_count, deaths, injured
),

wanted as (
    select dimension, code from levers
    union all
    select 'all', 'all'
)

select
    dimension,
    code,
    coalesce(sum(case_count), 0)::bigint as accident_count,
    coalesce(sum(deaths), 0)::bigint as death_count,
    coalesce(sum(injured), 0)::bigint as injured_count,
    round(coalesce(sum(case_count * prevented_share), 0), 6) as prevented_accidents,
    round(coalesce(sum(deaths * prevented_share), 0), 6) as prevented_deaths,
    round(coalesce(sum(injured * prevented_share), 0), 6) as prevented_injured
from wanted
left join prevented using (dimension, code)
group by all
order by dimension, code
