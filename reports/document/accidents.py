"""Section II.1 of the periodic report: the three criteria of accidents, by mode of transport and by severity."""

from collections.abc import Iterator

from docx.document import Document as Word

from analysis import MEASURES, largest
from queries import ask
from reports.accident_facts import AccidentFacts
from reports.summary import Summary
from vietnamese import accident_words
from vietnamese import periodic_words as words
from vietnamese.periods import COMPARISONS

from .lines import both, compared_columns, count_line, group_line, say_nothing, say_until, value_of
from .page import add_text
from .tables import Line, add_table

ALWAYS = {"mode": ("road", "rail", "inland_waterway"), "severity": tuple(accident_words.SEVERITIES.values())}


def add_accidents(document: Word, facts: Summary) -> None:
    document.add_heading(words.ACCIDENTS, 2)
    found, compared = facts.accidents, COMPARISONS[facts.view.against]
    if found is None:
        say_nothing(document, facts.view, "accidents")
        return
    of_wards = bool(facts.view.filters.wards)
    counts = {measure: found.criteria[measure].value for measure in MEASURES}
    changes = {measure: found.criteria[measure].change for measure in MEASURES}
    add_text(document, words.accidents_said(counts, changes, compared, of_wards=of_wards), style="Body Text")
    if groups := _largest_groups(found):
        add_text(document, words.most_of(groups), style="Body Text")
    say_until(document, facts.view, found.cut.through)
    add_table(document, words.TABLES["accidents"], compared_columns(compared), [*_criteria(found), *_groups(found)])


def _largest_groups(found: AccidentFacts) -> dict[str, tuple[str, int]]:
    """What is looked at -> the largest group with a name of its own, and its accidents."""
    said = {}
    for group, word in words.MOST_BY.items():
        rows = ask(f"accidents/by_{group}", found.cut.now)
        if most := largest(rows, x=MEASURES[0], y=group):
            said[word] = accident_words.NAMES[group][most.group], most.count
    return said


def _criteria(found: AccidentFacts) -> Iterator[Line]:
    yield group_line(*words.OF_ALL)
    of_wards = bool(found.cut.now.wards)
    for number, measure in enumerate(MEASURES, start=1):
        criterion = found.criteria[measure]
        before = criterion.change and criterion.change.before
        status = criterion.status
        note = words.target_note(criterion.target, status)
        counts = criterion.value, before
        yield count_line(number, words.MEASURES[measure], *counts, note=note, state=status, of_wards=of_wards)


def _groups(found: AccidentFacts) -> Iterator[Line]:
    of_wards = bool(found.cut.now.wards)
    for group, heads in words.GROUPS.items():
        yield group_line(*heads)
        now, before = both(f"accidents/by_{group}", found.cut.now, found.cut.before, by=group)
        seen = [*now.index, *([] if before is None else before.index)]
        codes = dict.fromkeys((*ALWAYS[group], *(code for code in accident_words.NAMES[group] if code in seen)))
        for number, (code, measure) in enumerate(((code, measure) for code in codes for measure in MEASURES), start=1):
            text = f"{accident_words.NAMES[group][code]}: {words.MEASURES[measure].lower()}"
            counts = value_of(now, code, measure), value_of(before, code, measure)
            yield count_line(number, text, *counts, of_wards=of_wards)
