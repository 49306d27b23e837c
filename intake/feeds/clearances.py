from .declaration import MOST, REQUIRED_WARD, UPDATED_AT, Column, Feed

FEED = Feed(
    name="clearances",
    row="one clearance or inspection trip in one ward on one day; trips > 1: a month's total, 0: none in that month",
    columns=(
        Column("clearance_id", "id", required=True),
        Column("cleared_on", "date", required=True),
        REQUIRED_WARD,
        Column("trips", "count", default=1, upper=MOST),
        Column("cases_found", "count", upper=MOST),
        Column("cases_cleared", "count", upper=MOST),
        Column("commitments", "count", upper=MOST),
        UPDATED_AT,
    ),
    key=("clearance_id",),
    event_dates=("cleared_on",),
)
