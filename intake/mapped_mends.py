"""Cells of other systems that lost something on their way: zeros, decimal marks, units."""

from typing import Any

from .cells import Unreadable
from .feeds import Column
from .numbers import number_text, parse_amount, parse_decimal


def _padded(text: str, spec: dict[str, Any], column: Column | None) -> str:
    """The zeros that a spreadsheet took from the front of a number."""
    plain = text.strip().removesuffix(".0")
    return plain.zfill(spec["pad"]) if plain.isdigit() else text


def _with_decimals(text: str, spec: dict[str, Any], column: Column | None) -> str:
    """`20864123` with 2 whole digits is 20.864123; a number that has its decimal mark is left alone."""
    digits = spec["whole_digits"]
    sign, plain = ("-", text.strip()[1:]) if text.strip().startswith("-") else ("", text.strip())
    plain = plain.replace(".", "").replace(",", "") if plain.count(".") + plain.count(",") > 1 else plain
    return f"{sign}{plain[:digits]}.{plain[digits:]}" if plain.isdigit() and len(plain) > digits else text


def _multiplied(text: str, spec: dict[str, Any], column: Column | None) -> str:
    """A text that is no number is left as it is, for the reader of the column to refuse."""
    parse = parse_decimal if column and column.kind in ("decimal", "length") else parse_amount
    try:
        return number_text(parse(text) * spec["factor"])
    except Unreadable:
        return text


MENDS = {"pad": _padded, "whole_digits": _with_decimals, "factor": _multiplied}
