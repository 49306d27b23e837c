"""What moved a share: more image fines, or fewer others?"""

from typing import NamedTuple


class Decomposition(NamedTuple):
    """Differences of a share (0..1); the two effects add up to the change exactly."""

    image_effect: float
    manual_effect: float

    @property
    def change(self) -> float:
        return self.image_effect + self.manual_effect


def decompose(
    image_now: float, manual_now: float, image_before: float, manual_before: float, *, days_now: int, days_before: int
) -> Decomposition | None:
    """
    Each effect is averaged over the two orders in which the two counts could have changed (Shapley).

    Counts are taken per day, so that periods of unequal length compare. None where a share has nothing under it.
    """
    i1, m1 = image_now / days_now, manual_now / days_now
    i0, m0 = image_before / days_before, manual_before / days_before
    if not all((i1 + m1, i0 + m0, i1 + m0, i0 + m1)):
        return None
    image = (_share(i1, m1) - _share(i0, m1) + _share(i1, m0) - _share(i0, m0)) / 2
    manual = (_share(i1, m1) - _share(i1, m0) + _share(i0, m1) - _share(i0, m0)) / 2
    return Decomposition(image, manual)


def _share(image: float, manual: float) -> float:
    return image / (image + manual)
