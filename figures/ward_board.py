"""One newspaper column of wards: at each line a name and a row of cells, with room for a word at its right."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words

from .cells import add_cells
from .sketch import Sketch
from .style import HIDDEN_AXIS, INK, MUTED, RED_TEXT, STATE, Paint, styled

GROUP = 5  # a breath after so many rows
GAP = 0.34
RIGHT_WIDTH = 0.34  # of the width of the cells
HEAD = -1.1  # of a column, in rows above its first
ROW_PIXELS = 13.6
TYPE_SIZE = 11
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class BoardFrame:
    """
    What stands around the cells: `heads` over them, `names` by code, `headings` that stand among the codes, and by code
    a word at the right, under `right_head`, which alone makes room for them. `hovers`: under the mouse, where the codes
    are no wards.
    """

    names: Mapping[str, str]
    heads: Sequence[str]
    names_head: str
    headings: Mapping[str, str] = field(default_factory=dict)
    right: Mapping[str, str] = field(default_factory=dict)
    right_head: str = ""
    hovers: Mapping[str, str] = field(default_factory=dict)
    name_width: float = 0.66
    fewest: int = 6  # keep cells from growing wide


def ward_board(
    cells: pd.DataFrame,
    frame: BoardFrame,
    *,
    order: Sequence[str],
    lines: int,
    palette: Mapping[str, Paint] = STATE,
) -> go.Figure:
    """
    A line for each code of `order`, a cell for each row of `cells`: ward, place (0 the first of its line), state, text,
    hover. `lines` is the length of the longest column, so that all share one scale. Names and cells carry the ward.
    """
    tops = _tops(order, frame.headings)
    wide = max(len(frame.heads), frame.fewest)
    figure = Sketch(annotations=_heads(frame) + _beside(tops, frame))
    _draw_names(figure, {code: top for code, top in tops.items() if code in frame.names}, frame, wide)
    _draw_cells(figure, cells[cells["ward"].isin(order)], tops, palette)
    right = RIGHT_WIDTH if frame.right_head else 0
    bottom = lines + GAP * (lines // GROUP + max(len(frame.headings) - 1, 0))  # a heading begins another few
    return styled(
        figure,
        round((bottom + 1.5) * ROW_PIXELS),
        barmode="overlay",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [-0.5 - frame.name_width * wide, wide - 0.5 + right * wide]},
        yaxis=HIDDEN_AXIS | {"range": [bottom - 0.4, -1.8]},
    )


def _heads(frame: BoardFrame) -> list[dict]:
    return [
        _text(-0.7, HEAD, frame.names_head, anchor="right", colour=MUTED),
        *(_text(place, HEAD, head, anchor="center", colour=MUTED) for place, head in enumerate(frame.heads)),
    ]


def _beside(tops: Mapping[str, float], frame: BoardFrame) -> list[dict]:
    right = len(frame.heads) - 0.4
    said = [_text(right, tops[code], text, colour=RED_TEXT) for code, text in frame.right.items() if code in tops]
    head = [_text(right, HEAD, frame.right_head, colour=MUTED)] if said else []
    named = [_text(-0.5, tops[code], words.heading(text)) for code, text in frame.headings.items() if code in tops]
    return head + said + named


def _tops(order: Sequence[str], headings: Collection[str]) -> dict[str, float]:
    """The middle of each line: a gap after every few wards, and before a heading."""
    tops, gaps, in_group = {}, 0, 0
    for line, code in enumerate(order):
        if in_group == GROUP or (code in headings and line):
            gaps, in_group = gaps + 1, 0
        tops[code] = line + GAP * gaps
        in_group += code not in headings
    return tops


def _text(x: float, y: float, text: str, *, anchor: str = "left", colour: str = INK) -> dict:
    font = {"size": TYPE_SIZE, "color": colour}
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": anchor, "font": font}


def _draw_names(figure: Sketch, tops: Mapping[str, float], frame: BoardFrame, wide: int) -> None:
    """Names are bars without a colour: those can be clicked."""
    width = frame.name_width * wide
    figure.add_bar(
        orientation="h",
        base=[-0.7 - width] * len(tops),
        x=[width] * len(tops),
        y=list(tops.values()),
        width=0.9,
        text=[frame.names[code] for code in tops],
        textposition="inside",
        insidetextanchor="end",
        constraintext="none",
        textfont={"size": TYPE_SIZE, "color": INK},
        marker={"color": CLEAR, "line": {"width": 0}},
        customdata=list(tops),
        hovertext=[frame.hovers.get(code) or words.open_profile(frame.names[code]) for code in tops],
        hoverinfo="text",
    )


def _draw_cells(figure: Sketch, cells: pd.DataFrame, tops: Mapping[str, float], palette: Mapping[str, Paint]) -> None:
    add_cells(
        figure,
        cells["place"].tolist(),
        [tops[ward] for ward in cells["ward"]],
        cells["state"].tolist(),
        cells["text"].tolist(),
        width=0.93,
        height=0.86,
        size=TYPE_SIZE - 1,
        hover=cells["hover"].tolist(),
        codes=cells["ward"].tolist(),
        palette=palette,
    )
