from vietnamese import codes

from .declaration import CASE_COUNT, LATITUDE, LONGITUDE, MOST, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="accidents",
    row="one accident, or case_count accidents of which deaths and injured are the totals",
    columns=(
        Column("accident_id", "id", required=True),
        Column("occurred_at", "moment", required=True),
        WARD,
        LATITUDE,
        LONGITUDE,
        Column("mode", "code", codes=codes.MODE),
        Column("severity", "code", codes=codes.SEVERITY),
        Column("deaths", "count", required=True, upper=MOST),
        Column("injured", "count", required=True, upper=MOST),
        Column("property_damage_vnd", "money"),
        Column("cause", "code", codes=codes.CAUSE),
        Column("road", "road"),
        Column("road_class", "code", codes=codes.ROAD_CLASS),
        Column("km_post", "decimal"),
        Column("vehicles", "codes", codes=codes.VEHICLE),
        Column("alcohol", "bool"),
        Column("infrastructure_cause", "bool"),
        CASE_COUNT,
        UPDATED_AT,
    ),
    key=("accident_id",),
    event_dates=("occurred_at",),
    hour_flag="has_hour",
)
