from vietnamese import register_codes as codes

from .declaration import LATITUDE, LONGITUDE, REVIEWED_ON, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="black_spots",
    row="one accident-prone or potentially dangerous point of the agency's own list",
    columns=(
        Column("spot_id", "id", required=True),
        WARD,
        Column("road", "road"),
        Column("km_post", "decimal"),
        LATITUDE,
        LONGITUDE,
        Column("spot_kind", "code", required=True, codes=codes.SPOT_KIND),
        Column("spot_state", "code", required=True, codes=codes.SPOT_STATE),
        Column("treated_on", "date"),
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("spot_id",),
    event_dates=("reviewed_on",),
)
