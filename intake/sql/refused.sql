-- The refused rows as a reader gets them back: place, column, value and reason, and our columns as JSON text.
-- row: one refused row
select
    refused_rows.feed,
    refused_rows._shown_file as _file,
    refused_rows._shown_line as _line,
    refused_rows.column_name as "column",
    refused_rows.value,
    reasons.sentence as reason,
    refused_rows.row_text as "row"
from refused_rows
join reasons on reasons.code = refused_rows.reason
where not refused_rows.is_replaced
order by all
