-- Versions of one key that nothing ranks are refused, all of them.
insert into refused_rows ({refused})
select
    '{feed}', _file_no, _line, _rows, coalesce(_corrects_file, path), coalesce(_corrects_line, _line),
    '{name}', "{name}"::varchar, 'conflict', json_object({texts}), _corrects_column, _corrects_value
from judged
join file_paths using (_file_no)
where outcome = 'refused'
