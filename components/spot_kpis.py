"""The cards above the accident-prone points: how many, how many the agency does not know, how many are gone."""

from datetime import date

from reports import BlackSpotFacts
from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words
from vietnamese.numbers import integer

from .kpi import Kpi


def spot_kpis(facts: BlackSpotFacts, through: date | None) -> list[Kpi]:
    """`through`: the last day of the agency's list."""
    single = sentences.of_one_accident(facts.single_count, by_letter=facts.by_letter)
    return [
        _of_kind(words.PRONE, facts.accident_prone, "accident_prone", words.HELP),
        _of_kind(words.POTENTIAL, facts.potential, "potential", words.POTENTIAL_HELP, single),
        _new(facts, through),
        _no_longer(facts),
    ]


def _of_kind(title: str, rows, key: str, definition: str, detail: str = "") -> Kpi:
    sums = rows[["accident_count", "death_count", "injured_count"]].sum()
    return Kpi(
        key=key,
        title=title,
        definition=definition,
        status="",
        value=integer(len(rows)),
        unit=words.UNIT,
        target=sentences.where(rows["ward"].nunique(), rows["road"].nunique()),
        detail=detail or sentences.harm(*sums),
    )


def _new(facts: BlackSpotFacts, through: date | None) -> Kpi:
    if not facts.has_register:
        return _without_register("new", words.NOT_LISTED)
    prone = int((facts.new["spot_kind"] == "accident_prone").sum())
    return Kpi(
        "new", words.NOT_LISTED, words.COMPARED_HELP, "", integer(len(facts.new)), words.UNIT,
        target=sentences.prone_among(prone), detail=sentences.listed_until(len(facts.register), through),
    )  # fmt: skip


def _no_longer(facts: BlackSpotFacts) -> Kpi:
    if not facts.has_register:
        return _without_register("no_longer", words.NO_LONGER)
    states = facts.no_longer["spot_state"].value_counts().to_dict()
    return Kpi(
        "no_longer", words.NO_LONGER, words.NO_LONGER_HELP, "", integer(len(facts.no_longer)), words.UNIT,
        target=sentences.by_state(states), detail=sentences.treated_but_found(len(facts.treated_but_found)),
    )  # fmt: skip


def _without_register(key: str, title: str) -> Kpi:
    return Kpi(key, title, words.COMPARED_HELP, "", integer(None), detail=words.NO_REGISTER)
