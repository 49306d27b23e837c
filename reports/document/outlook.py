"""Sections III to V of the periodic report: what the numbers come to, and what they ask for next."""

from collections.abc import Sequence

from docx.document import Document as Word

from analysis import MEASURES, paces_to_goal
from analysis.scenarios import Scenario
from reports.image_fine_facts import ImageFineFacts
from reports.scenario_facts import scenario_facts
from reports.scenario_table import scenario_finding, scenario_table
from reports.summary import Summary
from reports.task_facts import FEED
from reports.view import View
from vietnamese import measures, pace_words
from vietnamese import periodic_plan_words as plan_words
from vietnamese import periodic_words as words
from vietnamese.findings import plain_sentence
from vietnamese.numbers import MISSING, day, integer, percent
from vietnamese.periods import COMPARISONS

from .page import add_text
from .tables import Line, add_table, columns

Judged = tuple[str, str, str, str]  # status, name, result, target
TEXT_WIDTH, FIRST_WIDTH = 165, 45


def add_against_targets(document: Word, facts: Summary) -> None:
    document.add_heading(words.AGAINST_TARGETS, 2)
    judged = [*_accidents_judged(facts), _image_judged(facts), _clearances_judged(facts), _tasks_judged(facts)]
    lines = [
        Line((str(number), *cells, words.shown_status(status)), state=status)
        for number, (status, *cells) in enumerate(judged, start=1)
    ]
    heads = columns(words.TARGETS_HEAD, (10, 42, 48, 39, 26), "cllls")
    add_table(document, words.TABLES["targets"], heads, lines)


def _accidents_judged(facts: Summary) -> list[Judged]:
    if facts.accidents is None:
        none = words.no_numbers(facts.view.through("accidents") is not None)
        return [("none", words.MEASURES[measure], none, MISSING) for measure in MEASURES]
    return [
        (
            found.status,
            words.MEASURES[measure],
            f"{integer(found.value)} {measures.MEASURES[measure].unit}",
            words.accident_target(found.target, is_still_above=found.status == "met" and found.is_above_last_year),
        )
        for measure, found in facts.accidents.criteria.items()
    ]


def _image_judged(facts: Summary) -> Judged:
    image, name = facts.image, measures.MEASURES["image_fine_share"].word
    return image.status, name, words.image_result(image), words.image_target(image)


def _clearances_judged(facts: Summary) -> Judged:
    found, name = facts.clearances, measures.MEASURES["clearance_met_count"].word
    if latest := found.latest_month:
        return found.status, name, words.clearance_result(latest), words.clearance_target(latest.due_count)
    return found.status, name, words.NO_MONTH, MISSING


def _tasks_judged(facts: Summary) -> Judged:
    found, name = facts.tasks, measures.MEASURES["overdue_task_count"].word
    if found is None:
        return "none", name, words.no_numbers(facts.view.through(FEED) is not None), plan_words.TASK_TARGET
    return found.status, name, plan_words.task_result(found.now), plan_words.TASK_TARGET


def add_remarks(document: Word, facts: Summary) -> None:
    document.add_heading(words.REMARKS, 2)
    compared, of_wards = COMPARISONS[facts.view.against], bool(facts.view.filters.wards)
    criteria = facts.accidents.criteria.values() if facts.accidents else ()
    verdicts = [
        words.verdict_line(found.measure, found.change, found.verdict, compared, of_wards=of_wards)
        for found in criteria
        if found.change
    ]
    for line in facts.sentences(plain_sentence) + verdicts or [words.NO_REMARKS]:
        add_text(document, f"- {line}", style="Body Text")


def add_needs(document: Word, facts: Summary) -> None:
    """The pace of image fines that the path asks for, and the clearances that wards lack."""
    document.add_heading(words.ASKED_BY_NUMBERS, 2)
    latest, found = facts.clearances.latest_month, facts.image_fines
    paces = paces_to_goal(found.targets, found.by_day, found.cut.through) if found and found.image.path else []
    if latest:
        said = words.clearances_asked(latest.due_count, latest.missing_count, latest.month)
        add_text(document, f"- {said}", style="Body Text")
    if paces:
        _add_paces(document, found, paces)
    if not latest and not paces:
        add_text(document, words.NOTHING_ASKED, style="Body Text")


def _add_paces(document: Word, found: ImageFineFacts, paces: list) -> None:
    add_text(document, f"- {pace_words.finding(paces[-1])}.", style="Body Text")
    heads = columns(words.PACE_HEAD, (41, 41, 41, 42), "lrrr")
    lines = [
        Line((day(pace.goal_day), percent(pace.goal_share), pace_words.at_least(pace.per_month),
              words.a_month(pace.now_per_month)))
        for pace in paces
    ]  # fmt: skip
    add_table(document, words.TABLES["pace"], heads, lines)
    said = pace_words.assumption(paces[-1].other_count, found.image.image_fine_count, found.cut.through)
    add_text(document, said.replace("**", ""), style="Body Text")


def add_scenarios(document: Word, view: View, scenarios: Sequence[Scenario]) -> None:
    """The table of the slide: a column is one scenario, the status quo first."""
    document.add_heading(words.SCENARIOS, 2)
    facts = scenario_facts(view, scenarios)
    if facts is None:
        add_text(document, words.no_numbers(has_feed=True), style="Body Text")
        return
    found = scenario_table(facts, view.filters.snapshot)
    add_text(document, f"{scenario_finding(facts)}.", style="Body Text")
    width = (TEXT_WIDTH - FIRST_WIDTH) / len(facts.names)
    heads = columns(found.head, (FIRST_WIDTH, *[width] * len(facts.names)), "l" * len(found.head))
    add_table(document, words.TABLES["scenarios"], heads, [Line([cell.text for cell in row]) for row in found.rows])
    add_text(document, found.note, style="Body Text")
