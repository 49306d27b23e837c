from vietnamese import codes

from .declaration import Column, Feed

FEED = Feed(
    name="published_totals",
    row="one official total as one source published it on one day",
    columns=(
        Column("area", "code", required=True, codes=codes.AREA),
        Column("period_start", "date", required=True),
        Column("period_end", "date", required=True),
        Column("measure", "code", required=True, codes=codes.PUBLISHED_MEASURE),
        Column("value", "count", required=True),
        Column("published_on", "date", required=True),
        Column("source", "text", required=True),
    ),
    key=("area", "period_start", "period_end", "measure", "published_on", "source"),
    event_dates=("period_end",),
)
