"""One bar a group, the largest first, beside the period compared and, where asked, what became of it."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.labels import VERDICTS
from vietnamese.numbers import integer

from .sketch import Sketch
from .style import CHANGE, INK, LAST_YEAR, LETTER_WIDTH, MUTED, NAVY, styled

ROW_HEIGHT, LINE_HEIGHT, BAR_HEIGHT = 27, 15, 17  # px; the axis of places counts in them too
NUMBERS_WIDTH, WORDS_WIDTH = 58, 72  # of the changes at the right
REST = "_rest"
LAST_PLACES = ("other", "unknown")
RISING = {"increase": CHANGE["decrease"], "decrease": CHANGE["increase"]}  # of counts that had better rise


class Row(NamedTuple):
    code: str
    label: str
    centre: float
    count: int
    earlier: int | None

    @property
    def reach(self) -> int:
        """How far bar and mark go; what is gathered has neither, so that the others keep their scale."""
        return 0 if self.code == REST else max(self.count, self.earlier or 0)


def groups(
    now: pd.DataFrame,
    before: pd.DataFrame | None = None,
    *,
    x: str,
    y: str,
    names: Mapping[str, str],
    before_name: str = "",
    most: int = 12,
    verdicts: Mapping[str, str] | None = None,
    more_is_good: bool = False,
) -> go.Figure:
    """
    Horizontal bars of `now`, largest first, other and unknown last; a grey tick is the same group `before`.

    Groups past `most` become one line with their count: what is said adds up. With `verdicts`, code -> verdict, each
    difference stands at the right, in colour and with its word only when it is real; the colour says whether the count
    had better fall, or rise (`more_is_good`). Each bar carries its code.
    """
    rows, height = _rows(now, before, x, y, names, most)
    has_changes = before is not None and verdicts is not None
    figure = Sketch()
    _draw_bars(figure, rows, before_name, verdicts if has_changes else None)
    if before is not None:
        _mark(figure, rows)
    for row in rows:
        beside = "" if before is None or has_changes else f"  {_muted(words.beside(before_name, row.earlier))}"
        _write(figure, row, integer(row.count) + beside, x=row.reach, shift=8)
    colours = RISING if more_is_good else CHANGE
    right = _write_changes(figure, rows, before_name, verdicts, colours) if has_changes else 4
    room = 1.25 if before is None or has_changes else 1.9
    return _laid_out(figure, rows, height, room, {"r": right, "t": 22 if has_changes else 4, "b": 4})


def _rows(now, before, x, y, names, most) -> tuple[list[Row], float]:
    """One below the other, each as high as its label needs, and how far down they reach."""
    counts = _gathered(now, x, y, most)
    earlier = dict.fromkeys(counts) if before is None else _in_groups(before, x, y, counts)
    rows, top = [], 0
    for code, count in counts.items():
        label = words.in_lines(words.REST if code == REST else names.get(code, code))
        height = max(ROW_HEIGHT, LINE_HEIGHT * (label.count("<br>") + 1) + 6)
        rows.append(Row(code, label, top + height / 2, count, earlier[code]))
        top += height
    return rows, top


def _draw_bars(figure: Sketch, rows: list[Row], before_name: str, verdicts: Mapping[str, str] | None) -> None:
    figure.add_bar(
        y=[row.centre for row in rows],
        x=[0 if row.code == REST else row.count for row in rows],
        orientation="h",
        width=BAR_HEIGHT,
        marker={"color": NAVY},
        customdata=[None if row.code == REST else row.code for row in rows],
        hovertext=[
            words.group_detail(
                row.label, row.count, before_name,
                None if verdicts and row.code == REST else row.earlier, (verdicts or {}).get(row.code),
            )
            for row in rows
        ],
        hoverinfo="text",
    )  # fmt: skip


def _mark(figure: Sketch, rows: list[Row]) -> None:
    figure.add_scatter(
        y=[row.centre for row in rows],
        x=[0 if row.code == REST else row.earlier for row in rows],
        mode="markers",
        hoverinfo="skip",
        marker={"symbol": "line-ns", "size": 17, "line": {"color": LAST_YEAR, "width": 3}},
    )


def _write_changes(
    figure: Sketch, rows: list[Row], before_name: str, verdicts: Mapping[str, str], colours: Mapping[str, str]
) -> int:
    """Differences at the right, grey unless real; returns the room they take in px."""
    has_real = any(verdicts.get(row.code) in CHANGE for row in rows)
    width = NUMBERS_WIDTH + (WORDS_WIDTH if has_real else 0)
    figure.add_annotation(
        x=1, xref="paper", y=0, text=words.against(before_name), showarrow=False, xanchor="right", xshift=width,
        yanchor="bottom", yshift=2, font={"size": 11, "color": MUTED},
    )  # fmt: skip
    for row in rows:
        if row.code == REST:
            continue
        verdict = verdicts.get(row.code)
        place = {"x": 1, "xref": "paper", "color": colours.get(verdict, MUTED)}
        difference = words.difference(row.count - row.earlier, verdict)
        _write(figure, row, difference, xanchor="right", shift=NUMBERS_WIDTH - 8, **place)
        if verdict in CHANGE:
            _write(figure, row, VERDICTS[verdict], shift=NUMBERS_WIDTH - 3, **place)
    return width


def _write(figure, row: Row, text: str, *, x, shift: int, xref="x", xanchor="left", color=INK) -> None:
    figure.add_annotation(
        x=x, xref=xref, y=row.centre, text=text, showarrow=False, xanchor=xanchor, xshift=shift,
        font={"size": 12, "color": color},
    )  # fmt: skip


def _muted(text: str) -> str:
    return f"<span style='color:{MUTED}'>{text}</span>"


def _laid_out(figure: Sketch, rows: list[Row], height: float, room: float, margin: dict) -> go.Figure:
    height = max(height, ROW_HEIGHT)
    letters = max((len(line) for row in rows for line in row.label.split("<br>")), default=0)
    return styled(
        figure,
        height + margin["t"] + margin["b"],
        margin={"l": LETTER_WIDTH * letters + 12} | margin,
        hovermode="y",
        xaxis={"visible": False, "range": [0, room * max((row.reach for row in rows), default=0) or 1]},
        yaxis={
            "tickvals": [row.centre for row in rows],
            "ticktext": [row.label for row in rows],
            "range": [height, 0],
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
