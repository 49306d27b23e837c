"""One ward: what happened there, what was done, and how it stands among similar wards."""

from dataclasses import replace

import streamlit as st

from analysis import (
    MEASURES,
    AccidentTarget,
    Compared,
    Criterion,
    accident_criterion,
    significance_level,
    wards_needing_attention,
)
from analysis.funnel_limits import SMALLEST_GROUP, Place, count_curve, limit_curve, place_by_count, place_by_share
from analysis.ward_record import clearance_record, ward_findings, year_to
from components import (
    Ward,
    accidents_card,
    card,
    chart_card,
    chosen_ward,
    criteria_card,
    current_view,
    fines_card,
    notes_card,
    page_header,
    points_card,
    tasks_card,
    words_card,
)
from figures import clearance_calendar, dot_strip, funnel_plot, rolling_year
from queries import Filters, ask
from reports import placed_shares
from vietnamese import labels
from vietnamese import standing_words as standings
from vietnamese import ward_words as words
from vietnamese.clearance_words import BOARD_HELP, NOTHING_DUE

SHEET_WIDTH = 1450  # pixels that A4 on its side holds as it is printed: a wider chart would be cut
STEPS_OF_A_YEAR = 13  # the day a year ago, and each month since
FEED_OF = {"accidents": "accidents", "reencroachment": "encroachments", "clearances": "clearances"}
NO_TARGET = AccidentTarget(None, "filtered")

view = current_view()
everywhere = replace(view.filters, wards=(), area="city", groups=(), definition="a")
wards = ask("wards/all", everywhere).set_index("ward")


def first_ward() -> str:
    """The only ward that the filter keeps, else the one in greatest need."""
    if len(view.filters.wards) == 1:
        return view.filters.wards[0]
    latest = everywhere.within(*year_to(view.as_of))  # not the chosen period: one link, one ward
    needy = wards_needing_attention(ask("wards/attention", latest))["ward"].tolist()
    return next(iter(needy), wards.index[0])


sheet = st.container(gap="xsmall", width=SHEET_WIDTH)
head = sheet.container(gap=None)
with sheet:
    code = chosen_ward(wards, first_ward())
row = wards.loc[code]
here = replace(everywhere, wards=(code,))
year = here.within(*year_to(view.filters.end_date))
alpha = significance_level(ask("plan/thresholds", everywhere), view.filters.end_date)
ward = Ward(code, view, here, year, alpha)
group = ask("wards/similar", year)
group_words = standings.group_name(row["type"], row["former_province"])
names = dict(zip(group["ward"], group["name"], strict=True))


def show_findings(found) -> None:
    with st.container(border=True, key="card_findings", gap=None):
        lines = [standings.sentence(finding.code, finding.facts, group_words) for finding in found]
        st.markdown("  \n".join(lines) or words.NO_FINDINGS)


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


def this_period(year_of_accidents: Filters | None) -> None:
    cut = view.cut("accidents")
    before = ward.alone(cut.before) if cut else None
    criteria = criteria_of(ward.alone(cut.now), before, cut.periods) if cut else []
    accidents_card(ward, cut, criteria, year_of_accidents)


def through_the_year(rolling, criteria: list[Criterion]) -> None:
    said = (criteria[0].value, criteria[0].change and criteria[0].change.before, criteria[0].verdict)
    chart_card(
        words.year_title(*said), rolling_year(rolling, y="accident_count"), key="rolling", alt=words.year_alt(*said),
        rows=rolling, source="wards/rolling_accidents", filters=here, definition=words.YEAR_HELP,
        note=words.year_note(*criteria), through=view.through("accidents"),
    )  # fmt: skip


def accidents_and_criteria(rolling, years: list[Criterion] | None) -> None:
    has_any = years is not None and (years[0].value or rolling["accident_count"].max())
    first, second, third = st.columns([10, 9, 14], gap="xsmall")
    with first:
        this_period(here.within(*year_to(rolling["end_date"].iloc[-1].date())) if has_any else None)
    with second:
        if has_any:
            through_the_year(rolling, years)
        else:
            words_card(words.YEAR, words.NO_ACCIDENTS if years else words.NO_YEAR, key="rolling")
    with third:
        criteria_card(ward)


