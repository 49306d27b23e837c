from vietnamese import codes

from .declaration import LATITUDE, LONGITUDE, REQUIRED_WARD, UPDATED_AT, Column, Feed

FEED = Feed(
    name="encroachments",
    row="one encroachment case handled",
    columns=(
        Column("case_id", "id", required=True),
        Column("found_on", "date", required=True),
        REQUIRED_WARD,
        Column("point_id", "id"),
        Column("category", "code", required=True, codes=codes.ENCROACHMENT),
        Column("measure", "code", codes=codes.MEASURE),
        Column("amount_vnd", "money"),
        Column("clearance_id", "id"),
        LATITUDE,
        LONGITUDE,
        UPDATED_AT,
    ),
    key=("case_id",),
    event_dates=("found_on",),
)
