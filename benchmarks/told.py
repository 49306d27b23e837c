"""Results as Markdown: the tables of README.md beside this file are pasted from here."""

from typing import Any


def as_markdown(result: dict[str, Any]) -> str:
    """Each list of rows as a table, all that stands alone as a line."""
    return "\n\n".join(
        _table(value) if isinstance(value, list) else f"{key}: {_shown(value)}" for key, value in result.items()
    )


def _table(rows: list[dict[str, Any]]) -> str:
    columns = list(rows[0]) if rows else []
    lines = [columns, ["---"] * len(columns), *([_shown(row[column]) for column in columns] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _shown(value: Any) -> str:
    return f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
