-- What quick filters can be asked for: the codes that occur in each dimension, in rows of any feed and day; hours and
-- days of the week are not among them.
-- row: one code of one dimension
-- key: dimension, code
with

of_accidents as (
    select distinct
        unnest(kinds_of(vehicles)) as vehicle,
        coalesce(cause, 'unknown') as cause,
        coalesce(road, 'unknown') as road,
        coalesce(road_class, 'unknown') as road_class,
        coalesce(mode, 'unknown') as mode,
        coalesce(severity, 'unknown') as severity,
        alcohol_code(alcohol) as alcohol,
        ward
    from accidents
),

of_fines as (
    select distinct
        coalesce(detected_by, 'unknown') as detected_by,
        coalesce(violation, 'unknown') as violation,
        coalesce(vehicle, 'unknown') as vehicle,
        coalesce(road, 'unknown') as road,
        ward
    from fines
    where violation <> 'urban_order'
),

of_encroachments as (
    select distinct
        coalesce(category, 'unknown') as category,
        coalesce(measure, 'unknown') as measure,
        ward
    from encroachments
),

told as (
    from (unpivot of_accidents on * into name dimension value code)
    union all
    from (unpivot of_fines on * into name dimension value code)
    union all
    from (unpivot of_encroachments on * into name dimension value code)
    union all
    select 'ward', code
    from wards
)

select distinct dimension, code
from told
order by dimension, code
