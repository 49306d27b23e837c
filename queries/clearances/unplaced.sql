-- Wards that a clearance which could not be placed might belong to, so that their month may be better than it looks.
-- row: one ward and one calendar month
-- key: ward, month
with

candidates as (
    select unnest(ward_candidates) as ward, date_trunc('month', cleared_on)::date as month, clearance_id
    from clearances
    where ward = 'unknown' and trips > 0
)

select
    ward,
    month,
    count(distinct clearance_id) as unplaced_count
from candidates
join clearance_months($start_date, $end_date) using (month)
where ward in (select code from wards_within($wards, $area, $groups))
group by all
order by ward, month
