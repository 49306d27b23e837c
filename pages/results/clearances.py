"""Which wards clear encroachments as often as the plan asks, which do not, and where they come back."""

from dataclasses import replace
from functools import partial

import streamlit as st

from analysis import (
    board_order,
    by_evidence,
    change_of_shares,
    clearance_status,
    largest,
    longest_runs,
    months_with_state,
    newspaper,
    significance_level,
    unit_holding,
)
from components import (
    Change,
    Kpi,
    card,
    chart_card,
    copy_button,
    current_view,
    draw,
    kpi_card,
    open_frame,
    page_header,
    ward_link,
    ward_search,
)
from components.plain_text import plain
from figures import BoardFacts, board, groups, intervals, progress, sparkline, state_legend
from queries import ask
from vietnamese import clearance_words as words
from vietnamese import labels, numbers, overview_words, periods
from vietnamese.clearance_list import clearance_list
from vietnamese.measures import MEASURES
from vietnamese.search import matching

COLUMNS, MOST_MONTHS, MOST_LINKS = 3, 12, 6
MOST_RUNS, MOST_INTERVALS = 14, 10
LONG_LIST = 14  # lines; a longer one scrolls

view = current_view()
filters = view.filters
wards = ask("wards/all", filters)
names = dict(zip(wards["ward"], wards["name"], strict=True))
ward_months = ask("clearances/by_ward_month", filters)
by_month = ask("clearances/by_month", filters)
due_months = by_month[by_month["due_count"] > 0]
latest = ask("clearances/latest_months", filters)
streaks = ask("clearances/streaks", filters)
through = view.through("clearances")
encroachments = view.cut("encroachments")
cases = encroachments.now if encroachments else filters
cases_before = encroachments.before if encroachments else None
place = periods.place(filters.area, [names[code] for code in filters.wards if code in names])


def one_row(question: str, asked):
    return next(ask(question, asked).itertuples(index=False))


def latest_month_kpi() -> Kpi:
    about = MEASURES["clearance_met_count"]
    kpi = Kpi("latest", about.word, about.definition, clearance_status(latest), overview_words.NO_VALUE)
    if latest.empty:
        return replace(kpi, target=overview_words.NO_MONTH)
    now = latest.iloc[0]
    made = by_month[by_month["month"] == now["month"]].iloc[0]
    return replace(
        kpi,
        value=overview_words.of_all(now["met_count"], now["due_count"]),
        unit=words.month_range(now["month"], now["month"]).lower(),
        change=month_change() if len(latest) > 1 else None,
        target=words.month_target(now["due_count"], made["missing_count"]),
        detail=overview_words.clearance_counts(now["not_met_count"], now["not_reported_count"]),
        sparkline=sparkline(due_months["met_count"].tolist(), bool(due_months["is_running"].iloc[-1])),
    )


def month_change() -> Change:
    difference = int(latest["met_count"].iloc[0] - latest["met_count"].iloc[1])
    tone = "good" if difference > 0 else "bad" if difference < 0 else "chance"
    return Change(overview_words.wards_change(difference), difference, tone, words.MONTH_BEFORE)


def period_kpi() -> Kpi:
    total = one_row("clearances/progress", filters)
    kpi = Kpi("period", words.PERIOD_TITLE, words.PERIOD_HELP, "", overview_words.NO_VALUE)
    if not total.due_count:
        return replace(kpi, target=overview_words.NO_MONTH)
    always = int((streaks["longest_missed_count"] == 0).sum())
    never = int((streaks["longest_met_count"] == 0).sum())
    return replace(
        kpi,
        value=numbers.percent(total.met_share),
        unit=words.ward_months(total.met_count, total.due_count),
        target=words.trips(total.clearance_count, total.required_count, total.missing_count),
        detail=words.always_and_never(always, never, total.month_count),
    )


def reencroachment_kpi() -> Kpi:
    now = one_row("clearances/reencroachment", cases)
    before = one_row("clearances/reencroachment", cases_before) if cases_before else None
    kpi = Kpi("reencroachment", words.REENCROACHMENT, words.REENCROACHMENT_HELP, "", overview_words.NO_VALUE)
    outside = words.outside(young=now.young_count, unchecked=now.unchecked_count, without_point=now.without_point_count)
    if not now.due_count:
        return replace(kpi, target=words.NOTHING_DUE, detail=outside)
    return replace(
        kpi,
        value=numbers.percent(now.reencroached_share),
        unit=words.of_due(now.reencroached_count, now.due_count),
        change=reencroachment_change(now, before) if before is not None and before.due_count else None,
        target=words.NO_GOAL,
        detail=outside,
    )


def reencroachment_change(now, before) -> Change:
    counts = (now.reencroached_count, now.due_count, before.reencroached_count, before.due_count)
    alpha = significance_level(ask("plan/thresholds", cases), cases.end_date)
    tone = {"decrease": "good", "increase": "bad"}.get(change_of_shares(*counts, alpha=alpha), "chance")
    difference = now.reencroached_share - before.reencroached_share
    text = numbers.change_in_share(now.reencroached_share, before.reencroached_share)
    return Change(text, difference, tone, overview_words.COMPARED[view.against])


def show_cards() -> None:
    with st.grid(3, min_column_width=250, gap="xsmall"):
        kpi_card(latest_month_kpi())
        kpi_card(period_kpi())
        kpi_card(reencroachment_kpi())


