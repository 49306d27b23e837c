"""What scenarios lead to, side by side: the finding, then a card for each lever against its target."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from queries import ask
from reports.scenario_facts import ScenarioFacts
from vietnamese import numbers
from vietnamese import what_if_outcomes as outcomes
from vietnamese import what_if_words as words
from vietnamese.measures import MEASURES

from .cards import card
from .plain_text import plain
from .scenario_arithmetic import GroupWords, accident_arithmetic, clearance_arithmetic, image_arithmetic
from .status import STATUS_COLORS, STATUS_ICONS


class Verdict(NamedTuple):
    """Of one scenario on one target: `status` as of analysis, met only where it will be."""

    lever: str
    status: str
    word: str


def scenario_summary(facts: ScenarioFacts, groups: GroupWords, links: Callable[[], None]) -> None:
    """Which targets each scenario meets, and what those beside the status quo change."""
    verdicts = [_verdicts(facts, place) for place in range(len(facts.scenarios))]
    met = [sum(verdict.status == "met" for verdict in each) for each in verdicts]
    names = [plain(name) for name in facts.names]
    with st.container(border=True, key="card_summary", gap="xxsmall"):
        with st.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall"):
            st.markdown(f"### {outcomes.finding(names, met, len(verdicts[0]))}", anchors=False, width="content")
            links()
        for name, scenario, each in zip(names, facts.scenarios, verdicts, strict=True):
            changes = f" :small[:gray[{plain(words.described(scenario, groups))}]]" if scenario.name else ""
            st.markdown(f"**{name}** {' '.join(map(_said, each))}{changes}")


def _said(verdict: Verdict) -> str:
    return _badge(verdict.status, f"{words.in_sentence(verdict.lever)} {verdict.word}")


def _verdicts(facts: ScenarioFacts, place: int) -> list[Verdict]:
    """On the levers that have a target."""
    found = []
    if facts.accidents and (outlook := facts.accidents.outcomes[place].ends["accident_count"].outlook) != "none":
        found.append(Verdict(words.ACCIDENTS, words.OUTLOOK_STATUS[outlook], outcomes.OUTLOOKS[outlook]))
    if facts.image_fines.courses:
        found.append(Verdict(words.IMAGE_FINES, *_in_time(facts.image_fines.courses[place])))
    if facts.clearances:
        found.append(Verdict(words.CLEARANCES, *_complete(facts.clearances.plans[place])))
    return found


def _in_time(course) -> tuple[str, str]:
    return ("not_met", outcomes.TOO_LATE) if course.reached_on is None else ("met", outcomes.IN_TIME)


def _complete(plan) -> tuple[str, str]:
    return ("not_met", outcomes.NOT_ALL) if plan.still_missing else ("met", outcomes.ALL_MET)


def accident_card(facts: ScenarioFacts, groups: GroupWords, *, is_sample: bool) -> None:
    accidents = facts.accidents
    if accidents is None:
        _without(words.ACCIDENTS, outcomes.NO_ACCIDENTS, "accidents", outcomes.ACCIDENTS_HELP)
        return
    target, allowance = accidents.targets["accident_count"], accidents.allowances["accident_count"]
    through, source = accidents.parts.to_date.end, ("scenarios/by_day", accidents.daily)
    title = outcomes.accidents_title(accidents.parts.year.end, target.at_most)
    with card(
        title, key="scenario_accidents", through=through, source=(*source, ask(*source)),
        definition=f"{outcomes.ACCIDENTS_HELP} {MEASURES['accident_count'].definition}",
    ):  # fmt: skip
        said = outcomes.allowance(allowance) if allowance else outcomes.NO_TARGET[target.reason]
        with _line(f"{said}; {outcomes.IN_BRACKETS}"):
            accident_arithmetic(facts, groups, is_sample=is_sample)
        _side_by_side(facts, lambda place: _accidents(accidents.outcomes[place].ends))
        for name, outcome in zip(facts.names, accidents.outcomes, strict=True):
            _say_untouched(name, outcome.effects, groups)


def _accidents(ends) -> tuple[str, str, list[str]]:
    end = ends["accident_count"]
    if end.projection.expected is None:
        return numbers.MISSING, "", [outcomes.NO_PROJECTION[end.projection.reason]]
    projection, badge = end.projection, _badge(words.OUTLOOK_STATUS[end.outlook], outcomes.OUTLOOKS[end.outlook])
    unit = outcomes.with_interval(words.UNITS["accident_count"], projection.year_end_low, projection.year_end_high)
    casualties = [_casualties(ends[measure]) for measure in ("death_count", "injured_count")]
    return outcomes.count(projection.year_end), unit, [f"{badge} {outcomes.gap(end.gap)}".rstrip(), *casualties]


def _casualties(end) -> str:
    projection = end.projection
    if projection.expected is None:
        return outcomes.no_casualties(end.measure)
    said = outcomes.casualties(end.measure, projection.year_end, projection.year_end_low, projection.year_end_high)
    if end.outlook == "none":
        return said
    status = words.OUTLOOK_STATUS[end.outlook]
    return (
        f"{said} :{STATUS_COLORS[status]}[{STATUS_ICONS[status]} {outcomes.outlook(end.outlook, end.target.at_most)}]"
    )


def _say_untouched(name: str, effects, groups: GroupWords) -> None:
    empty = [groups[effect.lever[:2]] for effect in effects if effect.lever and effect.touches_nothing]
    if empty:
        st.markdown(f":small[:orange[:material/error:] {plain(outcomes.touches_nothing(name, empty))}]")


def image_card(facts: ScenarioFacts) -> None:
    image = facts.image_fines
    if image.start is None:
        _without(words.IMAGE_FINES, outcomes.no_course(image.reason), "image", outcomes.IMAGE_HELP)
        return
    source = "image_fines/by_day", image.asked
    title = outcomes.image_title(image.start.goal_share, image.start.goal_day)
    with card(
        title, key="scenario_image", definition=outcomes.IMAGE_HELP, through=image.start.day,
        source=(*source, ask(*source)),
    ):  # fmt: skip
        with _line(outcomes.image_now(image.start)):
            image_arithmetic(facts)
        _side_by_side(facts, lambda place: _image(image.courses[place], image.start.goal_share))


def _image(course, goal: float) -> tuple[str, str, list[str]]:
    end = outcomes.share_at_goal(course.at_goal.day, course.at_goal.share)
    lines = [f"{_badge(*_in_time(course))} {end}", outcomes.growth_needed(course.needed_growth, course.wanted_on)]
    return *outcomes.month_and_goal(course.reached_on, goal), lines


def clearance_card(facts: ScenarioFacts) -> None:
    clearances = facts.clearances
    if clearances is None:
        _without(words.CLEARANCES, outcomes.NO_CLEARANCES, "clearances", outcomes.CLEARANCES_HELP)
        return
    month, source = clearances.month, ("clearances/by_ward_month", clearances.asked)
    with card(
        outcomes.clearances_title(month.required_count), key="scenario_clearances",
        definition=outcomes.CLEARANCES_HELP, source=(*source, ask(*source)),
    ):  # fmt: skip
        with _line(outcomes.clearances_now(month)):
            clearance_arithmetic(facts)
        _side_by_side(facts, lambda place: _clearances(facts, place))


def _clearances(facts: ScenarioFacts, place: int) -> tuple[str, str, list[str]]:
    plan, month = facts.clearances.plans[place], facts.clearances.month
    missing = sum(count for _, count in plan.still_missing)
    lines = [
        f"{_badge(*_complete(plan))} {outcomes.still_behind(len(plan.still_missing), missing)}",
        outcomes.effort(plan, facts.scenarios[place].extra_clearances),
    ]
    return outcomes.wards_met(plan.met_count, month.ward_count), outcomes.WARDS, lines


def _line(text: str):
    """What all scenarios share, and at its end how the results are made."""
    line = st.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall")
    line.markdown(f":small[{text}]", width="content")
    return line


def _side_by_side(facts: ScenarioFacts, outcome: Callable[[int], tuple[str, str, list[str]]]) -> None:
    """A column for each scenario: its name, a value, its unit, and lines."""
    for place, column in enumerate(st.columns(len(facts.scenarios), gap="small")):
        value, unit, lines = outcome(place)
        with column.container(gap=None):
            st.markdown(f":small[**{plain(facts.names[place])}**]")
            st.markdown(f"#### {value} :small[:gray[{unit}]]", anchors=False)
            st.markdown("  \n".join(f":small[{line}]" for line in lines))


def _without(title: str, why: str, key: str, definition: str) -> None:
    with card(title, key=f"scenario_{key}", definition=definition):
        st.markdown(f":gray[{why}]")


def _badge(status: str, word: str) -> str:
    return f":{STATUS_COLORS[status]}-badge[{STATUS_ICONS[status]} {word}]"
