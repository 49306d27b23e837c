-- Calendar months without any row between the first and the last of a feed that reports every month.
with days as (
    select 'accidents' as feed, occurred_at::date as day from records_accidents
    union all
    select 'fines', coalesce(decided_on, violated_at::date) from records_fines
    union all
    select 'clearances', cleared_on from records_clearances
),

months as (
    select distinct feed, date_trunc('month', day)::date as month from days
),

due as (
    select feed, unnest(generate_series(min(month), max(month), interval 1 month))::date as month
    from months
    group by feed
)

select feed, null, 'empty_month', '', strftime(month, '%m/%Y'), 0, null
from due anti join months using (feed, month)
