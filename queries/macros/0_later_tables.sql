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
