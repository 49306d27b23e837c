"""Questions about the snapshot: one .sql file for each, asked by name. This is the whole door."""

from .ahead import asking_ahead
from .csv_text import harmless
from .errors import DashboardError
from .filters import DIMENSIONS, Filters, Group
from .runner import Source, ask, describe, has_question, questions
from .snapshots import Kept, Served, current_snapshot, data_root, is_whole, kept_snapshots, served_snapshot

__all__ = [
    "DIMENSIONS",
    "DashboardError",
    "Filters",
    "Group",
    "Kept",
    "Served",
    "Source",
    "ask",
    "asking_ahead",
    "current_snapshot",
    "data_root",
    "describe",
    "harmless",
    "has_question",
    "is_whole",
    "kept_snapshots",
    "questions",
    "served_snapshot",
]
