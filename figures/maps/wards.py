"""Each ward by a count or a state: painted inside its border, or as a mark at its point where no border is known."""

from collections.abc import Mapping, Sequence

import pandas as pd
import pydeck as pdk

from vietnamese import map_words as words

from ..style import AXIS, FONT, NAVY
from .classes import class_of, classes
from .ground import Area, Ground, deck, place_of, rgb, ward_layers
from .legend import Entry, Map, Mark, legend
from .names import name_layer
from .points import dots

RADII = (4.5, 6.5, 9, 12, 15)  # pixels, of the classes of a count
NOTHING = Mark(4, "#FFFFFF", AXIS)
STATES = {  # lighter than the tiles, so that names and signs are read on them
    "met": Mark(8, "#E9F6F2", AXIS),
    "not_met": Mark(8, "#F2B49B", "#C8441B", sign="\u00d7", ink="#A3330C"),
    "not_reported": Mark(8, "#D3D9E0", AXIS, sign="?", ink="#3D4854"),
    "in_progress": Mark(8, "#E1ECF8", AXIS, sign="~", ink=NAVY),
}
TROUBLE = {"not_met": 2, "not_reported": 1}


def ward_counts(rows: pd.DataFrame, ground: Ground, *, count: str, unit: str) -> Map:
    """`rows`: one a ward with its `count`, a ward left out has none; counts, not rates, and in classes."""
    counts = dict.fromkeys(ground.names, 0) | _within(dict(zip(rows["ward"], rows[count], strict=True)), ground)
    found = classes(max(counts.values(), default=0))
    marks = {one: Mark(RADII[place], one.colour, NAVY) for place, one in enumerate(found)}
    entries = [(mark, words.wards_counted(one.low, one.high, unit)) for one, mark in reversed(marks.items())]
    return _painted(
        ground,
        {ward: marks.get(class_of(n, found), NOTHING) for ward, n in counts.items()},
        {ward: words.number_of(n, unit) for ward, n in counts.items()},
        [*entries, (NOTHING, words.wards_counted(0, 0, unit))],
        name_layer(ground, counts, counts={ward: str(n) for ward, n in counts.items() if n}, shifts=_shifts(ground)),
    )


def ward_states(rows: pd.DataFrame, ground: Ground) -> Map:
    """`rows` of one month of clearances/by_ward_month; wards in trouble keep their name longest."""
    rows = rows[rows["ward"].isin(ground.names) & rows["state"].isin(STATES)]
    states = dict(zip(rows["ward"], rows["state"], strict=True))
    marks = {ward: STATES[state] for ward, state in states.items()}
    details = {
        row.ward: words.state_detail(row.state, row.clearance_count, row.required_count) for row in rows.itertuples()
    }
    signed = ground.wards[ground.wards["ward"].map(states).isin(STATES.keys() - {"met"})]
    names = name_layer(
        ground,
        {ward: TROUBLE.get(state, 0) for ward, state in states.items()},
        shifts=(15, -15),
        marks=signed[["longitude", "latitude"]].to_numpy(),
    )
    entries = [(mark, words.STATES[state]) for state, mark in STATES.items()]
    return _painted(ground, marks, details, entries, _signs(ground, marks), names)


def _painted(
    ground: Ground,
    marks: Mapping[str, Mark],
    details: Mapping[str, str],
    entries: Sequence[tuple[Mark, str]],
    *over: pdk.Layer,
) -> Map:
    has_borders = len(ground.boundaries) > 0
    areas = {ward: Area(mark.fill if has_borders else NOTHING.fill, details[ward]) for ward, mark in marks.items()}
    layers = [] if has_borders else _dots(ground, marks, details)
    shown = [
        Entry(mark._replace(symbol="square", radius=8) if has_borders else mark, words.counted(text, count))
        for mark, text in entries
        if (count := sum(found == mark for found in marks.values()))
    ]
    return Map(deck(ground, *ward_layers(ground, areas), *layers, *over), legend(shown))


def _dots(ground: Ground, marks: Mapping[str, Mark], details: Mapping[str, str]) -> list[pdk.Layer]:
    """A layer a mark, the largest below the others."""
    wards = [ward for ward in ground.wards.itertuples(index=False) if ward.ward in marks]
    return [
        dots(
            f"mark_{place}",
            [
                place_of(ward) | {"ward": ward.ward, "title": ward.full_name, "detail": details[ward.ward]}
                for ward in wards
                if marks[ward.ward] == mark
            ],
            mark,
            pickable=True,
        )
        for place, mark in enumerate(sorted(set(marks.values()), key=lambda mark: (-mark.radius, mark.fill)))
    ]


def _signs(ground: Ground, marks: Mapping[str, Mark]) -> pdk.Layer:
    """What says a state without its colour, at every ward's point, named or not."""
    return pdk.Layer(
        "TextLayer",
        [
            place_of(ward) | {"sign": marks[ward.ward].sign, "ink": rgb(marks[ward.ward].ink)}
            for ward in ground.wards.itertuples(index=False)
            if ward.ward in marks and marks[ward.ward].sign
        ],
        id="signs",
        get_position="position",
        get_text="sign",
        get_color="ink",
        get_size=17,
        size_units=pdk.types.String("pixels"),
        font_family=pdk.types.String(FONT),
        font_weight=700,
        character_set=pdk.types.String("".join(sorted({mark.sign for mark in STATES.values()}))),
    )


def _within(counts: Mapping[str, int], ground: Ground) -> dict[str, int]:
    """Without those that could not be placed."""
    return {ward: int(count) for ward, count in counts.items() if ward in ground.names}


def _shifts(ground: Ground) -> tuple[int, ...]:
    """A circle stands on the point where no border is known."""
    return (0,) if len(ground.boundaries) else (15, -15)
