"""Questions about the snapshot: one .sql file for each, asked by name. This is the whole door."""

from .errors import DashboardError
from .filters import DIMENSIONS, Filters, Group
from .runner import Source, ask, describe, questions
from .snapshots import Kept, Served, current_snapshot, data_root, kept_snapshots, served_snapshot

__all__ = [
    "DIMENSIONS",
    "DashboardError",
    "Filters",
    "Group",
    "Kept",
    "Served",
    "Source",
    "ask",
    "current_snapshot",
    "data_root",
    "describe",
    "kept_snapshots",
    "questions",
    "served_snapshot",
]
