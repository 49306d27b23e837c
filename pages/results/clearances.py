"""Which wards clear encroachments as often as the plan asks, which do not, and where they come back."""

from dataclasses import replace
from functools import partial

import streamlit as st

from analysis import (
    board_order,
    by_evidence,
    largest,
    longest_runs,
    months_with_state,
    newspaper,
)
from components import (
    Groups,
    card,
    chart_card,
    chosen_among,
    current_view,
    draw,
    found_wards,
    kpi_card,
    list_to_send,
    map_card,
    map_controls,
    open_frame,
    page_header,
    search_box,
    ward_line,
)
from components.clearance_kpis import latest_month_kpi, period_kpi, reencroachment_kpi
from figures import BoardFacts, Ground, board, clearance_map, groups, intervals, progress, sparkline, state_legend
from queries import ask
from reports import clearance_facts
from vietnamese import clearance_words as words
from vietnamese import labels, map_words, periods

COLUMNS, MOST_MONTHS = 3, 12
MOST_RUNS, MOST_INTERVALS = 12, 10
MAP_SOURCES = {
    "points": "encroachments/places",
    "density": "encroachments/density",
    "wards": "clearances/by_ward_month",
}

view = current_view()
filters = view.filters
wards = ask("wards/all", filters)
names = dict(zip(wards["ward"], wards["name"], strict=True))
full_names = dict(zip(wards["ward"], wards["full_name"], strict=True))
ward_months = ask("clearances/by_ward_month", filters)
facts = clearance_facts(view)
by_month, due_months, full_months, latest = facts.by_month, facts.due_months, facts.full_months, facts.latest
streaks = ask("clearances/streaks", filters)
through = view.through("clearances")
cases, cases_before = facts.cases, facts.cases_before
where = words.where(filters.area, [names[code] for code in filters.wards if code in names], len(wards))


def show_cards() -> None:
    again, before = facts.reencroachment, facts.reencroachment_before
    with st.grid(3, min_column_width=250, gap="xsmall"):
        kpi_card(latest_month_kpi(latest, by_month, sparkline(full_months["met_count"].tolist())))
        kpi_card(period_kpi(facts.progress, streaks))
        kpi_card(reencroachment_kpi(again, before, view.against, facts.alpha))


