"""Boards of tasks: wards by task, and standing tasks by half-year."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from vietnamese import task_figure_words as words
from vietnamese.task_words import TASK_SIGNS

from .ward_board import BoardFrame, ward_board


def ward_tasks(
    rows: pd.DataFrame,
    names: Mapping[str, str],
    texts: Mapping[int, str],
    *,
    order: Sequence[str],
    lines: int,
    headings: Mapping[str, str],
) -> go.Figure:
    """
    One newspaper column of wards and the tasks all of them lead; `rows` of tasks/by_unit_task, wards alone.

    At the right how many of its tasks are overdue.
    """
    tasks = sorted(rows["task_no"].unique())
    places = {number: place for place, number in enumerate(tasks)}
    rows = rows[rows["unit"].isin(order)]
    overdue = rows[rows["task_state"] == "overdue"].groupby("unit").size()
    cells = pd.DataFrame(
        {
            "ward": rows["unit"],
            "place": rows["task_no"].map(places),
            "state": rows["task_state"],
            "text": rows["task_state"].map(TASK_SIGNS),
            "hover": [
                words.ward_cell(names[row.unit], texts[row.task_no], row) for row in rows.itertuples(index=False)
            ],
        }
    )
    frame = BoardFrame(
        names, [str(number) for number in tasks], words.TASKS_HEAD, headings,
        {ward: words.overdue_of_ward(count) for ward, count in overdue.items()}, words.OVERDUE_HEAD,
        {ward: words.open_ward(name) for ward, name in names.items()},
    )  # fmt: skip
    return ward_board(cells, frame, order=order, lines=lines)


def half_years(
    rows: pd.DataFrame, labels: Mapping[int, str], texts: Mapping[int, str], *, order: Sequence[str], lines: int
) -> go.Figure:
    """
    One newspaper column of standing tasks, `order` their numbers as text, a cell for each half-year (rows of
    tasks/half_years). Of several units a cell says how many have reported; it counts as reported when all have.
    """
    halves = rows.drop_duplicates("end_date").sort_values("end_date")
    ends = halves["end_date"].tolist()
    rows = rows[rows["task_no"].astype(str).isin(order)]
    cells = pd.DataFrame(
        {
            "ward": rows["task_no"].astype(str),
            "place": rows["end_date"].map(ends.index),
            "state": [half_year_state(row) for row in rows.itertuples(index=False)],
            "text": [words.half_year_cell(half_year_state(row), row) for row in rows.itertuples(index=False)],
            "hover": [words.half_year_detail(texts[row.task_no], row) for row in rows.itertuples(index=False)],
        }
    )
    frame = BoardFrame(
        {str(number): label for number, label in labels.items()},
        [words.half_year_head(row) for row in halves.itertuples(index=False)], words.TASKS_HEAD,
        hovers={str(number): words.open_task(number, text) for number, text in texts.items()},
        name_width=1, fewest=2,
    )  # fmt: skip
    return ward_board(cells, frame, order=order, lines=lines)


def half_year_state(row) -> str:
    """All units have reported; not all, and the half-year runs; not all, and it is over."""
    if row.reported_count == row.unit_count:
        return "reported"
    return "in_progress" if row.is_running else "not_reported"
