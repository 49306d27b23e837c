-- What bears on the draft criteria of each ward: its very and extremely serious accidents of the period, no later than the
-- feed's data-through and whatever quick filters ask of accidents; those of unknown severity; those that could not be
-- placed but might belong to it; points of the agency's list where accidents often happen, not treated by the end; and
-- how the full calendar months with a requirement ended.
-- row: one ward
-- key: ward
with

grave as (
    select
        ward,
        ward_candidates,
        severity <> 'unknown' as is_grave,
        occurred_at::date as occurred_on,
        case_count
    from accidents
    where occurred_at >= $start_date
      and occurred_at < least($end_date, through_of('accidents')) + 1
      and severity in ('very_serious', 'extremely_serious', 'unknown')
),

placed as (
    select
        ward,
        coalesce(sum(case_count) filter (is_grave), 0)::bigint as grave_count,
        list(distinct occurred_on) filter (is_grave) as grave_days,
        coalesce(sum(case_count) filter (not is_grave), 0)::bigint as unknown_severity_count
    from grave
    where ward <> 'unknown'
    group by all
),

candidates as (
    select unnest(ward_candidates) as ward, case_count
    from grave
    where ward = 'unknown' and is_grave
),

possible as (
    select ward, sum(case_count)::bigint as possible_grave_count
    from candidates
    group by all
),

untreated as (
    select ward, ward_candidates
    from black_spots
    where spot_kind = 'accident_prone'
      and (spot_state <> 'treated' or treated_on > $end_date)
),

listed as (
    select ward, count(*) as listed_spot_count
    from untreated
    where ward <> 'unknown'
    group by all
),

spot_candidates as (
    select unnest(ward_candidates) as ward
    from untreated
    where ward = 'unknown'
),

possible_spots as (
    select ward, count(*) as possible_spot_count
    from spot_candidates
    group by all
),

months as (
    select
        ward,
        count(*) filter (not is_running) as due_month_count,
        count(*) filter (state = 'met' and not is_running) as met_month_count,
        list(month order by month) filter (state = 'not_met') as not_met_months,
        list(month order by month) filter (state = 'not_reported') as not_reported_months,
        max(month) filter (is_running) as running_month
    from months_of_wards($start_date, $end_date, $wards, $area, $groups)
    where required_count > 0
    group by all
)

select
    code as ward,
    name,
    coalesce(grave_count, 0) as grave_count,
    coalesce(array_to_string(list_sort(grave_days), ', '), '') as grave_days,
    coalesce(unknown_severity_count, 0) as unknown_severity_count,
    coalesce(possible_grave_count, 0) as possible_grave_count,
    coalesce(listed_spot_count, 0) as listed_spot_count,
    coalesce(possible_spot_count, 0) as possible_spot_count,
    coalesce(due_month_count, 0) as due_month_count,
    coalesce(met_month_count, 0) as met_month_count,
    coalesce(array_to_string(not_met_months, ', '), '') as not_met_months,
    coalesce(array_to_string(not_reported_months, ', '), '') as not_reported_months,
    running_month
from wards_within($wards, $area, $groups) as chosen
left join placed on placed.ward = chosen.code
left join possible on possible.ward = chosen.code
left join listed on listed.ward = chosen.code
left join possible_spots on possible_spots.ward = chosen.code
left join months on months.ward = chosen.code
order by code
