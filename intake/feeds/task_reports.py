from vietnamese import codes

from .declaration import Column, Feed

FEED = Feed(
    name="task_reports",
    row="one report of one unit on one of the 70 tasks",
    columns=(
        Column("task_no", "count", required=True, lower=1, upper=70),
        Column("unit", "unit", required=True),
        Column("milestone", "text"),
        Column("reported_on", "date", required=True),
        Column("state", "code", required=True, codes=codes.TASK_STATE),
        Column("completed_on", "date"),
        Column("result", "text"),
    ),
    key=("task_no", "unit", "milestone", "reported_on"),
    event_dates=("reported_on",),
)
