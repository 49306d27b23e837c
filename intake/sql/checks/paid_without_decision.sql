-- A paid, late or decided state needs a date of decision: without it the row is no fine.
select 'fines', _file_no, 'paid_without_decision', 'decided_on', state, count(*), min(_line)
from records_fines
where state in ('paid', 'late', 'decided') and decided_on is null
group by all
