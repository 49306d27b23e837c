"""Section II.2 of the periodic report: fines, the share found through images both ways, and the way of a case."""

from dataclasses import replace

from docx.document import Document as Word

from queries import ask
from reports.image_fine_facts import ImageFineFacts, share_of
from reports.summary import Summary
from vietnamese import image_fine_words
from vietnamese import periodic_words as words
from vietnamese.figure_words import FUNNEL_STEPS
from vietnamese.numbers import integer
from vietnamese.periods import COMPARISONS

from .lines import both, compared_columns, count_line, say_nothing, say_until, share_line, value_of
from .page import add_text
from .tables import Line, add_table, columns

FUNNEL_WIDTHS = (10, 30, 23, 24, 24, 20, 17, 17)


def add_fines(document: Word, facts: Summary) -> None:
    document.add_heading(words.FINES, 2)
    found, compared = facts.image_fines, COMPARISONS[facts.view.against]
    if found is None or found.now is None:
        say_nothing(document, facts.view, "fines")
        return
    image = found.image
    note = image_fine_words.path_note(image.image_fine_count, image.fine_count, image.share_year_earlier)
    finding = image_fine_words.path_finding(image.share, image.path, image.reason)
    add_text(document, words.image_said(found.now, found.before, found.verdict, compared), style="Body Text")
    add_text(document, words.path_said(finding, note), style="Body Text")
    say_until(document, facts.view, found.cut.through)
    add_table(document, words.TABLES["fines"], compared_columns(compared), _fines(found))
    add_table(document, words.TABLES["sources"], compared_columns(compared), _sources(found))
    _add_funnel(document, found)


def _fines(found: ImageFineFacts) -> list[Line]:
    """Both definitions; the change of a share in percentage points."""
    sides = [found.cut.now, found.cut.before]
    a, b = ([share_of(side and replace(side, definition=code)) for side in sides] for code in ("a", "b"))
    name = words.FINES_ROWS
    return [
        count_line(1, name["fine_count"], *(side and side.fine_count for side in a)),
        count_line(2, name["a_count"], *(side and side.image_fine_count for side in a)),
        share_line(3, name["a_share"], *(side and side.image_fine_share for side in a)),
        count_line(4, name["b_count"], *(side and side.image_fine_count for side in b)),
        share_line(5, name["b_share"], *(side and side.image_fine_share for side in b)),
    ]


def _sources(found: ImageFineFacts) -> list[Line]:
    now, before = both("image_fines/by_source", found.cut.now, found.cut.before, by="detected_by")
    count = "image_fine_count"
    codes = [code for code in image_fine_words.SOURCES if value_of(now, code, count) or value_of(before, code, count)]
    ordered = sorted(codes, key=lambda code: -value_of(now, code, count))
    return [
        count_line(number, image_fine_words.SOURCES[code], value_of(now, code, count), value_of(before, code, count))
        for number, code in enumerate(ordered, start=1)
    ]


def _add_funnel(document: Word, found: ImageFineFacts) -> None:
    rows = ask("image_fines/funnel", found.cut.now)
    if not rows["case_count"].any():
        add_text(document, words.NO_FUNNEL, style="Body Text")
        return
    heads = columns(words.FUNNEL_HEAD, FUNNEL_WIDTHS, "clrrrrrr")
    lines = [
        Line(
            [str(row.step_no), FUNNEL_STEPS[row.step], integer(row.case_count), words.funnel_cell(row.step_share),
             words.funnel_cell(row.ripe_share), *map(integer, (row.left_count, row.overdue_count, row.in_time_count))]
        )
        for row in rows.itertuples(index=False)
    ]  # fmt: skip
    add_table(document, words.TABLES["funnel"], heads, lines)
    note = image_fine_words.funnel_note(int(rows["left_count"].sum()), int(rows["past_limit_count"].sum()))
    add_text(document, note, style="Body Text")
