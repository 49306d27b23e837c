"""Is the share of fines found through images and devices on its way to 50% in 2030, and what moves it?"""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import streamlit as st

from analysis import (
    Pace,
    change_of_shares,
    decompose,
    image_share,
    largest,
    months_below,
    pace_table,
    paces_to_goal,
    printed,
    rule_of,
    share_path,
    significance_level,
    unit_holding,
    weakest_step,
)
from components import Change, Column, Kpi, card, chart_card, current_view, kpi_card, open_frame, page_header, table
from figures import decomposition, funnel, groups, month_shares, path_to_goal, sparkline
from queries import Filters, ask
from vietnamese import image_fine_words as words
from vietnamese import labels, numbers, overview_words, pace_words, periods
from vietnamese.measures import MEASURES

AGAINST = periods.COMPARISONS[current_view().against]
TONES = {"increase": "good", "decrease": "bad"}
COUNT = "image_fine_count"
PACE_COLUMNS = {
    "goal_day": numbers.day, "goal_share": numbers.percent, "needed_count": numbers.integer,
    "made_count": numbers.integer, "per_month": pace_words.at_least, "times": pace_words.times,
    "growth": pace_words.growth,
}  # fmt: skip


def chosen_among(word: str, options: dict[str, str], *, key: str) -> str:
    chosen = st.segmented_control(
        word, list(options), default=next(iter(options)), required=True, key=key, bind="query-params",
        label_visibility="collapsed",
    )  # fmt: skip
    return options[chosen]


def only(filters: Filters | None):
    """The share of a period; None without the period, or without a fine in it."""
    row = filters and next(ask("image_fines/share", filters).itertuples(index=False))
    return row if row and row.fine_count else None


head = st.container()
with st.container(horizontal=True, vertical_alignment="center", gap="small"):
    with st.container(key="controls", width="content"):
        definition = chosen_among(words.DEFINITION, words.DEFINITIONS, key="definition")
    st.markdown(f":small[:gray[{words.DEFINITION_LINE[definition]}]]", help=words.DEFINITION_HELP)
whole = current_view()
with head:
    page_header(labels.PAGES["image_fines"].title, whole, words.scope(whole.scope, definition))
view = replace(whole, filters=replace(whole.filters, definition=definition))
cut = view.cut("fines")
if cut is None:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
    st.stop()

compared, compared_name = view.beside(cut)
until_through = cut.now.within(date.min, cut.through)
targets, by_day = ask("plan/targets", cut.now), ask("image_fines/by_day", until_through)
image = image_share(targets, by_day, cut.periods.now, is_filtered=view.is_filtered or view.filters.area != "city")
paces = paces_to_goal(targets, by_day, cut.through) if image.path is not None else []
show = partial(chart_card, through=cut.through)


def both(question: str):
    """Rows of the period and of the one beside it, None where there is none."""
    return ask(question, cut.now), compared and ask(question, compared)


def share_card() -> None:
    now, before = only(cut.now), only(cut.before)
    monthly = ask("image_fines/by_month", cut.now).dropna(subset="image_fine_share")
    kpi = Kpi(
        "image_fine_share", words.share_in_period(definition), MEASURES["image_fine_share"].definition, image.status,
        numbers.MISSING, target=overview_words.image_target(image), detail=words.NO_FINES,
    )  # fmt: skip
    if now is None:
        kpi_card(kpi)
        return
    kpi_card(
        replace(
            kpi,
            value=numbers.percent(now.image_fine_share),
            unit=overview_words.until("", cut.through, view.filters.end_date),
            change=change_of(now, before) if before else None,
            detail=words.counts(now, before, AGAINST),
            sparkline=sparkline(monthly["image_fine_share"].tolist(), cut.through < view.period.end),
        )
    )


def change_of(now, before) -> Change:
    alpha = significance_level(ask("plan/thresholds", cut.now), cut.through)
    counts = now.image_fine_count, now.fine_count, before.image_fine_count, before.fine_count
    verdict = change_of_shares(*counts, alpha=alpha)
    return Change(
        numbers.change_in_share(now.image_fine_share, before.image_fine_share),
        now.image_fine_share - before.image_fine_share,
        TONES.get(verdict, "chance"),
        words.compared_with(AGAINST, before.image_fine_share, verdict),
    )


def pace_card(pace: Pace, key: str) -> None:
    with card(pace_words.title(pace, is_goal=pace is paces[-1]), key=key, definition=pace_words.HELP):
        st.markdown(f"#### {pace_words.at_least(pace.per_month)} :small[:gray[{pace_words.UNIT}]]", anchors=False)
        st.markdown(pace_words.beside_now(pace))
        st.markdown(f":small[{pace_words.needed(pace)}]")
        st.markdown(f":small[:gray[{pace_words.growing(pace)}]]")


def pace() -> None:
    source = "image_fines/by_day", until_through, by_day
    with card(pace_words.finding(paces[-1]), key="pace", definition=pace_words.HELP, source=source):
        columns = [
            Column(name, pace_words.COLUMNS[name], tell, is_number=name != "goal_day")
            for name, tell in PACE_COLUMNS.items()
        ]
        table(pace_table(paces), columns, key="pace")
        first = [unit_holding(pace.goal_day, "year", "reporting").start for pace in paces]
        lines = [pace_words.assumption(paces[-1].other_count, image.image_fine_count, cut.through)]
        lines += [pace_words.arithmetic(paces[place], first[place]) for place in sorted({0, len(paces) - 1})]
        st.markdown("  \n".join(f":small[{line}]" for line in lines))


