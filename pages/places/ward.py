"""One ward: what happened there, what was done, and how it stands among similar wards."""

from dataclasses import replace

import streamlit as st

from analysis import (
    MEASURES,
    AccidentTarget,
    Compared,
    Criterion,
    accident_criterion,
    change_of_shares,
    significance_level,
    wards_needing_attention,
)
from analysis.funnel_limits import SMALLEST_GROUP, Place, count_curve, limit_curve, place_by_count, place_by_share
from analysis.reencroachment import wilson
from analysis.ward_record import clearance_record, most_frequent, points_by_state, ward_findings, year_to
from components import card, chart_card, current_view, page_header, take_next_place
from figures import clearance_calendar, dot_strip, funnel_plot, rolling_year
from queries import Filters, ask
from reports import placed_shares
from vietnamese import labels, periods
from vietnamese import standing_words as standings
from vietnamese import ward_words as words
from vietnamese.clearance_words import BOARD_HELP, NOTHING_DUE
from vietnamese.measures import MEASURES as MEASURE_WORDS

SHEET_WIDTH = 1450  # pixels that A4 on its side holds as it is printed: a wider chart would be cut
STEPS_OF_A_YEAR = 13  # the day a year ago, and each month since
FEEDS = ("accidents", "fines", "clearances", "encroachments")
FEED_OF = {"accidents": "accidents", "reencroachment": "encroachments", "clearances": "clearances"}
MOST_POINTS = {"open": 5, "again": 2, "cleared": 0}
NO_TARGET = AccidentTarget(None, "filtered")

view = current_view()
everywhere = replace(view.filters, wards=(), area="city", groups=(), definition="a")
wards = ask("wards/all", everywhere).set_index("ward")


def chosen_ward() -> str:
    """Code of the ward in the link, else the only one that the filter keeps, else the one in greatest need."""
    first = view.filters.wards
    if len(first) != 1:
        latest = everywhere.within(*year_to(view.as_of))  # not the chosen period: one link, one ward
        first = wards_needing_attention(ask("wards/attention", latest))["ward"].tolist() or wards.index.tolist()
    names = wards["name"].tolist()
    take_next_place()
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="controls"):
        name = st.selectbox(
            words.PLACE, names, index=None, key="place", bind="query-params", placeholder=wards.loc[first[0], "name"],
            label_visibility="collapsed", width=260,
        )  # fmt: skip
        place = names.index(name or wards.loc[first[0], "name"])  # no default: the link would leave it out
        step(names[place - 1], ":material/chevron_left:", words.BEFORE)
        step(names[(place + 1) % len(names)], ":material/chevron_right:", words.AFTER)
    return wards.index[place]


def step(name: str, icon: str, help_: str) -> None:
    st.button(name, type="tertiary", icon=icon, key=f"place {icon}", help=help_, on_click=choose, args=(name,))


def choose(name: str) -> None:
    st.session_state.place = name


sheet = st.container(gap="xsmall", width=SHEET_WIDTH)
head = sheet.container(gap=None)
with sheet:
    ward = chosen_ward()
row = wards.loc[ward]
here = replace(everywhere, wards=(ward,))
year = here.within(*year_to(view.filters.end_date))
group = ask("wards/similar", year)
group_words = standings.group_name(row["type"], row["former_province"])
names = dict(zip(group["ward"], group["name"], strict=True))
alpha = significance_level(ask("plan/thresholds", everywhere), view.filters.end_date)
accidents, fines = view.cut("accidents"), view.cut("fines")


def show_findings(found) -> None:
    with st.container(border=True, key="card_findings", gap=None):
        lines = [standings.sentence(finding.code, finding.facts, group_words) for finding in found]
        st.markdown("  \n".join(lines) or words.NO_FINDINGS)


def at_ward(filters: Filters | None) -> Filters | None:
    return filters and replace(filters, wards=(ward,), area="city", groups=(), definition="a")


def criteria_of(now: Filters, before: Filters | None, compared: Compared) -> list[Criterion]:
    """The three criteria against another period; a ward has no target of its own."""
    counted, earlier = ask("accidents/casualties", now), before and ask("accidents/casualties", before)
    placed = placed_shares(compared, now.snapshot)
    return [
        accident_criterion(measure, counted, earlier, counted, NO_TARGET, compared, alpha=alpha, placed=placed)
        for measure in MEASURES
    ]


def last_years(rolling) -> list[Criterion] | None:
    """12 months against the 12 before, which the first of 13 rolling rows holds; None where not even 12 are covered."""
    if rolling.empty:
        return None
    now = year_to(rolling["end_date"].iloc[-1].date())
    before = year_to(rolling["end_date"].iloc[0].date()) if len(rolling) == STEPS_OF_A_YEAR else None
    return criteria_of(here.within(*now), before and here.within(*before), Compared(now, before))


