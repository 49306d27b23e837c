"""How many of the plan's 70 tasks are overdue, who leads them, and what comes due next."""

from dataclasses import replace

import streamlit as st

from analysis import newspaper, ward_order
from analysis.task_list import by_urgency, chosen_tasks, half_year_totals, next_due, overdue_by_lead
from components import (
    Column,
    Picks,
    about_task,
    card,
    chart_card,
    chosen_among,
    current_view,
    done_kpi,
    draw,
    due_soon_kpi,
    found_wards,
    half_years_of,
    history_of,
    kpi_card,
    list_choices,
    milestones_of,
    open_frame,
    open_task,
    overdue_kpi,
    page_header,
    search_box,
    standing_kpi,
    table,
    task_address,
    tasks_in_words,
    wards_kpi,
    wards_of,
)
from figures import half_years, lead_states, state_legend, timeline, ward_tasks
from queries import ask
from reports import task_facts, ward_names
from vietnamese import labels
from vietnamese import task_page_words as words
from vietnamese.clearance_words import HEADINGS, ORDER, ORDERS
from vietnamese.numbers import day
from vietnamese.plan_words import shortened
from vietnamese.quick_filter_words import place
from vietnamese.task_words import SIGNS, TASK_STATES, WARDS, WARDS_NAME, WARDS_SHORT

COLUMNS, HALF_YEAR_COLUMNS = 3, 2

view = current_view()
filters = view.filters
everywhere = replace(filters, wards=(), area="city", groups=())
plan = ask("tasks/by_task", everywhere)
tasks = ask("tasks/by_task", filters)
agencies = ask("plan/agencies", everywhere)
short_names = dict(zip(agencies["code"], agencies["short_name"], strict=True)) | {WARDS: WARDS_SHORT}
texts = dict(zip(plan["task_no"], plan["text"], strict=True))
task_labels = {row.task_no: words.task_label(row.task_no, row.leads, short_names) for row in plan.itertuples()}
names = ward_names(filters.snapshot)
through = view.through("task_reports")
facts = task_facts(view)


def unit_names() -> dict[str, str]:
    """Of agencies and partners, in full."""
    known = [agencies, ask("plan/partners", everywhere)]
    return {WARDS: WARDS_NAME} | {code: name for rows in known for code, name in rows[["code", "name"]].to_numpy()}


def one_task(number: int) -> None:
    [task] = plan[plan["task_no"] == number].itertuples(index=False)
    own = tasks.loc[tasks["task_no"] == number, "task_state"].dropna()
    about_task(task, unit_names(), own.iloc[0] if len(own) else None)
    if own.empty:
        st.info(why_unjudged() or words.NOT_OF_PLACE, icon=":material/info:")
        return
    milestones_of(number, filters)
    half_years_of(number, filters)
    wards_of(number, filters, names)
    history_of(number, filters, names)


def why_unjudged() -> str:
    if facts:
        return ""
    if through is None:
        return words.NO_FEED
    return labels.NO_DATA_IN_PERIOD if filters.start_date > through else words.BEFORE_PLAN


def show_cards(milestones, halves, worst) -> None:
    upcoming = next_due(milestones, facts.now.judged_on.date())
    kpis = [overdue_kpi(facts, worst), due_soon_kpi(facts, *upcoming), done_kpi(facts), standing_kpi(facts, halves)]
    with st.grid(5, min_column_width=200, gap="xsmall"):
        for kpi in [*kpis, *([wards_kpi(facts)] if facts.of_wards is not None else [])]:
            kpi_card(kpi)


def legend(rows, key: str, signs=None) -> None:
    """`signs` where the cells have them."""
    states = [state for state in TASK_STATES if (rows == state).any()]
    figure = state_legend(rows.tolist(), states, unit=160, words=TASK_STATES, signs=signs)
    draw(figure, alt=words.LEGEND, key=key, width="content")


def by_lead(worst) -> None:
    rows = facts.by_lead.sort_values(["overdue_count", "task_count"], ascending=False, kind="stable")
    title = words.leads_title(worst, len(rows))
    source = "tasks/by_lead", filters, facts.by_lead
    with card(title, key="leads", definition=words.LEADS_HELP, through=through, source=source):
        picks = Picks("lead", lead_choices())
        draw(lead_states(rows, short_names), alt=title, key="figure_leads", picks=picks)
        legend(facts.by_unit_task["task_state"], "legend_leads")


def lead_choices() -> dict[str, str]:
    """Code -> name of who leads any task, in the order of the plan."""
    codes = dict.fromkeys(code for leads in plan["leads"] for code in leads.split(";"))
    full = unit_names()
    return {code: full[code] for code in codes}


def along_the_years(milestones) -> None:
    judged = facts.now.judged_on.date()
    title = words.timeline_title(
        int((milestones["task_state"] == "overdue").sum()), *next_due(milestones, judged), judged
    )
    undated = milestones[milestones["due_on"].isna()]
    chart_card(
        title, timeline(milestones, judged, task_labels, texts), key="timeline", alt=title, rows=milestones,
        source="tasks/timeline", filters=filters, definition=words.TIMELINE_HELP, through=through,
        picks=Picks("task", {number: str(number) for number in texts}), note=words.undated(undated),
    )  # fmt: skip


