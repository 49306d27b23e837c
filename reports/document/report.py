"""The periodic report of a view as a Word file: numbers from its facts, blanks for what only a person knows."""

from collections.abc import Callable, Sequence
from io import BytesIO

from docx.document import Document as Word

from analysis import month_of, unit_of
from analysis.scenarios import Scenario
from reports.summary import Summary, summary
from reports.view import View
from vietnamese import intake_words, numbers
from vietnamese import periodic_words as words
from vietnamese.periods import COMPARISONS

from .accidents import add_accidents
from .appendix import add_appendix
from .clearances import add_clearances
from .fines import add_fines
from .head import add_end, add_head
from .outlook import add_against_targets, add_needs, add_remarks, add_scenarios
from .page import add_text, new_document
from .plan import add_black_spots, add_other_targets
from .tasks import add_tasks

FEEDS = ("accidents", "fines", "clearances", "encroachments", "task_reports", "unit_reports")
SECTIONS: dict[str, tuple[Callable[[Word, Summary], None], ...]] = {
    words.GENERAL: (),
    words.RESULTS: (add_accidents, add_fines, add_clearances, add_tasks, add_other_targets, add_black_spots),
    words.ASSESSMENT: (add_against_targets, add_remarks),
    words.DIFFICULTIES: (),
    words.NEXT: (),
}


def periodic_report(view: View, scenarios: Sequence[Scenario] = ()) -> bytes:
    """`scenarios` are compared with the status quo in section V."""
    facts, period = summary(view), _period_name(view)
    subject = words.subject(period)
    document = new_document(title=f"{words.KIND}. {subject}", made_on=view.as_of, is_sample=view.is_sample)
    is_whole = view.filters.end_date == view.period.end
    reach = words.reach(view.filters.end_date, is_whole=is_whole)
    add_head(document, subject, reach, _where(view), is_sample=view.is_sample)
    _add_opening(document, view, period)
    for section, parts in SECTIONS.items():
        document.add_heading(section, 1)
        for add in parts:
            add(document, facts)
        _add_blanks(document, section)
    add_needs(document, facts)
    if scenarios:
        add_scenarios(document, facts.view, scenarios)
    closing = add_text(document, words.CLOSING.format(plan=words.PLAN, period=period), style="Body Text")
    closing.paragraph_format.keep_with_next = True
    add_end(document)
    add_appendix(document, facts, period)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add_blanks(document: Word, section: str) -> None:
    for heading, hint in words.BLANKS[section]:
        document.add_heading(heading, 2)
        add_text(document, words.blank(hint), style="Body Text")


def _add_opening(document: Word, view: View, period: str) -> None:
    add_text(document, words.HOW_TO_FILL, style="Body Text")
    add_text(document, words.opening(period), style="Body Text")
    cut = next(filter(None, map(view.cut, FEEDS)), None)
    before = cut and cut.periods.before
    compared = words.compared_days(COMPARISONS[view.against], before and numbers.day_range(*before))
    reaches = {intake_words.FEEDS[feed]: view.data_through[feed] for feed in FEEDS if feed in view.data_through}
    days = numbers.day_range(view.filters.start_date, view.filters.end_date)
    may_change = view.as_of <= view.filters.end_date
    add_text(document, words.data_line(days, compared, reaches, may_change=may_change), style="Body Text")


def _period_name(view: View) -> str:
    calendar = view.filters.calendar
    unit = unit_of(view.period, calendar)
    return words.period_name(unit, month_of(view.period.start, calendar), *view.period)


def _where(view: View) -> str:
    """Empty for all that happens in the whole city."""
    filters = view.filters
    is_narrow = filters.wards or filters.groups or filters.severities or filters.area != "city"
    return words.where(view.scope) if is_narrow else ""
