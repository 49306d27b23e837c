"""The share of image fines in a view, on its way to the goal."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from analysis import ImageShare, Verdict, change_of_shares, image_share, significance_level
from queries import Filters, ask

from .view import Cut, View


@dataclass(frozen=True)
class ImageFineFacts:
    """
    `now` and `before`: rows of image_fines/share, None without a fine; `image`: the 12 months to the period's end.

    `by_day`: rows of image_fines/by_day up to the last day of `until`, from the first one there is.
    """

    cut: Cut
    until: Filters
    alpha: float
    targets: pd.DataFrame
    by_day: pd.DataFrame
    image: ImageShare
    now: Any
    before: Any

    @property
    def verdict(self) -> Verdict | None:
        """Of the change between the two periods (Fisher); None where there are not two."""
        if not self.now or not self.before:
            return None
        counts = (self.now.image_fine_count, self.now.fine_count)
        return change_of_shares(*counts, self.before.image_fine_count, self.before.fine_count, alpha=self.alpha)


def image_fine_facts(view: View) -> ImageFineFacts | None:
    """By the definition the view has chosen, else a; None without data in the period."""
    view = replace(view, filters=replace(view.filters, definition=view.filters.definition or "a"))
    cut = view.cut("fines")
    if cut is None:
        return None
    until = cut.now.within(date.min, cut.through)
    targets, by_day = ask("plan/targets", cut.now), ask("image_fines/by_day", until)
    return ImageFineFacts(
        cut,
        until,
        significance_level(ask("plan/thresholds", cut.now), cut.through),
        targets,
        by_day,
        image_share(targets, by_day, cut.periods.now, is_filtered=view.is_less_than_city("fines")),
        share_of(cut.now),
        share_of(cut.before),
    )


def share_of(filters: Filters | None) -> Any:
    """The row of image_fines/share; None without the period, or without a fine in it."""
    row = filters and next(ask("image_fines/share", filters).itertuples(index=False))
    return row if row and row.fine_count else None
