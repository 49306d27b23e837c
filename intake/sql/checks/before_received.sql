-- A citizen's report that was verified, fined or answered before it came in.
with steps as (
    unpivot (select _file_no, _line, received_on, verified_on, fined_on, answered_on from records_citizen_reports)
    on verified_on, fined_on, answered_on
    into name column_name value day
)

select 'citizen_reports', _file_no, 'before_received', column_name, strftime(day, '%d/%m/%Y'), count(*), min(_line)
from steps
where day < received_on
group by all
