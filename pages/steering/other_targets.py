"""Which of the plan's other promises are kept, which are late, and which nobody counts yet?"""

import streamlit as st

from analysis import unit_holding
from analysis.other_targets import OtherTarget, by_ward, months_of, open_things
from components import Column, card, chart_card, current_view, page_header, table, target_lines
from figures import course_to_target, month_counts, report_months, report_steps, target_bar
from queries import ask
from reports import other_target_facts, question_of
from vietnamese import labels, numbers
from vietnamese import other_target_words as words
from vietnamese.codes import NOT_KNOWN

view = current_view()
filters = view.filters
targets = other_target_facts(view)
counted = [target for target in targets if target.reason != "no_source"]
wards = ask("wards/all", filters)
ward_names = dict(zip(wards["ward"], wards["name"], strict=True))


def all_targets() -> None:
    source = "plan/other_targets", filters, ask("plan/other_targets", filters)
    with card(words.finding(targets), key="targets", definition=words.HELP, source=source):
        target_lines(counted, target_bar)
        if any(target.reason == "narrowed" for target in counted):
            st.markdown(f":small[{words.NARROWED}]")
        if counted:
            st.markdown(f":small[:gray[{words.LEGEND}]]")


def without_source() -> None:
    missing = [target for target in targets if target.reason == "no_source"]
    if not missing:
        return
    rows = ask("plan/other_targets", filters)
    rows = rows[rows["target"].isin([target.target for target in missing])]
    source = "plan/other_targets", filters, rows
    with card(words.no_source(len(missing)), key="no_source", definition=words.NO_SOURCE_HELP, source=source):
        st.markdown(words.no_source_table(missing))


def opened_target() -> OtherTarget:
    """Of the link, else the first of the table, which is the one in greatest trouble."""
    offered = {words.name(target.target): target for target in counted if target.reason != "no_data"}
    asked = st.query_params.get("target", "")
    with st.container(key="controls"):
        chosen = st.selectbox(
            words.OPENED, list(offered), index=None, key="target", bind="query-params", filter_mode=None,
            placeholder=next(iter(offered)), width=420,
        )  # fmt: skip
    if asked and asked not in offered:
        st.markdown(f":small[:gray[{words.nothing_counted(asked)}]]")
    return offered[chosen or next(iter(offered))]


def source_of(target: OtherTarget):
    return question_of(target), filters, target.things


def course(target: OtherTarget) -> None:
    rows = months_of(target)
    goal = (target.due_on, target.target_share) if target.path is not None else None
    finding = words.course_finding(target)
    note = f"{words.citation(target)} {words.undated(target)}" if target.undated_count else words.citation(target)
    chart_card(
        finding, course_to_target(rows, goal=goal, start=target.start_on) if len(rows) else None, key="course",
        alt=finding, rows=target.things if len(rows) else target.things.head(0), source=question_of(target),
        filters=filters, definition=words.COURSE_HELP, through=target.through, note=note,
    )  # fmt: skip


def made(target: OtherTarget) -> None:
    rows = months_of(target)
    if rows.empty:
        return
    happened = target.most_count is not None
    finding = words.happened_finding(target) if happened else words.made_finding(target, rows)
    chart_card(
        finding, month_counts(rows, last_is_open=bool(rows["is_open"].iloc[-1])), key="made", alt=finding, rows=rows,
        source=question_of(target), filters=filters, definition=words.HAPPENED_HELP if happened else words.MADE_HELP,
        through=target.through, note=words.citation(target) if happened else None,
    )  # fmt: skip


def places(target: OtherTarget) -> None:
    rows = by_ward(target.things)
    columns = [Column(name, word, str, is_number=name != "ward") for name, word in words.WARD_COLUMNS.items()]
    columns[0] = columns[0]._replace(show=lambda code: (ward_names | NOT_KNOWN).get(code, code))
    title = words.wards_finding(target, rows)
    with card(title, key="wards", definition=words.WARDS_HELP, through=target.through, source=source_of(target)):
        table(rows, columns, key="wards", alt=title, ward_names=ward_names)


def things(target: OtherTarget) -> None:
    rows = open_things(target.things)
    title = words.things_finding(target, rows)
    with card(title, key="things", definition=words.THINGS_HELP, through=target.through, source=source_of(target)):
        if len(rows):
            rows = rows.assign(amount=list(zip(rows["done_amount"], rows["total_amount"], strict=True)))
            table(rows, telling_columns(rows), key="things", alt=title)


def telling_columns(rows) -> list[Column]:
    """Not those that are empty, nor a state or an amount that is the same for all."""
    kept = {name for name in words.THING_COLUMNS if rows[name].notna().any()}
    kept -= {name for name in ("thing_state", "amount") if rows[name].nunique() < 2}
    return [column for column in THING_COLUMNS if column.name in kept]


SHOWN = {
    "thing": lambda code: words.THINGS.get(code, code),
    "thing_kind": lambda code: words.THING_KINDS.get(code, numbers.MISSING),
    "ward": lambda code: (ward_names | NOT_KNOWN).get(code, numbers.MISSING),
    "place": lambda text: numbers.MISSING if numbers.is_missing(text) else text,
    "thing_state": words.THING_STATES.__getitem__,
    "since_on": numbers.day,
    "reviewed_on": numbers.day,
    "amount": lambda pair: words.amount(*pair),
}
THING_COLUMNS = [Column(name, word, SHOWN[name], name == "amount") for name, word in words.THING_COLUMNS.items()]


def steps(target: OtherTarget) -> None:
    rows = ask("citizen_reports/by_month", filters)
    finding = words.steps_finding(target)
    chart_card(
        finding, report_steps(rows[[*words.STEPS, "unfounded_count"]].sum()), key="steps", alt=finding, rows=rows,
        source="citizen_reports/by_month", filters=filters, definition=words.STEPS_HELP, through=target.through,
        note=words.citation(target),
    )  # fmt: skip


def received(target: OtherTarget) -> None:
    rows = ask("citizen_reports/by_month", filters)
    is_open = unit_holding(target.through, "month", filters.calendar).end > min(target.through, filters.end_date)
    finding = words.months_finding(rows)
    chart_card(
        finding, report_months(rows, last_is_open=is_open), key="months", alt=finding, rows=rows,
        source="citizen_reports/by_month", filters=filters, definition=words.REPORT_MONTHS_HELP,
        through=target.through,
    )  # fmt: skip


def parts_of(target: OtherTarget) -> tuple:
    if target.feed == "citizen_reports":
        return steps, received, places, things
    if target.most_count is not None:
        return made, things
    is_of_wards = (target.things["thing"] == target.things["ward"]).all() or by_ward(target.things).empty
    return (course, made, things) if is_of_wards else (course, made, places, things)


def one_target(target: OtherTarget) -> None:
    parts = parts_of(target)
    for first in range(0, len(parts), 2):
        row = parts[first : first + 2]
        for column, part in zip(st.columns(len(row), gap="xsmall"), row, strict=True):
            with column:
                part(target)


page_header(labels.PAGES["other_targets"].title, view, feeds=["other_targets"])
if not targets:
    st.info(words.NO_PLAN, icon=":material/event_busy:")
    st.stop()
with st.container(gap="xsmall"):
    all_targets()
    if any(target.reason != "no_data" for target in counted):
        one_target(opened_target())
    without_source()
