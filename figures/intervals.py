"""Shares of wards with the interval each count leaves open, beside the share of the city."""

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words

from .groups import LETTER_WIDTH
from .sketch import Sketch
from .style import DASH, INK, LIGHT_BLUE, MUTED, NAVY, RED_TEXT, styled

ROW_HEIGHT = 24
HEAD = 26
TEXT_ROOM = 118  # pixels behind the longest interval


def intervals(rows: pd.DataFrame, *, names: Mapping[str, str], city_share: float | None) -> go.Figure:
    """
    A dot for the share, a line for its 95% interval, the counts behind; `rows` of by_evidence, the first on top.

    A dashed line is the city's share; wards above the 99,8% limit are red and say so. Dots carry the ward's code.
    """
    places, labels = list(range(len(rows))), [words.shortened(names.get(ward, ward)) for ward in rows["ward"]]
    about = {"customdata": rows["ward"].tolist(), "hovertext": _hover(rows, labels), "hoverinfo": "text"}
    colours = [RED_TEXT if is_high else NAVY for is_high in rows["is_high"]]
    figure = Sketch(annotations=[_counts(place, row) for place, row in enumerate(rows.itertuples())])
    figure.add_bar(
        orientation="h", y=places, base=rows["low"].tolist(), x=rows["high"] - rows["low"], width=0.36,
        marker={"color": LIGHT_BLUE}, **about,
    )  # fmt: skip
    figure.add_scatter(
        x=rows["reencroached_share"], y=places, mode="markers", marker={"size": 10, "color": colours}, **about,
    )  # fmt: skip
    if city_share is not None:
        figure.add_vline(x=city_share, line={"color": INK, "width": 1.5, "dash": DASH})
        figure.add_annotation(
            x=city_share, y=-0.55, yanchor="bottom", xanchor="left", showarrow=False, font={"size": 12, "color": INK},
            text=words.city_share(city_share),
        )  # fmt: skip
    return styled(
        figure,
        ROW_HEIGHT * len(rows) + HEAD + 26,
        margin={"l": LETTER_WIDTH * max(map(len, labels), default=0) + 14, "r": TEXT_ROOM, "t": HEAD, "b": 26},
        xaxis={"range": [0, max(rows["high"], default=1)], "tickformat": ".0%", "nticks": 5, "rangemode": "tozero"},
        yaxis={
            "tickvals": places, "ticktext": labels, "range": [len(rows) - 0.5, -0.6], "showgrid": False,
            "ticksuffix": " ", "tickfont": {"size": 12, "color": INK},
        },
    )  # fmt: skip


def _counts(place: int, row) -> dict:
    text = words.part_of(row.reencroached_count, row.due_count, row.reencroached_share)
    return {
        "x": 1, "xref": "paper", "xshift": TEXT_ROOM, "y": place, "text": text, "showarrow": False, "xanchor": "right",
        "font": {"size": 12, "color": RED_TEXT if row.is_high else MUTED},
    }  # fmt: skip


def _hover(rows: pd.DataFrame, labels: list[str]) -> list[str]:
    return [
        words.share_of_ward(name, row.reencroached_count, row.due_count, row.low, row.high)
        for name, row in zip(labels, rows.itertuples(index=False), strict=True)
    ]
