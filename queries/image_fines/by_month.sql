-- Fines of each month in the period, cut to it, by decision date; a month without fines is kept, with 0 and no share.
-- row: one month of the reporting calendar, or of the calendar
-- key: month
with

daily as (
    select
        decided_on,
        sum(image_count($definition, image_fine_a_count, image_fine_b_count)) as image_fine_count,
        sum(fine_count) as fine_count
    from fine_counts_within($start_date, $end_date, $wards, $area, $groups)
    group by all
),

months as (
    select *
    from months_within(
        $start_date, $end_date,
        (select min(decided_on) from daily), (select max(decided_on) from daily),
        $calendar
    )
),

monthly as (
    select
        months.month,
        months.start_date,
        months.end_date,
        coalesce(sum(daily.image_fine_count), 0)::bigint as image_fine_count,
        coalesce(sum(daily.fine_count), 0)::bigint as fine_count
    from months
    left join daily on daily.decided_on between months.start_date and months.end_date
    group by all
)

select
    month,
    start_date,
    end_date,
    image_fine_count,
    fine_count,
    case when fine_count > 0 then image_fine_count / fine_count end as image_fine_share
from monthly
order by month
