-- How many of the ward-months due were met: full months with a requirement; the running month is outside.
-- row: the whole period
with

due as (
    select *
    from months_of_wards($start_date, $end_date, $wards, $area, $groups)
    where required_count > 0 and not is_running
)

select
    count(distinct month) as month_count,
    count(*) as due_count,
    count(*) filter (state = 'met') as met_count,
    count(*) filter (state = 'not_met') as not_met_count,
    count(*) filter (state = 'not_reported') as not_reported_count,
    case when count(*) > 0 then count(*) filter (state = 'met') / count(*) end as met_share,
    coalesce(sum(clearance_count), 0)::bigint as clearance_count,
    coalesce(sum(required_count), 0)::bigint as required_count,
    coalesce(sum(greatest(required_count - clearance_count, 0)), 0)::bigint as missing_count
from due