def path() -> None:
    rule = rule_of(targets, "image_fine_share")
    known = ask("image_fines/trailing_12_months", cut.now).dropna()
    finding, figure = words.path_finding(image.share, image.path, image.reason), None
    if rule and len(known):
        line = None if image.path is None else share_path(targets, by_day, [rule.base.end, rule.valid.end])
        figure = path_to_goal(known, path=line, reference=image.path, goal=(rule.valid.end, rule.value))
    show(
        finding, figure, key="path", alt=finding, rows=known if figure else known.head(0),
        source="image_fines/trailing_12_months", filters=cut.now, definition=words.PATH_HELP, empty=words.NOTHING_DRAWN,
        note=words.path_note(image.image_fine_count, image.fine_count, image.share_year_earlier),
    )  # fmt: skip


def month_by_month() -> None:
    now, before = both("image_fines/by_month")
    is_open = unit_holding(cut.through, "month", cut.now.calendar).end > cut.through
    finding = words.months_finding(*months_below(now, before, y="image_fine_share", last_is_open=is_open))
    figure = month_shares(now, before, before_name=compared_name, last_is_open=is_open)
    show(
        finding, figure, key="months", alt=finding, rows=now, source="image_fines/by_month", filters=cut.now,
        definition=words.MONTHS_HELP,
    )  # fmt: skip


def why() -> None:
    now, before = only(cut.now), only(compared)
    parts = now and before and decompose(
        now.image_fine_count, now.fine_count - now.image_fine_count,
        before.image_fine_count, before.fine_count - before.image_fine_count,
        days_now=cut.periods.now.days, days_before=(compared.end_date - compared.start_date + timedelta(1)).days,
    )  # fmt: skip
    if not parts:
        with card(words.NO_DECOMPOSITION, key="why", definition=words.DECOMPOSITION_HELP):
            return
    places, *effects = shown = printed(parts, before.image_fine_share, now.image_fine_share)
    sides = words.side(compared_name, compared.end_date), words.side(words.NOW, cut.through)
    finding = words.decomposition_finding(parts, shown)
    figure = decomposition(
        before=before.image_fine_share, image_effect=parts.image_effect, manual_effect=parts.manual_effect,
        now=now.image_fine_share, printed=effects, places=places,
        names=(sides[0], *words.effects(*parts), sides[1]),
    )  # fmt: skip
    show(
        finding, figure, key="why", alt=finding, rows=ask("image_fines/share", cut.now), source="image_fines/share",
        filters=cut.now, definition=words.DECOMPOSITION_HELP,
    )  # fmt: skip


def way_of_a_case() -> None:
    rows = ask("image_fines/funnel", cut.now)
    finding = words.funnel_finding(weakest_step(rows))
    show(
        finding, funnel(rows), key="funnel", alt=finding, rows=rows if rows["case_count"].any() else rows.head(0),
        source="image_fines/funnel", filters=cut.now, definition=words.FUNNEL_HELP, empty=words.NO_FUNNEL,
        note=words.funnel_note(int(rows["left_count"].sum()), int(rows["past_limit_count"].sum())),
    )  # fmt: skip


def by_source() -> None:
    now, before = both("image_fines/by_source")
    unclear = ask("image_fines/unclear_stops", cut.now)["fine_count"].sum()
    most = largest(now, x=COUNT, y="detected_by")
    finding = words.source_finding(words.SOURCES[most.group], most.count, most.total) if most else words.NO_IMAGE_FINES
    figure = groups(now, before, x=COUNT, y="detected_by", names=words.SOURCES, before_name=compared_name)
    show(
        finding, figure, key="source", alt=finding, rows=now, source="image_fines/by_source", filters=cut.now,
        definition=words.SOURCES_HELP, note=words.unclear_stops(int(unclear)),
    )  # fmt: skip


def by_group() -> None:
    frame = open_frame("group")
    with frame.body:
        group = chosen_among(words.GROUP, words.GROUPS, key="group")
    names = names_of(group)
    now, before = both(source := f"image_fines/by_{group}")
    most = largest(now, x=COUNT, y=group)
    finding = words.group_finding(names.get(most.group, most.group), most.count) if most else words.NO_IMAGE_FINES
    figure = groups(now, before, x=COUNT, y=group, names=names, before_name=compared_name)
    show(
        finding, figure, key="group", alt=finding, rows=now, source=source, filters=cut.now,
        definition=words.GROUPS_HELP, ward_names=names if group == "ward" else None, frame=frame,
    )  # fmt: skip


def names_of(group: str) -> dict[str, str]:
    if group != "ward":
        return words.VIOLATIONS if group == "violation" else words.NOT_KNOWN
    wards = ask("wards/all", Filters(snapshot=view.filters.snapshot))
    return dict(zip(wards["ward"], wards["name"], strict=True)) | words.NOT_KNOWN


def show_head() -> None:
    share, *places = st.columns(3 if paces else [1, 2], gap="xsmall")
    with share:
        share_card()
    for place, key in zip(places, ("next_year_end", "goal"), strict=False):
        with place:
            if paces:
                pace_card(paces[0 if key == "next_year_end" else -1], key)
            else:
                with card(pace_words.no_pace(words.why_no_pace(image)), key="no_pace", definition=pace_words.HELP):
                    pass


with st.container(gap="xsmall"):
    show_head()
    for row in ((path, month_by_month), (why, way_of_a_case), (pace,) if paces else (), (by_source, by_group)):
        for column, draw_card in zip(st.columns(len(row), gap="xsmall") if row else (), row, strict=True):
            with column:
                draw_card()