def only_words(title: str, sentence: str, *, key: str, definition: str | None = None) -> None:
    """A card that has nothing to draw says why."""
    with card(title, key=key, definition=definition):
        st.markdown(f":small[:gray[{sentence}]]")


def this_period() -> None:
    if accidents is None:
        only_words(words.PERIOD, no_value("accidents"), key="criteria", definition=words.ACCIDENTS_HELP)
        return
    now = at_ward(accidents.now)
    criteria = criteria_of(now, at_ward(accidents.before), accidents.periods)
    source = "accidents/casualties", now, ask("accidents/casualties", now)
    title = words.criteria_title(criteria[0].value, criteria[1].value)
    with card(title, key="criteria", definition=words.ACCIDENTS_HELP, through=accidents.through, source=source):
        st.markdown(words.criteria_lines(criteria, periods.COMPARISONS[view.against]))


def no_value(feed: str) -> str:
    return labels.NO_DATA_IN_PERIOD if view.through(feed) else words.missing(feed)


def through_the_year(rolling, criteria: list[Criterion]) -> None:
    said = (criteria[0].value, criteria[0].change and criteria[0].change.before, criteria[0].verdict)
    chart_card(
        words.year_title(*said), rolling_year(rolling, y="accident_count"), key="rolling", alt=words.year_alt(*said),
        rows=rolling, source="wards/rolling_accidents", filters=here, definition=words.YEAR_HELP,
        note=words.year_note(*criteria), through=view.through("accidents"),
    )  # fmt: skip


def why(filters: Filters) -> None:
    rows = ask("wards/circumstances", filters)
    if rows.empty:
        only_words(words.WHY, words.NO_ACCIDENT_WHY, key="why")
        return
    with card(words.WHY, key="why", definition=words.WHY_HELP, source=("wards/circumstances", filters, rows)):
        st.markdown(words.circumstances({aspect: most_frequent(rows, aspect) for aspect in words.ASPECTS}))


def accidents_of_the_ward(rolling, years: list[Criterion] | None) -> None:
    if years is None or not (years[0].value or rolling["accident_count"].max()):
        first, second = st.columns(2, gap="xsmall")
        with first:
            this_period()
        with second:
            only_words(words.YEAR, words.NO_ACCIDENTS if years else words.NO_YEAR, key="rolling")
        return
    first, second, third = st.columns([10, 10, 9], gap="xsmall")
    with first:
        this_period()
    with second:
        through_the_year(rolling, years)
    with third:
        why(here.within(*year_to(rolling["end_date"].iloc[-1].date())))


def among_similar(places: dict[str, Place]) -> None:
    """Strips beside each other; a group too small to compare is a few lines."""
    if len(group) < SMALLEST_GROUP:
        with card(standings.too_small(len(group), group_words), key="similar", source=("wards/similar", year, group)):
            st.markdown(standings.others(group, ward))
    elif places:
        for column, (kind, place) in zip(st.columns(len(places), gap="xsmall"), places.items(), strict=True):
            with column:
                compared(kind, place)


def compared(kind: str, place: Place) -> None:
    if not place.group_count:
        only_words(standings.NAMES[kind], NOTHING_DUE, key=kind, definition=standings.HELP[kind])
        return
    basis = standings.basis(bool(group["is_by_population"].all())) if kind == "accidents" else ""
    chart_card(
        standings.title(kind, place.standing), figure_of(kind, place), key=f"{kind}_{ward}",
        alt=standings.alt(kind, place, group_words), rows=group, source="wards/similar", filters=year,
        definition=standings.HELP[kind], note=standings.note(place, group_words, basis), ward_names=names,
        through=view.through(FEED_OF[kind]),
    )  # fmt: skip


def figure_of(kind: str, place: Place):
    """A strip where all wards have the same expected value, else a funnel over their sizes."""
    if kind == "reencroachment":
        share = group["reencroached_count"].sum() / max(group["due_count"].sum(), 1)
        curve = limit_curve(group["due_count"], share)
        return funnel_plot(
            group, curve, x="due_count", y="reencroached_share", own=ward, middle=[share, share], is_share=True
        )
    if kind == "clearances":
        return dot_strip(group, place.limits, x="met_month_count", own=ward, expected=place.expected)
    if group["is_by_population"].all():
        curve = count_curve(group["expected_count"])
        ends = curve["whole"].iloc[[0, -1]]
        return funnel_plot(group, curve, x="expected_count", y="accident_count", own=ward, middle=ends, is_share=False)
    return dot_strip(group, place.limits, x="accident_count", own=ward, expected=place.expected)


