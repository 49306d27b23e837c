"""The milestones of the plan along its years."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from vietnamese import task_figure_words as words
from vietnamese.task_words import TASK_STATES

from .cells import marker_of
from .sketch import Sketch
from .style import GRID, INK, LETTER_WIDTH, MUTED, RED_TEXT, STATE, styled
from .task_time import Step, place_of, steps_between

LINE_PIXELS, GAP, FIRST_LINE = 15.5, 0.3, 1.9  # the gap between due days and the room above, in lines
STATE_ROOM, HEAD_ROOM, BAR = 92, 40, 0.72  # pixels for the words behind the bars and above; of a line
PLAN_BEGINS = date(2026, 4, 10)


def timeline(rows: pd.DataFrame, judged: date, labels: Mapping[int, str], texts: Mapping[int, str]) -> go.Figure:
    """
    A bar a milestone with a due day, from the plan or the milestone before it (rows of tasks/timeline).

    Those due on one day stand under it; `judged` is a line across. `labels`, `texts`: of each task. Bars carry the
    number of their task.
    """
    rows, day_tops = _in_lines(_with_beginning(rows))
    steps = steps_between(PLAN_BEGINS, judged, max([judged, *rows["due_on"].dt.date]))
    bottom, at = rows["top"].max() + 0.8, place_of(judged, steps)
    notes = [
        _text(at, -1.1, words.as_of_line(judged), "center"),
        *_due_days(day_tops, judged),
        *map(_state_word, rows.itertuples(index=False)),
    ]
    edges = [_upright(edge, bottom, GRID, 1) | {"layer": "below"} for edge in range(1, len(steps))]
    figure = Sketch(annotations=notes, shapes=[*edges, _upright(at, bottom, INK, 2)])
    for state in TASK_STATES:
        _add_milestones(figure, rows[rows["task_state"] == state], steps, texts, state)
    shown = [labels[number] for number in rows["task_no"]]
    return styled(
        figure,
        round((bottom + FIRST_LINE) * LINE_PIXELS) + HEAD_ROOM,
        barmode="overlay",
        margin={"l": LETTER_WIDTH * max(map(len, shown)) + 8, "r": STATE_ROOM, "t": HEAD_ROOM, "b": 0},
        xaxis={
            "range": [0, len(steps)], "tickvals": [number + 0.5 for number in range(len(steps))], "side": "top",
            "ticktext": [step.head for step in steps], "showgrid": False, "showline": False,
        },
        yaxis={
            "tickvals": rows["top"].tolist(), "ticktext": shown, "showgrid": False, "ticksuffix": " ",
            "tickfont": {"size": 12, "color": INK}, "range": [bottom, -FIRST_LINE],
        },
    )  # fmt: skip


def _with_beginning(rows: pd.DataFrame) -> pd.DataFrame:
    """Those with a due day, the earliest first."""
    rows = rows[rows["due_on"].notna()].sort_values(["due_on", "task_no"])
    before = rows.groupby("task_no")["due_on"].shift()
    return rows.assign(begins_on=before.fillna(pd.Timestamp(PLAN_BEGINS)))


def _in_lines(rows: pd.DataFrame) -> tuple[pd.DataFrame, dict[date, float]]:
    """With the line of each milestone, and that of each day above those due on it."""
    days = rows["due_on"].dt.date
    rank = days.map({day: place for place, day in enumerate(days.unique())})
    tops = [place + (1 + GAP) * (number + 1) - GAP for place, number in enumerate(rank)]
    rows = rows.assign(top=tops)
    return rows, {day: of_day["top"].iloc[0] - 1 for day, of_day in rows.groupby(days)}


def _due_days(tops: Mapping[date, float], judged: date) -> list[dict]:
    return [
        _text(0, top, words.due_day(day, (day - judged).days), "left", bgcolor="#FFFFFF", borderpad=0)
        for day, top in tops.items()
    ]


def _text(x: float, y: float, text: str, anchor: str, colour: str = INK, **more) -> dict:
    font = {"size": 12, "color": colour}
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": anchor, "font": font} | more


def _state_word(row) -> dict:
    word = words.milestone_state(row.task_state, row.done_count, row.unit_count)
    colour = RED_TEXT if row.task_state == "overdue" else MUTED
    return _text(1, row.top, word, "left", colour, xref="paper", xshift=6)


def _upright(x: float, bottom: float, colour: str, width: int) -> dict:
    line = {"color": colour, "width": width}
    return {"type": "line", "x0": x, "x1": x, "y0": -0.6, "y1": bottom, "line": line}


def _add_milestones(
    figure: Sketch, rows: pd.DataFrame, steps: Sequence[Step], texts: Mapping[int, str], state: str
) -> None:
    """Bars of one state; each ends with its due day."""
    paint = STATE[state]
    starts = [place_of(day.date(), steps) for day in rows["begins_on"]]
    ends = [place_of(day.date() + timedelta(1), steps) for day in rows["due_on"]]
    figure.add_bar(
        orientation="h",
        name=state,
        y=rows["top"],
        base=starts,
        x=[end - start for start, end in zip(starts, ends, strict=True)],
        width=BAR,
        marker=marker_of(paint),
        customdata=rows["task_no"].tolist(),
        hovertext=[words.milestone_detail(texts[row.task_no], row) for row in rows.itertuples(index=False)],
        hoverinfo="text",
    )
