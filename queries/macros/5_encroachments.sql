-- A clearing is one point cleared on one day by more than a reminder or a commitment. It is due once 90 days have
-- passed in the data and the ward made a trip within them; re-encroached when another case came up there by then.
-- row: one clearing of one point
create macro clearings_within(start_date, end_date, chosen_wards, area) as table
    with
    reach as (
        select max(data_through) as data_through from feeds where feed = 'encroachments'
    ),
    clearings as (
        select point_id, found_on as cleared_on, min(ward) as ward
        from encroachments_within(start_date, end_date, chosen_wards, area)
        where point_id is not null and measure not in ('reminder', 'commitment', 'unknown')
        group by all
    )
    select
        point_id,
        cleared_on,
        ward,
        cleared_on + 90 > data_through as is_young,
        exists (
            select 1
            from clearances
            where clearances.ward = clearings.ward
              and clearances.trips > 0
              and clearances.cleared_on between clearings.cleared_on + 1 and clearings.cleared_on + 90
        ) as is_checked,
        exists (
            select 1
            from encroachments
            where encroachments.point_id = clearings.point_id
              and encroachments.found_on between clearings.cleared_on + 1 and clearings.cleared_on + 90
        ) as is_reencroached
    from clearings
    cross join reach;
