"""What is said about a view: its facts, its slides, and both as files that leave the dashboard."""

from .placed_shares import placed_shares
from .tables import csv_file, readable
from .view import Cut, View, view_of
from .workbook import About, workbook

__all__ = ["About", "Cut", "View", "csv_file", "placed_shares", "readable", "view_of", "workbook"]
