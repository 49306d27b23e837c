-- What becomes of each repeated row: the newest version is accepted, what it settles is superseded, equal ones that differ are
-- refused.
-- row: one repeated row
create or replace temp table judged as
with contested as (
    select *, min(content) over rank <> max(content) over rank as is_contested
    from versions
    window rank as (partition by key, place)
),

apart as (
    select
        *,
        row_number() over (partition by key, content, is_contested order by place, _file_no, _line) > 1 as is_duplicate,
        min(place) filter (not is_contested) over (partition by key) as settled_place
    from contested
)

select
    *,
    case
        when is_duplicate then 'duplicate'
        when place = settled_place then 'accepted'
        when not is_contested or settled_place < place then 'superseded'
        else 'refused'
    end as outcome
from apart
