from vietnamese import codes

from .declaration import Column, Feed

FEED = Feed(
    name="unit_reports",
    row="one periodic report or plan sent by one unit",
    columns=(
        Column("unit", "unit", required=True),
        Column("kind", "code", required=True, codes=codes.REPORT_KIND),
        Column("period_end", "date"),
        Column("sent_on", "date", required=True),
    ),
    key=("unit", "kind", "period_end", "sent_on"),
    event_dates=("sent_on",),
)
