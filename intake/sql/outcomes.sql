-- What becomes of each repeated row: the newest version is accepted, equal ones that differ are refused.
-- row: one repeated row
create or replace temp table judged as
with apart as (
    select *, row_number() over (partition by key, content order by place, _file_no, _line) > 1 as is_duplicate
    from versions
),
contested as (
    select *, count(*) filter (not is_duplicate) over (partition by key, place) > 1 as is_contested
    from apart
)
select
    *,
    case
        when is_duplicate then 'duplicate'
        when is_contested then 'refused'
        when place = min(place) filter (not is_duplicate and not is_contested) over (partition by key) then 'accepted'
        else 'superseded'
    end as outcome
from contested;
insert into row_outcomes select '{feed}', _file_no, _line, _rows, outcome from judged
