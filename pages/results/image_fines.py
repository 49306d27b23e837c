"""Is the share of fines found through images and devices on its way to 50% in 2030, and what moves it?"""

from dataclasses import replace
from datetime import date

import streamlit as st

from analysis import (
    ImageShare,
    Period,
    change_of_shares,
    days_with_a_year_behind,
    decompose,
    image_share,
    largest,
    months_below,
    rule_of,
    share_path,
    significance_level,
    trailing_shares,
    unit_holding,
    weakest_step,
)
from analysis.findings import times_as_many
from components import Change, Cut, card, chart_card, current_view, page_header, status_badge
from figures import decomposition, funnel, groups, month_shares, path_to_goal
from queries import Filters, ask
from vietnamese import image_fine_words as words
from vietnamese import labels, numbers, periods

view = current_view()
AGAINST = periods.COMPARISONS[view.against]
TONES = {"increase": "good", "decrease": "bad"}
COUNT = "image_fine_count"


def chosen_definition() -> str:
    chosen = st.segmented_control(
        words.DEFINITION, list(words.DEFINITIONS), default=next(iter(words.DEFINITIONS)), required=True,
        key="definition", bind="query-params", label_visibility="collapsed", help=words.DEFINITION_HELP,
    )  # fmt: skip
    return words.DEFINITIONS[chosen]


def by_definition(cut: Cut, definition: str) -> Cut:
    before = replace(cut.before, definition=definition) if cut.before else None
    last_year = replace(cut.last_year, definition=definition)
    return replace(cut, now=replace(cut.now, definition=definition), before=before, last_year=last_year)


def only(name: str, filters: Filters):
    [row] = ask(name, filters).itertuples(index=False)
    return row


def summary(cut: Cut, image: ImageShare) -> None:
    """Numerator and denominator, the change against the period chosen, and the status, in one line."""
    now = only("image_fines/share", cut.now)
    before = only("image_fines/share", cut.before) if cut.before else None
    status_badge(image.status)
    st.markdown(words.totals(now.image_fine_count, now.fine_count, now.image_fine_share), width="content")
    if before and before.fine_count and now.fine_count:
        alpha = significance_level(ask("plan/thresholds", cut.now), cut.through)
        counts = now.image_fine_count, now.fine_count, before.image_fine_count, before.fine_count
        verdict = change_of_shares(*counts, alpha=alpha)
        change = Change(
            numbers.change_in_share(now.image_fine_share, before.image_fine_share),
            now.image_fine_share - before.image_fine_share,
            TONES.get(verdict, "chance"),
            words.compared_with(AGAINST, before.image_fine_share, before.image_fine_count, before.fine_count),
        )
        st.markdown(change.badge, width="content")


def path(cut: Cut, image: ImageShare) -> None:
    by_day, targets = ask("image_fines/by_day", until_through(cut)), ask("plan/targets", cut.now)
    rule = rule_of(targets, "image_fine_share")
    days = days_with_a_year_behind(by_day["day"].min().date(), cut.through) if len(by_day) else []
    trailing = trailing_shares(by_day, days).dropna()
    line = None if image.path is None else share_path(targets, by_day, [rule.base.end, rule.valid.end])
    goal = rule.valid.end, rule.value
    finding = words.path_finding(image.share, image.path, image.reason)
    chart_card(
        finding,
        path_to_goal(trailing, path=line, reference=image.path, goal=goal) if len(trailing) else None,
        key="path", alt=finding, rows=trailing, source="image_fines/by_day",
        filters=until_through(cut), definition=words.PATH_HELP, through=cut.through,
        note=words.path_note(image.image_fine_count, image.fine_count, image.share_year_earlier, times_as_many(image)),
    )  # fmt: skip


def month_by_month(cut: Cut) -> None:
    compared, name = view.beside(cut)
    now, before = ask("image_fines/by_month", cut.now), compared and ask("image_fines/by_month", compared)
    is_open = unit_holding(cut.through, "month", cut.now.calendar).end > cut.through
    finding = words.months_finding(*months_below(now, before, y="image_fine_share", last_is_open=is_open))
    chart_card(
        finding, month_shares(now, before, before_name=name, last_is_open=is_open), key="months", alt=finding,
        rows=now, source="image_fines/by_month", filters=cut.now, definition=words.MONTHS_HELP, through=cut.through,
    )  # fmt: skip


