"""Are accidents, deaths and injured falling by 6% a year, and when, where and why do they happen?"""

from dataclasses import replace

import streamlit as st

from analysis import (
    MEASURES,
    Criterion,
    accident_criterion,
    accident_path,
    accident_target,
    comparable,
    differing,
    evening_share,
    largest,
    limits_on,
    months_below,
    road_alerts,
    significance_level,
    unit_holding,
)
from components import (
    Change,
    Column,
    Cut,
    Kpi,
    card,
    chart_card,
    current_view,
    kpi_card,
    map_card,
    map_controls,
    open_frame,
    page_header,
    table,
)
from figures import Course, Ground, accident_map, cumulative, groups, hour_weekday, months
from queries import Filters, ask
from vietnamese import accident_words as words
from vietnamese import labels, map_words, numbers, periods
from vietnamese.measures import MEASURES as MEASURE_WORDS

view = current_view()
MAP_SOURCES = {"points": "accidents/points", "density": "accidents/density", "wards": "accidents/by_ward"}
AGAINST = periods.COMPARISONS[view.against]
TONES = {"decrease": "good", "increase": "bad"}


def page_filters() -> tuple[tuple[str, ...], str]:
    """Severity codes (none: all) and the criterion that the charts show."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="controls"):
        chosen = st.pills(
            words.SEVERITY_FILTER, list(words.SEVERITIES), selection_mode="multi", key="severity", bind="query-params"
        )
        criterion = st.segmented_control(
            words.CRITERION, list(words.CRITERIA), default=next(iter(words.CRITERIA)), required=True, key="criterion",
            bind="query-params",
        )  # fmt: skip
    return tuple(words.SEVERITIES[word] for word in chosen), words.CRITERIA[criterion]


def narrowed(cut: Cut, severities: tuple[str, ...]) -> Cut:
    def narrow(filters: Filters) -> Filters:
        return replace(filters, severities=severities)

    before = narrow(cut.before) if cut.before else None
    return replace(cut, now=narrow(cut.now), before=before, last_year=narrow(cut.last_year))


def level_of(cut: Cut) -> float:
    return significance_level(ask("plan/thresholds", cut.now), cut.through)


def three_criteria(cut: Cut) -> list[Criterion]:
    now, last_year = ask("accidents/casualties", cut.now), ask("accidents/casualties", cut.last_year)
    before = ask("accidents/casualties", cut.before) if cut.before else None
    targets, base = ask("plan/targets", cut.now), ask("accidents/target_base", cut.now)
    is_filtered = view.is_filtered or bool(cut.now.severities)
    return [
        accident_criterion(
            measure, now, before, last_year,
            accident_target(targets, base, measure, cut.periods.now, is_filtered=is_filtered), cut.periods,
            alpha=level_of(cut),
        )
        for measure in MEASURES
    ]  # fmt: skip


def criterion_card(criterion: Criterion) -> None:
    measure, change, target = MEASURE_WORDS[criterion.measure], criterion.change, criterion.target
    has_target = target.value is not None
    kpi_card(
        Kpi(
            key=criterion.measure,
            title=measure.word,
            definition=measure.definition,
            status=criterion.status,
            value=numbers.integer(criterion.value),
            unit=measure.unit,
            change=change and Change(
                numbers.change(change.now, change.before, measure.unit),
                change.difference,
                TONES.get(criterion.verdict, "chance"),
                words.compared_with(AGAINST, change.before),
            ),
            target=(
                words.target(target.at_most, rises=criterion.status == "met" and criterion.is_above_last_year)
                if has_target else words.NO_TARGET[target.reason]
            ),
            detail=words.verdict(criterion.verdict) if change else words.NO_COMPARISON,
        )
    )  # fmt: skip


def curve(cut: Cut, criterion: Criterion) -> None:
    rows, measure = ask("accidents/by_day", cut.now), criterion.measure
    unit = words.UNITS[measure]
    before, name = view.beside(cut)
    path = None
    if criterion.target.value is not None:
        base = ask("accidents/target_base", cut.now)
        path = accident_path(ask("plan/targets", cut.now), base, measure, view.period, alpha=level_of(cut))
    figure = cumulative(
        Course(words.THIS_PERIOD, rows, cut.now.start_date, cut.now.end_date),
        before and Course(name, ask("accidents/by_day", before), before.start_date, before.end_date),
        y=measure, unit=unit, length=view.period.days, path=path, height=270,
    )  # fmt: skip
    finding = words.curve_finding(unit, criterion.value, criterion.change and criterion.change.before, AGAINST)
    chart_card(
        finding, figure, key="curve", alt=finding, rows=rows, source="accidents/by_day", filters=cut.now,
        definition=words.CURVE_HELP, through=cut.through,
    )  # fmt: skip


def month_by_month(cut: Cut, measure: str) -> None:
    compared, name = view.beside(cut)
    now, before = ask("accidents/by_month", cut.now), compared and ask("accidents/by_month", compared)
    is_open = unit_holding(cut.through, "month", cut.now.calendar).end > cut.through
    finding = words.months_finding(*months_below(now, before, y=measure, last_is_open=is_open), words.UNITS[measure])
    figure = months(now, before, y=measure, before_name=name, last_is_open=is_open, height=270)
    chart_card(
        finding, figure, key="months", alt=finding, rows=now, source="accidents/by_month", filters=cut.now,
        definition=words.MONTHS_HELP, through=cut.through,
    )  # fmt: skip


def hours(filters: Filters, measure: str) -> None:
    rows = ask("accidents/by_hour_weekday", filters)
    [without] = ask("accidents/without_hour", filters).itertuples(index=False)
    finding = words.hours_finding(*evening_share(rows, z=measure), words.UNITS[measure])
    chart_card(
        finding, hour_weekday(rows, z=measure, height=270), key="hours", alt=finding, rows=rows,
        source="accidents/by_hour_weekday", filters=filters, definition=words.HOURS_HELP,
        note=words.without_hour(without.without_hour_count, without.accident_count),
    )  # fmt: skip


def breakdown(cut: Cut, measure: str) -> None:
    chosen = st.segmented_control(
        words.BREAKDOWN, list(words.BREAKDOWNS), default=next(iter(words.BREAKDOWNS)), required=True, key="breakdown",
        bind="query-params", label_visibility="collapsed",
    )  # fmt: skip
    group = words.BREAKDOWNS[chosen]
    source, names = f"accidents/by_{group}", words.NAMES[group]
    compared, name = view.beside(cut)
    now, before = ask(source, cut.now), compared and ask(source, compared)
    most = largest(now, x=measure, y=group)
    finding = (
        words.group_finding(names.get(most.group, most.group), most.count, words.UNITS[measure]) if most else chosen
    )
    chart_card(
        finding, groups(now, before, x=measure, y=group, names=names, before_name=name), key="breakdown",
        alt=finding, rows=now, source=source, filters=cut.now, definition=words.GROUPS_HELP, through=cut.through,
        note=words.SEVERAL_VEHICLES if group == "vehicle" else None,
    )  # fmt: skip


def on_the_map(filters: Filters) -> None:
    frame = open_frame("map")
    layer, zone = map_controls(frame, default="points")
    source = MAP_SOURCES[layer]
    rows, placed = ask(source, filters), ask("accidents/by_ward", filters).set_index("ward")["accident_count"]
    [without] = ask("accidents/without_point", filters).itertuples(index=False)
    ground = Ground(ask("wards/all", filters), ask("wards/boundaries", filters), zone)
    finding = map_finding(layer, rows, without, ground.names)
    notes = [
        map_words.without_point(*without, map_words.ACCIDENT, filters.start_date, filters.end_date),
        map_words.on_the_island(int(placed.get(map_words.FAR_ISLAND, 0)), map_words.ACCIDENT),
        map_words.HOW_TO,
        *([] if len(ground.boundaries) else [map_words.NO_BOUNDARIES]),
    ]
    map_card(
        finding, *accident_map(layer, rows, ground), frame=frame, rows=rows, source=source, filters=filters,
        definition=map_words.ACCIDENT_HELP[layer], notes=notes, ward_names=ground.short_names,
    )  # fmt: skip


def map_finding(layer: str, rows, without, names: dict[str, str]) -> str:
    if layer == "points" and len(rows):
        shown = without.accident_count - without.without_point_count
        return map_words.accidents_finding(shown, without.accident_count, int((rows["death_count"] > 0).sum()))
    most = largest(rows[rows["ward"].isin(names)], x="accident_count", y="ward")
    if most is None:
        return map_words.NO_ACCIDENTS[layer]
    say = map_words.density_finding if layer == "density" else map_words.wards_finding
    return say(names[most.group], most.count, map_words.ACCIDENT)


def by_ward(filters: Filters) -> None:
    rows, wards = ask("accidents/rolling_12_months", filters), ask("wards/all", filters)
    [without] = ask("accidents/without_ward", filters).itertuples(index=False)
    names = dict(zip(wards["ward"], wards["name"], strict=True)) | {"unknown": words.UNKNOWN_WARD}
    most = largest(rows, x="accident_count", y="ward")
    finding = words.wards_finding(names[most.group], most.count) if most else labels.NO_DATA_IN_PERIOD
    with card(finding, key="wards", definition=words.WARDS_HELP, source=("accidents/rolling_12_months", filters, rows)):
        table(
            rows,
            [
                Column("ward", words.WARD, names.__getitem__),
                *(Column(name, word, numbers.integer, True) for name, word in words.WARD_COLUMNS.items()),
            ],
            key="wards",
        )
        st.markdown(f":small[:gray[{words.without_ward(without.before_count, without.since_count)}]]")


def legal_alerts(cut: Cut) -> None:
    now, last_year = ask("accidents/by_road", cut.now), ask("accidents/by_road", cut.last_year)
    rows = road_alerts(now, last_year, limits_on(ask("plan/thresholds", cut.now), cut.through))
    raised = rows[rows["alert"].isin(words.ALERTS)]
    finding = words.alert_finding(len(raised), len(rows))
    with card(finding, key="alerts", definition=words.ALERT_HELP, source=("accidents/by_road", cut.now, now)):
        table(
            raised,
            [
                Column("road", words.ROAD),
                *(Column(name, word, numbers.integer, True) for name, word in words.ALERT_COLUMNS.items()),
                Column("alert", words.ALERT, words.ALERTS.__getitem__),
            ],
            key="alerts",
            empty=words.NO_ALERT,
        )
        st.markdown(f":small[:gray[{words.not_computable(int((rows['alert'] == 'not_computable').sum()))}]]")


def published() -> None:
    filters = Filters(area=view.filters.area, definition="a", snapshot=view.filters.snapshot)
    rows = comparable(ask("published/reconciliation", filters), MEASURES)
    finding = words.published_finding(*differing(rows))
    source = "published/reconciliation", filters, rows
    with card(finding, key="published", definition=words.PUBLISHED_HELP, source=source):
        table(
            rows,
            [
                Column("area", words.AREA, words.AREAS.__getitem__),
                Column("period_start", words.START, numbers.day),
                Column("period_end", words.END, numbers.day),
                Column("measure", words.MEASURE, words.PUBLISHED_MEASURES.__getitem__),
                Column("published_value", words.PUBLISHED, numbers.integer, True),
                Column("our_value", words.OURS, numbers.integer, True),
                Column("difference", words.DIFFERENCE, numbers.signed, True),
                Column("revision", words.REVISION, numbers.integer, True),
                Column("source", words.SOURCE),
            ],
            key="published",
            empty=words.NOTHING_PUBLISHED,
        )


def draw_page(cut: Cut, measure: str) -> None:
    criteria = three_criteria(cut)
    with st.grid(3, min_column_width=250, gap="xsmall"):
        for criterion in criteria:
            criterion_card(criterion)
    left, right = st.columns(2, gap="xsmall")
    with left:
        curve(cut, criteria[MEASURES.index(measure)])
        hours(cut.now, measure)
        by_ward(cut.now)
    with right:
        month_by_month(cut, measure)
        breakdown(cut, measure)
    on_the_map(cut.now)
    legal_alerts(cut)
    published()


head = st.container()
severities, measure = page_filters()
with head:
    page_header(labels.PAGES["accidents"].title, view, words.scope(view.scope, severities))
if cut := view.cut("accidents"):
    draw_page(narrowed(cut, severities), measure)
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
