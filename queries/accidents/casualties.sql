-- The three criteria of the period and the squares of casualties summed over its rows, from which phi is made.
-- row: the whole period
select
    coalesce(sum(case_count), 0)::bigint as accident_count,
    coalesce(sum(deaths), 0)::bigint as death_count,
    coalesce(sum(deaths * deaths), 0)::bigint as death_square_sum,
    coalesce(sum(injured), 0)::bigint as injured_count,
    coalesce(sum(injured * injured), 0)::bigint as injured_square_sum
from accidents_within($start_date, $end_date, $wards, $area, $severities, $groups)
