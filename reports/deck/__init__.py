"""The slides of a view, in the order of a meeting."""

from collections.abc import Callable, Sequence

from analysis.scenarios import Scenario
from reports.slide import Deck, Slide
from reports.summary import Summary, summary
from reports.view import View
from vietnamese import deck_words as words

from . import accidents, clearances, image_fines, whole
from .scenarios import scenarios as scenario_slide

SLIDES = tuple(words.SLIDES)
WITHOUT_SCENARIOS: dict[str, Callable[[Summary], Slide]] = {
    "title": whole.title,
    "criteria": accidents.criteria,
    "trend": accidents.trend,
    "places": accidents.places,
    "image_share": image_fines.image_share,
    "funnel": image_fines.way_of_a_case,
    "board": clearances.board,
    "reminders": clearances.reminders,
    "conclusions": whole.conclusions,
}


def deck_of(view: View, chosen: Sequence[str] = SLIDES, scenarios: Sequence[Scenario] = ()) -> Deck:
    """`chosen`: keys of SLIDES in the order wanted; `scenarios`: what is compared with the status quo."""
    facts = summary(view)
    slides = [
        scenario_slide(facts, scenarios) if key == "scenarios" else WITHOUT_SCENARIOS[key](facts) for key in chosen
    ]
    return Deck(
        words.TITLE,
        view.scope,
        slides,
        view.is_sample,
        words.file_name(view.filters.start_date, view.filters.end_date),
    )
