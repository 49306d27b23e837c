-- Rows of the period that could not be placed in a ward, before and since the wards of 1/7/2025: in the whole city, and
-- those of them that might belong to the chosen wards.
-- row: one feed
-- key: feed
with

rows_of_feeds as (
    select 'accidents' as feed, occurred_at::date as day, ward, ward_candidates, case_count as row_count
    from accidents
    union all
    select 'fines' as feed, coalesce(decided_on, violated_at::date), ward, ward_candidates, case_count
    from fines
    union all
    select 'clearances' as feed, cleared_on, ward, ward_candidates, 1
    from clearances
    union all
    select 'encroachments' as feed, found_on, ward, ward_candidates, 1
    from encroachments
),

unplaced as (
    select
        feed,
        day < date '2025-07-01' as is_before,
        ward_candidates,
        sum(row_count) as row_count
    from rows_of_feeds
    where ward = 'unknown' and day between $start_date and $end_date
    group by all
),

judged as (
    select
        *,
        list_has_any((select list(code) from wards_within($wards, $area, $groups)), ward_candidates) as is_candidate
    from unplaced
)

select
    feed,
    coalesce(sum(row_count) filter (is_before), 0)::bigint as before_count,
    coalesce(sum(row_count) filter (not is_before), 0)::bigint as since_count,
    coalesce(sum(row_count) filter (is_before and is_candidate), 0)::bigint as candidate_before_count,
    coalesce(sum(row_count) filter (not is_before and is_candidate), 0)::bigint as candidate_since_count
from judged
group by all
order by feed
