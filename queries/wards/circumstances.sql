-- Why, where and when accidents of the period happened: by cause, by road and by quarter of the day; what nobody wrote
-- down is 'unknown'.
-- row: one cause, road or quarter of the day
-- key: aspect, circumstance
with

told as (
    select
        case_count,
        [
            {'aspect': 'cause', 'circumstance': cause},
            {'aspect': 'road', 'circumstance': road},
            {
                'aspect': 'day_part',
                'circumstance': case
                    when has_hour then ['night', 'morning', 'afternoon', 'evening'][hour(occurred_at) // 6 + 1]
                end
            }
        ] as aspects
    from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
),

apart as (
    select case_count, unnest(aspects) as told_of
    from told
)

select
    told_of.aspect as aspect,
    coalesce(told_of.circumstance, 'unknown') as circumstance,
    sum(case_count)::bigint as accident_count
from apart
group by all
order by aspect, accident_count desc, circumstance