def among_similar(places: dict[str, Place]) -> None:
    """Strips beside each other; a group too small to compare is a few lines."""
    if len(group) < SMALLEST_GROUP:
        with card(standings.too_small(len(group), group_words), key="similar", source=("wards/similar", year, group)):
            st.markdown(standings.others(group, code))
    elif places:
        for column, (kind, place) in zip(st.columns(len(places), gap="xsmall"), places.items(), strict=True):
            with column:
                compared(kind, place)


def compared(kind: str, place: Place) -> None:
    if not place.group_count:
        words_card(standings.NAMES[kind], NOTHING_DUE, key=kind, definition=standings.HELP[kind])
        return
    basis = standings.basis(bool(group["is_by_population"].all())) if kind == "accidents" else ""
    chart_card(
        standings.title(kind, place.standing), figure_of(kind, place), key=f"{kind}_{code}",
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
            group, curve, x="due_count", y="reencroached_share", own=code, middle=[share, share], is_share=True
        )
    if kind == "clearances":
        return dot_strip(group, place.limits, x="met_month_count", own=code, expected=place.expected)
    if group["is_by_population"].all():
        curve = count_curve(group["expected_count"])
        ends = curve["whole"].iloc[[0, -1]]
        return funnel_plot(group, curve, x="expected_count", y="accident_count", own=code, middle=ends, is_share=False)
    return dot_strip(group, place.limits, x="accident_count", own=code, expected=place.expected)


def calendar(months, record) -> None:
    if record is None:
        words_card(words.CLEARANCES, words.missing("clearances"), key="calendar", definition=BOARD_HELP)
        return
    due = months[months["required_count"] > 0]
    chart_card(
        words.clearances_title(record), clearance_calendar(due), key="calendar", alt=words.clearances_alt(record),
        rows=due, source="wards/clearances", filters=year, definition=f"{words.MONTHS_HELP} {BOARD_HELP}",
        through=view.through("clearances"), empty=words.NO_REQUIREMENT,
        note=words.clearances_note(record, int(due["unplaced_count"].sum())),
    )  # fmt: skip


def places_among_similar(has_accidents: bool, record) -> dict[str, Place]:
    """How the ward stands, for each feed that is there."""
    places = {}
    if has_accidents:
        places["accidents"] = place_by_count(group, code, value="accident_count", expected="expected_count")
    if view.through("encroachments"):
        places["reencroachment"] = place_by_share(group, code, part="reencroached_count", whole="due_count")
    if record and record.due_count:
        places["clearances"] = place_by_share(group, code, part="met_month_count", whole="due_month_count")
    return places


def draw_page() -> None:
    rolling, months = ask("wards/rolling_accidents", here), ask("wards/clearances", year)
    record = clearance_record(months, ask("clearances/streaks", year)) if view.through("clearances") else None
    years = last_years(rolling)
    places = places_among_similar(bool(years), record)
    show_findings(ward_findings(places.get("accidents"), years and years[0], record, places.get("reencroachment")))
    accidents_and_criteria(rolling, years)
    among_similar(places)
    first, second, third = st.columns([11, 13, 8], gap="xsmall")
    with first:
        calendar(months, record)
    with second:
        points_card(ward)
    with third:
        fines_card(ward)
    first, second = st.columns([11, 13], gap="xsmall")
    with first:
        tasks_card(ward)
    with second:
        notes_card(ward, year_to(year.start_date).start)


with sheet:
    draw_page()
with head:
    page_header(labels.PAGES["ward"].title, replace(view, filters=here))
    st.markdown(f":small[:gray[{words.about(*row[['type', 'former_province', 'area_km2', 'population']])}]]")
