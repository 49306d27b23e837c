"""Bars of a slide, standing or lying, beside or upon each other; its value stands at or in each where it fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from vietnamese.figure_words import in_lines

from .cells import marker_of
from .sketch import Sketch
from .slide_room import INTERVAL, Room, Strand, first_with, highest, shown
from .style import BLUE, HIDDEN_AXIS, INK, LAST_YEAR, LETTER_WIDTH, LIGHT_BLUE, NAVY, STATE, TARGET_WIDTH, Paint

OWN = (Paint(NAVY, NAVY, "#FFFFFF"), Paint(BLUE, BLUE, "#FFFFFF"), Paint(LIGHT_BLUE, LIGHT_BLUE, NAVY))
FIXED = STATE | {"before": Paint(LAST_YEAR, LAST_YEAR, "#FFFFFF")}
GAP, THICKEST = 0.3, 56  # of the room of a group; px of a bar, before `big`
BESIDE = 34  # letters of a line beside a lying bar


@dataclass(frozen=True)
class Ground:
    """`along` are the px of the longest bar, `thick` those of its other side, `slot` those of a category."""

    room: Room
    lies: bool
    is_stacked: bool
    unit: str
    top: float
    along: float
    slot: float
    thick: float
    has_interval: bool

    @property
    def value(self) -> str:
        return "x" if self.lies else "y"

    @property
    def place(self) -> str:
        return "y" if self.lies else "x"


def add_bars(
    figure: Sketch, names: Sequence[str], strands: Sequence[Strand], unit: str, room: Room, *,
    lies: bool, is_stacked: bool,
) -> dict:  # fmt: skip
    """Returns the layout."""
    bars = [strand for strand in strands if strand.role not in (*INTERVAL, "target")]
    places, margin = _names(names, room, lies)
    along = room.width - margin["l"] if lies else room.height - margin["b"]
    slot = (room.height if lies else room.width) / max(len(names), 1)
    thick = min(slot * (1 - GAP) / (1 if is_stacked else max(len(bars), 1)), THICKEST * room.big)
    has_interval = all(first_with(role, strands) for role in INTERVAL)
    ground = Ground(room, lies, is_stacked, unit, _top(strands, bars, is_stacked), along, slot, thick, has_interval)
    own = iter(OWN * len(bars))
    for strand in bars:
        _add_set(figure, strand, FIXED.get(strand.role) or next(own), ground)
    _add_interval(figure, strands, ground)
    _add_target(figure, first_with("target", strands), ground)
    share = ground.thick * (1 if is_stacked else len(bars)) / slot
    return {
        f"{ground.place}axis": places,
        f"{ground.value}axis": HIDDEN_AXIS | {"range": [0, _reach(ground, bars)]},
        "barmode": "stack" if is_stacked else "group", "bargap": 1 - share, "bargroupgap": 0.06,
        "margin": margin, "showlegend": len(figure.data) > 1,
    }  # fmt: skip


def _top(strands: Sequence[Strand], bars: Sequence[Strand], is_stacked: bool) -> float:
    sums = [sum(value or 0 for value in column) for column in zip(*(bar.values for bar in bars), strict=True)]
    return max([highest(strands), *(sums if is_stacked else [])]) or 1


def _reach(ground: Ground, bars: Sequence[Strand]) -> float:
    """The end of the axis leaves room for the value behind the longest bar."""
    values = [shown(value, ground.unit) for bar in bars for value in bar.values]
    behind = 0 if ground.is_stacked else ground.room.letters(*values) if ground.lies else 1.2 * ground.room.line
    return ground.top * ground.along / max(ground.along - behind - ground.room.line / 2, ground.along / 2)


def _names(names: Sequence[str], room: Room, lies: bool) -> tuple[dict, dict]:
    """The axis of the categories, and the margins their names need."""
    if lies:
        texts = [in_lines(name, BESIDE) for name in names]
        axis = {"range": [len(names) - 0.5, -0.5], "showgrid": False}
        margin = {"l": room.letters(*texts) + room.line, "r": 4, "b": 4}
    else:
        letters = int(room.width / max(len(names), 1) / (LETTER_WIDTH * room.big)) - 1
        texts = [in_lines(name, max(letters, 4)) for name in names]
        axis = {"range": [-0.5, len(names) - 0.5], "showgrid": False}
        margin = {"l": 4, "r": 4, "b": room.line * (max((text.count("<br>") for text in texts), default=0) + 1.6)}
    ticks = {"tickvals": list(range(len(names))), "ticktext": texts, "tickangle": 0}
    return axis | ticks | {"tickfont": {"size": 12 * room.big, "color": INK}}, margin


def _add_set(figure: Sketch, strand: Strand, paint: Paint, ground: Ground) -> None:
    has_room = [_has_room(value, ground) for value in strand.values]
    is_written = has_room if ground.is_stacked else [all(has_room)] * len(has_room)
    texts = [shown(value, ground.unit) for value in strand.values]
    big, is_inside = ground.room.big, ground.is_stacked or ground.has_interval
    figure.add_bar(
        **{ground.value: list(strand.values), ground.place: list(range(len(texts)))},
        name=strand.name, orientation="h" if ground.lies else "v", hoverinfo="skip", cliponaxis=False,
        text=[f" {text} " if written else "" for text, written in zip(texts, is_written, strict=True)],
        textposition="inside" if is_inside else "outside", constraintext="none", textangle=0,
        insidetextanchor="middle" if ground.is_stacked else "start",
        textfont={"size": 12 * big, "color": paint.text if is_inside else INK},
        marker=marker_of(paint, big),
    )  # fmt: skip


def _has_room(value: float | None, ground: Ground) -> bool:
    """Is the bar thick enough for its value, and long enough where it stands inside?"""
    if not value:
        return not ground.is_stacked
    letters = ground.room.letters(shown(value, ground.unit))
    across, along = (ground.room.line, letters) if ground.lies else (letters, ground.room.line)
    return across <= ground.thick * 1.2 and (not ground.is_stacked or along < value / ground.top * ground.along)


def _add_interval(figure: Sketch, strands: Sequence[Strand], ground: Ground) -> None:
    """Around the first set of bars."""
    if not ground.has_interval or not figure.data:
        return
    low, high = (first_with(role, strands).values for role in INTERVAL)
    middle = figure.data[0][ground.value]
    figure.data[0][f"error_{ground.value}"] = {
        "array": [_apart(top, value) for top, value in zip(high, middle, strict=True)],
        "arrayminus": [_apart(value, bottom) for value, bottom in zip(middle, low, strict=True)],
        "color": INK, "thickness": 1.5 * ground.room.big, "width": 4 * ground.room.big,
    }  # fmt: skip


def _apart(upper: float | None, lower: float | None) -> float | None:
    return None if upper is None or lower is None else upper - lower


def _add_target(figure: Sketch, target: Strand | None, ground: Ground) -> None:
    """A line across each group of bars."""
    if target is None:
        return
    figure.add_scatter(
        **{ground.value: list(target.values), ground.place: list(range(len(target.values)))},
        name=target.name, mode="markers", hoverinfo="skip", cliponaxis=False,
        marker={
            "symbol": "line-ns" if ground.lies else "line-ew", "size": ground.slot * 0.8,
            "line": {"color": INK, "width": TARGET_WIDTH * 1.5 * ground.room.big},
        },
    )  # fmt: skip
