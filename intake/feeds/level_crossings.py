from vietnamese import register_codes as codes

from .declaration import LATITUDE, LONGITUDE, REQUIRED_WARD, REVIEWED_ON, UPDATED_AT, Column, Feed

FEED = Feed(
    name="level_crossings",
    row="one crossing that residents opened over the railway themselves",
    columns=(
        Column("crossing_id", "id", required=True),
        REQUIRED_WARD,
        Column("railway", "text"),
        Column("km_post", "decimal"),
        LATITUDE,
        LONGITUDE,
        Column("crossing_state", "code", required=True, codes=codes.CROSSING_STATE),
        Column("closed_on", "date"),
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("crossing_id",),
    event_dates=("reviewed_on",),
)
