"""
One cell of an export: when it is empty, and what is raised when it cannot be read.

A parser takes text that is not empty and returns the value, or raises `Unreadable` with a reason code
(`vietnamese.intake_words.REASONS`).
"""

EMPTY = frozenset(
    {
        "",
        "na",
        "n/a",
        "#n/a",
        "null",
        "none",
        "nan",
        "nat",
        "-",
        "--",
        "\u2013",
        "\u2014",
        "...",
        "\\n",
        "#value!",
        "#ref!",
    }
)


TIME_MARK = "\x1f"  # between a day and its time where they come from two columns


class Unreadable(ValueError):
    """A cell that cannot be read; `args[0]` is the reason code."""


def is_empty(text: str) -> bool:
    return text.strip().lower() in EMPTY
