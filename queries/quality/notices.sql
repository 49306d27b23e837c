-- What was accepted but is worth a look: unknown values, unplaced wards, outliers.
-- row: one kind of notice about one value of one column of one file
-- key: feed, _file, kind, column, value
select
    coalesce(feed, '') as feed,
    coalesce(_file, '') as _file,
    kind,
    coalesce("column", '') as "column",
    coalesce("value", '') as "value",
    "count",
    example_line
from notices
order by feed, _file, kind, "column", "value"
