"""The board of wards and draft criteria."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from vietnamese import criteria_sentences as sentences
from vietnamese import criteria_words as words

from .ward_board import BoardFrame, ward_board


def criteria_board(rows: pd.DataFrame, names: Mapping[str, str], *, order: Sequence[str], lines: int) -> go.Figure:
    """
    One newspaper column: a line for each code of `order`, a cell for each criterion, whose sign tells the state.

    `rows`: ward, criterion, criterion_state, facts, explanation; `lines`: see ward_board.
    """
    places = {criterion: place for place, criterion in enumerate(words.CRITERIA)}
    cells = pd.DataFrame(
        [
            (
                row.ward,
                places[row.criterion],
                row.criterion_state,
                sentences.cell(row.criterion, row.criterion_state, row.facts),
                words.hover(names[row.ward], row.criterion, row.criterion_state, row.explanation),
            )
            for row in rows[rows["ward"].isin(order)].itertuples(index=False)
        ],
        columns=["ward", "place", "state", "text", "hover"],
    )
    frame = BoardFrame(names, [str(place + 1) for place in places.values()], words.HEAD, words.HEADINGS)
    return ward_board(cells, frame, order=order, lines=lines)
