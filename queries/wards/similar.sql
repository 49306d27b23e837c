-- The chosen wards among those of the same type and former province: accidents of the 12 months to the end of the period
-- beside those expected (by inhabitants where wards.csv knows those of the whole group, else the group's mean), full
-- months with a requirement that were met, and cleared points that were encroached again.
-- row: one ward
-- key: ward
with

chosen_groups as (
    select distinct type, former_province
    from wards_within($wards, $area, $groups)
),

months as (
    select
        ward,
        count(*) as due_month_count,
        count(*) filter (state = 'met') as met_month_count
    from months_of_wards($start_date, $end_date, [], 'city', $groups)
    where required_count > 0 and not is_running and data_through is not null
    group by all
),

cleared as (
    select
        ward,
        count(*) as due_count,
        count(*) filter (is_reencroached) as reencroached_count
    from clearings_within($start_date, $end_date, [], 'city', $groups)
    where not is_young and is_checked
    group by all
),

counted as (
    select
        wards.code as ward,
        wards.name,
        wards.type,
        wards.former_province,
        wards.population,
        coalesce(accidents.accident_count, 0) as accident_count,
        accidents.is_by_population,
        accidents.expected_count,
        coalesce(months.due_month_count, 0) as due_month_count,
        coalesce(months.met_month_count, 0) as met_month_count,
        coalesce(cleared.due_count, 0) as due_count,
        coalesce(cleared.reencroached_count, 0) as reencroached_count
    from wards
    join chosen_groups using (type, former_province)
    left join ward_accidents_to(least($end_date, through_of('accidents')), $groups) as accidents
        on accidents.ward = wards.code
    left join months on months.ward = wards.code
    left join cleared on cleared.ward = wards.code
)

select
    ward,
    name,
    type,
    former_province,
    population,
    accident_count,
    is_by_population,
    expected_count,
    due_month_count,
    met_month_count,
    due_count,
    reencroached_count,
    reencroached_count / nullif(due_count, 0) as reencroached_share
from counted
order by ward
