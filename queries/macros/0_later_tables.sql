-- Tables that snapshots written before them lack: there they are empty.
create view if not exists partners as
select null::varchar as code, null::varchar as name
where false;

create view if not exists tasks as
select
    null::bigint as task_no, null::varchar as plan_group, null::varchar as text, null::varchar as raw_text,
    null::varchar as leads, null::varchar as partners, null::varchar as deadline, null::varchar as kind,
    null::varchar as note, null::varchar as source
where false;

create view if not exists task_milestones as
select
    null::bigint as task_no, null::bigint as milestone_no, null::varchar as name, null::date as due_on,
    null::varchar as source
where false;

create view if not exists report_deadlines as
select null::varchar as kind, null::date as period_end, null::date as due_on, null::varchar as source
where false;

create view if not exists other_targets as
select
    null::varchar as target, null::varchar as feed, null::double as target_share, null::bigint as most_count,
    null::date as start_on, null::date as due_on, null::bigint as task_no, null::varchar as source,
    null::varchar as plan_text, null::varchar as note
where false;

create view if not exists level_crossings as
select
    null::varchar as crossing_id, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as railway, null::double as km_post, null::double as latitude,
    null::double as longitude, null::varchar as crossing_state, null::date as closed_on, null::date as reviewed_on,
    null::timestamp as updated_at
where false;

create view if not exists black_spots as
select
    null::varchar as spot_id, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as road, null::double as km_post, null::double as latitude,
    null::double as longitude, null::varchar as spot_kind, null::varchar as spot_state, null::date as treated_on,
    null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists cameras as
select
    null::varchar as camera_id, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as camera_kind, null::varchar as camera_state,
    null::boolean as is_connected, null::date as installed_on, null::double as latitude, null::double as longitude,
    null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists model_areas as
select
    null::varchar as model_id, null::varchar as model_kind, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as model_state, null::date as completed_on,
    null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists commitments as
select
    null::varchar as commitment_id, null::varchar as signer_kind, null::varchar as ward,
    null::varchar[] as ward_candidates, null::varchar as former_province, null::bigint as expected_count,
    null::bigint as signed_count, null::date as signed_on, null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists wharves as
select
    null::varchar as wharf_id, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as wharf_state, null::date as handled_on, null::double as latitude,
    null::double as longitude, null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists cables as
select
    null::varchar as segment_id, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as road, null::double as length_m, null::varchar as cable_state,
    null::date as buried_on, null::date as reviewed_on, null::timestamp as updated_at
where false;

create view if not exists citizen_reports as
select
    null::varchar as report_id, null::date as received_on, null::varchar as ward, null::varchar[] as ward_candidates,
    null::varchar as former_province, null::varchar as channel, null::varchar as report_outcome,
    null::date as verified_on, null::date as fined_on, null::date as answered_on, null::timestamp as updated_at
where false;
