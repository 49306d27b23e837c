"""Pieces of screen that several pages share."""

from .cards import card, chart_card, draw
from .corrections import correction_file
from .failures import explain_failures
from .filter_bar import filter_bar
from .first_start import ready_snapshot
from .header import page_header
from .import_box import import_box
from .kpi import Change, Kpi, kpi_card
from .source import download_file, download_rows, source_popover
from .status import status_badge, status_icon
from .tables import Column, table
from .view import Cut, View, current_view

__all__ = [
    "Change",
    "Column",
    "Cut",
    "Kpi",
    "View",
    "card",
    "chart_card",
    "correction_file",
    "current_view",
    "download_file",
    "download_rows",
    "draw",
    "explain_failures",
    "filter_bar",
    "import_box",
    "kpi_card",
    "page_header",
    "ready_snapshot",
    "source_popover",
    "status_badge",
    "status_icon",
    "table",
]
