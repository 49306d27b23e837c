-- The borders of the wards that the filters keep, as the user's file of boundaries had them, simplified; none without it.
-- row: one ward
-- key: ward
select
    ward,
    geometry
from ward_boundaries
where ward in (select code from wards_within($wards, $area, $groups))
order by ward
