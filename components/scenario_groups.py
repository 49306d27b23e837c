"""Groups of accidents that a scenario can reduce, with how many each has in the days of last year still to come."""

from collections.abc import Mapping, Sequence

from analysis.projection import year_parts
from analysis.scenarios import Scenario
from queries import Filters, ask
from reports import View
from vietnamese import what_if_words as words
from vietnamese.scenario_words import group_word, lever_word

HOURS = ("6-8", "9-15", "16-18", "18-23", "22-4", "0-5")


def lever_words(scenarios: Sequence[Scenario], ward_names: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Dimension and code of each lever -> the words of its group."""
    return {
        lever[:2]: lever_word(lever.dimension, lever.code, ward_names)
        for scenario in scenarios
        for lever in scenario.levers
    }


def scenario_groups(view: View) -> dict[str, dict[str, str]]:
    """Dimension -> code -> words with the count, the most first; empty where no day of the year is left."""
    cut = view.cut("accidents")
    rest = cut and year_parts(cut.through, view.filters.calendar).last_rest
    if not rest:
        return {}
    filters = cut.now.within(*rest)
    wards = ask("wards/all", filters)
    names = dict(zip(wards["ward"], wards["name"], strict=True))
    groups = {"hours": _hours(filters)}
    for dimension in ("cause", "vehicle", "road", "ward"):
        rows = ask(f"accidents/by_{dimension}", filters)
        rows = rows[rows["accident_count"] > 0].sort_values("accident_count", ascending=False, kind="stable")
        groups[dimension] = {
            code: words.group_with_count(group_word(dimension, code, names), count)
            for code, count in zip(rows[dimension], rows["accident_count"], strict=True)
            if dimension != "ward" or code in names
        }
    return groups


def _hours(filters: Filters) -> dict[str, str]:
    rows = ask("accidents/by_hour_weekday", filters)
    counts = rows.groupby("hour")["accident_count"].sum()
    return {
        code: words.group_with_count(words.hours(code), int(sum(counts.get(hour, 0) for hour in hours_of(code))))
        for code in HOURS
    }


def hours_of(code: str) -> list[int]:
    """22-4: 22, 23, 0 ... 4."""
    first, last = (int(hour) for hour in code.split("-"))
    return [hour % 24 for hour in range(first, last + (24 if last < first else 0) + 1)]