def why(cut: Cut) -> None:
    compared, name = view.beside(cut)
    now, before = only("image_fines/share", cut.now), compared and only("image_fines/share", compared)
    parts = before and decompose(
        now.image_fine_count, now.fine_count - now.image_fine_count,
        before.image_fine_count, before.fine_count - before.image_fine_count,
        days_now=days_of(cut.now).days, days_before=days_of(compared).days,
    )  # fmt: skip
    if parts is None:
        with card(words.NO_DECOMPOSITION, key="why", definition=words.DECOMPOSITION_HELP):
            return
    names = words.side(name, compared.end_date), *words.effects(*parts), words.side(words.NOW, cut.through)
    figure = decomposition(
        before=before.image_fine_share, image_effect=parts.image_effect, manual_effect=parts.manual_effect,
        now=now.image_fine_share, names=names,
    )  # fmt: skip
    finding = words.decomposition_finding(*parts)
    chart_card(
        finding, figure, key="why", alt=finding, rows=ask("image_fines/share", cut.now), source="image_fines/share",
        filters=cut.now, definition=words.DECOMPOSITION_HELP, through=cut.through,
    )  # fmt: skip


def way_of_a_case(filters: Filters, through: date) -> None:
    rows = ask("image_fines/funnel", filters)
    finding = words.funnel_finding(weakest_step(rows))
    chart_card(
        finding, funnel(rows), key="funnel", alt=finding, rows=rows, source="image_fines/funnel", filters=filters,
        definition=words.FUNNEL_HELP, through=through, empty=words.NO_FUNNEL,
        note=words.funnel_note(int(rows["left_count"].sum()), int(rows["past_limit_count"].sum())),
    )  # fmt: skip


def by_source(cut: Cut) -> None:
    compared, name = view.beside(cut)
    now, before = ask("image_fines/by_source", cut.now), compared and ask("image_fines/by_source", compared)
    unclear = ask("image_fines/unclear_stops", cut.now)["fine_count"].sum()
    most = largest(now, x=COUNT, y="detected_by")
    finding = words.source_finding(words.SOURCES[most.group], most.count, most.total) if most else words.NO_IMAGE_FINES
    chart_card(
        finding, groups(now, before, x=COUNT, y="detected_by", names=words.SOURCES, before_name=name), key="source",
        alt=finding, rows=now, source="image_fines/by_source", filters=cut.now, definition=words.SOURCES_HELP,
        through=cut.through, note=words.unclear_stops(int(unclear)),
    )  # fmt: skip


def by_group(cut: Cut) -> None:
    chosen = st.segmented_control(
        words.GROUP, list(words.GROUPS), default=next(iter(words.GROUPS)), required=True, key="group",
        bind="query-params", label_visibility="collapsed",
    )  # fmt: skip
    group = words.GROUPS[chosen]
    names = names_of(group)
    source = f"image_fines/by_{group}"
    compared, name = view.beside(cut)
    now, before = ask(source, cut.now), compared and ask(source, compared)
    most = largest(now, x=COUNT, y=group)
    finding = words.group_finding(names.get(most.group, most.group), most.count) if most else words.NO_IMAGE_FINES
    chart_card(
        finding, groups(now, before, x=COUNT, y=group, names=names, before_name=name), key="group", alt=finding,
        rows=now, source=source, filters=cut.now, definition=words.GROUPS_HELP, through=cut.through,
    )  # fmt: skip


def names_of(group: str) -> dict[str, str]:
    if group != "ward":
        return words.VIOLATIONS if group == "violation" else words.NOT_KNOWN
    wards = ask("wards/all", Filters(snapshot=view.filters.snapshot))
    return dict(zip(wards["ward"], wards["name"], strict=True)) | words.NOT_KNOWN


def days_of(filters: Filters) -> Period:
    return Period(filters.start_date, filters.end_date)


def until_through(cut: Cut) -> Filters:
    """All days that the fines reach: the trailing years and the base year lie before the period."""
    return cut.now.within(date.min, cut.through)


def draw_page(cut: Cut, image: ImageShare) -> None:
    left, right = st.columns(2, gap="xsmall")
    with left:
        path(cut, image)
        why(cut)
        by_source(cut)
    with right:
        month_by_month(cut)
        way_of_a_case(cut.now, cut.through)
        by_group(cut)


head = st.container()
with st.container(horizontal=True, vertical_alignment="center"):
    with st.container(key="controls", width="content"):
        definition = chosen_definition()
    if whole := view.cut("fines"):
        cut = by_definition(whole, definition)
        image = image_share(
            ask("plan/targets", cut.now), ask("image_fines/by_day", until_through(cut)), days_of(cut.now),
            is_filtered=view.is_filtered or view.filters.area != "city",
        )  # fmt: skip
        summary(cut, image)
with head:
    page_header(labels.PAGES["image_fines"].title, view, words.scope(view.scope, definition))
if whole:
    draw_page(cut, image)
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
