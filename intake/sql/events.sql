-- How far each file and feed reaches. A date more than 31 days after the feed's next earlier one does not count, unless a
-- mapping or a title line says how far the file reaches, or so many rows have it that it is no slip of a pen: a register
-- looked through on one day has that day in every row.
create or replace table feed_days as
select
    feed,
    day,
    day - lag(day) over (partition by feed order by day) > 31
    and record_count < greatest(5, 0.1 * sum(record_count) over (partition by feed)) as is_isolated
from (select feed, day, sum(record_count) as record_count from events group by feed, day);

create or replace table file_through as
select
    import_files._file_no,
    coalesce(max(import_files.said_through), max(feed_days.day) filter (not coalesce(feed_days.is_isolated, false)))
        as data_through
from import_files
left join events using (_file_no)
left join feed_days on feed_days.feed = events.feed and feed_days.day = events.day
group by import_files._file_no;

create or replace table file_dates as
select
    _file_no,
    min(day) as first_date,
    max(day) as last_date,
    sum(record_count)::bigint as record_count
from events
group by _file_no;

create or replace table feed_accounts as
select
    import_files.feed,
    count(*) as file_count,
    coalesce(sum(file_dates.record_count), 0)::bigint as record_count,
    max(file_through.data_through) as data_through,
    min(file_dates.first_date) as first_date,
    max(file_dates.last_date) as last_date
from import_files
join file_through using (_file_no)
left join file_dates using (_file_no)
group by import_files.feed;

insert into noted
select feed, null, 'isolated_date', '', strftime(day, '%d/%m/%Y'), 1, null
from feed_days
join feed_accounts using (feed)
where is_isolated and day > data_through
