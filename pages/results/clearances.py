"""Which wards clear encroachments as often as the plan asks, which do not, and where they come back."""

import streamlit as st

from analysis import MISSED, board_order, clearance_status, largest, longest_missed, wards_in_state
from components import card, chart_card, current_view, draw, page_header, status_badge
from figures import board, groups, progress, state_legend
from queries import ask
from vietnamese import clearance_words as words
from vietnamese import labels

view = current_view()
filters = view.filters
wards = ask("wards/all", filters)
names = dict(zip(wards["ward"], wards["name"], strict=True))
ward_months = ask("clearances/by_ward_month", filters)
latest = ask("clearances/latest_months", filters)
streaks = ask("clearances/streaks", filters)
through = view.through("clearances")


def controls() -> str:
    """The order of the board, beside the status of the latest full month."""
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(key="controls", width="content"):
            order = st.segmented_control(
                words.ORDER, list(words.ORDERS), default=next(iter(words.ORDERS)), required=True, key="order",
                bind="query-params", label_visibility="collapsed",
            )  # fmt: skip
        status_badge(clearance_status(latest))
        st.markdown(words.against_month_before(latest.itertuples(index=False)), width="content")
    return words.ORDERS[order]


def whole_board(order: str) -> None:
    finding = words.month_finding(next(latest.itertuples(index=False), None))
    unplaced = ask("clearances/unplaced", filters)
    source = "clearances/by_ward_month", filters, ward_months
    with card(finding, key="board", definition=words.BOARD_HELP, through=through, source=source):
        draw(
            state_legend(ward_months["state"].tolist(), labels.BOARD_STATES), alt=words.LEGEND, key="legend",
            width="content",
        )  # fmt: skip
        figure = board(
            ward_months,
            order=board_order(wards, streaks, ward_months, order),
            names=names,
            runs=dict(zip(streaks["ward"], streaks["missed_now_count"], strict=True)),
        )
        draw(figure, alt=words.board_alt(finding, len(wards)), key="board")
        if len(unplaced):
            st.markdown(f":small[:gray[{words.unplaced(len(unplaced))}]]")


def month_by_month() -> None:
    rows = ask("clearances/by_month", filters)
    [total] = ask("clearances/progress", filters).itertuples(index=False)
    finding = words.progress_finding(total.met_count, total.due_count, total.month_count)
    chart_card(
        finding, progress(rows), key="progress", alt=finding, rows=rows, source="clearances/by_month", filters=filters,
        definition=words.PROGRESS_HELP, through=through, note=words.trips(total.clearance_count, total.required_count),
    )  # fmt: skip


def who_is_missing() -> None:
    month = latest["month"].iloc[0]
    source = "clearances/by_ward_month", filters, ward_months
    with card(words.missing_title(month), key="missing", through=through, source=source):
        for state in MISSED:
            if codes := wards_in_state(ward_months, month, state):
                st.markdown(
                    words.ward_list(labels.STATES[state], [name for code, name in names.items() if code in codes])
                )
        if not any(wards_in_state(ward_months, month, state) for state in MISSED):
            st.markdown(f":gray[{words.ALL_DONE}]")


def long_misses() -> None:
    rows = longest_missed(streaks)
    source = "clearances/streaks", filters, streaks
    with card(words.long_misses_title(len(rows)), key="misses", through=through, source=source):
        lines = [
            words.long_miss(place, names[row.ward], row.missed_now_count, row.longest_missed_count)
            for place, row in enumerate(rows.itertuples(index=False), 1)
        ]
        st.markdown("  \n".join(lines))


def coming_back() -> None:
    [total] = ask("clearances/reencroachment", filters).itertuples(index=False)
    rows = ask("clearances/reencroachment_by_ward", filters)
    finding = words.reencroachment_finding(total.reencroached_share, total.reencroached_count, total.due_count)
    chart_card(
        finding, groups(rows, x="reencroached_count", y="ward", names=names, most=8), key="back", alt=finding,
        rows=rows, source="clearances/reencroachment_by_ward", filters=filters, definition=words.REENCROACHMENT_HELP,
        through=view.through("encroachments"), empty=words.NOTHING_DUE,
        note=words.reencroachment_detail(
            young=total.young_count, unchecked=total.unchecked_count, without_point=total.without_point_count
        ),
    )  # fmt: skip


def kinds(group: str) -> None:
    source, group_names = f"encroachments/by_{group}", words.KINDS[group]
    rows = ask(source, filters)
    most = largest(rows, x="case_count", y=group)
    finding = words.kind_finding(group, most and group_names[most.group], most, int(rows["amount_vnd"].sum()))
    chart_card(
        finding, groups(rows, x="case_count", y=group, names=group_names), key=group, alt=finding, rows=rows,
        source=source, filters=filters, definition=words.KINDS_HELP[group], through=view.through("encroachments"),
        empty=words.NO_CASES,
    )  # fmt: skip


def draw_page() -> None:
    whole_board(controls())
    left, right = st.columns(2, gap="xsmall")
    with left:
        month_by_month()
        coming_back()
        kinds("measure")
    with right:
        if len(latest):
            who_is_missing()
        long_misses()
        kinds("category")


page_header(
    labels.PAGES["clearances"].title, view, words.scope(ward_months.dropna(subset="state")["month"], len(wards))
)
if view.cut("clearances"):
    draw_page()
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
