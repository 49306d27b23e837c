-- How many of those who must sign to keep the traffic law have signed by the last day of the view or of the data, school
-- by school and enterprise by enterprise. Where more signed than were expected, the expected ones count: nobody signs for
-- another. What was signed counts as a whole from the day given, else from the day the entry was checked.
-- row: one school or enterprise
-- key: target, thing
with

known as (
    select
        *,
        case signer_kind when 'school' then 'school_commitments' when 'enterprise' then 'worker_commitments' end
            as target,
        if(
            is_done_by(judged_on($end_date), true, signed_on, reviewed_on), least(signed_count, expected_count), 0
        ) as done_count
    from commitments
    where signer_kind in ('school', 'enterprise')
      and is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
)

select
    target,
    'commitments' as feed,
    commitment_id as thing,
    signer_kind as thing_kind,
    ward,
    null::varchar as place,
    thing_state(done_count >= expected_count, done_count > 0) as thing_state,
    null::date as since_on,
    if(done_count > 0, signed_on, null) as done_on,
    reviewed_on,
    done_count::double as done_amount,
    expected_count::double as total_amount
from known
order by target, thing
