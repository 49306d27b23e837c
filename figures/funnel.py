"""The way of an image case from step to step, and where those stand who have not come to the next."""

import pandas as pd
import plotly.graph_objects as go

from vietnamese import funnel_words as words

from .sketch import Sketch
from .style import BLUE, INK, MUTED, RED, RED_TEXT, styled

ROW_HEIGHT = 50
BAR, BELOW = 0.22, 0.26  # parts of a row: the bar, and how far its upper edge lies below the middle
LEFT_FILL = "#D5DBE2"
PATTERNED = {"shape": "/", "fgcolor": BLUE, "bgcolor": "#FFFFFF", "size": 5, "solidity": 0.35}
MARKS = {
    "gone_on_count": {"color": BLUE},
    "left_count": {"color": LEFT_FILL},
    "overdue_count": {"color": RED},
    "in_time_count": {"color": BLUE, "pattern": PATTERNED, "line": {"color": BLUE, "width": 1}},
}


def funnel(rows: pd.DataFrame) -> go.Figure:
    """
    One bar a step of image_fines/funnel, cut into what became of its cases; what is known of each part stands above it.

    Its parts: gone on to the next step, left the chain, overdue, still in time. A case that waits since an unknown day
    is in none of them; the last step has no next one.
    """
    rows = rows.assign(gone_on_count=rows["case_count"].shift(-1).fillna(rows["case_count"]))
    figure = Sketch()
    for part, mark in MARKS.items():
        figure.add_bar(
            y=list(range(len(rows))), x=rows[part], name=words.PARTS[part], orientation="h", width=BAR,
            offset=BELOW, marker=mark, hoverinfo="skip", showlegend=bool(rows[part].sum()),
        )  # fmt: skip
    for place, row in enumerate(rows.itertuples(index=False)):
        _text(figure, place, row)
    return styled(
        figure,
        ROW_HEIGHT * len(rows) + 30,
        barmode="stack",
        margin={"l": 4, "t": 26, "b": 2},
        xaxis={"visible": False, "range": [0, 1.01 * max(rows["case_count"].max(), 1)]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.5]},
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal",
                "font": {"color": MUTED, "size": 12}, "itemclick": False, "itemdoubleclick": False},
    )  # fmt: skip


def _text(figure: Sketch, place: int, row) -> None:
    share, ripe = (None if pd.isna(value) else value for value in (row.step_share, row.ripe_share))
    lines = [words.step_count(row.step, row.case_count, share, None if ripe == share else ripe)]
    parts = [
        f"<span style='color:{colour}'>{words.part_count(part, getattr(row, part))}</span>"
        for part, colour in (("left_count", MUTED), ("overdue_count", RED_TEXT), ("in_time_count", MUTED))
        if getattr(row, part)
    ]
    figure.add_annotation(
        x=0, y=place + BELOW, text="<br>".join(lines + [words.BETWEEN.join(parts)] * bool(parts)), showarrow=False,
        xanchor="left", yanchor="bottom", align="left", font={"size": 11.5, "color": INK},
    )  # fmt: skip
