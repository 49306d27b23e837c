"""Are accidents, deaths and injured falling by 6% a year, and when, where and why do they happen?"""

from dataclasses import replace
from datetime import date

import streamlit as st

from analysis import (
    MEASURES,
    Compared,
    Criterion,
    Period,
    evening_share,
    exposures,
    group_verdicts,
    largest,
    minus_years,
    month_verdicts,
    unit_holding,
    ward_verdicts,
)
from analysis.ward_record import year_to
from components import (
    Change,
    Column,
    Groups,
    Kpi,
    card,
    chart_card,
    chosen_among,
    current_view,
    kpi_card,
    map_card,
    map_controls,
    open_frame,
    page_header,
    published_totals,
    table,
    tone_of,
)
from figures import Course, Ground, accident_map, cumulative, groups, hour_weekday, months, rolling_months
from queries import Filters, ask
from reports import AccidentFacts, accident_facts, placed_shares
from vietnamese import accident_words as words
from vietnamese import labels, map_words, numbers, periods
from vietnamese.measures import MEASURES as MEASURE_WORDS

view = current_view()
MAP_SOURCES = {"points": "accidents/points", "density": "accidents/density", "wards": "accidents/by_ward"}
AGAINST = periods.COMPARISONS[view.against]
OF_WARDS = bool(view.filters.wards)


