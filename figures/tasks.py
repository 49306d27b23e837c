"""Who leads which tasks and how they stand; who sent the reports that are owed."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from vietnamese import task_figure_words as words
from vietnamese.numbers import integer
from vietnamese.task_words import TASK_STATES

from .cells import count_inside, marker_of
from .sketch import Sketch
from .style import HIDDEN_AXIS, INK, LETTER_WIDTH, MUTED, RED_TEXT, STATE, styled

ROW_PIXELS, BAR = 21, 0.72
NARROW = 0.045  # of the longest bar: no room for a number
END_ROOM = 118  # pixels for the words behind the bars


def lead_states(rows: pd.DataFrame, names: Mapping[str, str]) -> go.Figure:
    """
    A bar a leading agency, as long as it has tasks, split by state (rows of tasks/by_lead, the first on top).

    That of the wards is as long as their tasks too: each is shared out among the wards, whose counts stand in it.
    Bars carry the agency's code.
    """
    figure = Sketch()
    share = rows["task_count"] / rows["unit_task_count"].where(rows["unit_task_count"] > 0, 1)
    longest = max(rows["task_count"].max(), 1)
    for state in TASK_STATES:
        _add_state(figure, rows, names, state, share, longest)
    for place, row in enumerate(rows.itertuples(index=False)):
        figure.add_annotation(
            x=row.task_count, y=place, text=words.lead_end(row.overdue_count, row.unit_task_count), showarrow=False,
            xanchor="left", xshift=5, font={"size": 12, "color": RED_TEXT if row.overdue_count else MUTED},
        )  # fmt: skip
    letters = max((len(names[lead]) for lead in rows["lead"]), default=0)
    return styled(
        figure,
        round(ROW_PIXELS * len(rows)) + 4,
        barmode="stack",
        margin={"l": LETTER_WIDTH * letters + 10, "r": END_ROOM, "t": 2, "b": 2},
        xaxis=HIDDEN_AXIS | {"range": [0, longest]},
        yaxis={
            "tickvals": list(range(len(rows))), "ticktext": [names[lead] for lead in rows["lead"]], "showgrid": False,
            "ticksuffix": " ", "tickfont": {"size": 12, "color": INK}, "range": [len(rows) - 0.5, -0.5],
        },
    )  # fmt: skip


def _add_state(
    figure: Sketch, rows: pd.DataFrame, names: Mapping[str, str], state: str, share: pd.Series, longest: int
) -> None:
    counts, paint = rows[f"{state}_count"], STATE[state]
    lengths = counts * share
    figure.add_bar(
        orientation="h",
        name=state,
        y=list(range(len(rows))),
        x=lengths,
        width=BAR,
        text=[
            integer(count) if length > NARROW * longest else "" for count, length in zip(counts, lengths, strict=True)
        ],
        marker=marker_of(paint),
        customdata=rows["lead"].tolist(),
        hovertext=[
            words.lead_detail(names[row.lead], state, count, row.unit_task_count)
            for row, count in zip(rows.itertuples(index=False), counts, strict=True)
        ],
        hoverinfo="text",
        **count_inside(paint),
    )
