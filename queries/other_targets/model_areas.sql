-- The three kinds of models the plan names, and whether a pilot of each is completed by the last day of the view or of
-- the data. Every model is listed; of each kind the one completed first counts, else the one furthest on, and a kind
-- that nobody has begun stands under its own name.
-- row: one model, or one kind without any
-- key: target, thing
with

kinds as (
    select unnest(['safe_ward', 'orderly_ward', 'safe_industrial_zone']) as model_kind
),

known as (
    select
        *,
        is_done_by(
            judged_on($end_date), model_state in ('completed', 'expanded'), completed_on, reviewed_on
        ) as is_done
    from model_areas
    where is_placed_within($wards, $area, $groups, ward, ward_candidates, former_province)
),

ranked as (
    select
        kinds.model_kind,
        known.* exclude (model_kind),
        coalesce(is_done, false) as is_completed,
        row_number() over (
            partition by kinds.model_kind
            order by
                coalesce(is_done, false) desc,
                if(is_done, coalesce(completed_on, reviewed_on), null),
                model_state = 'planned',
                model_id
        ) = 1 as is_counted
    from kinds
    left join known on known.model_kind = kinds.model_kind
)

select
    'model_areas' as target,
    'model_areas' as feed,
    coalesce(model_id, model_kind) as thing,
    model_kind as thing_kind,
    ward,
    null::varchar as place,
    thing_state(is_completed, model_state <> 'planned') as thing_state,
    null::date as since_on,
    if(is_completed, completed_on, null) as done_on,
    reviewed_on,
    (is_completed and is_counted)::double as done_amount,
    is_counted::double as total_amount
from ranked
order by target, thing
