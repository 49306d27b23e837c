-- Stretches of telecommunication cables, and how many metres of them lie under ground by the last day of the view or of
-- the data. A stretch counts by its length.
-- row: one stretch
-- key: target, thing
with

known as (
    select
        *,
        is_done_by(judged_on($end_date), cable_state = 'buried', buried_on, reviewed_on) as is_done
    from cables
    where is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
)

select
    'cables' as target,
    'cables' as feed,
    segment_id as thing,
    null::varchar as thing_kind,
    ward,
    road as place,
    thing_state(is_done, cable_state = 'under_way') as thing_state,
    null::date as since_on,
    if(is_done, buried_on, null) as done_on,
    reviewed_on,
    if(is_done, length_m, 0)::double as done_amount,
    length_m::double as total_amount
from known
order by target, thing
