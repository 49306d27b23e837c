-- What was accepted but is worth a look: unknown values, unplaced wards, outliers.
-- row: one kind of notice about one value of one column of one file
-- key: _file, kind, column, value
select
    coalesce(feed, '') as feed,
    _file,
    kind,
    coalesce("column", '') as "column",
    coalesce("value", '') as "value",
    "count",
    example_line
from notices
order by _file, kind, "column", "value"
