-- Accidents of the period that are extremely serious by their class: the plan wants none. Of the quick filters only those
-- of wards count, so that the promise stays the same for all of them.
-- row: one accident
-- key: target, thing
select
    'extremely_serious_accidents' as target,
    'accidents' as feed,
    accident_id as thing,
    null::varchar as thing_kind,
    ward,
    point_on(road, km_post) as place,
    'open' as thing_state,
    occurred_on as since_on,
    null::date as done_on,
    null::date as reviewed_on,
    0::double as done_amount,
    case_count::double as total_amount
from accidents_within(
    $start_date,
    $end_date,
    $wards,
    $area,
    ['extremely_serious'],
    list_filter($groups::varchar[], lambda entry: ltrim(entry, '-') like 'ward=%')
)
order by target, thing
