"""Points where accidents happen again and again in the 12 months to the end of a view, beside the agency's own list."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analysis import Period
from analysis.black_spots import Radii, SpotLimits, black_spots, spot_limits
from analysis.spot_register import compare_with_register
from analysis.ward_record import year_to
from queries import Filters, ask, data_root, served_snapshot

from .clearance_facts import one_row
from .view import QUIET, View

FEED, REGISTER = "accidents", "black_spots"
DEFAULT_RADII = Radii()
KNOWN, NEW, NO_REGISTER = "known", "new", "no_register"
SPOT_STATES = ("found", "under_treatment", "treated", "other", "unknown")
LISTED_FROM = 2  # accidents of a point that is shown by default


@dataclass(frozen=True)
class BlackSpotFacts:
    """
    `window`: the 12 months; `filters`: those days, of the whole city; `limits`: None where no law was in force then.

    `every_spot`: points in the wards that the view keeps, as of analysis.black_spots with `register_state` (known, new,
    or no_register without that feed), `spot_id`, `spot_state` and `distance` of the entry that is the same; `spots`:
    those of several accidents, or by the letter of the law all. `register`: the agency's entries there, with `spot_no`
    (missing: no longer found).
    """

    window: Period
    filters: Filters
    radii: Radii
    limits: SpotLimits | None
    covers_window: bool
    has_register: bool
    by_letter: bool
    every_spot: pd.DataFrame
    register: pd.DataFrame

    @cached_property
    def spots(self) -> pd.DataFrame:
        return self.every_spot if self.by_letter else self.every_spot[self.every_spot["accident_count"] >= LISTED_FROM]

    @property
    def single_count(self) -> int:
        """Points of one accident, which only the letter of the law calls potential."""
        return int((self.every_spot["accident_count"] < LISTED_FROM).sum())

    @property
    def accident_prone(self) -> pd.DataFrame:
        return self.spots[self.spots["spot_kind"] == "accident_prone"]

    @property
    def potential(self) -> pd.DataFrame:
        return self.spots[self.spots["spot_kind"] == "potential"]

    @property
    def new(self) -> pd.DataFrame:
        return self.spots[self.spots["register_state"] == NEW]

    @property
    def treated_but_found(self) -> pd.DataFrame:
        return self.every_spot[self.every_spot["spot_state"] == "treated"]

    @property
    def no_longer(self) -> pd.DataFrame:
        """Entries of the agency's list that are no point now, those not yet treated first."""
        rows = self.register[self.register["spot_no"].isna()]
        return rows.sort_values(["spot_state", "spot_id"], key=_untreated_first, ignore_index=True)

    @cached_property
    def accidents(self) -> pd.DataFrame:
        return ask("black_spots/accidents", self.filters)

    @cached_property
    def left_out(self) -> Any:
        return one_row("black_spots/left_out", self.filters)

    def accidents_of(self, centre_id: str) -> pd.DataFrame:
        """Rows of black_spots/accidents of one point, the latest first."""
        [members] = self.spots.loc[self.spots["centre_id"] == centre_id, "accident_ids"]
        rows = self.accidents[self.accidents["accident_id"].isin(members)]
        return rows.sort_values(["occurred_at", "accident_id"], ascending=[False, True], ignore_index=True)

    def in_file(self) -> pd.DataFrame:
        return self.spots.assign(accident_ids=self.spots["accident_ids"].map("; ".join))

    @cached_property
    def by_ward(self) -> pd.DataFrame:
        """Points by the ward of their centre. row: one ward with any: accident_prone_count, potential_count"""
        counts = self.spots.groupby(["ward", "spot_kind"]).size().unstack(fill_value=0)
        counts = counts.reindex(columns=["accident_prone", "potential"], fill_value=0).add_suffix("_count")
        return counts.rename_axis(columns=None).reset_index()


def black_spot_facts(view: View, *, radii: Radii = DEFAULT_RADII, by_letter: bool = False) -> BlackSpotFacts | None:
    """
    None without accidents in those 12 months. `by_letter`: also points of a single accident, which Art. 14 calls
    potential as well.

    Points are those of the whole city, whatever part of it is looked at: the view only keeps those of its wards.
    """
    through = view.through(FEED)
    if through is None:
        return None
    window = year_to(min(through, view.filters.end_date))
    if window.end < view.data_from[FEED]:
        return None
    filters = Filters(*window, snapshot=view.filters.snapshot or served_snapshot().id)
    thresholds = ask("plan/thresholds", filters)
    limits = spot_limits(thresholds, window.end)
    spots, register = _compared(data_root(), filters, radii, limits)
    has_register = view.through(REGISTER) is not None
    if not has_register:
        spots = spots.assign(register_state=NO_REGISTER)
    return BlackSpotFacts(
        window, filters, radii, limits, view.data_from[FEED] - QUIET <= window.start, has_register, by_letter,
        _in_place(spots, view), _in_place(register, view),
    )  # fmt: skip


def _untreated_first(column: pd.Series) -> pd.Series:
    return column.map(SPOT_STATES.index) if column.name == "spot_state" else column


def _in_place(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """A row whose ward is not known belongs to the city alone."""
    kept = ask("wards/all", view.filters)["ward"]
    is_whole_city = len(kept) == len(view.ward_names)
    return (rows if is_whole_city else rows[rows["ward"].isin(kept)]).reset_index(drop=True)


@lru_cache(maxsize=16)
def _compared(
    root: Path, filters: Filters, radii: Radii, limits: SpotLimits | None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Nobody changes these rows. `root` is only there to tell the snapshots of two data folders apart."""
    accidents, register = ask("black_spots/accidents", filters), ask("black_spots/register", filters)
    spots = black_spots(accidents if limits else accidents.head(0), radii, limits)
    pairs = compare_with_register(spots, register)
    entries = register[["spot_id", "spot_state"]]
    spots = spots.merge(pairs, how="left", on="spot_no").merge(entries, how="left", on="spot_id")
    spots["register_state"] = spots["spot_id"].notna().map({True: KNOWN, False: NEW})
    return spots, register.merge(pairs[["spot_id", "spot_no"]], how="left", on="spot_id")
