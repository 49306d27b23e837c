"""Maps without a background: nothing is asked from the internet."""

import pandas as pd

from vietnamese import map_words as words

from .black_spots import black_spot_map, spot_map
from .density import density
from .ground import Ground
from .legend import Map
from .points import accident_points, encroachment_places
from .wards import ward_counts, ward_states

__all__ = ["Ground", "Map", "accident_map", "black_spot_map", "clearance_map", "spot_map"]


def accident_map(layer: str, rows: pd.DataFrame, ground: Ground) -> Map:
    """`layer` and its rows: points of accidents/points, density of accidents/density, wards of accidents/by_ward."""
    if layer == "points":
        return accident_points(rows, ground)
    if layer == "density":
        return density(rows, ground, count="accident_count", unit=words.ACCIDENT)
    return ward_counts(rows, ground, count="accident_count", unit=words.ACCIDENT)


def clearance_map(layer: str, rows: pd.DataFrame, ground: Ground) -> Map:
    """As above, of encroachments/places, encroachments/density and one month of clearances/by_ward_month."""
    if layer == "points":
        return encroachment_places(rows, ground)
    if layer == "density":
        return density(rows, ground, count="case_count", unit=words.CASE)
    return ward_states(rows, ground)
