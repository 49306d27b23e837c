"""What each ward shows on the tile map where no plan sets it a target: beyond chance or within."""

import numpy as np
import pandas as pd

from .funnel_limits import are_beyond, part_limits, standing


def accident_levels(facts: pd.DataFrame) -> pd.DataFrame:
    """
    `facts`: rows of wards/attention. A row of the answer is one ward with `state`: many (accidents of 12 months above
    99,9% of Poisson(expected)), usual or without any.
    """
    counts, expected = facts["accident_count"], facts["expected_count"]
    states = np.select([counts == 0, are_beyond(counts, expected)], ["no_accident", "many"], "usual")
    return facts[["ward", "accident_count", "expected_count"]].assign(state=states)


def image_fine_levels(fines: pd.DataFrame, wards: pd.Series) -> pd.DataFrame:
    """
    `fines`: rows of image_fines/by_ward. A row of the answer is one of `wards` with `state`: its share of image fines
    above or below the 99,8% binomial limits around the share of all together, usual, or without any fine.
    """
    counts = fines.set_index("ward")[["image_fine_count", "fine_count"]].reindex(wards, fill_value=0)
    counts = counts.rename_axis("ward").reset_index()
    share = counts["image_fine_count"].sum() / max(counts["fine_count"].sum(), 1)
    states = [_image_level(row.image_fine_count, row.fine_count, share) for row in counts.itertuples()]
    return counts.assign(state=states)


def _image_level(image: int, fines: int, share: float) -> str:
    if not fines:
        return "no_fine"
    found = standing(image, part_limits(fines, share))
    return {"high": "above", "low": "below"}.get(found, "usual_share")
