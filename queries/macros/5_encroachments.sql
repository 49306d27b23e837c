-- A clearing is one point cleared on one day by more than a reminder or a commitment. It is due once 90 days (a
-- threshold of the plan) have passed in the data and the ward made a trip within them; re-encroached when another case
-- came up there by then. What came of each is worked out once, when the snapshot is opened. row: one case of a clearing
create table clearings as
with
cases as (
    select
        point_id,
        found_on as cleared_on,
        ward,
        ward_candidates,
        former_province,
        category,
        measure,
        found_on + threshold_on('reencroachment_days', found_on)::int as last_day
    from encroachments
    where point_id is not null and measure not in ('reminder', 'commitment', 'unknown')
)
select
    *,
    last_day > through_of('encroachments') as is_young,
    exists (
        select 1
        from clearances
        where clearances.ward = cases.ward
          and clearances.trips > 0
          and clearances.cleared_on > cases.cleared_on
          and clearances.cleared_on <= cases.last_day
    ) as is_checked,
    exists (
        select 1
        from encroachments
        where encroachments.point_id = cases.point_id
          and encroachments.found_on > cases.cleared_on
          and encroachments.found_on <= cases.last_day
    ) as is_reencroached
from cases;

-- The ward is the first of those whose cases the filters keep. row: one clearing of one point
create macro clearings_within(start_date, end_date, chosen_wards, area, groups) as table
    select
        point_id,
        cleared_on,
        min(clearings.ward) as ward,
        is_young,
        arg_min(is_checked, clearings.ward) as is_checked,
        is_reencroached
    from clearings
    where is_encroachment_within(
        start_date, end_date, chosen_wards, area, groups,
        cleared_on, clearings.ward, ward_candidates, former_province, category, measure
    )
    group by point_id, cleared_on, is_young, is_reencroached;
