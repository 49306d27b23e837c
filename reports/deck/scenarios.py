"""The slide of scenarios, where there are any to compare."""

from collections.abc import Sequence

from analysis.scenarios import Scenario
from reports.scenario_facts import scenario_facts
from reports.scenario_table import scenario_finding, scenario_table
from reports.slide import Slide
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese import scenario_words


def scenarios(facts: Summary, compared: Sequence[Scenario]) -> Slide:
    view, title = facts.view, words.SLIDES["scenarios"]
    source = words.source(words.POLICE, view.as_of, view.scope)
    found = scenario_facts(view, compared) if compared else None
    if found is None:
        sentence = words.no_numbers(title) if compared else scenario_words.NONE
        return Slide("scenarios", title, sentence, None, source)
    table = scenario_table(found, view.filters.snapshot)
    return Slide("scenarios", title, scenario_finding(found), table, source, scenario_words.DEFINITION)
