"""The slides of a view, in the order of a meeting."""

from collections.abc import Callable, Sequence

from reports.slide import Deck, Slide
from reports.summary import Summary, summary
from reports.view import View
from vietnamese import deck_words as words

from . import accidents, clearances, image_fines, whole

SLIDES: dict[str, Callable[[Summary], Slide]] = {
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


def deck_of(view: View, chosen: Sequence[str] = tuple(SLIDES)) -> Deck:
    """`chosen`: keys of SLIDES in the order wanted."""
    facts = summary(view)
    return Deck(
        words.TITLE,
        view.scope,
        [SLIDES[key](facts) for key in chosen],
        view.is_sample,
        words.file_name(view.filters.start_date, view.filters.end_date),
    )