def calendar(months, record) -> None:
    if record is None:
        only_words(words.CLEARANCES, words.missing("clearances"), key="calendar", definition=BOARD_HELP)
        return
    due = months[months["required_count"] > 0]
    chart_card(
        words.clearances_title(record), clearance_calendar(due), key="calendar", alt=words.clearances_alt(record),
        rows=due, source="wards/clearances", filters=year, definition=f"{words.MONTHS_HELP} {BOARD_HELP}",
        through=view.through("clearances"), empty=words.NO_REQUIREMENT,
        note=words.clearances_note(record, int(due["unplaced_count"].sum())),
    )  # fmt: skip


def encroached_points() -> None:
    rows, through = ask("wards/points", year), view.through("encroachments")
    if rows.empty:
        only_words(words.POINTS, words.NO_CASES if through else words.missing("encroachments"), key="points")
        return
    parts, source = points_by_state(rows), ("wards/points", year, rows)
    title = words.points_title(len(rows), int(rows["is_open"].sum()))
    with card(title, key="points", definition=words.POINTS_HELP, through=through, source=source):
        for state, found in parts.items():
            st.markdown(words.points(state, found, MOST_POINTS[state]))


def share_of(filters: Filters):
    return next(ask("image_fines/share", filters).itertuples(index=False))


def share_line(name: str, filters: Filters) -> str:
    found = share_of(filters)
    return words.share_line(name, found.image_fine_count, found.fine_count)


def image_fines() -> None:
    help_ = MEASURE_WORDS["image_fine_share"].definition
    now = at_ward(fines.now) if fines else None
    found = share_of(now) if now else None
    if found is None or not found.fine_count:
        only_words(words.FINES, words.NO_FINES if found else no_value("fines"), key="fines", definition=help_)
        return
    counts = (found.image_fine_count, found.fine_count)
    source = "image_fines/share", now, ask("image_fines/share", now)
    with card(words.fines_title(*counts), key="fines", definition=help_, through=fines.through, source=source):
        before = at_ward(fines.before) and share_of(at_ward(fines.before))
        lines = [
            words.interval(wilson(*counts)),
            before and words.share_line(
                periods.COMPARISONS[view.against], before.image_fine_count, before.fine_count,
                change_of_shares(*counts, before.image_fine_count, before.fine_count, alpha=alpha),
            ),
            share_line(words.FINES_YEAR, year),
            share_line(words.FINES_CITY, replace(now, wards=())),
            words.NO_PATH,
        ]  # fmt: skip
        st.markdown("  \n".join(f":small[{line}]" for line in lines if line))


def notes() -> None:
    two_years = here.within(year_to(year.start_date).start, year.end_date)
    unplaced = ask("wards/unplaced", two_years)
    [encroached] = ask("clearances/reencroachment", year).itertuples(index=False)
    lines = [
        words.through({feed: view.through(feed) for feed in FEEDS}),
        *(words.unplaced(found) for found in unplaced[unplaced["feed"] == "accidents"].itertuples(index=False)),
        words.without_point(encroached.without_point_count),
        words.refused(ask("wards/refused", here)),
    ]
    with card(words.NOTES, key="notes", source=("wards/unplaced", two_years, unplaced)):
        st.markdown(f":small[{words.joined(lines)}]")


def places_among_similar(has_accidents: bool, record) -> dict[str, Place]:
    """How the ward stands, for each feed that is there."""
    places = {}
    if has_accidents:
        places["accidents"] = place_by_count(group, ward, value="accident_count", expected="expected_count")
    if view.through("encroachments"):
        places["reencroachment"] = place_by_share(group, ward, part="reencroached_count", whole="due_count")
    if record and record.due_count:
        places["clearances"] = place_by_share(group, ward, part="met_month_count", whole="due_month_count")
    return places


def draw_page() -> None:
    rolling, months = ask("wards/rolling_accidents", here), ask("wards/clearances", year)
    record = clearance_record(months, ask("clearances/streaks", year)) if view.through("clearances") else None
    years = last_years(rolling)
    places = places_among_similar(bool(years), record)
    show_findings(ward_findings(places.get("accidents"), years and years[0], record, places.get("reencroachment")))
    accidents_of_the_ward(rolling, years)
    among_similar(places)
    first, second, third = st.columns([11, 13, 8], gap="xsmall")
    with first:
        calendar(months, record)
    with second:
        encroached_points()
    with third:
        image_fines()
    notes()


with sheet:
    draw_page()
with head:
    page_header(labels.PAGES["ward"].title, replace(view, filters=here))
    st.markdown(f":small[:gray[{words.about(*row[['type', 'former_province', 'area_km2', 'population']])}]]")