def standing(halves) -> None:
    title = words.half_years_title(half_year_totals(halves))
    source = "tasks/half_years", filters, halves
    with card(title, key="half_years", definition=words.HALF_YEARS_HELP, through=through, source=source):
        order = halves["task_no"].astype(str).unique()
        columns = newspaper(order, HALF_YEAR_COLUMNS)
        for number, (cell, codes) in enumerate(zip(st.columns(HALF_YEAR_COLUMNS, gap="xsmall"), columns, strict=False)):
            figure = half_years(halves, task_labels, texts, order=codes, lines=len(columns[0]))
            with cell:
                draw(figure, alt=title, key=f"half_years_{number}", picks=Picks("task", words.TASKS))
        st.markdown(f":small[:gray[{words.HALF_YEAR_SIGNS}]]")


def wards_board() -> None:
    rows = facts.by_unit_task
    rows = rows[rows["unit_kind"] == "ward"]
    by_ward = ask("tasks/by_ward", filters).set_index("ward")
    wards = ask("wards/all", filters)
    frame = open_frame("board")
    with frame.body:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            with st.container(key="controls_of_board", horizontal=True, width="content", gap="small"):
                order = chosen_among(ORDER, ORDERS, key="order")
                typed = search_box("find")
            legend(rows["task_state"], "legend_board", SIGNS)
        kept = wards[wards["ward"].isin(found_wards(typed, view.ward_names, names))]
    late = by_ward["overdue_count"]
    title = words.board_title(int((late > 0).sum()), len(by_ward), int(late.sum()), len(rows))
    source = "tasks/by_unit_task", filters, rows
    with card(title, key="board", definition=words.BOARD_HELP, through=through, source=source, frame=frame):
        trouble = by_ward[["overdue_count", "unreported_overdue_count", "not_reported_count", "due_soon_count"]]
        columns = newspaper(ward_order(kept, trouble, order), COLUMNS)
        for number, (cell, codes) in enumerate(zip(st.columns(COLUMNS, gap="xsmall"), columns, strict=False)):
            figure = ward_tasks(rows, names, texts, order=codes, lines=len(columns[0]), headings=HEADINGS)
            with cell:
                draw(figure, alt=words.board_alt(title, len(kept)), key=f"board_{number}", ward_names=names)
        tasks_in_words({number: texts[number] for number in sorted(rows["task_no"].unique())})


def list_of_tasks() -> None:
    judged = facts.now.judged_on.date() if facts else filters.end_date
    frame = open_frame("list")
    with frame.body:
        chosen = list_choices(lead_choices())
    rows = tasks if facts else plan
    shown = by_urgency(chosen_tasks(rows, judged, **chosen), list(TASK_STATES))
    title = words.list_title(len(shown), len(rows), int((shown["task_state"] == "overdue").sum()) if facts else None)
    source = "tasks/by_task", filters, shown
    with card(title, key="list", definition=words.LIST_HELP, through=through, source=source, frame=frame):
        columns = [
            Column("task_no", words.COLUMNS["task_no"], str, address=task_address),
            Column("text", words.COLUMNS["text"], shortened),
            Column("leads", words.COLUMNS["leads"], lambda codes: words.lead_names(codes, short_names)),
            Column("deadline", words.COLUMNS["deadline"], words.deadline),
            Column("next_due_on", words.COLUMNS["next_due_on"], day),
        ]
        judged_columns = [
            Column("day_count", words.COLUMNS["day_count"], words.days),
            Column("task_state", words.COLUMNS["task_state"], TASK_STATES.get, is_status=True),
        ]
        table(shown, columns + (judged_columns if facts else []), key="list", alt=title, empty=words.NONE_FIT)


def all_tasks() -> None:
    if facts and facts.now.task_count:
        milestones, halves = ask("tasks/timeline", filters), ask("tasks/half_years", filters)
        worst = [(short_names[code], count) for code, count in overdue_by_lead(tasks)]
        show_cards(milestones, halves, worst)
        left, right = st.columns(2, gap="xsmall")
        with left:
            by_lead(worst)
            standing(halves)
        with right:
            if milestones["due_on"].notna().any():
                along_the_years(milestones)
    else:
        st.info(why_unjudged() or words.NO_WARDS, icon=":material/info:")
    list_of_tasks()
    if facts and facts.of_wards is not None:
        wards_board()


with st.container(gap="xsmall"):
    scope = words.scope(place(filters.area, [view.ward_names[code] for code in filters.wards]), filters.end_date)
    page_header(labels.PAGES["tasks"].title, view, scope, feeds=["task_reports"])
    if plan.empty:
        st.info(words.NO_TABLE, icon=":material/database_off:")
    elif number := open_task():
        one_task(number)
    else:
        if view.is_of_places or filters.area != "city":
            st.markdown(f":small[{words.only_wards(len(tasks))}]")
        all_tasks()
