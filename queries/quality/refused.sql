-- Rows that were refused, with the line, the column, the value and the reason; `row` is JSON text of our columns. A
-- correction that was refused in its turn stands under the line it corrects, as a further attempt.
-- row: one refused row of an export
-- key: _file, _line, attempt
select
    feed,
    _file,
    _line,
    row_number() over (partition by _file, _line order by "column", "value", reason, "row") as attempt,
    "column",
    "value",
    reason,
    "row"
from refused
order by _file, _line, attempt
