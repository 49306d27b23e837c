-- row: one repeated row
insert into row_outcomes
select '{feed}', _file_no, _line, _rows, outcome from judged
union all
select '{feed}', _file_no, _line, _rows, 'superseded' from corrected_conflicts
