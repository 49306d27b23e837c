"""A page as an Excel workbook: a sheet for each of its tables, what was asked, what it means, where it comes from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from analysis import compared
from analysis.scenarios import Scenario
from queries import DIMENSIONS, describe, served_snapshot
from reports.scenario_facts import scenario_facts
from reports.scenario_table import scenario_rows
from reports.source_lines import source_lines
from reports.view import View
from reports.ward_names import ward_names
from vietnamese import intake_words, labels, numbers, periods, scenario_words
from vietnamese import workbook_words as words
from vietnamese.columns import WORDS

from .page_sheets import PAGES, Page, Sheet
from .page_tables import Told, told
from .sheet_charts import draw_below
from .sheets import KINDS, Book, new_book

HEAD = 3  # rows above a table: title, scope, what is sample data
OF_A_SOURCE = (
    labels.SOURCE_THROUGH,
    labels.SOURCE_QUESTION,
    labels.SOURCE_ROWS,
    labels.SOURCE_PARAMETERS,
    labels.SOURCE_SQL,
)
PARAMETERS_WIDTH = 100
SIGNED = {words.CRITERIA["difference"]: "signed", words.CRITERIA["change_share"]: "signed_share"}
SIGNED |= dict.fromkeys((words.OTHER_TARGETS[key] for key in ("share", "path", "target_share")), "share")
SIGNED |= {words.PACES["goal_share"]: "share"} | dict.fromkeys(map(words.PACES.get, words.PACE_TENTHS), "tenth")


def page_workbook(view: View, page: Page, scenarios: Sequence[Scenario] = ()) -> bytes:
    """By the definition and the severities that the view's filters hold; definition a where they hold none."""
    view = replace(view, filters=replace(view.filters, definition=view.filters.definition or "a"))
    names = ward_names(view.filters.snapshot)
    tables = {sheet: told(view, sheet, names) for sheet in PAGES[page]}
    file = BytesIO()
    with new_book(file) as book:
        _write_filters(book, view, page, tables, names)
        for sheet, answer in tables.items():
            _write_sheet(book, view, sheet, answer)
        if scenarios:
            _write_scenarios(book, view, scenarios)
        _write_meanings(book, view, page)
        _write_sources(book, view, tables)
    return file.getvalue()


def _sheet(book: Book, view: View, name: str, title: str, question: str) -> Worksheet:
    """With its title, the question it answers and whether it is sample data, on the screen and on paper."""
    sheet = book.sheet(name)
    sample = labels.SAMPLE_MARK if view.is_sample else ""
    sheet.set_header(f"&L{title}&R{sample}")
    sheet.set_footer(f"&L{words.printed_line(numbers.day(view.as_of), sample)}&R{words.PAGE_OF}")
    sheet.write_string(0, 0, title, book.formats["title"])
    sheet.write_string(1, 0, question, book.formats["muted"])
    if view.is_sample:
        sheet.write_string(2, 0, f"{sample}. {labels.SAMPLE_HELP}", book.formats["sample"])
    return sheet


def _write_sheet(book: Book, view: View, sheet: Sheet, answer: Told) -> None:
    question = _question(view, sheet, answer)
    if answer.through and answer.through < view.filters.end_date:
        question = f"{question} {labels.DOT} {labels.until(answer.through)}"
    name, title = words.SHEETS[sheet.titled]
    page = _sheet(book, view, name, title, question)
    if answer.table.empty:
        page.write_string(HEAD, 0, answer.empty)
        return
    book.write_table(page, answer.table, top=HEAD, kinds=KINDS | SIGNED | answer.kinds)
    if answer.drawn:
        draw_below(book, page, answer, title=title, top=HEAD)


def _question(view: View, sheet: Sheet, answer: Told) -> str:
    """What the sheet's own feed was asked, by which definition."""
    if sheet.feed not in DIMENSIONS:
        return view.scope
    definition = answer.filters.definition if answer.filters else None
    return replace(view, filters=replace(view.filters, definition=definition)).question(sheet.feed)


