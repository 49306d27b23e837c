from vietnamese import codes

from .declaration import CASE_COUNT, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="fines",
    row="one fine decision or, before that, one detected violation (or case_count of them)",
    columns=(
        Column("case_id", "id", required=True),
        Column("violated_at", "moment"),
        Column("decided_on", "date"),
        Column("detected_by", "code", required=True, codes=codes.DETECTED_BY),
        Column("stopped", "bool"),
        Column("violation", "code", required=True, codes=codes.VIOLATION),
        Column("vehicle", "code", codes=codes.VEHICLE),
        WARD,
        Column("road", "road"),
        Column("amount_vnd", "money"),
        Column("state", "code", codes=codes.FINE_STATE),
        Column("notified_on", "date"),
        Column("recorded_on", "date"),
        Column("paid_on", "date"),
        CASE_COUNT,
        UPDATED_AT,
    ),
    key=("case_id",),
    event_dates=("decided_on", "violated_at"),
    either=("violated_at", "decided_on"),
)
