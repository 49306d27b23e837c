"""Are we on target, what got worse, who has not done the work?"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from analysis import (
    Criterion,
    accident_criterion,
    accident_levels,
    accident_path,
    accident_target,
    change_of_shares,
    clearance_status,
    image_fine_levels,
    image_share,
    same_period_last_year,
    significance_level,
    unit_holding,
    wards_needing_attention,
)
from analysis.findings import findings
from components import (
    Change,
    Kpi,
    card,
    change_in_share,
    change_in_wards,
    chart_card,
    chosen_among,
    current_view,
    draw,
    kpi_card,
    open_frame,
    page_header,
    status_icon,
    tone_of,
    ward_line,
)
from figures import Course, cumulative, sparkline, tile_legend, tile_map
from queries import Filters, ask
from reports import placed_shares
from vietnamese import labels, numbers
from vietnamese import overview_words as words
from vietnamese.curve_words import accident_note, clearance_note, image_fine_note
from vietnamese.findings import sentence
from vietnamese.measures import MEASURES

MOST_WARDS = 10

view = current_view()
filters = replace(view.filters, definition="a")
COMPARED = words.COMPARED[view.against]
accidents, fines = view.cut("accidents"), view.cut("fines")
targets = ask("plan/targets", filters)
alpha = significance_level(ask("plan/thresholds", filters), view.as_of)
base = ask("accidents/target_base", filters)
latest_months = ask("clearances/latest_months", filters)
attention_facts = ask("wards/attention", filters)
attention = wards_needing_attention(attention_facts)


def one_row(question: str, asked):
    return next(ask(question, replace(asked, definition="a")).itertuples(index=False))


def criterion(measure: str) -> Criterion | None:
    if accidents is None:
        return None
    target = accident_target(targets, base, measure, accidents.periods.now, is_filtered=view.is_filtered)
    now, last_year = ask("accidents/casualties", accidents.now), ask("accidents/casualties", accidents.last_year)
    before = ask("accidents/casualties", accidents.before) if accidents.before else None
    placed = placed_shares(accidents.periods, filters.snapshot) if view.is_filtered else (1.0, 1.0)
    return accident_criterion(measure, now, before, last_year, target, accidents.periods, alpha=alpha, placed=placed)


criteria = {measure: criterion(measure) for measure in ("accident_count", "death_count", "injured_count")}
image = image_share(
    targets,
    ask("image_fines/by_day", filters.within(date.min, view.as_of)),
    fines.periods.now if fines else None,
    is_filtered=bool(filters.wards) or filters.area != "city",
)


def show_cards() -> None:
    with st.grid(3, min_column_width=230, gap="xsmall"):
        kpi_card(accident_kpi())
        kpi_card(image_fine_kpi())
        kpi_card(clearance_kpi())


def without_numbers(measure: str, feed: str, reason: str = words.NO_DATA) -> Kpi:
    about = MEASURES[measure]
    target = reason if view.through(feed) else words.NO_FEED
    return Kpi(measure, about.word, about.definition, "none", words.NO_VALUE, target=target)


def accident_kpi() -> Kpi:
    kpi, found = without_numbers("accident_count", "accidents"), criteria["accident_count"]
    if found is None:
        return kpi
    monthly = ask("accidents/by_month", accidents.now)
    return replace(
        kpi,
        status=found.status,
        value=numbers.integer(found.value),
        unit=words.until(MEASURES["accident_count"].unit, accidents.through, filters.end_date),
        change=found.change
        and Change(words.accident_change(*found.change), found.change.difference, tone_of(found.verdict), COMPARED),
        target=words.accident_target(found.target, found.verdict, found.status == "met" and found.is_above_last_year),
        detail=f" {labels.DOT} ".join(casualties(measure) for measure in ("death_count", "injured_count")),
        sparkline=sparkline(monthly["accident_count"].tolist(), accidents.through < view.period.end),
    )


def casualties(measure: str) -> str:
    found = criteria[measure]
    return words.casualties(measure, found.value, found.change, status_icon(found.status))


def image_fine_kpi() -> Kpi:
    kpi = without_numbers("image_fine_share", "fines")
    if fines is None or not (now := one_row("image_fines/share", fines.now)).fine_count:
        return kpi
    before = one_row("image_fines/share", fines.before) if fines.before else None
    monthly = ask("image_fines/by_month", fines.now).dropna(subset="image_fine_share")
    return replace(
        kpi,
        status=image.status,
        value=numbers.percent(now.image_fine_share),
        unit=words.until("", fines.through, filters.end_date),
        change=image_fine_change(now, before) if before is not None and before.fine_count else None,
        target=words.image_target(image),
        detail=words.image_counts(now.image_fine_count, now.fine_count),
        sparkline=sparkline(monthly["image_fine_share"].tolist(), fines.through < view.period.end),
    )


def image_fine_change(now, before) -> Change:
    counts = (now.image_fine_count, now.fine_count, before.image_fine_count, before.fine_count)
    verdict = change_of_shares(*counts, alpha=alpha)
    return change_in_share(now.image_fine_share, before.image_fine_share, verdict, COMPARED, more_is_good=True)


def clearance_kpi() -> Kpi:
    kpi = without_numbers("clearance_met_count", "clearances", words.NO_MONTH)
    if latest_months.empty:
        return kpi
    latest = latest_months.iloc[0]
    monthly = ask("clearances/by_month", filters)
    made = monthly[monthly["month"] == latest["month"]].iloc[0]
    whole = monthly[(monthly["due_count"] > 0) & ~monthly["is_running"]]
    return replace(
        kpi,
        status=clearance_status(latest_months),
        value=words.of_all(latest["met_count"], latest["due_count"]),
        unit=words.month_short(latest["month"]),
        change=change_in_wards(*latest_months["met_count"].head(2)) if len(latest_months) > 1 else None,
        target=words.clearance_target(latest["due_count"], made["clearance_count"], made["required_count"]),
        detail=words.clearance_counts(latest["not_met_count"], latest["not_reported_count"]),
        sparkline=sparkline(whole["met_count"].tolist(), False),
    )


def show_findings() -> None:
    found = findings(
        criteria["accident_count"],
        criteria["death_count"],
        image,
        latest_months,
        attention,
        ask("clearances/reencroachment", filters),
    )
    with st.container(border=True, key="card_findings", gap=None):
        lines = [sentence(finding.code, finding.facts, COMPARED) for finding in found]
        st.markdown("  \n".join(lines) or words.NO_FINDINGS)


def show_attention() -> None:
    help_, source = words.attention_help(attention_facts), ("wards/attention", filters, attention_facts)
    months, first = latest_months["month"].tolist(), attention.head(MOST_WARDS)
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
    levels = accident_levels(attention_facts)
    title = words.accident_tiles_title(int((levels["state"] == "many").sum()), len(levels))
    counted = levels[["ward", "state", "accident_count", "expected_count"]]
    return Tiles(title, counted, accident_note, ("wards/attention", filters, attention_facts))


def image_fine_tiles() -> Tiles:
    rows = ask("image_fines/by_ward", filters)
    levels = image_fine_levels(rows, attention_facts["ward"])
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
    names = dict(attention_facts[["ward", "name"]].itertuples(index=False))
    notes = [tiles.note(names[ward], *facts) for ward, *facts in tiles.counted.itertuples(index=False)]
    question, asked, rows = tiles.source
    chart_card(
        tiles.title, tile_map(tiles.counted, notes, names=names), key="tiles", alt=tiles.title, rows=rows,
        source=question, filters=asked, definition=words.TILES_HELP[layer], through=view.through(feed),
        ward_names=names, frame=frame,
    )  # fmt: skip


def show_curve() -> None:
    found, source = criteria["accident_count"], "accidents/by_day"
    if accidents is None:
        with card(words.CURVE, key="curve", definition=words.CURVE_HELP):
            st.markdown(f":gray[{labels.NO_DATA_IN_PERIOD}]")
        return
    rows = ask(source, accidents.now)
    last_year = same_period_last_year(view.period, filters.calendar) if accidents.has_last_year else None
    title = words.curve_title(found.value, found.target.at_most)
    figure = cumulative(
        Course(words.THIS_PERIOD, rows, accidents.now.start_date, accidents.through),
        last_year and Course(words.LAST_YEAR, ask(source, filters.within(*last_year)), *last_year),
        y="accident_count",
        unit=MEASURES["accident_count"].unit,
        length=view.period.days,
        path=None
        if found.target.value is None
        else accident_path(targets, base, "accident_count", view.period, alpha=alpha),
    )
    chart_card(
        title, figure, key="curve", alt=title, rows=rows, source=source, filters=accidents.now,
        definition=words.CURVE_HELP, through=accidents.through,
    )  # fmt: skip


with st.container(gap="xsmall"):
    page_header(labels.PAGES["overview"].title, view)
    show_cards()
    left, right = st.columns([67, 41], gap="xsmall")
    with left, st.container(gap="xsmall"):
        show_findings()
        show_tiles()
    with right, st.container(gap="xsmall"):
        show_attention()
        show_curve()
