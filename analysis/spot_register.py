"""Points found from the accidents beside the agency's own list of them."""

import numpy as np
import pandas as pd
import scipy

from .black_spots import KINDS
from .circles import MILLIMETRE, places_of, roads_of

PAIRS = ["spot_no", "spot_id", "distance"]


def compare_with_register(spots: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    """
    One point and the entry of the list that is taken for the same. row: one pair, key spot_no and key spot_id;
    `distance` in metres. `spots`: of black_spots; `register`: rows of black_spots/register.

    They may be the same when the entry lies within the point's own radius, by coordinates or by the km of one road.
    Accident-prone points choose first, then potential ones of several accidents, then the others; among equals the
    nearest pair comes first, ties by spot_no and spot_id. Each entry is taken once.
    """
    pairs = _near(spots, register).sort_values(["rank", "distance", "spot_no", "spot_id"])
    taken: dict[str, set] = {"spot_no": set(), "spot_id": set()}
    chosen = []
    for pair in pairs[PAIRS].itertuples(index=False):
        if pair.spot_no not in taken["spot_no"] and pair.spot_id not in taken["spot_id"]:
            chosen.append(pair)
            taken["spot_no"].add(pair.spot_no)
            taken["spot_id"].add(pair.spot_id)
    return pd.DataFrame(chosen, columns=PAIRS).sort_values("spot_no", ignore_index=True)


def _near(spots: pd.DataFrame, register: pd.DataFrame) -> pd.DataFrame:
    roads = roads_of(spots, register)
    found = [
        _within(*positions, spots["radius"].to_numpy(dtype=float))
        for positions in zip(places_of(spots, roads), places_of(register, roads), strict=True)
    ]
    spot, entry, distance = (np.concatenate(part) for part in zip(*found, strict=True))
    rank = np.where(spots["spot_kind"] == KINDS[0], 0, np.where(spots["accident_count"] > 1, 1, 2))
    return pd.DataFrame(
        {
            "rank": rank[spot],
            "distance": distance,
            "spot_no": spots["spot_no"].to_numpy()[spot],
            "spot_id": register["spot_id"].to_numpy()[entry],
        }
    )


def _within(ours: np.ndarray, theirs: np.ndarray, radius: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Numbers of points and entries that lie within the point's radius, and how far apart they are."""
    here, there = (np.flatnonzero(~np.isnan(positions[:, 0])) for positions in (ours, theirs))
    around = scipy.spatial.cKDTree(theirs[there]).query_ball_point(ours[here], radius[here] + MILLIMETRE)
    spot = np.repeat(here, [len(entries) for entries in around])
    entry = there[np.array([one for entries in around for one in entries], dtype=int)]
    return spot, entry, np.linalg.norm(ours[spot] - theirs[entry], axis=1)
