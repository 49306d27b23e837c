"""One bar a group, the largest first, with a mark for the period compared."""

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.numbers import integer

from .style import INK, LAST_YEAR, MUTED, NAVY, styled

ROW_HEIGHT = 27
LETTER_WIDTH = 6.3
REST = "_rest"
LAST_PLACES = ("other", "unknown")


def groups(
    now: pd.DataFrame,
    before: pd.DataFrame | None = None,
    *,
    x: str,
    y: str,
    names: dict[str, str],
    before_name: str = "",
    most: int = 12,
) -> go.Figure:
    """
    Horizontal bars of `now`, largest first, other and unknown last; a grey tick is the same group `before`.

    Groups past `most` become one line with their count and no bar: what is said adds up, and the bars keep their scale.
    """
    counts = _gathered(now, x, y, most)
    texts = {code: integer(count) for code, count in counts.items()}
    reach = counts
    figure = go.Figure(
        go.Bar(
            y=list(range(len(counts))),
            x=_lengths(counts),
            orientation="h",
            width=0.62,
            marker={"color": NAVY},
            hoverinfo="skip",
        )
    )
    if before is not None:
        earlier = _in_groups(before, x, y, counts)
        _mark(figure, earlier)
        texts = {code: f"{text}  {_muted(words.beside(before_name, earlier[code]))}" for code, text in texts.items()}
        reach = {code: max(count, earlier[code]) for code, count in counts.items()}
    reach = dict(zip(reach, _lengths(reach), strict=True))
    for place, (code, text) in enumerate(texts.items()):
        figure.add_annotation(
            x=reach[code],
            y=place,
            text=text,
            showarrow=False,
            xanchor="left",
            xshift=8,
            font={"size": 12, "color": INK},
        )
    return _laid_out(figure, reach, names, room=1.25 if before is None else 1.9)


def _lengths(counts: dict[str, int]) -> list[int]:
    return [0 if code == REST else count for code, count in counts.items()]


def _mark(figure: go.Figure, counts: dict[str, int]) -> None:
    figure.add_scatter(
        y=list(range(len(counts))),
        x=_lengths(counts),
        mode="markers",
        hoverinfo="skip",
        marker={"symbol": "line-ns", "size": 17, "line": {"color": LAST_YEAR, "width": 3}},
    )


def _muted(text: str) -> str:
    return f"<span style='color:{MUTED}'>{text}</span>"


def _laid_out(figure: go.Figure, reach: dict[str, int], names: dict[str, str], room: float) -> go.Figure:
    labels = [words.shortened(words.REST if code == REST else names.get(code, code)) for code in reach]
    return styled(
        figure,
        ROW_HEIGHT * len(reach) + 12,
        margin={"l": LETTER_WIDTH * max(map(len, labels), default=0) + 12, "t": 4, "b": 4},
        xaxis={"visible": False, "range": [0, room * max(reach.values(), default=1)]},
        yaxis={
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "range": [len(labels) - 0.5, -0.5],
            "showgrid": False,
            "ticksuffix": " ",
            "tickfont": {"size": 12, "color": INK},
        },
    )


def _gathered(rows: pd.DataFrame, x: str, y: str, most: int) -> dict[str, int]:
    ordered = rows[rows[x] > 0].sort_values([x, y], ascending=[False, True])
    counts = {code: int(count) for code, count in zip(ordered[y], ordered[x], strict=True)}
    named = [code for code in counts if code not in LAST_PLACES]
    kept = named[:most] + [code for code in LAST_PLACES if code in counts]
    rest = sum(counts[code] for code in named[most:])
    return {code: counts[code] for code in kept} | ({REST: rest} if rest else {})


def _in_groups(rows: pd.DataFrame, x: str, y: str, shown: dict[str, int]) -> dict[str, int]:
    sums = dict.fromkeys(shown, 0)
    for code, count in zip(rows[y], rows[x], strict=True):
        place = code if code in sums else REST
        if place in sums:
            sums[place] += int(count)
    return sums
