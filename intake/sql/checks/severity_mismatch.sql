-- Severity against deaths (Thong tu 26/2024/TT-BCA Art. 5): 3 deaths make an accident extremely serious, 2 at least very
-- serious, 1 at least serious; collisions and minor accidents have none. Rows of several accidents are not checked.
select 'accidents', _file_no, 'severity_mismatch', 'severity', severity, count(*), min(_line)
from records_accidents
where coalesce(case_count, 1) = 1
    and severity not in ('unknown', 'other')
    and deaths > case severity
        when 'very_serious' then 2
        when 'serious' then 1
        when 'extremely_serious' then 1000000
        else 0
    end
group by all