def _write_scenarios(book: Book, view: View, scenarios: Sequence[Scenario]) -> None:
    """A row is one scenario, the status quo first."""
    sheet = _sheet(book, view, scenario_words.TITLE, scenario_words.SHEET, view.scope)
    facts = scenario_facts(view, scenarios)
    if facts is None:
        sheet.write_string(HEAD, 0, labels.NO_DATA_IN_PERIOD)
        return
    rows = scenario_rows(facts, view.filters.snapshot)
    kinds = dict.fromkeys(scenario_words.YEAR_END.values(), "tenth") | {scenario_words.GAP: "signed"}
    shares = {column: "share" for column in rows if scenario_words.is_share(column)}
    book.write_table(sheet, rows, top=HEAD, kinds=kinds | shares)
    sheet.write_string(HEAD + len(rows) + 2, 0, scenario_words.DEFINITION)


def _write_filters(
    book: Book, view: View, page: Page, tables: Mapping[Sheet, Told], ward_names: Mapping[str, str]
) -> None:
    """What was chosen, how far each feed reaches, and a link to each table."""
    sheet = _sheet(book, view, words.FILTERS, labels.PAGES[page].title, view.scope)
    below = book.write_lines(sheet, _filter_lines(view, ward_names), top=HEAD) + 1
    sheet.write_string(below, 0, words.SHEETS_OF_FILE, book.formats["bold"])
    for row, asked in enumerate(tables, start=below):
        name, title = words.SHEETS[asked.titled]
        sheet.write_url(row, 1, f"internal:'{name}'!A1", book.formats["link"], title)


def _filter_lines(view: View, ward_names: Mapping[str, str]) -> list[tuple[str, str]]:
    filters = view.filters
    whole = compared(view.period, view.as_of, filters.calendar, view.against)
    before, name = whole and whole.before, periods.COMPARISONS[view.against]
    reach = {intake_words.FEEDS[feed]: labels.until(day) for feed, day in sorted(view.data_through.items())}
    return [
        (words.QUESTION, view.scope),
        (periods.PERIOD, numbers.day_range(filters.start_date, filters.end_date)),
        (periods.COMPARE, f"{name} {numbers.day_range(*before)}" if before else periods.nothing_to_compare(name)),
        (periods.AREA, periods.AREAS[filters.area]),
        (periods.WARD, ", ".join(ward_names[code] for code in filters.wards) or words.ALL),
        (words.SEVERITY, ", ".join(WORDS["severity"][code] for code in filters.severities) or words.ALL),
        (words.DEFINITION, WORDS["definition"][filters.definition]),
        (periods.CALENDAR, periods.CALENDARS[filters.calendar]),
        (labels.SOURCE_SNAPSHOT, filters.snapshot or served_snapshot().id),
        *reach.items(),
    ]


def _write_meanings(book: Book, view: View, page: Page) -> None:
    book.write_lines(_sheet(book, view, words.MEANINGS, words.MEANINGS, view.scope), words.meanings(page), top=HEAD)


def _write_sources(book: Book, view: View, tables: Mapping[Sheet, Told]) -> None:
    """A row is a sheet; the SQL stands beside what is printed."""
    sheet, rows = _sheet(book, view, words.ABOUT, words.ABOUT, view.scope), []
    for asked, answer in tables.items():
        source = describe(asked.question, answer.filters or view.filters)
        lines = dict(source_lines(view, source, len(answer.table), through=answer.through))
        rows.append({words.SHEET: words.SHEETS[asked.titled].name} | {name: lines.get(name) for name in OF_A_SOURCE})
    book.write_table(sheet, pd.DataFrame(rows), top=HEAD)
    parameters = 1 + OF_A_SOURCE.index(labels.SOURCE_PARAMETERS)
    sheet.set_column(parameters, parameters, PARAMETERS_WIDTH)
    sheet.print_area(0, 0, HEAD + len(rows), len(OF_A_SOURCE) - 1)
