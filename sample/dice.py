"""
Chance that falls the same way on every machine.

Only uniform numbers are drawn, and only added, multiplied, compared and summed in order: the generators of normal or
Poisson numbers call the platform's logarithm, whose last digit differs.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np

T = TypeVar("T")

FEED_NUMBERS = {
    "accidents": 1,
    "fines": 2,
    "clearances": 3,
    "encroachments": 4,
    "task_reports": 5,
    "unit_reports": 6,
    "city": 7,
    "published_totals": 8,
    "level_crossings": 9,
    "black_spots": 10,
    "cameras": 11,
    "model_areas": 12,
    "commitments": 13,
    "wharves": 14,
    "cables": 15,
    "citizen_reports": 16,
}


class Dice:
    def __init__(self, seed: int, feed: str, *part: int) -> None:
        self._generator = np.random.Generator(
            np.random.PCG64(np.random.SeedSequence([seed, FEED_NUMBERS[feed], *part]))
        )

    def shares(self, count: int) -> np.ndarray:
        """`count` numbers of 0..1."""
        return self._generator.random(count)

    def share(self) -> float:
        return float(self._generator.random())

    def chance(self, probability: float) -> bool:
        return self.share() < probability

    def happens(self, probability: float, count: int) -> np.ndarray:
        return self.shares(count) < probability

    def picks(self, weights: Sequence[float] | np.ndarray, count: int) -> np.ndarray:
        """`count` positions in `weights`, each as likely as its weight."""
        limits = np.cumsum(np.asarray(weights, dtype=np.float64))
        return np.searchsorted(limits, self.shares(count) * limits[-1], side="right").clip(max=len(limits) - 1)

    def pick(self, weights: Sequence[float] | np.ndarray) -> int:
        return int(self.picks(weights, 1)[0])

    def draw(self, weights: Mapping[T, float]) -> T:
        """A key, as likely as its weight."""
        return list(weights)[self.pick(list(weights.values()))]

    def one_of(self, choices: Sequence):
        return choices[self.between(0, len(choices) - 1)]

    def numbers(self, lowest: int, highest: int, count: int) -> np.ndarray:
        """Whole numbers, both ends included."""
        return lowest + np.floor(self.shares(count) * (highest - lowest + 1)).astype(np.int64)

    def between(self, lowest: int, highest: int) -> int:
        return int(self.numbers(lowest, highest, 1)[0])

    def bell(self) -> float:
        """About a standard normal number, never beyond 3.5."""
        first, second, third, fourth = self.shares(4).tolist()
        return (first + second + third + fourth - 2.0) * 1.7320508

    def order(self, count: int) -> list[int]:
        """0..count-1 in a random order."""
        return np.argsort(self.shares(count), kind="stable").tolist()

    def rounded(self, value: float) -> int:
        """A whole number whose mean is `value`."""
        return int(value + self.share())
