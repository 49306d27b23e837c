from vietnamese import register_codes as codes

from .declaration import LATITUDE, LONGITUDE, REQUIRED_WARD, REVIEWED_ON, UPDATED_AT, Column, Feed

FEED = Feed(
    name="wharves",
    row="one wharf or yard on an inland waterway",
    columns=(
        Column("wharf_id", "id", required=True),
        REQUIRED_WARD,
        Column("wharf_state", "code", required=True, codes=codes.WHARF_STATE),
        Column("handled_on", "date"),
        LATITUDE,
        LONGITUDE,
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("wharf_id",),
    event_dates=("reviewed_on",),
)
