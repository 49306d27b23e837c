"""The rows of a page as files that leave the dashboard."""

from .tables import csv_file, readable
from .workbook import About, workbook

__all__ = ["About", "csv_file", "readable", "workbook"]
