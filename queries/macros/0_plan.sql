-- The value of a threshold of data/plan/thresholds.csv on a day.
create macro threshold_on(wanted, day) as (
    select max(value)
    from thresholds
    where code = wanted and day between valid_from and coalesce(valid_to, date '9999-12-31')
);

-- The last day of a feed that its data reach.
create macro through_of(wanted) as (select max(data_through) from feeds where feed = wanted);
