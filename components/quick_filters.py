"""Only this, all but this, and back: quick filters live in the session and in the link, their steps can be undone."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from queries import DIMENSIONS, Group
from reports import View, ward_names
from vietnamese import quick_filter_words as words

from .failures import explain_failures
from .group_link import groups_in_link, offered_groups, write_groups
from .view import current_view

CHOSEN, STEPS = "groups", "group_steps"  # in the session
WARDS = "ward"  # the shared filter of wards, by name
MOST_STEPS = 30


def chosen_groups() -> tuple[str, ...]:
    """Of the link when a visit begins, then of the session: a page switch drops them from the link."""
    groups = st.session_state.setdefault(CHOSEN, groups_in_link())
    write_groups(groups)
    return tuple(map(str, groups))


def keep_only(dimension: str, codes: Sequence[str]) -> None:
    """In place of what was kept of the dimension; wards go into the filter of wards."""
    others = [
        group
        for group in st.session_state[CHOSEN]
        if group.dimension != dimension or (group.is_left_out and group.code not in codes)
    ]
    names = ward_names(current_view().filters.snapshot)
    if dimension == "ward" and all(code in names for code in codes):
        _step(others, [names[code] for code in codes])
    else:
        _step([*others, *(Group(dimension, code) for code in codes)])


def leave_out(dimension: str, codes: Sequence[str]) -> None:
    names = ward_names(current_view().filters.snapshot)
    others = [
        group for group in st.session_state[CHOSEN] if group.dimension != dimension or group.code not in codes
    ]  # fmt: skip
    gone = {names.get(code) for code in codes if dimension == "ward"}
    wards = [name for name in st.session_state.get(WARDS, []) if name not in gone]
    _step([*others, *(Group(dimension, code, is_left_out=True) for code in codes)], wards)


def _step(groups: list[Group], wards: list[str] | None = None) -> None:
    before = st.session_state[CHOSEN], list(st.session_state.get(WARDS, []))
    st.session_state[STEPS] = [*st.session_state.get(STEPS, []), before][-MOST_STEPS:]
    _show(groups, before[1] if wards is None else wards)


def _show(groups: list[Group], wards: list[str]) -> None:
    st.session_state[CHOSEN], st.session_state[WARDS] = groups, wards


def _remove(group: Group) -> None:
    _step([other for other in st.session_state[CHOSEN] if other != group])


def _clear() -> None:
    _step([], [])


def _undo() -> None:
    *st.session_state[STEPS], before = st.session_state[STEPS]
    _show(*before)


def group_chips(view: View, note: str) -> None:
    """One line while anything is filtered: chips, a step back, all of it away; `note`: what is out of reach."""
    groups, steps = st.session_state.get(CHOSEN, []), st.session_state.get(STEPS)
    if not groups and not (steps and view.filters.wards):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="group_chips"):
        for place, group in enumerate(groups):
            label = words.phrase(group.dimension, [group.code], group.is_left_out, view.ward_names)
            _small_button(label, "close", f"chip_{place}", _remove, group)
        if steps:
            _small_button(words.UNDO, "undo", "undo_step", _undo)
        _small_button(words.CLEAR, "filter_alt_off", "clear_groups", _clear)
        if note:
            st.markdown(f":small[:gray[{note}]]", width="content")


def _small_button(label: str, icon: str, key: str, act: Callable[..., None], *args: Group) -> None:
    st.button(label, key=key, type="tertiary", icon=f":material/{icon}:", on_click=act, args=args)


def group_picker(feeds: Iterable[str]) -> None:
    """The way of the keyboard, and of groups that no chart lets one click: a dimension of the feeds, its groups."""
    with st.popover(words.TITLE, icon=":material/filter_alt:", type="tertiary", key="group_picker"):
        _pick(dict.fromkeys(dimension for feed in feeds for dimension in DIMENSIONS[feed]))


@st.fragment
def _pick(dimensions: Iterable[str]) -> None:
    """A fragment: choosing among lists draws nothing else again."""
    with explain_failures():
        st.markdown(f":small[{words.HELP}]")
        dimension = st.selectbox(
            words.DIMENSION, list(dimensions), format_func=lambda code: words.DIMENSIONS[code].word,
            key="group_dimension", filter_mode=None,
        )  # fmt: skip
        offered = offered_groups(current_view().filters.snapshot)[dimension]
        codes = st.multiselect(
            words.CHOICE, list(offered), format_func=offered.__getitem__, key=f"groups_of_{dimension}",
            placeholder=words.CHOICE_EMPTY, select_all=False,
        )  # fmt: skip
        with st.container(horizontal=True, gap="xsmall"):
            _choose(words.ONLY, keep_only, dimension, codes)
            _choose(words.LEAVE_OUT, leave_out, dimension, codes)
            undo = st.button(words.UNDO, key="undo_in_picker", on_click=_undo, disabled=not st.session_state.get(STEPS))
        if undo:
            st.rerun()


def _choose(label: str, act, dimension: str, codes: list[str]) -> None:
    if st.button(label, key=f"{act.__name__}_picked", on_click=_take, args=(act, dimension, codes), disabled=not codes):
        st.rerun()


def _take(act, dimension: str, codes: list[str]) -> None:
    act(dimension, codes)
    st.session_state[f"groups_of_{dimension}"] = []
