-- Rows that were refused, with the line, the column, the value and the reason; `row` is JSON text of our columns.
-- row: one refused row of an export
-- key: _file, _line
select
    feed,
    _file,
    _line,
    "column",
    "value",
    reason,
    "row"
from refused
order by _file, _line
