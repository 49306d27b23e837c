"""Why a share changed."""

import plotly.graph_objects as go

from vietnamese.numbers import percent, signed

from .sketch import Sketch
from .style import BLUE, INK, LAST_YEAR, LIGHT_BLUE, MUTED, NAVY, styled


def decomposition(
    *,
    before: float,
    image_effect: float,
    manual_effect: float,
    now: float,
    printed: tuple[float, float],
    places: int,
    names: tuple[str, str, str, str],
    height: int = 300,
) -> go.Figure:
    """
    A waterfall from the share `before` to the share `now`; the two effects add up to the difference.

    `printed`: the effects in percentage points of `places` decimals, as they add up on paper.
    """
    tops = (before, before + image_effect, now)
    figure = Sketch()
    figure.add_bar(
        x=names,
        base=[0, min(tops[0], tops[1]), min(tops[1], tops[2]), 0],
        y=[before, abs(image_effect), abs(manual_effect), now],
        width=0.56,
        marker={"color": [LAST_YEAR, BLUE, LIGHT_BLUE, NAVY]},
        text=[percent(before, places), *(signed(part, places) for part in printed), percent(now, places)],
        textposition="outside",
        cliponaxis=False,
        textfont={"size": 14, "color": INK},
        hoverinfo="skip",
    )
    for place, top in enumerate(tops):
        figure.add_shape(
            type="line", x0=place + 0.28, x1=place + 0.72, y0=top, y1=top, line={"color": MUTED, "width": 1}
        )
    return styled(
        figure,
        height,
        margin={"l": 4, "t": 4, "b": 58},
        xaxis={"showgrid": False, "tickangle": 0, "tickfont": {"size": 12, "color": INK}},
        yaxis={"visible": False, "range": [0, 1.18 * max(*tops, 0.0001)]},
    )  # fmt: skip
