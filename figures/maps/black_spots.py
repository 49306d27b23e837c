"""Accident-prone points on a map: those found, those of the agency's list, and the accidents of one."""

from dataclasses import replace

import pandas as pd
import pydeck as pdk

from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words

from ..style import FONT, INK, NAVY, RED
from .ground import Ground, close_up, deck, place_of, rgb, ward_layers
from .legend import Entry, Map, Mark, legend
from .names import name_layer
from .points import WHITE, accident_layers, dots

KINDS = {"accident_prone": Mark(7.5, RED, INK, 2), "potential": Mark(5, WHITE, NAVY, 2.5)}
LISTED = Mark(6, INK, WHITE, 1, symbol="x", sign="\u00d7")


def black_spot_map(spots: pd.DataFrame, register: pd.DataFrame, ground: Ground) -> Map:
    """A mark a point of BlackSpotFacts.spots and one an entry of its register, where they have coordinates."""
    spots, register = _placed(spots), _placed(register)
    groups = {kind: spots[spots["spot_kind"] == kind] for kind in KINDS}
    layers = [
        dots(kind, [_spot(row, ground.names) for row in groups[kind].itertuples(index=False)], KINDS[kind], True)
        for kind in reversed(KINDS)
    ]
    counts = [*(len(group) for group in groups.values()), len(register)]
    entries = map(Entry, [*KINDS.values(), LISTED._replace(sign="")], sentences.map_entries(counts))
    marks = pd.concat([spots, register])
    names = name_layer(ground, marks=marks[["longitude", "latitude"]].to_numpy())
    is_known = register["spot_no"].notna()
    listed = [_listed("known", register[is_known], ground), _listed("no_longer", register[~is_known], ground)]
    shown = deck(ground, *ward_layers(ground, {}), *layers, *listed, names)
    return Map(shown, legend(list(entries)))


def spot_map(spot, accidents: pd.DataFrame, ground: Ground) -> Map:
    """A close-up of one point: its circle and its accidents, rows of black_spots/accidents."""
    ground = replace(ground, close_up=close_up(spot))
    circle = pdk.Layer(
        "ScatterplotLayer",
        [place_of(spot)],
        id="circle",
        get_position="position",
        get_radius=int(spot.radius),
        filled=True,
        get_fill_color=[*rgb(NAVY), 20],
        stroked=True,
        get_line_color=rgb(NAVY),
        line_width_min_pixels=1,
        pickable=False,
    )
    layers, entries = accident_layers(_placed(accidents).fillna({"road": "unknown"}), ground)
    return Map(deck(ground, *ward_layers(ground, {}), circle, *layers), legend(entries))


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.dropna(subset=["latitude", "longitude"])


def _spot(row, names: dict[str, str]) -> dict:
    ward = names.get(row.ward, words.UNPLACED)
    return place_of(row) | {
        "spot": sentences.label(row.spot_no, row.road, row.km_post, ward),
        "title": f"{words.KINDS[row.spot_kind]} {sentences.label(row.spot_no, row.road, row.km_post, ward)}",
        "detail": sentences.map_detail(
            row.accident_count, row.death_count, row.injured_count, sentences.listed(row.register_state, row.spot_state)
        ),
    }


def _listed(name: str, register: pd.DataFrame, ground: Ground) -> pdk.Layer:
    """A known one is told by the mark of the point found there, which lies below it."""
    return pdk.Layer(
        "TextLayer",
        [
            place_of(row)
            | {
                "sign": LISTED.sign,
                "title": sentences.entry_title(
                    sentences.place(row.road, row.km_post, ground.names.get(row.ward, words.UNPLACED))
                ),
                "detail": sentences.entry_detail(row.spot_kind, row.spot_state),
            }
            for row in register.itertuples(index=False)
        ],
        id=name,
        get_position="position",
        get_text="sign",
        get_color=rgb(LISTED.ink),
        get_size=22,
        size_units=pdk.types.String("pixels"),
        font_family=pdk.types.String(FONT),
        font_weight=700,
        character_set=pdk.types.String(LISTED.sign),
        pickable=name == "no_longer",
    )
