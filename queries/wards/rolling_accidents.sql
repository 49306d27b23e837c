-- Accidents of the 12 months to the end of the period (cut at the feed's data-through day) and to the same day of each of
-- the 12 months before; 12 months that the feed does not reach back over are left out, but for a quiet first month.
-- row: 12 months, by their last day
-- key: end_date
with

end_dates as (
    select (least($end_date, through_of('accidents')) - back * interval 1 month)::date as end_date
    from range(13) as steps(back)
    where through_of('accidents') is not null
),

spans as (
    select
        end_date,
        (end_date - interval 12 months)::date + 1 as start_date
    from end_dates
    where start_date >= (select min(first_date) from feeds where feed = 'accidents') - 31
)

select
    start_date,
    end_date,
    coalesce(sum(case_count), 0)::bigint as accident_count,
    coalesce(sum(deaths), 0)::bigint as death_count,
    coalesce(sum(injured), 0)::bigint as injured_count
from spans
left join accidents_within(date '0001-01-01', $end_date, $wards, $area, $severities, $groups) as accidents
    on accidents.occurred_on between start_date and end_date
group by all
order by end_date
