from vietnamese import register_codes as codes

from .declaration import MOST, REVIEWED_ON, UPDATED_AT, WARD, Column, Feed

FEED = Feed(
    name="commitments",
    row="one school or enterprise whose people, or groups of people, sign to keep the traffic law",
    columns=(
        Column("commitment_id", "id", required=True),
        Column("signer_kind", "code", required=True, codes=codes.SIGNER_KIND),
        WARD,
        Column("expected_count", "count", required=True, upper=MOST),
        Column("signed_count", "count", required=True, upper=MOST),
        Column("signed_on", "date"),
        REVIEWED_ON,
        UPDATED_AT,
    ),
    key=("commitment_id",),
    event_dates=("reviewed_on",),
)
