"""Pieces of screen that several pages share."""

from .cards import Frame, card, chart_card, draw, open_frame
from .corrections import correction_file
from .failures import explain_failures
from .filter_bar import filter_bar
from .first_start import ready_snapshot
from .header import page_header
from .import_box import import_box
from .kpi import Change, Kpi, kpi_card
from .source import download_file, source_popover
from .status import status_badge, status_icon
from .tables import Column, table
from .view import Cut, View, current_view
from .ward_links import open_ward, ward_link

__all__ = [
    "Change",
    "Column",
    "Cut",
    "Frame",
    "Kpi",
    "View",
    "card",
    "chart_card",
    "correction_file",
    "current_view",
    "download_file",
    "draw",
    "explain_failures",
    "filter_bar",
    "import_box",
    "kpi_card",
    "open_frame",
    "open_ward",
    "page_header",
    "ready_snapshot",
    "source_popover",
    "status_badge",
    "status_icon",
    "table",
    "ward_link",
]
