-- Every row whose key is repeated, with its place among the versions of that key, 1 the newest. A line that a correction
-- of its own conflict replaces is not among them.
-- row: one repeated row
create or replace temp table versions as
with found as (
    select *, {key} as key, md5(struct_pack({content})::varchar) as content, {updated} as said_updated,
        {reviewed} as said_reviewed
    from staged_{feed}
    join import_files using (_file_no)
    semi join repeated_{feed} using (_file_no, _line)
    anti join corrected_conflicts using (_file_no, _line)
),

-- a criterion counts where every version of the key has it
comparable as (
    select
        *,
        case when count(said_updated) over of_key = count(*) over of_key then said_updated end as by_update,
        case when count(file_date) over of_key = count(*) over of_key then file_date end as by_file,
        case when count(export_date) over of_key = count(*) over of_key then export_date end as by_export,
        case when count(said_reviewed) over of_key = count(*) over of_key then said_reviewed end as by_review
    from found
    window of_key as (partition by key)
)

select
    *,
    dense_rank() over (
        partition by key
        order by by_update desc nulls last, by_file desc nulls last, by_export desc nulls last, by_review desc nulls last
    ) as place
from comparable
