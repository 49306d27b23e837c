"""What readers click: mostly a few pages, and a few filters that have many values."""

from random import Random
from typing import NamedTuple

from .viewer import Answer, Viewer, Widget

PAGE = "page"
PAGE_SHARE = 0.4  # of the clicks; the rest are filters
PAGES = {
    "": 6, "accidents": 6, "image_fines": 5, "clearances": 4, "ward": 4, "black_spots": 3, "criteria": 2, "tasks": 3,
    "discipline": 2, "other_targets": 2, "what_if": 1, "slides": 1, "files": 1, "data_status": 1, "definitions": 1,
}  # fmt: skip
FILTERS = {
    "period": 4, "year": 2, "half": 2, "quarter": 3, "month": 4, "compare": 2, "area": 3, "ward": 6, "calendar": 1,
    "place": 4,
}  # fmt: skip
MOST_WARDS = 3


class Click(NamedTuple):
    """On a page of the menu, or a new value of a widget."""

    key: str
    value: str | tuple[str, ...]


def next_click(viewer: Viewer, lot: Random) -> Click:
    """Always something else than what is shown; decided by `lot` and what is on the page alone."""
    widgets = [widget for widget in viewer.widgets() if len(widget.options) > 1]
    if lot.random() < PAGE_SHARE or not widgets:
        pages = [page for page in PAGES if page != viewer.page]
        return Click(PAGE, lot.choices(pages, [PAGES[page] for page in pages])[0])
    [widget] = lot.choices(widgets, [FILTERS.get(widget.key, 1) for widget in widgets])
    return Click(widget.key, _next_value(widget, lot))


def _next_value(widget: Widget, lot: Random) -> str | tuple[str, ...]:
    if widget.kind == "multiselect":
        return () if widget.value else tuple(lot.sample(widget.options, lot.randint(1, MOST_WARDS)))
    if widget.kind == "button_group":
        return (lot.choice([option for option in widget.options if (option,) != widget.value]),)
    return lot.choice([option for option in widget.options if option != widget.value])


async def perform(viewer: Viewer, click: Click) -> Answer:
    return await (viewer.turn_to(click.value) if click.key == PAGE else viewer.choose(click.key, click.value))
