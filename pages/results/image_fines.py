"""Is the share of fines found through images and devices on its way to 50% in 2030, and what moves it?"""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from analysis import (
    Pace,
    Period,
    decompose,
    group_verdicts,
    largest,
    months_below,
    pace_table,
    paces_to_goal,
    printed,
    rule_of,
    share_path,
    unit_holding,
    weakest_step,
)
from analysis.placed_verdicts import placed_verdicts
from components import (
    Change,
    Column,
    Groups,
    Kpi,
    card,
    change_in_share,
    chart_card,
    chosen_among,
    current_view,
    kpi_card,
    open_frame,
    page_header,
    table,
)
from figures import decomposition, funnel, groups, month_shares, path_to_goal, sparkline
from queries import ask
from reports import image_fine_facts, share_of, ward_names
from vietnamese import image_fine_words as words
from vietnamese import labels, numbers, overview_words, pace_words, periods
from vietnamese.measures import MEASURES

COUNT, SHARE = "image_fine_count", "image_fine_share"


head = st.container()
with st.container(horizontal=True, vertical_alignment="center", gap="small"):
    with st.container(key="controls", width="content"):
        definition = chosen_among(words.DEFINITION, words.DEFINITIONS, key="definition")
    st.markdown(f":small[:gray[{words.DEFINITION_LINE[definition]}]]", help=words.DEFINITION_HELP)
whole = current_view()
view = replace(whole, filters=replace(whole.filters, definition=definition))
with head:
    page_header(labels.PAGES["image_fines"].title, view, feeds=["fines"])
facts = image_fine_facts(view)
if facts is None:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
    st.stop()

cut, alpha, targets, by_day, image = facts.cut, facts.alpha, facts.targets, facts.by_day, facts.image
against = periods.COMPARISONS[view.against]
compared, compared_name = view.beside(cut)
beside = compared and Period(compared.start_date, compared.end_date)
paces = paces_to_goal(targets, by_day, cut.through) if image.path is not None else []


def show(finding: str, figure, **more) -> None:
    chart_card(finding, figure, alt=finding, filters=cut.now, through=cut.through, **more)


def both(question: str):
    """Rows of the period and of the one beside it, None where there is none."""
    return ask(question, cut.now), compared and ask(question, compared)


def show_head() -> None:
    share, *places = st.columns(3 if paces else [1, 2], gap="xsmall")
    with share:
        kpi_card(share_kpi(facts.now, facts.before))
    if not paces:
        with places[0], card(pace_words.NO_PACE, key="no_pace", definition=pace_words.HELP):
            st.markdown(f":gray[{pace_words.no_pace(words.why_no_pace(image))}]")
    for place, pace, key in zip(places, paces[:1] + paces[-1:], ("next_year_end", "goal"), strict=False):
        with place:
            pace_card(pace, key)


def share_kpi(now, before) -> Kpi:
    kpi = Kpi(
        SHARE, words.share_in_period(definition), MEASURES[SHARE].definition, image.status, numbers.MISSING,
        target=overview_words.image_target(image), detail=words.NO_FINES,
    )  # fmt: skip
    if now is None:
        return kpi
    monthly = ask("image_fines/by_month", cut.now)[SHARE].dropna()
    return replace(
        kpi,
        value=numbers.percent(now.image_fine_share),
        unit=overview_words.until("", cut.through, view.filters.end_date),
        change=before and change_of(now, before),
        detail=words.counts(now, before, against),
        sparkline=sparkline(monthly.tolist(), cut.through < view.period.end),
    )


def change_of(now, before) -> Change:
    said = words.compared_with(against, before.image_fine_share, facts.verdict)
    return change_in_share(now.image_fine_share, before.image_fine_share, facts.verdict, said, more_is_good=True)


def pace_card(pace: Pace, key: str) -> None:
    with card(pace_words.title(pace, is_goal=pace is paces[-1]), key=key, definition=pace_words.HELP):
        st.markdown(f"#### {pace_words.at_least(pace.per_month)} :small[:gray[{pace_words.UNIT}]]", anchors=False)
        st.markdown(pace_words.beside_now(pace))
        st.markdown(f":small[{pace_words.needed(pace)}]")
        st.markdown(f":small[:gray[{pace_words.growing(pace)}]]")


def all_paces() -> None:
    source = "image_fines/by_day", facts.until, by_day
    with card(pace_words.finding(paces[-1]), key="pace", definition=pace_words.HELP, source=source):
        table(pace_table(paces), [Column(*column) for column in pace_words.COLUMNS], key="pace")
        lines = [pace_words.assumption(paces[-1].other_count, image.image_fine_count, cut.through)]
        for pace in dict.fromkeys((paces[0], paces[-1])):
            lines.append(pace_words.arithmetic(pace, unit_holding(pace.goal_day, "year", "reporting").start))
        st.markdown("  \n".join(f":small[{line}]" for line in lines))


