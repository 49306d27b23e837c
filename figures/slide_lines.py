"""Lines of a slide: each is named at its end; a band between its low and high; few points show as dots."""

from collections.abc import Sequence
from os.path import commonprefix

from vietnamese.figure_words import in_lines

from .sketch import Sketch
from .slide_room import INTERVAL, LINE, Room, Strand, first_with, highest, shown
from .style import (
    BAND,
    BLUE,
    DASH,
    END_DOT,
    INK,
    LAST_YEAR,
    LAST_YEAR_WIDTH,
    MUTED,
    NAVY,
    STATE,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    count_axis,
    line,
    spread_labels,
)

OWN = (NAVY, BLUE, STATE["met"].text, STATE["attention"].edge)
STATE_LINES = {state: paint.edge if state == "not_met" else paint.text for state, paint in STATE.items()}
LABEL = 20  # letters of a line of a label
FEW_POINTS, FEWEST_TICKS = 24, 4
BESIDE_DOT = 0.75  # a line that ends earlier on its way has its name there
BAND_LABEL = 0.62  # of the way along the band
LOW = 0.2  # of the axis: below it there is no room for a label under the band


def add_lines(figure: Sketch, names: Sequence[str], strands: Sequence[Strand], unit: str, room: Room) -> dict:
    """Returns the layout. The first strand that is now ends in a dot."""
    top = highest(strands) * 1.06 or 1
    _add_band(figure, strands, top, room.big)
    drawn = [strand for strand in strands if strand.role not in INTERVAL]
    colours = _colours(drawn)
    labels = []
    for strand, colour in zip(drawn, colours, strict=True):
        points = [(place, value) for place, value in enumerate(strand.values) if value is not None]
        if points:
            _add_line(figure, strand, points, colour, room.big)
            end, label = points[-1], _label(strand, points[-1][1], unit)
            if end[0] < BESIDE_DOT * (len(names) - 1):
                _write_beside(figure, end, label, colour, room.big)
            else:
                labels.append((end[1], label, colour))
    plot = room.height - 2 * room.line
    right = spread_labels(figure, labels, top, room.big, line_share=room.line / plot)
    left = room.letters(shown(top, unit)) + 8 * room.big
    return {
        "xaxis": {
            **_ticks(names, room.width - left - right, room),
            "range": [-0.01 * len(names), max(len(names) - 1, 1)], "showgrid": False,
        },
        "yaxis": _axis(top, unit) | {"range": [0, top]},
        "margin": {"l": left, "r": right, "b": 1.6 * room.line},
    }  # fmt: skip


def _add_line(figure: Sketch, strand: Strand, points: list[tuple[int, float]], colour: str, big: float) -> None:
    places, values = zip(*points, strict=True)
    is_target = strand.role == "target"
    width = TARGET_WIDTH if is_target else LAST_YEAR_WIDTH if strand.role == "before" else THIS_YEAR_WIDTH
    figure.add_scatter(
        x=places, y=values, mode="lines+markers" if len(points) <= FEW_POINTS and not is_target else "lines",
        line=line(colour, width, big, DASH if is_target else None), marker={"size": 5 * big}, hoverinfo="skip",
    )  # fmt: skip
    if strand.role == "now":
        figure.add_scatter(
            x=places[-1:], y=values[-1:], mode="markers", marker={"size": END_DOT * big, "color": colour},
            hoverinfo="skip", cliponaxis=False,
        )  # fmt: skip


def _write_beside(figure: Sketch, end: tuple[int, float], text: str, colour: str, big: float) -> None:
    figure.add_annotation(
        x=end[0], y=end[1], text=text, showarrow=False, xanchor="left", xshift=END_DOT * big, align="left",
        font={"color": colour, "size": 12 * big},
    )  # fmt: skip


def _add_band(figure: Sketch, strands: Sequence[Strand], top: float, big: float) -> None:
    low, high = (first_with(role, strands) for role in INTERVAL)
    places = [
        place for place in range(len(low.values) if low and high else 0)
        if low.values[place] is not None and high.values[place] is not None
    ]  # fmt: skip
    if not places:
        return
    for strand, fill in ((high, None), (low, "tonexty")):
        figure.add_scatter(
            x=places, y=[strand.values[place] for place in places], mode="lines", line={"width": 0}, fill=fill,
            fillcolor=BAND, hoverinfo="skip",
        )  # fmt: skip
    middle, name = places[int((len(places) - 1) * BAND_LABEL)], in_lines(_common(low.name, high.name), LABEL)
    is_low = low.values[middle] < LOW * top
    figure.add_annotation(
        x=middle, y=(high if is_low else low).values[middle], text=name, showarrow=True, arrowhead=0, arrowwidth=big,
        arrowcolor=LAST_YEAR, ax=2 * LINE * big, ay=(-2 if is_low else 2) * LINE * big, xanchor="left", align="left",
        font={"color": MUTED, "size": 12 * big},
    )  # fmt: skip


def _common(one: str, other: str) -> str:
    """Band, low and Band, high are both Band."""
    return commonprefix([one, other]).rstrip(" ,:") or one


def _colours(strands: Sequence[Strand]) -> list[str]:
    fixed = STATE_LINES | {"before": MUTED, "target": INK}
    own = iter(OWN * len(strands))
    return [fixed.get(strand.role) or next(own) for strand in strands]


def _label(strand: Strand, value: float, unit: str) -> str:
    text = in_lines(f"{strand.name}: {shown(value, unit)}", LABEL)
    return f"<b>{text}</b>" if strand.role == "now" else text


def _axis(top: float, unit: str) -> dict:
    if unit == "share":
        return {"rangemode": "tozero", "nticks": 6, "tickformat": ".0%" if top >= 0.05 else ".1%"}
    return count_axis(top)


def _ticks(names: Sequence[str], width: float, room: Room) -> dict:
    """Names of as many places as there is room for, evenly apart; of days the same of each month."""
    alike = [place for place, name in enumerate(names) if name.split("/")[0] == names[0].split("/")[0]]
    places = alike if len(alike) >= FEWEST_TICKS else list(range(len(names)))
    most = max(int(width / (room.letters(*names) + room.line)), 1)
    places = places[:: -(-len(places) // most) or 1]
    return {"tickvals": places, "ticktext": [names[place] for place in places]}
