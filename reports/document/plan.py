"""Sections II.5 and II.6 of the periodic report: the plan's other promises, points where accidents happen again."""

from docx.document import Document as Word

from analysis.other_targets import OtherTarget
from reports.black_spot_facts import FEED
from reports.deck.black_spots import most_accidents, spot_row, spots_finding
from reports.summary import Summary
from vietnamese import other_target_words, plan_words
from vietnamese import periodic_plan_words as words
from vietnamese.periodic_words import shown_status

from .lines import say_nothing
from .page import add_text
from .tables import Line, add_table, columns

TARGETS_WIDTHS, SPOTS_WIDTHS = (52, 42, 25, 22, 24), (36, 26, 31, 11, 13, 17, 31)
MOST_SPOTS = 20


def add_other_targets(document: Word, facts: Summary) -> None:
    document.add_heading(words.OTHER_TARGETS, 2)
    counted = [one for one in facts.other_targets if one.reason != "no_source"]
    add_text(document, f"{other_target_words.finding(counted)}.", style="Body Text")
    if counted:
        heads = columns(plan_words.OTHER_TARGETS_HEAD, TARGETS_WIDTHS, "lrrrs")
        add_table(document, words.TABLES["other_targets"], heads, list(map(_target, counted)))
    if without := [one for one in facts.other_targets if one.reason == "no_source"]:
        names = [other_target_words.name(one.target) for one in without]
        add_text(document, words.without_source(names), style="Body Text")


def _target(one: OtherTarget) -> Line:
    status = other_target_words.REASONS[one.reason] if one.reason else shown_status(one.status)
    goal, due = other_target_words.goal(one), plan_words.due(one.due_on)
    cells = (other_target_words.name(one.target), plan_words.target_value(one), goal, due, status)
    return Line(cells, state=None if one.reason else one.status)


def add_black_spots(document: Word, facts: Summary) -> None:
    document.add_heading(words.BLACK_SPOTS, 2)
    found = facts.black_spots
    if found is None or found.limits is None:
        say_nothing(document, facts.view, FEED)
        return
    add_text(document, words.spots_said(spots_finding(found), *found.window), style="Body Text")
    rows = most_accidents(found, MOST_SPOTS)
    if not rows:
        return
    heads = columns(plan_words.SPOTS_HEAD, SPOTS_WIDTHS, "lllrrrl")
    lines = [Line([cell.text for cell in spot_row(row, facts.ward_names)]) for row in rows]
    add_table(document, words.TABLES["black_spots"], heads, lines)
    add_text(document, words.how_spots(found.radii), style="Body Text")
    if note := plan_words.more_spots(len(rows), len(found.spots)):
        add_text(document, note, style="Body Text")
