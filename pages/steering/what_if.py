"""What if: would the year and the goals end differently if something were done, beside leaving all as it is?"""

from datetime import date

import streamlit as st

from analysis.scenarios import Scenario
from components import (
    FIRST_SCENARIO,
    accident_card,
    card,
    chosen_scenario,
    clearance_card,
    current_scenarios,
    current_view,
    draw,
    edit_scenario,
    explain_failures,
    forget_edits,
    image_card,
    keep_scenarios,
    kept_scenarios,
    lever_words,
    page_header,
    scenario_buttons,
    scenario_groups,
    scenario_summary,
    wanted_day,
)
from figures import share_courses, year_ends
from queries import ask
from reports import ward_names
from reports.scenario_facts import ScenarioFacts, scenario_facts
from vietnamese import labels
from vietnamese import what_if_outcomes as outcomes
from vietnamese import what_if_words as words

SLIDES, FILES = "pages/meeting/slides.py", "pages/meeting/files.py"
SCENARIO = "scenario"  # in links

view = current_view()
names = ward_names(view.filters.snapshot)


@st.fragment
def compare() -> None:
    """Answers a slider by itself: the rest of the page stays as it is."""
    with explain_failures():
        results, side = st.columns([67, 33], gap="xsmall")
        with side:
            scenarios, wanted = editor()
        with results:
            facts = scenario_facts(view, scenarios, wanted_on=wanted)
            if facts:
                show(facts)
            else:
                st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
        if facts:
            show_figures(facts)


def editor() -> tuple[tuple[Scenario, ...], date | None]:
    scenarios = kept_scenarios() or FIRST_SCENARIO
    with st.container(key="editor"), st.container(border=True, key="controls", gap="xsmall"):
        place = chosen_scenario(scenarios)
        changed = edit_scenario(scenarios, place, scenario_groups(view), lever_words(scenarios, names))
        edited = tuple(changed if number == place else each for number, each in enumerate(scenarios))
        keep_scenarios(() if edited == FIRST_SCENARIO else edited)
        wanted = wanted_day(view)
        scenario_buttons(edited, place)
    return edited, wanted


def show(facts: ScenarioFacts) -> None:
    groups = lever_words(facts.scenarios, names)
    with st.container(gap="xsmall"):
        scenario_summary(facts, groups, links)
        accident_card(facts, groups, is_sample=view.is_sample)
        image_card(facts)
        clearance_card(facts)


def links() -> None:
    """To what is made of the scenarios; in the fragment, so that they carry the scenarios of now."""
    carried = {SCENARIO: st.session_state[SCENARIO]}
    with st.container(horizontal=True, gap="small", width="content", key="links"):
        st.page_link(SLIDES, label=words.SHOW_SLIDES, icon=":material/slideshow:", query_params=carried)
        st.page_link(FILES, label=words.SAVE_FILES, icon=":material/download:", query_params=carried)


def show_figures(facts: ScenarioFacts) -> None:
    """Where anything is left to come."""
    drawn = []
    if facts.accidents and facts.accidents.parts.rest and len(facts.year_ends):
        drawn.append(show_year_ends)
    if facts.image_fines.courses:
        drawn.append(show_courses)
    for column, figure in zip(st.columns(len(drawn) or 1, gap="xsmall"), drawn, strict=False):
        with column:
            figure(facts)


def show_year_ends(facts: ScenarioFacts) -> None:
    rows, accidents = facts.year_ends, facts.accidents
    through, source = accidents.parts.to_date.end, ("scenarios/by_day", accidents.daily)
    with card(
        outcomes.YEAR_ENDS, key="year_ends", definition=outcomes.ACCIDENTS_HELP, through=through,
        source=(*source, ask(*source)),
    ):  # fmt: skip
        draw(year_ends(rows, panels=words.CRITERIA), alt=outcomes.ends_alt(rows), key="figure_year_ends")


def show_courses(facts: ScenarioFacts) -> None:
    rows, start = facts.share_courses.dropna(), facts.image_fines.start
    source = "image_fines/by_day", facts.image_fines.asked
    with card(
        outcomes.COURSES, key="courses", definition=outcomes.IMAGE_HELP, through=start.day,
        source=(*source, ask(*source)),
    ):  # fmt: skip
        figure = share_courses(rows, goal=(start.goal_day, start.goal_share))
        draw(figure, alt=outcomes.courses_alt(rows), key="figure_courses")


page_header(labels.PAGES["what_if"].title, view)
if kept_scenarios() != current_scenarios():
    forget_edits()
compare()
