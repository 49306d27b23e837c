from vietnamese import register_codes as codes

from .declaration import REVIEWED_ON, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="model_areas",
    row="one model of safe or orderly traffic: of a ward, or of an industrial zone in it",
    columns=(
        Column("model_id", "id", required=True),
        Column("model_kind", "code", required=True, codes=codes.MODEL_KIND),
        WARD,
        Column("model_state", "code", required=True, codes=codes.MODEL_STATE),
        Column("completed_on", "date"),
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("model_id",),
    event_dates=("reviewed_on",),
)
