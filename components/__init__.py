"""Pieces of screen that several pages share."""

from .cards import card, chart_card, draw
from .failures import explain_failures
from .header import page_header
from .kpi import Change, Kpi, kpi_card
from .source import download_rows, source_popover
from .status import status_badge, status_mark
from .view import Cut, View, current_view

__all__ = [
    "Change",
    "Cut",
    "Kpi",
    "View",
    "card",
    "chart_card",
    "current_view",
    "download_rows",
    "draw",
    "explain_failures",
    "kpi_card",
    "page_header",
    "source_popover",
    "status_badge",
    "status_mark",
]
