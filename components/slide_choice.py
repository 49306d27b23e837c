"""Which slides are shown, in which order, and which of them now: all of it stands in the link."""

from collections.abc import Sequence

import streamlit as st

from analysis.scenarios import Scenario
from reports.deck import usual_slides
from vietnamese import slide_words as words

from .plain_text import MOST_NAMED, asked_for

SLIDE, SLIDES = "slide", "slides"  # in the link: the number, the keys; these in the session too


def slides_in_link(offered: Sequence[str], scenarios: Sequence[Scenario]) -> tuple[list[str], int, list[str]]:
    """
    The keys chosen, the number of the slide looked at, and notes on what could not be found.

    A choice made on another page holds here too. Without one all are shown, that of scenarios only if there are any.
    """
    text = st.query_params.get(SLIDES, st.session_state.get(SLIDES, ""))
    _keep(text)
    usual = [key for key in usual_slides(scenarios) if key in offered]
    chosen, unknown = read_keys(text, offered, usual)
    number, asked = read_number(st.query_params.get(SLIDE), len(chosen))
    notes = [words.unknown_slides(list(map(asked_for, unknown[:MOST_NAMED])))] if unknown else []
    return chosen, number, notes + ([words.unknown_number(asked_for(asked), len(chosen))] if asked else [])


def read_keys(text: str, offered: Sequence[str], usual: Sequence[str]) -> tuple[list[str], list[str]]:
    """What a link names, each once, and what of it there is not; the usual ones if nothing is left."""
    named = list(dict.fromkeys(filter(None, text.split(","))))
    known = [key for key in named if key in offered]
    return known or list(usual), [key for key in named if key not in offered]


def read_number(text: str | None, count: int) -> tuple[int, str | None]:
    """From 1; the first, and what was asked for, if there is no such slide."""
    if text is None or text in map(str, range(1, count + 1)):
        return int(text or 1), None
    return 1, text


def arranged(offered: Sequence[str], chosen: Sequence[str]) -> list[str]:
    """All that are offered: the chosen in their order, each other one behind the one it follows when all are shown."""
    order = list(chosen)
    for before, key in zip([None, *offered], offered, strict=False):
        if key not in order:
            order.insert(order.index(before) + 1 if before else 0, key)
    return order


def look_at(number: int) -> None:
    st.query_params[SLIDE] = str(number)


def switch(key: str, offered: Sequence[str], chosen: Sequence[str]) -> None:
    """Shown now if it was not, and the other way round."""
    _rearrange([each for each in arranged(offered, chosen) if (each in chosen) != (each == key)], chosen)


def move(key: str, step: int, chosen: Sequence[str]) -> None:
    """Past its neighbour among the chosen, before it (-1) or behind it (1)."""
    order = list(chosen)
    place = order.index(key)
    order[place], order[place + step] = order[place + step], order[place]
    _rearrange(order, chosen)


def _rearrange(order: Sequence[str], chosen: Sequence[str]) -> None:
    """The slide that is looked at stays so, if it is still shown."""
    number, _ = read_number(st.query_params.get(SLIDE), len(chosen))
    looked_at = chosen[number - 1]
    look_at(order.index(looked_at) + 1 if looked_at in order else min(number, len(order)))
    _keep(",".join(order))


def _keep(text: str) -> None:
    st.session_state[SLIDES] = text
    if text:
        st.query_params[SLIDES] = text
