-- Lines refused as conflicting that give way to their correction; an earlier correction only where the later is not refused too.
-- row: one line
insert into corrected_conflicts
select judged._file_no, judged._line, judged._rows
from judged
join file_paths using (_file_no)
where judged.outcome = 'refused' and exists (
    select 1
    from {staged} as good
    left join judged as verdict on verdict._file_no = good._file_no and verdict._line = good._line
    where good._corrects_file = coalesce(judged._corrects_file, file_paths.path)
        and good._corrects_line = coalesce(judged._corrects_line, judged._line)
        and coalesce(good._corrects_column, '{name}') = '{name}'
        and coalesce(good._corrects_value, judged."{name}"::varchar) = judged."{name}"::varchar
        and (judged._corrects_file is null or coalesce(verdict.outcome, 'accepted') <> 'refused')
)
