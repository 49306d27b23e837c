-- Fines of the 12 months to the end of each reporting month that has a year of data behind it, and to the period's end
-- (cut at the feed's data-through day), by decision date; no fines, no share.
-- row: one day, the end of 12 months
-- key: day
with

reach as (
    select
        min(decided_on) as first_row,
        least($end_date, through_of('fines')) as last_day
    from fine_days
),

days as (
    select end_date as day
    from months_within((select first_row from reach), (select last_day from reach), null, null, 'reporting')
    cross join reach
    where (end_date - interval 12 months)::date + 1 >= first_row or end_date = last_day
),

daily as (
    select
        decided_on,
        sum(image_count($definition, image_fine_a_count, image_fine_b_count)) as image_fine_count,
        sum(fine_count) as fine_count
    from fine_counts_within(date '0001-01-01', $end_date, $wards, $area, $groups)
    group by all
),

counted as (
    select
        day,
        coalesce(sum(image_fine_count), 0)::bigint as image_fine_count,
        coalesce(sum(fine_count), 0)::bigint as fine_count
    from days
    left join daily on decided_on > (day - interval 12 months)::date and decided_on <= day
    group by all
)

select
    day,
    image_fine_count,
    fine_count,
    case when fine_count > 0 then image_fine_count / fine_count end as image_fine_share
from counted
order by day
