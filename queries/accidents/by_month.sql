-- Accidents of each month in the period, cut to it; a month without accidents is kept, with 0.
-- row: one month of the reporting calendar, or of the calendar
-- key: month
with

daily as (
    select
        occurred_on,
        sum(case_count) as accident_count,
        sum(deaths) as death_count,
        sum(deaths * deaths) as death_square_sum,
        sum(injured) as injured_count,
        sum(injured * injured) as injured_square_sum
    from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
    group by all
),

months as (
    select *
    from months_within(
        $start_date, $end_date,
        (select min(occurred_on) from daily), (select max(occurred_on) from daily),
        $calendar
    )
)

select
    months.month,
    months.start_date,
    months.end_date,
    coalesce(sum(daily.accident_count), 0)::bigint as accident_count,
    coalesce(sum(daily.death_count), 0)::bigint as death_count,
    coalesce(sum(daily.death_square_sum), 0)::bigint as death_square_sum,
    coalesce(sum(daily.injured_count), 0)::bigint as injured_count,
    coalesce(sum(daily.injured_square_sum), 0)::bigint as injured_square_sum
from months
left join daily on daily.occurred_on between months.start_date and months.end_date
group by all
order by months.month
