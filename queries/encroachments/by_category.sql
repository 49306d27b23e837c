-- Encroachment cases of each category that occurs in the period, with the money fined.
-- row: one category
-- key: category
select
    coalesce(category, 'unknown') as category,
    count(*) as case_count,
    coalesce(sum(amount_vnd), 0)::bigint as amount_vnd
from encroachments_within($start_date, $end_date, $wards, $area, $groups)
group by all
order by case_count desc, category
