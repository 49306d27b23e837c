-- Wards in each state in each calendar month of the period, the running month too; no share where nothing is due.
-- row: one calendar month
-- key: month
select
    month,
    is_running,
    count(*) filter (required_count > 0) as due_count,
    count(*) filter (state = 'met') as met_count,
    count(*) filter (state = 'not_met') as not_met_count,
    count(*) filter (state = 'not_reported') as not_reported_count,
    count(*) filter (state = 'in_progress') as in_progress_count,
    count(*) filter (state = 'met') / nullif(count(*) filter (required_count > 0), 0) as met_share,
    sum(clearance_count)::bigint as clearance_count,
    sum(required_count)::bigint as required_count,
    sum(greatest(required_count - clearance_count, 0))::bigint as missing_count
from ward_months($start_date, $end_date, $wards, $area, $groups)
group by all
order by month
