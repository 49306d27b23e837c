-- The rows of every file by outcome: rows = accepted + refused + superseded + duplicates; records are what it gave the tables.
-- row: one file
create or replace table accounts as
with refused as (
    select
        _file_no,
        sum(_rows) filter (not is_replaced)::bigint as refused,
        sum(_rows) filter (is_replaced)::bigint as replaced
    from refused_rows
    group by _file_no
),

repeated as (
    select
        _file_no,
        sum(_rows) filter (outcome = 'superseded')::bigint as superseded,
        sum(_rows) filter (outcome = 'duplicate')::bigint as duplicates,
        sum(_rows) filter (outcome <> 'accepted')::bigint as not_accepted
    from row_outcomes
    group by _file_no
)

select
    import_files._file_no,
    coalesce(staged_counts.row_count, 0) - coalesce(repeated.not_accepted, 0) as accepted,
    coalesce(refused.refused, 0) as refused,
    coalesce(repeated.superseded, 0) + coalesce(refused.replaced, 0) as superseded,
    coalesce(repeated.duplicates, 0) as duplicates,
    coalesce(file_dates.record_count, 0) as records,
    file_dates.first_date,
    file_dates.last_date,
    file_through.data_through
from import_files
left join staged_counts using (_file_no)
left join refused using (_file_no)
left join repeated using (_file_no)
left join file_dates using (_file_no)
left join file_through using (_file_no)
