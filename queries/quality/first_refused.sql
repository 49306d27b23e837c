-- The first 500 of the rows that were refused, for the screen; quality/refused has all, with our columns of each.
-- row: one refused row of an export
-- key: _file, _line, attempt
select
    feed,
    _file,
    _line,
    row_number() over (partition by _file, _line order by "column", "value", reason, "row") as attempt,
    "column",
    "value",
    reason
from refused
order by _file, _line, attempt
limit 500
