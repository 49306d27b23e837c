-- More people or groups signed than there are to sign.
select 'commitments', _file_no, 'signed_beyond_expected', 'signed_count', signed_count || '/' || expected_count,
    count(*), min(_line)
from records_commitments
where signed_count > expected_count
group by all
