"""Who sent the plans and periodic reports that are owed: a bar a report, split by how it came."""

import pandas as pd
import plotly.graph_objects as go

from vietnamese import task_figure_words as words
from vietnamese.numbers import integer
from vietnamese.task_words import REPORT_STATES

from .cells import count_inside, marker_of
from .sketch import Sketch
from .style import HIDDEN_AXIS, INK, LETTER_WIDTH, STATE, styled

REPORT_PAINT = {
    "missing": STATE["not_met"],
    "late": STATE["attention"],
    "on_time": STATE["met"],
    "awaited": STATE["in_progress"],
}
ROW_PIXELS, BAR = 44, 0.62
NARROW = 0.04  # of all units: no room for a number


def report_states(rows: pd.DataFrame) -> go.Figure:
    """Rows of unit_reports/by_kind, the latest on top; each bar as long as there are units."""
    figure, rows = Sketch(), rows.iloc[::-1]
    places = list(range(len(rows)))
    labels = [words.report_label(row.kind, row.due_on) for row in rows.itertuples(index=False)]
    for state, paint in REPORT_PAINT.items():
        counts = rows[f"{state}_count"]
        wide = counts > NARROW * rows["unit_count"]
        figure.add_bar(
            orientation="h",
            name=REPORT_STATES[state],
            y=places,
            x=counts,
            width=BAR,
            text=[integer(count) if is_wide else "" for count, is_wide in zip(counts, wide, strict=True)],
            marker=marker_of(paint),
            hovertext=[
                words.report_bar(row, state, count) for row, count in zip(rows.itertuples(), counts, strict=True)
            ],
            hoverinfo="text",
            **count_inside(paint),
        )
    letters = max((len(line) for label in labels for line in label.split("<br>")), default=0)
    return styled(
        figure,
        ROW_PIXELS * len(rows) + 8,
        barmode="stack",
        margin={"l": LETTER_WIDTH * letters + 10, "r": 4, "t": 4, "b": 4},
        xaxis=HIDDEN_AXIS,
        yaxis={
            "tickvals": places, "ticktext": labels, "range": [len(rows) - 0.5, -0.5], "showgrid": False,
            "ticksuffix": " ", "tickfont": {"size": 12, "color": INK},
        },
    )  # fmt: skip
