"""The appendix of the periodic report: each ward with its accidents, its clearances and its overdue tasks."""

from collections.abc import Iterator

import pandas as pd
from docx.document import Document as Word

from analysis import MEASURES, unit_holding
from queries import ask
from reports.summary import Summary
from vietnamese import periodic_words as words
from vietnamese.labels import STATES
from vietnamese.numbers import MISSING, integer

from .page import CENTRE, write
from .tables import Line, add_plain_table, columns

WIDTHS = (9, 37, 11, 11, 14, 13, 14, 13, 19, 12, 12)
ACCIDENTS = (*MEASURES, "rolling_accident_count", "previous_accident_count")
UNKNOWN = "unknown"


def add_appendix(document: Word, facts: Summary, subject: str) -> None:
    """`subject`: the period in words."""
    first = document.add_paragraph(style="Title")
    first.paragraph_format.page_break_before = True
    write(first, words.APPENDIX)
    for text, is_bold in ((words.appendix(subject), True), (words.APPENDED_TO, False)):
        paragraph = document.add_paragraph()
        paragraph.alignment, paragraph.paragraph_format.keep_with_next = CENTRE, True
        write(paragraph, text, bold=is_bold, italic=not is_bold)
    document.add_paragraph()
    heads = words.wards_head(facts.clearances.latest_month)
    add_plain_table(document, words.TABLES["wards"], columns(heads, WIDTHS, "clrrrrrrsrr"), list(_lines(facts)))


def _lines(facts: Summary) -> Iterator[Line]:
    """Wards by code, those without a place at the end, and the sum of all: what the report itself counts."""
    filters = facts.view.filters
    accidents, states = _accidents(facts), _states(facts)
    months = ask("wards/similar", filters).set_index("ward")
    overdue = facts.standing.set_index("ward")["overdue_task_count"]
    wards = ask("wards/all", filters).sort_values("ward")
    for place, row in enumerate(wards.itertuples(index=False), start=1):
        made, state = states.get(row.ward, (MISSING, None))
        counts = _counts(accidents, row.ward)
        met, late = _months(months, row.ward), integer(overdue.get(row.ward)) if facts.tasks else MISSING
        cells = (str(place), row.full_name, *counts, made, STATES.get(state, MISSING), met, late)
        yield Line(cells, state=state)
    if accidents is not None and UNKNOWN in accidents.index:
        yield Line(("", words.NOT_PLACED, *_counts(accidents, UNKNOWN), *[""] * 4))
    if facts.accidents:
        totals = [integer(facts.accidents.criteria[measure].value) for measure in MEASURES]
        late = integer(overdue.sum()) if facts.tasks else ""
        yield Line(("", words.TOTAL, *totals, *[""] * 5, late), is_head=True)


def _accidents(facts: Summary) -> pd.DataFrame | None:
    if facts.accidents is None:
        return None
    return ask("accidents/rolling_12_months", facts.accidents.cut.now).set_index("ward")


def _counts(accidents: pd.DataFrame | None, ward: str) -> list[str]:
    return [MISSING if accidents is None else integer(accidents[column].get(ward)) for column in ACCIDENTS]


def _states(facts: Summary) -> dict[str, tuple[str, str]]:
    """Ward -> clearances made of those owed in the latest full month, and the state that makes; empty without one."""
    latest = facts.clearances.latest_month
    if latest is None:
        return {}
    month = facts.view.filters.within(*unit_holding(latest.month.date(), "month", "calendar"))
    rows = ask("clearances/by_ward_month", month)
    return {
        row.ward: (words.made_of(row.clearance_count, row.required_count), row.state)
        for row in rows[rows["month"] == latest.month].itertuples(index=False)
    }


def _months(rows: pd.DataFrame, ward: str) -> str:
    """Full months met of those that ask something of the ward."""
    if not rows["due_month_count"].get(ward, 0):
        return MISSING
    return words.made_of(rows["met_month_count"][ward], rows["due_month_count"][ward])
