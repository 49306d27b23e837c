-- Violations that citizens reported in the period, and which of them were answered by its last day or that of the data.
-- row: one report
-- key: target, thing
with

known as (
    select
        *,
        coalesce(answered_on <= judged_on($end_date), false) as is_done
    from citizen_reports
    where received_on between $start_date and judged_on($end_date)
      and is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
)

select
    'citizen_reports' as target,
    'citizen_reports' as feed,
    report_id as thing,
    channel as thing_kind,
    ward,
    null::varchar as place,
    thing_state(is_done, coalesce(report_outcome <> 'received', false)) as thing_state,
    received_on as since_on,
    if(is_done, answered_on, null) as done_on,
    null::date as reviewed_on,
    is_done::double as done_amount,
    1::double as total_amount
from known
order by target, thing
