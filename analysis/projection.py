"""
Where the year may end if it goes on as it did: the same days last year times the ratio of both years to date.

The rest of the year is expected at mu = r0 x y1 / y0; y1 and y0 are the counts to date of this year and the last, r0 is
last year's count of the days to come. The interval is that of a prediction, by a negative binomial of mean mu and of
variance phi mu + mu^2 phi (1/y1 + 1/y0 + 1/r0): what the days to come vary by themselves, and by the delta method the
error of mu, whose three counts each vary phi times as much as a Poisson count. A gamma error of the mean on Poisson
counts is the negative binomial (Lawless 1987, Canadian Journal of Statistics 15; Cameron and Trivedi 2013, Regression
Analysis of Count Data, 3.3). Phi of casualties is that of significance.py, of accidents 1.

Assumed, not known: the year keeps its ratio, and counts vary no more than phi says. Weather, holidays on other days and
new rules are in no interval.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import scipy

from .criteria import MEASURES
from .daily_totals import DailyTotals
from .periods import DAY, Calendar, Period, minus_years, month_of, plus_months, stepped, unit_holding
from .significance import SQUARES, dispersion

WhyNone = Literal["last_year_missing", "zero_count"]


class YearParts(NamedTuple):
    """A year cut after a day, and last year cut after the same day (29/2: 28/2); no rest: the year is over."""

    year: Period
    to_date: Period
    rest: Period | None
    last_to_date: Period
    last_rest: Period | None

    @property
    def days_left(self) -> int:
        return self.rest.days if self.rest else 0


@dataclass(frozen=True)
class Basis:
    """What one criterion's projection is made of: y1, y0, r0 and phi; does the feed reach back to all of last year?"""

    to_date: int
    last_to_date: int
    last_rest: int
    phi: float = 1.0
    has_last_year: bool = True

    @property
    def ratio(self) -> float | None:
        return self.to_date / self.last_to_date if self.last_to_date else None


@dataclass(frozen=True)
class Projection:
    """
    The rest of the year: expected, from `low` to `high`; `expected` None for `reason`. `last_rest`: r0 after the
    reductions of a scenario, so not a whole number.
    """

    basis: Basis
    last_rest: float
    expected: float | None = None
    variance: float = 0.0
    low: int = 0
    high: int = 0
    reason: WhyNone | None = None

    @property
    def year_end(self) -> float | None:
        return None if self.expected is None else self.basis.to_date + self.expected

    @property
    def year_end_low(self) -> int | None:
        return None if self.expected is None else self.basis.to_date + self.low

    @property
    def year_end_high(self) -> int | None:
        return None if self.expected is None else self.basis.to_date + self.high


class Coverage(NamedTuple):
    """Of `count` earlier predictions, made in these years, so many held what came."""

    covered_count: int
    count: int
    years: tuple[Period, ...]


def year_parts(through: date, calendar: Calendar) -> YearParts:
    year = unit_holding(through, "year", calendar)
    last, last_through = stepped(year, -1, calendar), minus_years(through, 1)
    is_over = through == year.end
    return YearParts(
        year,
        Period(year.start, through),
        None if is_over else Period(through + DAY, year.end),
        Period(last.start, last.end if is_over else last_through),
        None if is_over else Period(last_through + DAY, last.end),
    )


def basis_of(measure: str, totals: DailyTotals, parts: YearParts, *, has_last_year: bool = True) -> Basis:
    """`totals`: of rows of scenarios/by_day."""
    periods = (parts.to_date, parts.last_to_date, parts.last_rest)
    counts, phi = [totals.count(measure, period) for period in periods], 1.0
    if squares := SQUARES.get(measure):
        phi = dispersion(sum(counts), sum(totals.count(squares, period) for period in periods))
    return Basis(*counts, phi, has_last_year)


def project(basis: Basis, last_rest: float, *, days_left: int, alpha: float) -> Projection:
    """
    The rest of the year from last year's, whole or as the levers of a scenario leave it (`last_rest`).

    Nothing is left of a year that is over. A criterion that had none to date, this year or last, or none in the rest of
    last year, gives no ratio or no error of one: 'zero_count'.
    """
    if not days_left:
        return Projection(basis, 0.0, 0.0)
    if not basis.has_last_year:
        return Projection(basis, last_rest, reason="last_year_missing")
    if not (basis.to_date and basis.last_to_date and basis.last_rest):
        return Projection(basis, last_rest, reason="zero_count")
    if last_rest <= 0:
        return Projection(basis, 0.0, 0.0)
    mean = last_rest * basis.ratio
    error = basis.phi * (1 / basis.to_date + 1 / basis.last_to_date + 1 / last_rest)
    variance = basis.phi * mean + mean**2 * error
    low, high = scipy.stats.nbinom.ppf([alpha / 2, 1 - alpha / 2], mean**2 / (variance - mean), mean / variance)
    return Projection(basis, last_rest, mean, variance, int(low), int(high))


def back_test(
    totals: DailyTotals, *, complete_from: date, through: date, calendar: Calendar, alpha: float
) -> dict[str, Coverage]:
    """
    What the method would have said at each month's end of earlier years, against what came; criterion -> Coverage.

    Years that ended by `through` and whose year before begins at `complete_from` or later. `totals`: of rows
    of scenarios/by_day. The predictions of one year share their data, so that the count tells less than as many trials.
    """
    years = _ended_years(complete_from, through, calendar)
    cuts = [year_parts(day, calendar) for year in years for day in _month_ends(year, calendar)]
    return {measure: Coverage(*_covered(measure, totals, cuts, alpha), tuple(years)) for measure in MEASURES}


def _covered(measure: str, totals: DailyTotals, cuts: list[YearParts], alpha: float) -> tuple[int, int]:
    covered = count = 0
    for parts in cuts:
        basis = basis_of(measure, totals, parts)
        said = project(basis, basis.last_rest, days_left=parts.days_left, alpha=alpha)
        if said.expected is not None:
            count += 1
            covered += said.low <= totals.count(measure, parts.rest) <= said.high
    return covered, count


def _ended_years(complete_from: date, through: date, calendar: Calendar) -> list[Period]:
    year, years = unit_holding(through, "year", calendar), []
    if year.end > through:
        year = stepped(year, -1, calendar)
    while (before := stepped(year, -1, calendar)).start >= complete_from:
        years.insert(0, year)
        year = before
    return years


def _month_ends(year: Period, calendar: Calendar) -> list[date]:
    """Of the first eleven months; the last one ends the year."""
    first = month_of(year.start, calendar)
    middles = [plus_months(first, count).replace(day=10) for count in range(11)]
    return [unit_holding(day, "month", calendar).end for day in middles]
