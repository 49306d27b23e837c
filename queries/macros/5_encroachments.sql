-- A clearing is one point cleared on one day by more than a reminder or a commitment. It is due once 90 days (a
-- threshold of the plan) have passed in the data and the ward made a trip within them; re-encroached when another case
-- came up there by then. row: one clearing of one point
create macro clearings_within(start_date, end_date, chosen_wards, area, groups) as table
    with
    clearings as (
        select
            point_id,
            found_on as cleared_on,
            found_on + threshold_on('reencroachment_days', found_on)::int as last_day,
            min(ward) as ward
        from encroachments_within(start_date, end_date, chosen_wards, area, groups)
        where point_id is not null and measure not in ('reminder', 'commitment', 'unknown')
        group by all
    )
    select
        point_id,
        cleared_on,
        ward,
        last_day > through_of('encroachments') as is_young,
        exists (
            select 1
            from clearances
            where clearances.ward = clearings.ward
              and clearances.trips > 0
              and clearances.cleared_on > clearings.cleared_on
              and clearances.cleared_on <= clearings.last_day
        ) as is_checked,
        exists (
            select 1
            from encroachments
            where encroachments.point_id = clearings.point_id
              and encroachments.found_on > clearings.cleared_on
              and encroachments.found_on <= clearings.last_day
        ) as is_reencroached
    from clearings;
