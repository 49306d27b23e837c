-- Wards with a camera that works, by the last day of the view or of the data: the plan asks each ward for cameras and
-- names no number of them. A camera that is broken or only planned makes no ward done; one without a ward serves none.
-- row: one ward
-- key: target, thing
with

working as (
    select ward, min(installed_on) as installed_on, min(reviewed_on) as reviewed_on
    from cameras
    where is_done_by(judged_on($end_date), camera_state = 'working', installed_on, reviewed_on)
    group by all
),

registered as (
    select ward, max(reviewed_on) as reviewed_on
    from cameras
    group by all
)

select
    'ward_cameras' as target,
    'cameras' as feed,
    wards.code as thing,
    null::varchar as thing_kind,
    wards.code as ward,
    null::varchar as place,
    thing_state(working.ward is not null, registered.ward is not null) as thing_state,
    null::date as since_on,
    working.installed_on as done_on,
    coalesce(working.reviewed_on, registered.reviewed_on) as reviewed_on,
    (working.ward is not null)::double as done_amount,
    1::double as total_amount
from wards_within($wards, $area, $groups) as wards
left join working on working.ward = wards.code
left join registered on registered.ward = wards.code
order by target, thing
