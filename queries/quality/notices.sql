-- What was accepted but is worth a look: unknown values, unplaced wards, outliers; values masked alike are one.
-- row: one kind of notice about one value of one column of one file
-- key: feed, _file, kind, column, value
select
    coalesce(feed, '') as feed,
    coalesce(_file, '') as _file,
    kind,
    coalesce("column", '') as "column",
    coalesce("value", '') as "value",
    sum("count")::bigint as "count",
    min(example_line) as example_line
from notices
group by all
order by feed, _file, kind, "column", "value"