def page_filters() -> tuple[tuple[str, ...], str]:
    """Severity codes (none: all) and the criterion that the charts show."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="controls"):
        chosen = st.pills(
            words.SEVERITY_FILTER, list(words.SEVERITIES), selection_mode="multi", key="severity", bind="query-params"
        )
        criterion = chosen_among(words.CRITERION, words.CRITERIA, key="criterion", label="visible")
    return tuple(words.SEVERITIES[word] for word in chosen), criterion


def span(filters: Filters) -> Period:
    return Period(filters.start_date, filters.end_date)


def two_years(through: date) -> Compared:
    """The 12 months to a day, and the 12 before."""
    return Compared(year_to(through), year_to(minus_years(through, 1)))


def everywhere(period: Period) -> Filters:
    return Filters(*period, snapshot=view.filters.snapshot)


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
                words.change_said(*change, measure.unit, of_wards=OF_WARDS),
                change.difference,
                tone_of(criterion.verdict),
                words.compared_with(AGAINST, change.before),
            ),
            target=(
                words.target(target.at_most, rises=criterion.status == "met" and criterion.is_above_last_year)
                if has_target else words.NO_TARGET[target.reason]
            ),
            detail=words.verdict(criterion.verdict) if change else words.NO_COMPARISON,
        )
    )  # fmt: skip


def curve(facts: AccidentFacts, measure: str) -> None:
    cut, criterion = facts.cut, facts.criteria[measure]
    rows = ask("accidents/by_day", cut.now)
    unit, change = words.UNITS[measure], criterion.change
    before, name = view.beside(cut)
    figure = cumulative(
        Course(words.THIS_PERIOD, rows, cut.now.start_date, cut.now.end_date),
        before and Course(name, ask("accidents/by_day", before), before.start_date, before.end_date),
        y=measure, unit=unit, length=view.period.days,
        path=facts.path(measure, view.period), height=270,
    )  # fmt: skip
    said = change and words.change_said(*change, of_wards=OF_WARDS)
    finding = words.curve_finding(unit, criterion.value, said, AGAINST, criterion.verdict)
    chart_card(
        finding, figure, key="curve", alt=finding, rows=rows, source="accidents/by_day", filters=cut.now,
        definition=words.curve_help(facts.alpha), through=cut.through, empty=words.NOTHING_FOUND,
    )  # fmt: skip


def month_by_month(facts: AccidentFacts, measure: str) -> None:
    cut, alpha = facts.cut, facts.alpha
    compared, name = view.beside(cut)
    now, before = ask("accidents/by_month", cut.now), compared and ask("accidents/by_month", compared)
    is_open = unit_holding(cut.through, "month", cut.now.calendar).end > cut.through
    shares = facts.placed(Compared(span(cut.now), span(compared))) if compared else (1.0, 1.0)
    verdicts = month_verdicts(now.head(len(now) - int(is_open)), before, measure=measure, alpha=alpha, placed=shares)
    finding = words.months_finding(verdicts, words.UNITS[measure])
    figure = months(now, before, y=measure, before_name=name, last_is_open=is_open, verdicts=verdicts, height=270)
    chart_card(
        finding, figure, key="months", alt=finding, rows=now, source="accidents/by_month", filters=cut.now,
        definition=f"{words.MONTHS_HELP} {words.verdict_help(alpha)}", through=cut.through,
    )  # fmt: skip


def rolling(facts: AccidentFacts, measure: str) -> None:
    """The level of the target is that of the whole year that holds the last day."""
    cut, alpha = facts.cut, facts.alpha
    filters = cut.now.within(minus_years(cut.through, 1), cut.through)
    rows = ask("accidents/rolling_by_month", filters).dropna(subset=f"rolling_{measure}").reset_index(drop=True)
    figure, finding = None, words.NO_TWELVE_MONTHS
    if len(rows):
        year, years = unit_holding(cut.through, "year", cut.now.calendar), two_years(cut.through)
        if not rows[f"previous_{measure}"].notna().iloc[-1]:
            years = Compared(years.now, None)
        found = facts.criterion(measure, years, year)
        target = words.year_name(year.end), found.target.at_most
        figure = rolling_months(rows, y=measure, unit=words.UNITS[measure], target=target, height=270)
        said = found.change and words.change_said(*found.change, of_wards=OF_WARDS)
        finding = words.rolling_finding(cut.through, words.UNITS[measure], found.value, said, found.verdict)
    chart_card(
        finding, figure, key="rolling", alt=finding, rows=rows, source="accidents/rolling_by_month", filters=filters,
        definition=f"{words.ROLLING_HELP} {words.verdict_help(alpha)}", through=cut.through,
        empty=words.NO_TWELVE_MONTHS,
    )  # fmt: skip


def hours(filters: Filters, measure: str) -> None:
    rows = ask("accidents/by_hour_weekday", filters)
    [without] = ask("accidents/without_hour", filters).itertuples(index=False)
    finding = words.hours_finding(*evening_share(rows, z=measure), words.UNITS[measure])
    chart_card(
        finding, hour_weekday(rows, z=measure, height=270), key="hours", alt=finding, rows=rows,
        source="accidents/by_hour_weekday", filters=filters, definition=words.HOURS_HELP, empty=words.NOTHING_FOUND,
        note=words.without_hour(without.without_hour_count, without.accident_count),
    )  # fmt: skip


def breakdown(facts: AccidentFacts, measure: str) -> None:
    cut, alpha = facts.cut, facts.alpha
    frame = open_frame("breakdown")
    with frame.body:
        group = chosen_among(words.BREAKDOWN, words.BREAKDOWNS, key="breakdown")
    source, names = f"accidents/by_{group}", words.NAMES[group]
    compared, name = view.beside(cut)
    now, before = ask(source, cut.now), compared and ask(source, compared)
    verdicts = None
    if compared:
        periods = Compared(span(cut.now), span(compared))
        days = exposures(periods, facts.placed(periods))
        verdicts = group_verdicts(now, before, by=group, measure=measure, days=days, alpha=alpha)
    most = largest(now, x=measure, y=group)
    finding = words.group_finding(most, words.UNITS[measure], verdicts, names) if most else words.breakdown_word(group)
    figure = groups(now, before, x=measure, y=group, names=names, before_name=name, verdicts=verdicts)
    chart_card(
        finding, figure, key="breakdown", alt=finding, rows=now, source=source, filters=cut.now, frame=frame,
        definition=f"{words.GROUPS_HELP} {words.verdict_help(alpha)}", through=cut.through, empty=words.NOTHING_FOUND,
        note=words.SEVERAL_VEHICLES if group == "vehicle" else None, groups=Groups(group, names),
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


def by_ward(facts: AccidentFacts, measure: str) -> None:
    cut, alpha = facts.cut, facts.alpha
    source, years = "accidents/rolling_12_months", two_years(cut.through)
    wards, without = ask("wards/all", cut.now), [ask("accidents/without_ward", everywhere(year)) for year in years]
    names = dict(zip(wards["ward"], wards["name"], strict=True))
    days = exposures(years, placed_shares(years, view.filters.snapshot))
    rows = ward_verdicts(ask(source, cut.now), measure=measure, days=days, alpha=alpha)
    risen = [names[ward] for ward in rows.loc[rows["verdict"] == "increase", "ward"]]
    most = largest(rows, x=f"rolling_{measure}", y="ward")
    finding = words.wards_finding(risen, most, names, words.UNITS[measure]) if most else words.NO_WARD_HAS_ANY
    definition = f"{words.WARDS_HELP} {words.verdict_help(alpha)}"
    with card(finding, key="wards", definition=definition, source=(source, cut.now, rows.drop(columns="verdict"))):
        table(
            rows,
            [
                Column("ward", words.WARD, (names | {"unknown": words.UNKNOWN_WARD}).__getitem__),
                Column(f"rolling_{measure}", words.LAST_12, numbers.integer, True),
                Column(f"previous_{measure}", words.PREVIOUS_12, numbers.integer, True),
                Column("verdict", words.VERDICT, words.MARKED.__getitem__),
                *(Column(name, word, numbers.integer, True) for name, word in words.WARD_COLUMNS.items()),
            ],
            key="wards",
            alt=finding,
            ward_names=names,
        )
        unplaced = (next(row.itertuples(index=False)) for row in without)
        is_compared = rows[f"previous_{measure}"].notna().all()
        st.markdown(f":small[:gray[{words.without_ward(*unplaced, is_compared=is_compared)}]]")


def legal_alerts(facts: AccidentFacts) -> None:
    alerts, source = facts.road_alerts(), "accidents/by_road"
    if alerts is None:
        with card(words.NO_ALERTS_WITHOUT_LAST_YEAR, key="alerts", definition=words.ALERT_HELP):
            return
    rows, limits = alerts
    raised = rows[rows["alert"].isin(words.ALERTS)]
    finding = words.alert_finding(raised, len(rows))
    definition = f"{words.ALERT_HELP} {words.verdict_help(facts.alpha)}"
    with card(finding, key="alerts", definition=definition, source=(source, facts.cut.now, ask(source, facts.cut.now))):
        st.markdown(f":small[{words.alert_limits(limits)}]")
        table(
            raised,
            [
                Column("road", words.ROAD),
                Column("judged", words.VERDICT, words.road_verdict),
                *(Column(name, word, words.pair, True) for name, word in words.ALERT_PAIRS.items()),
                Column("alert", words.ALERT, words.ALERTS.__getitem__),
            ],
            key="alerts",
            alt=finding,
            empty=words.NO_ALERT,
        )
        st.markdown(f":small[:gray[{words.small_counts(rows, raised)}]]")


def draw_page(facts: AccidentFacts, measure: str) -> None:
    with st.grid(3, min_column_width=250, gap="xsmall"):
        for criterion in facts.criteria.values():
            criterion_card(criterion)
    left, right = st.columns(2, gap="xsmall")
    with left:
        curve(facts, measure)
    with right:
        rolling(facts, measure)
    left, right = st.columns(2, gap="xsmall")
    with left:
        breakdown(facts, measure)
    with right, st.container(gap="xsmall"):
        month_by_month(facts, measure)
        hours(facts.cut.now, measure)
    by_ward(facts, measure)
    on_the_map(facts.cut.now)
    legal_alerts(facts)
    published_totals(Filters(area=view.filters.area, definition="a", snapshot=view.filters.snapshot), MEASURES)


head = st.container()
severities, measure = page_filters()
with head:
    asked = replace(view, filters=replace(view.filters, severities=severities))
    page_header(labels.PAGES["accidents"].title, asked, feeds=["accidents"])
if facts := accident_facts(view, severities):
    draw_page(facts, measure)
else:
    st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
