"""The slides of a view, in the order of a meeting."""

from collections.abc import Callable, Sequence

from analysis.scenarios import Scenario
from reports.slide import Deck, Slide
from reports.summary import Summary, summary
from reports.view import View
from vietnamese import deck_words as words

from . import accidents, black_spots, clearances, image_fines, other_targets, tasks, whole
from .scenarios import scenarios as scenario_slide

SLIDES, OF_SCENARIOS = tuple(words.SLIDES), "scenarios"
WITHOUT_SCENARIOS: dict[str, Callable[[Summary], Slide]] = {
    "title": whole.title,
    "criteria": accidents.criteria,
    "trend": accidents.trend,
    "places": accidents.places,
    "black_spots": black_spots.black_spots,
    "image_share": image_fines.image_share,
    "funnel": image_fines.way_of_a_case,
    "board": clearances.board,
    "reminders": clearances.reminders,
    "tasks": tasks.tasks,
    "task_deadlines": tasks.task_deadlines,
    "other_targets": other_targets.other_targets,
    "conclusions": whole.conclusions,
}


def usual_slides(scenarios: Sequence[Scenario]) -> tuple[str, ...]:
    """All of SLIDES, that of scenarios only if there are any."""
    return tuple(key for key in SLIDES if scenarios or key != OF_SCENARIOS)


def deck_of(view: View, chosen: Sequence[str] | None = None, scenarios: Sequence[Scenario] = ()) -> Deck:
    """`chosen`: keys of SLIDES in the order wanted; `scenarios`: what is compared with the status quo."""
    facts, chosen = summary(view), chosen or usual_slides(scenarios)
    slides = [
        scenario_slide(facts, scenarios) if key == OF_SCENARIOS else WITHOUT_SCENARIOS[key](facts) for key in chosen
    ]
    return Deck(words.TITLE, view.scope, slides, view.is_sample)
