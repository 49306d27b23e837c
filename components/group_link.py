"""Quick filters in the link, only=cause:speeding and except=vehicle:truck, and the groups they may name."""

from collections.abc import Mapping

import streamlit as st

from queries import Filters, Group, ask
from reports import ward_names
from vietnamese import quick_filter_words as words
from vietnamese.text import fold

ONLY, EXCEPT = "only", "except"


def groups_in_link() -> list[Group]:
    """Each once, however often the link names it."""
    return [
        Group(*text.split(":", 1), is_left_out=key == EXCEPT)
        for key in (ONLY, EXCEPT)
        for text in dict.fromkeys(st.query_params.get_all(key))
        if ":" in text
    ]


def write_groups(groups: list[Group]) -> None:
    for key in (ONLY, EXCEPT):
        texts = [f"{group.dimension}:{group.code}" for group in groups if group.is_left_out == (key == EXCEPT)]
        if texts != st.query_params.get_all(key):
            st.query_params[key] = texts


def offered_groups(snapshot: str) -> dict[str, Mapping[str, str]]:
    """Dimension -> code -> name of all groups that occur in the snapshot; hours and weekdays are always the same."""
    names = ward_names(snapshot)
    offered = {dimension: {} for dimension in words.DIMENSIONS}
    for dimension, code in ask("groups/all", Filters(snapshot=snapshot)).itertuples(index=False):
        offered[dimension][code] = words.name_of(dimension, code, names)
    for dimension, codes in words.OF_TIME.items():
        offered[dimension] = {code: words.name_of(dimension, code) for code in codes}
    return offered


def understood_group(text: str, offered: Mapping[str, Mapping[str, str]]) -> str | None:
    """dimension:code, where a word as shown may stand for the code; None where there is no such group."""
    dimension, _, given = text.partition(":")
    if Group(dimension, given).is_of_time:
        return text
    names = offered.get(dimension, {})
    codes = [given] if given in names else [code for code, name in names.items() if fold(name) == fold(given)]
    return f"{dimension}:{codes[0]}" if len(codes) == 1 else None
