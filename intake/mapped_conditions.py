"""What a condition of a mapping asks of the text of a cell."""

from collections.abc import Callable
from typing import Any

from .cells import Unreadable, is_empty
from .code_lists import spelling_key
from .mapping_keys import TESTS, as_list
from .numbers import parse_amount


def condition_on_text(condition: dict[str, Any]) -> Callable[[str], bool]:
    """All that the condition asks: words as they are compared everywhere, numbers by value."""
    tests = [_TESTS[key](condition[key]) for key in TESTS if key in condition]
    return lambda text: all(test(text) for test in tests)


def _comparable(text: Any) -> str:
    return "" if is_empty(str(text)) else spelling_key(str(text))


def _is_in(wanted: Any) -> Callable[[str], bool]:
    keys = {_comparable(text) for text in as_list(wanted)}
    return lambda text: _comparable(text) in keys


def _is_not_in(wanted: Any) -> Callable[[str], bool]:
    is_in = _is_in(wanted)
    return lambda text: not is_in(text)


def _contains(wanted: Any) -> Callable[[str], bool]:
    keys = [spelling_key(text) for text in as_list(wanted)]
    return lambda text: any(key in spelling_key(text) for key in keys)


def _compared(compare: Callable[[float, float], bool]) -> Callable[[Any], Callable[[str], bool]]:
    def against(bound: float) -> Callable[[str], bool]:
        def test(text: str) -> bool:
            try:
                return not is_empty(text) and compare(parse_amount(text), bound)
            except Unreadable:
                return False

        return test

    return against


_TESTS: dict[str, Callable[[Any], Callable[[str], bool]]] = {
    "in": _is_in,
    "not_in": _is_not_in,
    "at_least": _compared(lambda number, bound: number >= bound),
    "at_most": _compared(lambda number, bound: number <= bound),
    "contains": _contains,
}
