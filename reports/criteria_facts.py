"""How the wards of a view stand by the draft criteria, each with its sentence."""

from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis import PLAN_BEGINS, Period
from analysis.ward_criteria import Coverage, Reach, state_counts, ward_criteria
from queries import ask
from vietnamese.criteria_sentences import explanation

from .black_spot_facts import BlackSpotFacts, black_spot_facts
from .view import QUIET, View

FILE_COLUMNS = ["ward", "criterion", "criterion_state", "explanation"]


@dataclass(frozen=True)
class CriteriaFacts:
    """
    `wards`: rows of wards/criteria; `states`: a row is one ward and criterion, with ward, criterion, criterion_state
    and facts.
    """

    wards: pd.DataFrame
    states: pd.DataFrame

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The states, each with its explanation, a sentence."""
        told = self.states[["criterion", "criterion_state", "facts"]].itertuples(index=False)
        return self.states.assign(explanation=[explanation(*one) for one in told])

    @cached_property
    def counts(self) -> dict[str, dict[str, int]]:
        """Criterion -> state -> wards."""
        return state_counts(self.states)

    def of_ward(self, ward: str) -> pd.DataFrame:
        return self.rows[self.rows["ward"] == ward]

    def not_met(self, criterion: str) -> pd.DataFrame:
        is_wanted = (self.rows["criterion"] == criterion) & (self.rows["criterion_state"] == "not_met")
        return self.rows[is_wanted]

    def in_file(self, rows: pd.DataFrame | None = None) -> pd.DataFrame:
        """`rows`, all of them without any, as a reader gets them in a file."""
        return (self.rows if rows is None else rows)[FILE_COLUMNS]


def criteria_facts(view: View) -> CriteriaFacts:
    """Of the wards that the filters keep; quick filters on accidents change nothing.

    A snapshot without the deadlines of reports cannot tell who owes any; before the plan nobody did.
    """
    wards, reports = ask("wards/criteria", view.filters), ask("unit_reports/discipline", view.filters)
    spots = black_spot_facts(view)
    found = dict(spots.by_ward[["ward", "accident_prone_count"]].itertuples(index=False)) if spots else {}
    rows = ward_criteria(
        wards, found, reports, _reach(view, spots, view.filters.end_date < PLAN_BEGINS or not reports.empty)
    )
    return CriteriaFacts(wards, rows)


def _reach(view: View, spots: BlackSpotFacts | None, has_deadlines: bool) -> Reach:
    coverage, covered = _coverage(view)
    return Reach(
        accidents=coverage,
        covered=covered,
        spot_window=spots.window if spots and spots.limits else None,
        is_window_whole=bool(spots and spots.covers_window),
        has_register=view.through("black_spots") is not None,
        has_clearances=view.through("clearances") is not None,
        reports_through=view.through("unit_reports") if has_deadlines else None,
    )


def _coverage(view: View) -> tuple[Coverage, Period | None]:
    """How far accidents reach into the period; a quiet month at its beginning is no gap."""
    through, cut = view.through("accidents"), view.cut("accidents")
    if through is None:
        return "no_feed", None
    if cut is None:
        return "outside", None
    start, first = view.filters.start_date, view.data_from["accidents"]
    if first > start + QUIET:
        return "partial", Period(first, cut.through)
    return "whole", Period(start, cut.through)
