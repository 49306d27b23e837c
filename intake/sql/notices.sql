-- What was accepted and is yet worth a look.
-- row: one kind of notice about one value of one column of one file
select
    noted.feed,
    file_paths.path as _file,
    noted.kind,
    noted.column_name as "column",
    noted.value,
    noted.row_count as "count",
    noted.example_line
from noted
left join file_paths using (_file_no)
order by all
