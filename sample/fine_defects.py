"""Fines that go wrong: lines added to a batch between the right ones."""

import numpy as np

from .dice import Dice
from .fine_details import Batch
from .fine_scene import MISSING, STATES, Month

DEFECTS = {
    name: number
    for number, name in enumerate(
        ("missing_id", "no_dates", "no_such_day", "no_source", "bad_amount", "odd_violation", "odd_ward"), start=1
    )
}
DEFECT_SHARE = 0.012
DUPLICATE_SHARE = 0.004
OLDER_SHARE = 0.008


def soiled(rows: Batch, month: Month, seed: int) -> Batch:
    """Every row of `rows`, and among them lines with a defect, identical copies and older versions."""
    count = len(rows["number"])
    dice = Dice(seed, "fines", month.number, 1)
    broken = _some(count, DEFECT_SHARE, dice)
    copied = _some(count, DUPLICATE_SHARE, dice)
    decided = np.flatnonzero(rows["decided"] != MISSING)
    older = decided[_some(len(decided), OLDER_SHARE, dice)]
    extra = [
        _taken(rows, broken) | {"defect": 1 + np.arange(len(broken)) % len(DEFECTS)},
        _taken(rows, copied) | {"defect": np.zeros(len(copied), dtype=np.int64)},
        _before(_taken(rows, older)) | {"defect": np.zeros(len(older), dtype=np.int64)},
    ]
    parts = [rows | {"defect": np.zeros(count, dtype=np.int64)}, *extra]
    order = np.argsort(np.concatenate([np.arange(count), broken, copied, older]), kind="stable")
    return {name: np.concatenate([part[name] for part in parts])[order] for name in parts[0]}


def late(rows: Batch, until: int) -> Batch:
    """Corrections that came with a late file: some fines were paid meanwhile."""
    open_rows = np.flatnonzero(rows["state"] == STATES.index("late"))[::7]
    some = _taken(rows, open_rows)
    return some | {
        "paid": np.full(len(open_rows), until - 1),
        "state": np.full(len(open_rows), STATES.index("paid")),
        "updated": np.full(len(open_rows), until),
        "defect": np.zeros(len(open_rows), dtype=np.int64),
    }


def _some(count: int, share: float, dice: Dice) -> np.ndarray:
    """Positions, each once, in order."""
    return np.flatnonzero(dice.happens(share, count))


def _taken(rows: Batch, places: np.ndarray) -> Batch:
    return {name: values[places] for name, values in rows.items()}


def _before(rows: Batch) -> Batch:
    """The same fines two days earlier: not paid yet, the amount still another."""
    return rows | {
        "paid": np.full(len(rows["paid"]), MISSING),
        "state": np.full(len(rows["state"]), STATES.index("decided")),
        "amount": rows["amount"] + 50,
        "updated": rows["updated"] - 2,
    }
