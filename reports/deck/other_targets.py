"""The slide of the plan's other promises."""

from analysis.other_targets import OtherTarget
from reports.slide import Cell, Slide, Table
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese import other_target_words, plan_words

WITHOUT_NUMBERS = ("no_data", "before_start")


def other_targets(facts: Summary) -> Slide:
    """Those in trouble first; those nobody counts are only numbered."""
    key, view = "other_targets", facts.view
    title, source = words.SLIDES[key], words.source(plan_words.KEEPERS, view.as_of, view.question("clearances"))
    with_source = [one for one in facts.other_targets if one.reason != "no_source"]
    counted = [one for one in with_source if one.reason not in WITHOUT_NUMBERS]
    if not counted:
        return Slide(key, title, words.no_numbers(title, has_feed=bool(with_source)), None, source)
    note = plan_words.without_source(len(facts.other_targets) - len(with_source))
    table = Table(plan_words.OTHER_TARGETS_HEAD, list(map(_row, counted)), frozenset({1, 2, 3}), note)
    return Slide(key, title, other_target_words.finding(counted), table, source, other_target_words.HELP)


def _row(one: OtherTarget) -> list[Cell]:
    return [
        Cell(other_target_words.name(one.target)),
        Cell(plan_words.target_value(one), one.share),
        Cell(other_target_words.goal(one), one.target_share),
        Cell(plan_words.due(one.due_on)),
        Cell(plan_words.target_status(one), state=None if one.status == "none" else one.status),
    ]
