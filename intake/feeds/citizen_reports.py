from vietnamese import register_codes as codes

from .declaration import UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="citizen_reports",
    row="one violation that a citizen reported, and what became of it",
    columns=(
        Column("report_id", "id", required=True),
        Column("received_on", "date", required=True),
        WARD,
        Column("channel", "code", codes=codes.CHANNEL),
        Column("report_outcome", "code", required=True, codes=codes.REPORT_OUTCOME),
        Column("verified_on", "date"),
        Column("fined_on", "date"),
        Column("answered_on", "date"),
        UPDATED_AT,
    ),
    key=("report_id",),
    event_dates=("received_on",),
)
