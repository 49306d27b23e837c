"""Who has sent the plan, the 6-month and the yearly reports that are owed, who was late, and who is to be reminded."""

import streamlit as st

from analysis import PLAN_BEGINS
from analysis.discipline import latest_due, report_status, worst_units
from components import (
    Column,
    Kpi,
    card,
    current_view,
    draw,
    kpi_card,
    page_header,
    report_in_link,
    reports_to_send,
    table,
)
from figures import REPORT_PAINT, report_states, state_legend
from queries import ask
from vietnamese import discipline_words as words
from vietnamese import labels
from vietnamese.numbers import day, integer
from vietnamese.quick_filter_words import place
from vietnamese.task_page_words import scope
from vietnamese.task_words import REPORT_STATES

MOST_CARDS, MOST_UNITS = 4, 15

view = current_view()
filters = view.filters
by_kind = ask("unit_reports/by_kind", filters)
rows = ask("unit_reports/discipline", filters)
through = view.through("unit_reports")
judged = min(filters.end_date, view.as_of)
where = place(filters.area, [view.ward_names[code] for code in filters.wards])


def of_report(report):
    return rows[(rows["kind"] == report.kind) & (rows["due_on"] == report.due_on)]


def show_cards() -> None:
    with st.grid(MOST_CARDS, min_column_width=230, gap="xsmall"):
        for report in by_kind.tail(MOST_CARDS).itertuples(index=False):
            kpi_card(kpi_of(report))


def kpi_of(report) -> Kpi:
    missing = of_report(report).query("report_state == 'missing'")["unit_kind"].value_counts()
    sent = report.on_time_count + report.late_count
    is_due = not report.awaited_count
    return Kpi(
        f"{report.kind}_{report.due_on:%Y%m%d}", words.card_title(report.kind, report.due_on), words.HELP,
        report_status(report), integer(sent), unit=words.of_units(report.unit_count, report.due_on),
        target=words.missing_and_late(report.missing_count, report.late_count)
        if is_due else words.awaited(report.awaited_count),
        detail=words.who_is_missing(missing.get("agency", 0), missing.get("ward", 0)) if is_due else "",
    )  # fmt: skip


def by_report() -> None:
    title = words.states_title(latest_due(by_kind, judged))
    source = "unit_reports/by_kind", filters, by_kind
    with card(title, key="reports", definition=words.HELP, through=through, source=source):
        draw(report_states(by_kind), alt=title, key="figure_reports")
        states = [state for state in REPORT_PAINT if (rows["report_state"] == state).any()]
        legend = state_legend(rows["report_state"].tolist(), states, palette=REPORT_PAINT, words=REPORT_STATES)
        draw(legend, alt=words.LEGEND, key="legend_reports", width="content")


def units_of(report) -> None:
    own = of_report(report)
    late = own[own["report_state"].isin(["missing", "late"])].sort_values("late_day_count", ascending=False)
    states = late["report_state"].value_counts()
    name = words.report_name(report.kind, report.due_on)
    title = words.units_title(int(states.get("missing", 0)), int(states.get("late", 0)), name)
    source = "unit_reports/discipline", filters, own
    with card(title, key="units", definition=words.HELP, through=through, source=source):
        columns = [
            Column("name", words.HEADERS["name"]),
            Column("report_state", words.HEADERS["report_state"], REPORT_STATES.get, is_status=True),
            Column("sent_on", words.HEADERS["sent_on"], day),
            Column("late_day_count", words.HEADERS["late_day_count"], words.late_days, is_number=True),
        ]
        table(late, columns, key="units", alt=title, empty=words.ALL_SENT)


def worst() -> None:
    units = worst_units(rows)
    title = words.worst_title(units["name"].tolist(), len(units))
    source = "unit_reports/discipline", filters, rows
    with card(title, key="worst", definition=words.WORST_HELP, through=through, source=source):
        columns = [
            Column("name", words.HEADERS["name"]),
            *(Column(name, words.HEADERS[name], integer, is_number=True) for name in ("missing_count", "late_count")),
            Column("late_days", words.HEADERS["late_days"], words.late_days, is_number=True),
        ]
        table(units.head(MOST_UNITS), columns, key="worst", alt=title, empty=words.NOBODY_LATE)
        if len(units) > MOST_UNITS:
            st.markdown(f":small[:gray[{words.shown_of(MOST_UNITS, len(units))}]]")


def draw_page() -> None:
    show_cards()
    left, right = st.columns(2, gap="xsmall")
    with left:
        by_report()
        worst()
    with right:
        report = report_in_link(by_kind, latest_due(by_kind, judged))
        reports_to_send(of_report(report), filters, judged, where)
        units_of(report)


with st.container(gap="xsmall"):
    page_header(labels.PAGES["discipline"].title, view, scope(where, judged), feeds=["unit_reports"])
    if filters.wards or filters.area != "city":
        st.markdown(f":small[{words.ONLY_WARDS}]")
    if through is None:
        st.info(words.NO_FEED, icon=":material/database_off:")
    elif judged < PLAN_BEGINS:
        st.info(words.NOTHING_DUE, icon=":material/event_busy:")
    elif by_kind.empty:
        st.info(words.NO_TABLE, icon=":material/database_off:")
    else:
        draw_page()
