-- What each feed brought: its files, its records and the days they reach from and to.
-- row: one feed
-- key: feed
select
    feed,
    file_count,
    record_count,
    first_date,
    last_date,
    data_through
from feeds
order by feed
