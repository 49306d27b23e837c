"""The slide of the points where accidents happen again and again."""

from typing import Any

from reports.black_spot_facts import FEED, BlackSpotFacts
from reports.slide import Cell, Slide, Table
from reports.summary import Summary
from vietnamese import black_spot_sentences as spot_sentences
from vietnamese import black_spot_words as spot_words
from vietnamese import deck_words as words
from vietnamese import plan_words
from vietnamese.numbers import integer

MOST_SPOTS = 8
NUMBERS = frozenset({3, 4, 5})


def black_spots(facts: Summary) -> Slide:
    found, key, view = facts.black_spots, "black_spots", facts.view
    title = words.SLIDES[key]
    through = found.window.end if found else view.through(FEED)
    source = words.source(words.POLICE, through, view.question("clearances"))
    if found is None or found.limits is None:
        return Slide(key, title, words.no_numbers(title, has_feed=through is not None), None, source)
    rows = [spot_row(row, facts.ward_names) for row in most_accidents(found, MOST_SPOTS)]
    note = plan_words.more_spots(len(rows), len(found.spots))
    table = Table(plan_words.SPOTS_HEAD, rows, NUMBERS, note) if rows else None
    return Slide(key, title, spots_finding(found), table, source, f"{spot_words.LAW} {spot_words.CHOSEN}")


def spots_finding(found: BlackSpotFacts) -> str:
    unlisted = len(found.new) if found.has_register else None
    return spot_sentences.finding(len(found.accident_prone), len(found.potential), unlisted)


def most_accidents(found: BlackSpotFacts, count: int) -> list[Any]:
    """Accident-prone points first, as the law tests them first."""
    order = ["spot_kind", "accident_count", "death_count", "spot_no"]
    return list(
        found.spots.sort_values(order, ascending=[True, False, False, True]).head(count).itertuples(index=False)
    )


def spot_row(row: Any, ward_names: dict[str, str]) -> list[Cell]:
    counts = (row.accident_count, row.death_count, row.injured_count)
    ward = ward_names.get(row.ward, spot_words.UNPLACED)
    return [
        Cell(spot_sentences.place(row.road, row.km_post, ward)),
        Cell(ward),
        Cell(spot_words.KINDS[row.spot_kind]),
        *(Cell(integer(count), count) for count in counts),
        Cell(spot_sentences.listed(row.register_state, row.spot_state)),
    ]
