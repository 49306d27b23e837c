from vietnamese import register_codes as codes

from .declaration import LATITUDE, LONGITUDE, REQUIRED_WARD, REVIEWED_ON, UPDATED_AT, Column, Feed

FEED = Feed(
    name="cameras",
    row="one camera of a ward, planned ones among them",
    columns=(
        Column("camera_id", "id", required=True),
        REQUIRED_WARD,
        Column("camera_kind", "code", codes=codes.CAMERA_KIND),
        Column("camera_state", "code", required=True, codes=codes.CAMERA_STATE),
        Column("is_connected", "bool"),
        Column("installed_on", "date"),
        LATITUDE,
        LONGITUDE,
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("camera_id",),
    event_dates=("reviewed_on",),
)
