-- The agency's own list of accident-prone and potential points, as it was last exported.
-- row: one point
-- key: spot_id
select
    spot_id,
    spot_kind,
    spot_state,
    coalesce(ward, 'unknown') as ward,
    road,
    km_post,
    latitude,
    longitude,
    treated_on,
    reviewed_on
from black_spots
order by spot_id