def board_controls() -> tuple[str, str]:
    """The order of the board and what the reader looks for; the legend beside them is printed."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="controls", horizontal=True, width="content", gap="small"):
            order = st.segmented_control(
                words.ORDER, list(words.ORDERS), default=next(iter(words.ORDERS)), required=True, key="order",
                bind="query-params", label_visibility="collapsed",
            )  # fmt: skip
            typed = ward_search("find")
        legend = state_legend(ward_months["state"].tolist(), labels.BOARD_STATES)
        draw(legend, alt=words.LEGEND, key="legend", width="content")
    return words.ORDERS[order], typed


def found_wards(typed: str) -> list[str]:
    found = matching(typed, dict(zip(wards["ward"], wards["full_name"], strict=True)))
    if typed:
        with st.container(horizontal=True, gap="small", key="found"):
            st.markdown(f":small[{words.found(plain(typed), len(found), len(wards))}]", width="content")
            for code in found[:MOST_LINKS]:
                ward_link(names[code])
    return found


def whole_board() -> None:
    frame = open_frame("board")
    with frame.body:
        order, typed = board_controls()
        found = set(found_wards(typed))
    long_missed = int((streaks["missed_now_count"] >= 2).sum())
    always = int((streaks["longest_missed_count"] == 0).sum())
    title = words.board_title(long_missed, always, len(wards), len(due_months) - int(due_months["is_running"].any()))
    source = "clearances/by_ward_month", filters, ward_months
    with card(title, key="board", definition=words.BOARD_HELP, through=through, source=source, frame=frame):
        kept = wards[wards["ward"].isin(found)]
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
            draw(figure, alt=alt, key=f"board_{number}", ward_names=names)
    if len(shown) < len(months):
        st.markdown(f":small[:gray[{words.only_latest(months, shown)}]]")
    if len(unplaced):
        st.markdown(f":small[:gray[{words.unplaced(len(unplaced))}]]")


def month_by_month() -> None:
    full = due_months[~due_months["is_running"]]
    now, before = ([*full.tail(2).itertuples(index=False)][::-1] + [None, None])[:2]
    title = words.progress_title(now, before)
    chart_card(
        title, progress(by_month), key="progress", alt=title, rows=due_months, source="clearances/by_month",
        filters=filters, definition=words.PROGRESS_HELP, through=through, note=words.TRIPS_NOTE,
    )  # fmt: skip


def list_to_send() -> None:
    """Months that owe something, the latest full one first chosen, as a text to paste."""
    frame = open_frame("missing")
    months = due_months.sort_values("month", ascending=False)
    choices = {words.running(row.month) if row.is_running else words.month_name(row.month): row
               for row in months.itertuples(index=False)}  # fmt: skip
    full = [name for name, row in choices.items() if not row.is_running]
    with frame.body:
        controls = st.container(horizontal=True, vertical_alignment="center", gap="small", key="list_controls")
    with controls:
        chosen = st.selectbox(
            words.LIST_MONTH, list(choices), index=list(choices).index(full[0]) if full else 0, key="list_month",
            bind="query-params", filter_mode=None, label_visibility="collapsed", width=170,
        )  # fmt: skip
    month = choices[chosen]
    days = unit_holding(month.month.date(), "month", "calendar")
    asked = filters.within(*days)
    rows = ask("clearances/missing", asked)
    text = clearance_list(
        rows.itertuples(index=False), month=month.month, last_day=days.end, due_count=month.due_count,
        through=through, place=place, is_sample=view.is_sample,
    )  # fmt: skip
    source = "clearances/missing", asked, rows
    title = words.list_title(len(rows), month.month, month.is_running)
    with card(title, key="missing", definition=words.LIST_HELP, through=through, source=source, frame=frame):
        with controls:
            copy_button(words.COPY_LIST, text, key="missing")
        with st.container(height=262 if text.count("\n") >= LONG_LIST else "content", border=True, key="list_text"):
            st.text(text)


def long_runs() -> None:
    frame = open_frame("runs")
    with frame.body:
        chosen = st.segmented_control(
            words.RUNS_SWITCH, list(words.RUNS), default=next(iter(words.RUNS)), required=True, key="runs",
            bind="query-params", label_visibility="collapsed",
        )  # fmt: skip
    kind = words.RUNS[chosen]
    every = longest_runs(streaks, kind)
    rows = every.head(MOST_RUNS)
    source = "clearances/streaks", filters, streaks
    title = words.runs_title(kind, len(every), len(rows))
    with card(title, key="runs", definition=words.RUNS_HELP, through=through, source=source, frame=frame):
        for row in rows.to_dict("records"):
            with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
                ward_link(names[row["ward"]])
                st.markdown(words.run(kind, row[f"{kind}_now_count"], row[f"longest_{kind}_count"]), width="content")


def coming_back() -> None:
    [city] = ask("clearances/reencroachment", replace(cases, wards=(), area="city")).itertuples(index=False)
    of_view = one_row("clearances/reencroachment", cases)
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
            draw(figure, alt=title, key="figure_back", ward_names=names)
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
        definition=words.KINDS_HELP[group], through=view.through("encroachments"),
    )  # fmt: skip


def total(rows, column: str) -> int | None:
    return None if rows is None else int(rows[column].sum())


def draw_page() -> None:
    show_cards()
    parts = []
    if due_months.empty:
        st.info(words.no_requirement(filters.start_date, filters.end_date), icon=":material/event_busy:")
    else:
        whole_board()
        parts += [month_by_month, list_to_send, long_runs]
    if ask("encroachments/by_category", cases).empty:
        st.markdown(f":gray[{words.NO_CASES}]")
    else:
        parts += [coming_back, partial(kinds, "category"), partial(kinds, "measure")]
    for start in range(0, len(parts), 2):
        for side, part in zip(st.columns(2, gap="xsmall"), parts[start : start + 2], strict=False):
            with side:
                part()


page_header(labels.PAGES["clearances"].title, view, words.scope(due_months["month"], place, len(wards)))
if view.cut("clearances"):
    draw_page()
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
