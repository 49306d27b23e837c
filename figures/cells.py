"""Coloured cells of equal size, and the legend drawn with the very same marks."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from vietnamese.labels import STATES
from vietnamese.numbers import integer

from .sketch import Sketch
from .style import HIDDEN_AXIS, STATE, Paint, styled


def add_cells(
    figure: Sketch,
    xs: Sequence[float],
    ys: Sequence[float],
    states: Sequence[str],
    texts: Sequence[str],
    *,
    width: float = 0.94,
    height: float = 0.9,
    size: float = 10,
    hover: Sequence[str] | None = None,
    codes: Sequence[str] | None = None,
    palette: Mapping[str, Paint] = STATE,
) -> Sketch:
    """
    Rectangles centred on (x, y) that carry `codes`.

    One bar trace per state: hatching comes free, and bars can be clicked.
    """
    for state, paint in palette.items():
        chosen = [index for index, value in enumerate(states) if value == state]
        if not chosen:
            continue
        figure.add_bar(
            name=state,
            x=[xs[index] for index in chosen],
            base=[ys[index] - height / 2 for index in chosen],
            y=[height] * len(chosen),
            width=width,
            text=[texts[index] for index in chosen],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"size": size, "color": paint.text},
            marker=marker_of(paint),
            hovertext=[hover[index] for index in chosen] if hover else None,
            hoverinfo="text" if hover else "skip",
            customdata=[codes[index] for index in chosen] if codes else None,
        )
    return figure


def marker_of(paint: Paint, big: float = 1.0) -> dict:
    pattern = {
        "shape": paint.pattern, "fgcolor": paint.lines, "bgcolor": paint.fill, "size": 6 * big, "solidity": 0.3,
    }  # fmt: skip
    return {"color": paint.fill, "line": {"color": paint.edge, "width": big}, "pattern": pattern}


def count_inside(paint: Paint) -> dict:
    """How a bar bears its count: upright in its middle, as large as everywhere."""
    return {
        "textposition": "inside",
        "insidetextanchor": "middle",
        "constraintext": "none",
        "textangle": 0,
        "textfont": {"size": 12, "color": paint.text},
    }


def add_legend_entry(
    figure: Sketch, x: float, y: float, state: str, count: int, *, width: float, height: float, size: float,
    palette: Mapping[str, Paint] = STATE, words: Mapping[str, str] = STATES, sign: str = "",
) -> None:  # fmt: skip
    add_cells(figure, [x], [y], [state], [sign], width=width, height=height, palette=palette)
    figure.add_annotation(
        x=x + width * 0.62, y=y, text=f"{words[state]} <b>{integer(count)}</b>", showarrow=False, xanchor="left",
        font={"size": size},
    )  # fmt: skip


def state_legend(
    states: Sequence[str],
    keys: Sequence[str],
    *,
    per_line: int = 2,
    unit: int = 122,
    palette: Mapping[str, Paint] = STATE,
    words: Mapping[str, str] = STATES,
    signs: Mapping[str, str] | None = None,
) -> go.Figure:
    """Swatches with words and counts, `unit` pixels for each state of `keys`, so narrow that a phone shows it whole.

    `signs` stand in the swatches where they do in the cells.
    """
    figure, counts = Sketch(), Counter(states)
    for index, state in enumerate(keys):
        line, place = divmod(index, per_line)
        add_legend_entry(
            figure, place + 0.1, line, state, counts[state], width=0.13, height=0.8, size=12, palette=palette,
            words=words, sign=(signs or {}).get(state, ""),
        )  # fmt: skip
    lines = math.ceil(len(keys) / per_line)
    return styled(
        figure,
        20 * lines,
        barmode="overlay",
        width=unit * min(len(keys), per_line),
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [0, min(len(keys), per_line)]},
        yaxis=HIDDEN_AXIS | {"range": [lines - 0.5, -0.5]},
    )
