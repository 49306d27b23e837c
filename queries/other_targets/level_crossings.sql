-- Crossings that residents opened over the railway, and which are closed by the last day of the view or of the data.
-- row: one crossing of the register
-- key: target, thing
with

known as (
    select
        *,
        is_done_by(judged_on($end_date), crossing_state = 'closed', closed_on, reviewed_on) as is_done
    from level_crossings
    where is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
)

select
    'level_crossings' as target,
    'level_crossings' as feed,
    crossing_id as thing,
    case when crossing_state <> 'closed' then crossing_state end as thing_kind,
    ward,
    point_on(railway, km_post) as place,
    thing_state(is_done, false) as thing_state,
    null::date as since_on,
    if(is_done, closed_on, null) as done_on,
    reviewed_on,
    is_done::double as done_amount,
    1::double as total_amount
from known
order by target, thing
