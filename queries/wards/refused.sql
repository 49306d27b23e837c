-- Refused rows of exports whose own ward cell holds the code or the name of a chosen ward; where the cell says it
-- otherwise, the row stands on the page of the data alone.
-- row: one feed
-- key: feed
with

lines as (
    select distinct feed, _file, _line, lower(json_extract_string("row", '$.ward')) as written
    from refused
    where "row" is not null
)

select
    feed,
    count(*) as refused_count
from lines
join wards_within($wards, $area, $groups) as chosen
    on written in (chosen.code, lower(chosen.name), lower(chosen.full_name))
where feed is not null
group by all
order by feed
