from vietnamese import register_codes as codes

from .declaration import REVIEWED_ON, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="cables",
    row="one stretch of telecommunication cables along a road, and whether it hangs or lies under ground",
    columns=(
        Column("segment_id", "id", required=True),
        WARD,
        Column("road", "road"),
        Column("length_m", "length", required=True),
        Column("cable_state", "code", required=True, codes=codes.CABLE_STATE),
        Column("buried_on", "date"),
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("segment_id",),
    event_dates=("reviewed_on",),
)
