-- Official totals beside ours of the same area, days and measure; the same total published again is a revision. The
-- period keeps what was published for days inside it; image fines follow the definition. An area or measure that is not
-- ours has no total of ours.
-- row: one total as one source published it on one day
-- key: area, period_start, period_end, measure, published_on, source
with

published as (
    select
        *,
        row_number() over revisions as revision,
        row_number() over revisions = count(*) over total as is_latest
    from published_totals
    where period_start >= $start_date
      and period_end <= $end_date
      and ($area = 'city' or published_totals.area = $area)
    window
        total as (partition by area, period_start, period_end, measure),
        revisions as (partition by area, period_start, period_end, measure order by published_on, source)
),

areas as (
    select distinct area from published
),

spans as (
    select min(period_start) as first_day, max(period_end) as last_day from published
),

daily_accidents as (
    select
        areas.area,
        occurred_on as day,
        sum(case_count)::bigint as accident_count,
        sum(deaths)::bigint as death_count,
        sum(injured)::bigint as injured_count
    from accidents_within((select first_day from spans), (select last_day from spans), [], 'city', [], [])
    cross join areas
    where belongs_to(areas.area, ward, ward_candidates, former_province)
    group by all
),

fines_of_places as (
    select
        decided_on as day,
        ward,
        ward_candidates,
        former_province,
        sum(case_count) as fine_count,
        sum(case_count) filter (is_image_fine($definition, detected_by, stopped, violation)) as image_fine_count,
        sum(amount_vnd) as fine_amount_vnd
    from fines_within((select first_day from spans), (select last_day from spans), [], 'city', [])
    group by all
),

daily_fines as (
    select
        areas.area,
        day,
        sum(fine_count)::bigint as fine_count,
        coalesce(sum(image_fine_count), 0)::bigint as image_fine_count,
        coalesce(sum(fine_amount_vnd), 0)::bigint as fine_amount_vnd
    from fines_of_places
    cross join areas
    where belongs_to(areas.area, ward, ward_candidates, former_province)
    group by all
),

daily as (
    from (unpivot daily_accidents on accident_count, death_count, injured_count into name measure value amount)
    union all
    from (unpivot daily_fines on fine_count, image_fine_count, fine_amount_vnd into name measure value amount)
),

reaches as (
    select
        measure,
        (select min(first_date) from feeds where feed = measures.feed) as first_day,
        (select max(data_through) from feeds where feed = measures.feed) as last_day
    from (
        values
            ('accident_count', 'accidents'), ('death_count', 'accidents'), ('injured_count', 'accidents'),
            ('fine_count', 'fines'), ('image_fine_count', 'fines'), ('fine_amount_vnd', 'fines')
    ) as measures (measure, feed)
),

ours as (
    select
        published.*,
        sum(daily.amount)::bigint as amount
    from published
    left join daily
        on daily.area = published.area
        and daily.measure = published.measure
        and daily.day between published.period_start and published.period_end
    group by all
)

select
    area,
    measure,
    period_start,
    period_end,
    source,
    published_on,
    value as published_value,
    case when 'other' not in (area, measure) then coalesce(amount, 0) end as our_value,
    our_value - value as difference,
    revision,
    is_latest,
    coalesce(our_value is not null and first_day < period_start + 31 and last_day >= period_end, false) as is_covered
from ours
left join reaches using (measure)
order by area, period_start, period_end, measure, published_on, source
