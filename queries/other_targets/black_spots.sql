-- Points where accidents happen often or may happen, of the agency's own list: which were reviewed since the plan began
-- and which are treated, by the last day of the view or of the data. A register holds the latest review alone: the day of
-- the first is not known, and a point that was reviewed again after a day counts as not yet reviewed on it.
-- row: one point under one promise
-- key: target, thing
with

known as (
    select
        *,
        is_done_by(
            judged_on($end_date), reviewed_on >= started_on('black_spots_reviewed'), reviewed_on, reviewed_on
        ) as is_reviewed,
        is_done_by(judged_on($end_date), spot_state = 'treated', treated_on, reviewed_on) as is_treated
    from black_spots
    where is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
),

promised as (
    select *, 'black_spots_reviewed' as target, is_reviewed as is_done, false as is_begun,
        null::date as day
    from known
    union all by name
    select *, 'black_spots_treated' as target, is_treated as is_done, spot_state = 'under_treatment' as is_begun,
        treated_on as day
    from known
)

select
    target,
    'black_spots' as feed,
    spot_id as thing,
    spot_kind as thing_kind,
    ward,
    point_on(road, km_post) as place,
    thing_state(is_done, is_begun) as thing_state,
    null::date as since_on,
    if(is_done, day, null) as done_on,
    reviewed_on,
    is_done::double as done_amount,
    1::double as total_amount
from promised
order by target, thing