def board_controls() -> tuple[str, str]:
    """The order of the board and what the reader looks for; the legend beside them is printed."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="controls", horizontal=True, width="content", gap="small"):
            order = chosen_among(words.ORDER, words.ORDERS, key="order")
            typed = search_box("find")
        legend = state_legend(ward_months["state"].tolist(), labels.BOARD_STATES)
        draw(legend, alt=words.LEGEND, key="legend", width="content")
    return order, typed


def whole_board() -> None:
    frame = open_frame("board")
    with frame.body:
        order, typed = board_controls()
        kept = wards[wards["ward"].isin(found_wards(typed, full_names, names))]
    long_missed = int((streaks["missed_now_count"] >= 2).sum())
    always = int((streaks["longest_missed_count"] == 0).sum())
    title = words.board_title(long_missed, always, len(wards), len(full_months))
    source = "clearances/by_ward_month", filters, ward_months
    with card(title, key="board", definition=words.BOARD_HELP, through=through, source=source, frame=frame):
        draw_board(board_order(kept, streaks, ward_months, order), words.board_alt(title, len(kept)))


def draw_board(order: list[str], alt: str) -> None:
    months = months_with_state(ward_months)
    shown, columns = months[-MOST_MONTHS:], newspaper(order, COLUMNS)
    unplaced = ask("clearances/unplaced", filters)
    facts = BoardFacts(
        names,
        runs=dict(zip(streaks["ward"], streaks["missed_now_count"], strict=True)),
        headings=words.HEADINGS,
        unplaced=set(zip(unplaced["ward"], unplaced["month"], strict=True)),
    )
    for number, (cell, codes) in enumerate(zip(st.columns(COLUMNS, gap="xsmall"), columns, strict=False)):
        figure = board(ward_months, facts, order=codes, months=shown, lines=len(columns[0]))
        with cell:
            draw(figure, alt=alt, key=f"board_{number}", groups=Groups("ward", names))
    if len(shown) < len(months):
        st.markdown(f":small[:gray[{words.only_latest(months, shown)}]]")
    if len(unplaced):
        st.markdown(f":small[:gray[{words.unplaced(len(unplaced))}]]")


def month_by_month() -> None:
    now, before = ([*full_months.tail(2).itertuples(index=False)][::-1] + [None, None])[:2]
    title = words.progress_title(now, before)
    chart_card(
        title, progress(by_month), key="progress", alt=title, rows=due_months, source="clearances/by_month",
        filters=filters, definition=words.PROGRESS_HELP, through=through, note=words.TRIPS_NOTE,
    )  # fmt: skip


def long_runs() -> None:
    frame = open_frame("runs")
    with frame.body:
        kind = chosen_among(words.RUNS_SWITCH, words.RUNS, key="runs")
    every = longest_runs(streaks, kind)
    rows = every.head(MOST_RUNS)
    source = "clearances/streaks", filters, streaks
    title = words.runs_title(kind, len(every), int(every[f"longest_{kind}_count"].max()) if len(every) else 0)
    with card(title, key="runs", definition=words.RUNS_HELP, through=through, source=source, frame=frame):
        for rank, row in enumerate(rows.to_dict("records"), 1):
            text = words.run(kind, row[f"{kind}_now_count"], row[f"longest_{kind}_count"])
            ward_line(rank, names[row["ward"]], text)
        if len(every) > len(rows):
            st.markdown(f":small[:gray[{words.more_wards(len(every) - len(rows))}]]")


def coming_back() -> None:
    [city] = ask("clearances/reencroachment", replace(cases, wards=(), area="city")).itertuples(index=False)
    of_view = facts.reencroachment
    rows = ask("clearances/reencroachment_by_ward", cases)
    ranked = by_evidence(rows[rows["ward"].isin(names)], city.reencroached_share)
    shown = ranked.head(MOST_INTERVALS)
    share = of_view.reencroached_share if of_view.due_count else None
    title = words.reencroachment_title(share, [names[code] for code in ranked.loc[ranked["is_high"], "ward"]])
    with card(
        title, key="back", definition=words.BY_WARD_HELP, through=view.through("encroachments"),
        source=("clearances/reencroachment_by_ward", cases, rows),
    ):  # fmt: skip
        if shown.empty:
            st.markdown(f":gray[{words.NOTHING_DUE}]")
        else:
            figure = intervals(shown, names=names, city_share=city.reencroached_share)
            draw(figure, alt=title, key="figure_back", groups=Groups("ward", names))
            st.markdown(f":small[:gray[{words.ranked(len(shown), len(ranked))}]]")


def kinds(group: str) -> None:
    source, group_names = f"encroachments/by_{group}", words.KINDS[group]
    rows, before = ask(source, cases), ask(source, cases_before) if cases_before else None
    compared_with = periods.COMPARISONS[view.against]
    most = largest(rows, x="case_count", y=group)
    title = words.kind_finding(group_names[most.group], most) if most else words.KINDS_TITLE[group]
    figure = groups(rows, before, x="case_count", y=group, names=group_names, before_name=compared_with)
    notes = [words.all_cases(total(rows, "case_count"), total(before, "case_count"), compared_with)]
    if group == "measure":
        fine_count = int(rows.loc[rows["measure"] == "fine", "case_count"].sum())
        notes.append(words.fined(total(rows, "amount_vnd"), total(before, "amount_vnd"), fine_count, compared_with))
    chart_card(
        title, figure, key=group, alt=title, rows=rows, source=source, filters=cases, note=" ".join(notes),
        groups=Groups(group, group_names), definition=words.KINDS_HELP[group], through=view.through("encroachments"),
    )  # fmt: skip


def total(rows, column: str) -> int | None:
    return None if rows is None else int(rows[column].sum())


def on_the_map() -> None:
    """The wards in the latest full month; where encroachments were found again, and how close together."""
    frame = open_frame("map")
    layer, zone = map_controls(frame, default="wards")
    source, asked = MAP_SOURCES[layer], filters if layer == "wards" else cases
    rows = ask(source, asked)
    if layer == "wards":
        rows = rows[rows["month"].isin(latest["month"].head(1))]
    ground = Ground(wards, ask("wards/boundaries", filters), zone)
    notes = [map_words.HOW_TO, *([] if len(ground.boundaries) else [map_words.NO_BOUNDARIES])]
    if layer != "wards":
        [without] = ask("encroachments/without_point", cases).itertuples(index=False)
        notes.insert(0, map_words.without_point(*without, map_words.CASE, cases.start_date, cases.end_date))
    map_card(
        map_finding(layer, rows, ground.names), *clearance_map(layer, rows, ground), frame=frame, rows=rows,
        source=source, filters=asked, definition=map_words.ENCROACHMENT_HELP[layer], notes=notes, ward_names=names,
    )  # fmt: skip


def map_finding(layer: str, rows, full_names: dict[str, str]) -> str:
    if layer == "wards":
        return map_words.states_finding(next(latest.itertuples(index=False), None))
    if rows.empty:
        return map_words.NO_CASES
    if layer == "points":
        return map_words.places_finding(int((rows["day_count"] > 1).sum()), len(rows))
    most = largest(rows[rows["ward"].isin(full_names)], x="case_count", y="ward")
    return map_words.density_finding(full_names[most.group], most.count, map_words.CASE) if most else map_words.NO_CASES


def draw_page() -> None:
    show_cards()
    parts = []
    if due_months.empty:
        st.info(words.no_requirement(filters.start_date, filters.end_date), icon=":material/event_busy:")
    else:
        whole_board()
        parts += [month_by_month, partial(list_to_send, due_months, where), long_runs]
    if ask("encroachments/by_category", cases).empty:
        st.markdown(f":gray[{words.NO_CASES}]")
    else:
        parts += [coming_back, partial(kinds, "category"), partial(kinds, "measure")]
    for start in range(0, len(parts), 2):
        for side, part in zip(st.columns(2, gap="xsmall"), parts[start : start + 2], strict=False):
            with side:
                part()
    if parts:
        on_the_map()


page_header(labels.PAGES["clearances"].title, view, feeds=["clearances", "encroachments"])
if through and filters.start_date <= through:
    draw_page()
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
