"""Where rows come from, line by line: beside a card on the page, and in the sheet of sources of a file."""

from datetime import date

from queries import Source
from vietnamese import labels, numbers

from .view import View


def source_lines(
    view: View, asked: Source, row_count: int, *, definition: str | None = None, through: date | None = None
) -> list[tuple[str, str]]:
    """Name and text of each line; the SQL is the last."""
    lines = [
        (labels.SOURCE_SAMPLE, labels.SAMPLE_HELP if view.is_sample else ""),
        (labels.SOURCE_DEFINITION, definition or ""),
        (labels.SOURCE_THROUGH, numbers.day(through or view.as_of)),
        (labels.SOURCE_SNAPSHOT, view.filters.snapshot or ""),
        (labels.SOURCE_QUESTION, f"queries/{asked.name}.sql"),
        (labels.SOURCE_PARAMETERS, "; ".join(f"{name} = {_shown(value)}" for name, value in asked.parameters.items())),
        (labels.SOURCE_ROWS, numbers.integer(row_count)),
        (labels.SOURCE_SQL, asked.sql),
    ]
    return [(name, text) for name, text in lines if text]


def _shown(value) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value)) or labels.SOURCE_ALL
    if value in (None, date.min, date.max):
        return labels.SOURCE_ALL
    return numbers.day(value) if isinstance(value, date) else str(value)