def path() -> None:
    rule = rule_of(targets, SHARE)
    known = ask("image_fines/trailing_12_months", cut.now).dropna()
    finding, figure = words.path_finding(image.share, image.path, image.reason), None
    if rule and len(known):
        line = None if image.path is None else share_path(targets, by_day, [rule.base.end, rule.valid.end])
        figure = path_to_goal(known, path=line, reference=image.path, goal=(rule.valid.end, rule.value))
    show(
        finding, figure, key="path", rows=known if figure else known.head(0), source="image_fines/trailing_12_months",
        definition=words.PATH_HELP, empty=words.NOTHING_DRAWN,
        note=words.path_note(image.image_fine_count, image.fine_count, image.share_year_earlier),
    )  # fmt: skip


def month_by_month() -> None:
    now, before = both("image_fines/by_month")
    is_open = unit_holding(cut.through, "month", cut.now.calendar).end > cut.through
    show(
        words.months_finding(*months_below(now, before, y=SHARE, last_is_open=is_open)),
        month_shares(now, before, before_name=compared_name, last_is_open=is_open),
        key="months",
        rows=now if now["fine_count"].any() else now.head(0),
        source="image_fines/by_month",
        definition=words.MONTHS_HELP,
    )


def why() -> None:
    now, before = facts.now, share_of(compared)
    parts = now and before and decompose(
        now.image_fine_count, now.fine_count - now.image_fine_count,
        before.image_fine_count, before.fine_count - before.image_fine_count,
        days_now=cut.periods.now.days, days_before=beside.days,
    )  # fmt: skip
    if not parts:
        with card(words.NO_DECOMPOSITION, key="why", definition=words.DECOMPOSITION_HELP):
            return
    shown = printed(parts, before.image_fine_share, now.image_fine_share)
    names = words.side(compared_name, beside.end), *words.effects(*parts), words.side(words.NOW, cut.through)
    figure = decomposition(
        before=before.image_fine_share, now=now.image_fine_share, **parts._asdict(),
        printed=(shown.image_effect, shown.manual_effect), places=shown.places, names=names,
    )  # fmt: skip
    show(
        words.decomposition_finding(parts, shown), figure, key="why", rows=ask("image_fines/share", cut.now),
        source="image_fines/share", definition=words.DECOMPOSITION_HELP,
    )  # fmt: skip


def way_of_a_case() -> None:
    rows = ask("image_fines/funnel", cut.now)
    show(
        words.funnel_finding(weakest_step(rows)), funnel(rows), key="funnel",
        rows=rows if rows["case_count"].any() else rows.head(0), source="image_fines/funnel",
        definition=words.FUNNEL_HELP, empty=words.NO_FUNNEL,
        note=words.funnel_note(int(rows["left_count"].sum()), int(rows["past_limit_count"].sum())),
    )  # fmt: skip


def by_source() -> None:
    unclear = ask("image_fines/unclear_stops", cut.now)["fine_count"].sum()
    show_groups(
        "image_fines/by_source", "detected_by", words.SOURCES, words.source_finding, key="source",
        definition=words.SOURCES_HELP, note=words.unclear_stops(int(unclear)),
    )  # fmt: skip


def by_group() -> None:
    frame = open_frame("group")
    with frame.body:
        group = chosen_among(words.GROUP, words.GROUPS, key="group")
    names, of_wards = words.GROUP_NAMES.get(group), {}
    if group == "ward":
        names = ward_names(view.filters.snapshot) | words.NOT_KNOWN
        of_wards = {"note": words.unplaced(*both("image_fines/by_ward"))}
    show_groups(
        f"image_fines/by_{group}", group, names, words.group_finding, key="group", definition=words.GROUPS_HELP,
        frame=frame, **of_wards,
    )  # fmt: skip


def show_groups(question: str, by: str, names: dict[str, str], tell: Callable[..., str], **more) -> None:
    now, before = both(question)
    most = largest(now, x=COUNT, y=by)
    figure = most and groups(
        now, before, x=COUNT, y=by, names=names, before_name=compared_name, verdicts=verdicts_on(by, now, before),
        more_is_good=True,
    )  # fmt: skip
    finding = tell(names.get(most.group, most.group), most.count, most.total) if most else words.NO_IMAGE_FINES
    show(
        finding, figure, rows=now if most else now.head(0), source=question, empty=words.NO_IMAGE_FINES,
        groups=Groups(by, names), **more,
    )  # fmt: skip


def verdicts_on(by: str, now, before) -> dict[str, str] | None:
    if before is None:
        return None
    judge = placed_verdicts if by == "ward" else group_verdicts
    return judge(now, before, by=by, measure=COUNT, days=(cut.periods.now.days, beside.days), alpha=alpha)


with st.container(gap="xsmall"):
    show_head()
    if image.share is None:
        st.info(words.nothing_in_12_months(cut.through), icon=":material/event_busy:")
        st.stop()
    for row in ((path, month_by_month), (why, way_of_a_case), (all_paces,) if paces else (), (by_source, by_group)):
        for column, draw_card in zip(st.columns(len(row), gap="xsmall") if row else (), row, strict=True):
            with column:
                draw_card()
