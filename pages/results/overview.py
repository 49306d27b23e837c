"""Are we on target, what got worse, who has not done the work?"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

import streamlit as st

from analysis import PLAN_BEGINS, accident_levels, image_fine_levels, same_period_last_year, unit_holding
from components import (
    Change,
    Groups,
    Kpi,
    card,
    change_in_share,
    change_in_tasks,
    change_in_wards,
    chart_card,
    chosen_among,
    current_view,
    draw,
    kpi_card,
    open_frame,
    page_header,
    plan_standing,
    status_icon,
    tone_of,
    ward_line,
)
from figures import Course, cumulative, sparkline, tile_legend, tile_map
from queries import Filters, ask
from reports import criteria_facts, summary
from vietnamese import labels, numbers, plan_words
from vietnamese import overview_words as words
from vietnamese.curve_words import accident_note, clearance_note, image_fine_note
from vietnamese.measures import MEASURES

MOST_WARDS = 10

found = summary(current_view())
view, filters = found.view, found.view.filters
COMPARED = words.COMPARED[view.against]


def show_cards() -> None:
    with st.grid(4, min_column_width=230, gap="xsmall"):
        kpi_card(accident_kpi())
        kpi_card(image_fine_kpi())
        kpi_card(clearance_kpi())
        kpi_card(task_kpi())


def without_numbers(measure: str, feed: str, reason: str = words.NO_DATA) -> Kpi:
    about = MEASURES[measure]
    target = reason if view.through(feed) else words.NO_FEED
    return Kpi(measure, about.word, about.definition, "none", words.NO_VALUE, target=target)


def accident_kpi() -> Kpi:
    kpi, accidents = without_numbers("accident_count", "accidents"), found.accidents
    if accidents is None:
        return kpi
    count, through = accidents.criteria["accident_count"], accidents.cut.through
    monthly = ask("accidents/by_month", accidents.cut.now)
    return replace(
        kpi,
        status=count.status,
        value=numbers.integer(count.value),
        unit=words.until(MEASURES["accident_count"].unit, through, filters.end_date),
        change=count.change
        and Change(words.accident_change(*count.change), count.change.difference, tone_of(count.verdict), COMPARED),
        target=words.accident_target(count.target, count.verdict, count.status == "met" and count.is_above_last_year),
        detail=f" {labels.DOT} ".join(casualties(measure) for measure in ("death_count", "injured_count")),
        sparkline=sparkline(monthly["accident_count"].tolist(), through < view.period.end),
    )


def casualties(measure: str) -> str:
    criterion = found.accidents.criteria[measure]
    return words.casualties(measure, criterion.value, criterion.change, status_icon(criterion.status))


def image_fine_kpi() -> Kpi:
    kpi, fines = without_numbers("image_fine_share", "fines"), found.image_fines
    if fines is None or not fines.now:
        return kpi
    now, through = fines.now, fines.cut.through
    monthly = ask("image_fines/by_month", fines.cut.now).dropna(subset="image_fine_share")
    return replace(
        kpi,
        status=fines.image.status,
        value=numbers.percent(now.image_fine_share),
        unit=words.until("", through, filters.end_date),
        change=image_fine_change() if fines.before else None,
        target=words.image_target(fines.image),
        detail=words.image_counts(now.image_fine_count, now.fine_count),
        sparkline=sparkline(monthly["image_fine_share"].tolist(), through < view.period.end),
    )


def image_fine_change() -> Change:
    fines = found.image_fines
    shares = fines.now.image_fine_share, fines.before.image_fine_share
    return change_in_share(*shares, fines.verdict, COMPARED, more_is_good=True)


def clearance_kpi() -> Kpi:
    kpi, latest = without_numbers("clearance_met_count", "clearances", words.NO_MONTH), found.clearances.latest_month
    if latest is None:
        return kpi
    latest_months = found.clearances.latest
    return replace(
        kpi,
        status=found.clearances.status,
        value=words.of_all(latest.met_count, latest.due_count),
        unit=words.month_short(latest.month),
        change=change_in_wards(*latest_months["met_count"].head(2)) if len(latest_months) > 1 else None,
        target=words.clearance_target(latest.due_count, latest.clearance_count, latest.required_count),
        detail=words.clearance_counts(latest.not_met_count, latest.not_reported_count),
        sparkline=sparkline(found.clearances.full_months["met_count"].tolist(), False),
    )


def task_kpi() -> Kpi:
    reason = plan_words.BEFORE_PLAN if filters.end_date < PLAN_BEGINS else words.NO_DATA
    kpi, tasks = without_numbers("overdue_task_count", "task_reports", reason), found.tasks
    if tasks is None:
        return kpi
    now, before = tasks.now, tasks.before
    return replace(
        kpi,
        status=tasks.status,
        value=words.of_all(now.overdue_count, now.task_count),
        unit=plan_words.OVERDUE_TASKS,
        change=change_in_tasks(now.overdue_count, before.overdue_count) if before else None,
        target=plan_words.tasks_target(now.due_soon_count, now.not_reported_count),
        detail=plan_words.tasks_counts(now.done_count + now.done_late_count, tasks.wards_apart),
    )


def show_findings() -> None:
    with st.container(border=True, key="card_findings", gap=None):
        st.markdown("  \n".join(found.sentences()) or words.NO_FINDINGS)


def show_attention() -> None:
    help_, source = words.attention_help(found.standing), ("wards/attention", filters, found.standing)
    months, first = found.clearances.latest["month"].tolist(), found.attention.head(MOST_WARDS)
    with card(words.attention_title(len(first)), key="attention", definition=help_, source=source):
        for rank, row in enumerate(first.itertuples(index=False), start=1):
            ward_line(rank, row.name, words.reasons(row, months))
        if first.empty:
            st.markdown(f":gray[{words.NO_ATTENTION}]")


class Tiles(NamedTuple):
    """One layer of the tile map: rows `counted` have ward, state and the two counts that `note` puts into words."""

    title: str
    counted: Any
    note: Callable[..., str]
    source: tuple[str, Filters, Any]


def clearance_tiles() -> Tiles | None:
    latest_months = found.clearances.latest
    if latest_months.empty:
        return None
    latest = latest_months.iloc[0]
    month = filters.within(*unit_holding(latest["month"].date(), "month", "calendar"))
    rows = ask("clearances/by_ward_month", month)
    return Tiles(
        words.clearance_tiles_title(latest["month"], latest["met_count"], latest["due_count"]),
        rows[["ward", "state", "clearance_count", "required_count"]],
        clearance_note,
        ("clearances/by_ward_month", month, rows),
    )


def accident_tiles() -> Tiles:
    levels = accident_levels(found.standing)
    title = words.accident_tiles_title(int((levels["state"] == "many").sum()), len(levels))
    counted = levels[["ward", "state", "accident_count", "expected_count"]]
    return Tiles(title, counted, accident_note, ("wards/attention", filters, found.standing))


def image_fine_tiles() -> Tiles:
    rows = ask("image_fines/by_ward", filters)
    levels = image_fine_levels(rows, found.standing["ward"])
    title = words.image_fine_tiles_title(*((levels["state"] == state).sum() for state in ("above", "below")))
    counted = levels[["ward", "state", "image_fine_count", "fine_count"]]
    return Tiles(title, counted, image_fine_note, ("image_fines/by_ward", filters, rows))


TILES = {
    "clearances": ("clearances", clearance_tiles),
    "accidents": ("accidents", accident_tiles),
    "image_fines": ("fines", image_fine_tiles),
}


def show_tiles() -> None:
    frame = open_frame("tiles")
    head = frame.body.container(horizontal=True, vertical_alignment="center")
    with head:
        layer = chosen_among(words.TILES_SWITCH, words.TILE_LAYERS, key="tiles")
    feed, layer_tiles = TILES[layer]
    tiles = layer_tiles() if view.through(feed) else None
    if tiles is None:
        reason = words.NO_MONTH if view.through(feed) else words.NO_FEED
        with card(reason, key="tiles", definition=words.TILES_HELP[layer], frame=frame):
            return
    with head:
        draw(tile_legend(tiles.counted["state"].tolist()), alt=words.TILES_LEGEND, key="tiles_legend", width="content")
    names = dict(found.standing[["ward", "name"]].itertuples(index=False))
    notes = [tiles.note(names[ward], *facts) for ward, *facts in tiles.counted.itertuples(index=False)]
    question, asked, rows = tiles.source
    chart_card(
        tiles.title, tile_map(tiles.counted, notes, names=names), key="tiles", alt=tiles.title, rows=rows,
        source=question, filters=asked, definition=words.TILES_HELP[layer], through=view.through(feed),
        groups=Groups("ward", names), frame=frame,
    )  # fmt: skip


def show_curve() -> None:
    accidents = found.accidents
    if accidents is None:
        with card(words.CURVE, key="curve", definition=words.CURVE_HELP):
            st.markdown(f":gray[{labels.NO_DATA_IN_PERIOD}]")
        return
    cut, count, source = accidents.cut, accidents.criteria["accident_count"], "accidents/by_day"
    rows = ask(source, cut.now)
    last_year = same_period_last_year(view.period, filters.calendar) if cut.has_last_year else None
    title = words.curve_title(count.value, count.target.at_most)
    figure = cumulative(
        Course(words.THIS_PERIOD, rows, cut.now.start_date, cut.through),
        last_year and Course(words.LAST_YEAR, ask(source, filters.within(*last_year)), *last_year),
        y="accident_count",
        unit=MEASURES["accident_count"].unit,
        length=view.period.days,
        path=accidents.path("accident_count", view.period),
    )
    chart_card(
        title, figure, key="curve", alt=title, rows=rows, source=source, filters=cut.now,
        definition=words.CURVE_HELP, through=cut.through,
    )  # fmt: skip


with st.container(gap="xsmall"):
    page_header(labels.PAGES["overview"].title, view, feeds=["accidents", "fines", "clearances", "encroachments"])
    show_cards()
    left, right = st.columns([67, 41], gap="xsmall")
    with left, st.container(gap="xsmall"):
        show_findings()
        show_tiles()
    with right, st.container(gap="xsmall"):
        show_attention()
        plan_standing(found.other_targets, found.black_spots, criteria_facts(view))
        show_curve()
