"""Deaths and injured of a block dealt to its accidents, and the severity that follows (Thong tu 26/2024, Art. 5)."""

import numpy as np

from .dice import Dice

TWO_DEATHS_SHARE = 0.02
THREE_DEATHS_SHARE = 0.0012
INJURED_WEIGHT_IF_FATAL = 0.3
SEVERITY_BY_DEATHS = {1: "serious", 2: "very_serious"}
IF_INJURED = {"minor": 74, "collision": 16, "serious": 10}
IF_UNHURT = {"collision": 88, "minor": 12}


def deal(accidents: int, deaths: int, injured: int, dice: Dice) -> list[tuple[int, int]]:
    """(deaths, injured) of each accident, in random order; the sums are exact."""
    dead = np.array(_deaths(accidents, deaths, dice), dtype=np.int64)[dice.order(accidents)]
    lucky = dice.shares(accidents)
    weights = (0.25 + lucky * lucky) * np.where(dead > 0, INJURED_WEIGHT_IF_FATAL, 1.0)
    hurt = np.bincount(dice.picks(weights, injured), minlength=accidents)
    return list(zip(dead.tolist(), hurt.tolist(), strict=True))


def severity(deaths: int, injured: int, dice: Dice) -> str:
    if deaths:
        return SEVERITY_BY_DEATHS.get(deaths, "extremely_serious")
    return dice.draw(IF_INJURED if injured else IF_UNHURT)


def _deaths(accidents: int, deaths: int, dice: Dice) -> list[int]:
    """One death each, but for a few accidents with two or three, and more of them where deaths outnumber accidents."""
    threes = min(dice.rounded(accidents * THREE_DEATHS_SHARE), deaths // 3)
    twos = min(dice.rounded(accidents * TWO_DEATHS_SHARE), (deaths - 3 * threes) // 2)
    twos = max(twos, deaths - 2 * threes - accidents)
    ones = deaths - 3 * threes - 2 * twos
    return [3] * threes + [2] * twos + [1] * ones + [0] * (accidents - threes - twos - ones)
