"""Questions about the snapshot: one .sql file for each, asked by name. This is the whole door."""

from .errors import DashboardError
from .filters import Filters
from .runner import Source, ask, describe, questions
from .snapshots import Served, current_snapshot, served_snapshot

__all__ = [
    "DashboardError",
    "Filters",
    "Served",
    "Source",
    "ask",
    "current_snapshot",
    "describe",
    "questions",
    "served_snapshot",
]
