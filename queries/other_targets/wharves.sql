-- Wharves and yards without a licence, and which are dealt with by the last day of the view or of the data: closed, moved
-- away, or licensed since. One that always had its licence is none of them.
-- row: one wharf that has or had no licence
-- key: target, thing
with

known as (
    select
        *,
        is_done_by(judged_on($end_date), wharf_state <> 'unlicensed', handled_on, reviewed_on) as is_done
    from wharves
    where (wharf_state in ('unlicensed', 'closed', 'relocated') or handled_on is not null)
      and is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
)

select
    'wharves' as target,
    'wharves' as feed,
    wharf_id as thing,
    null::varchar as thing_kind,
    ward,
    null::varchar as place,
    thing_state(is_done, false) as thing_state,
    null::date as since_on,
    if(is_done, handled_on, null) as done_on,
    reviewed_on,
    is_done::double as done_amount,
    1::double as total_amount
from known
order by target, thing
