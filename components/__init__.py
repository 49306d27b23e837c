"""Pieces of screen that several pages share."""

from .cards import Frame, card, chart_card, draw, open_frame
from .clearance_list import list_to_send
from .copy_button import copy_button
from .corrections import correction_file
from .failures import explain_failures
from .filter_bar import filter_bar
from .first_start import ready_snapshot
from .header import page_header
from .import_box import import_box
from .kpi import Change, Kpi, kpi_card
from .map_card import map_card, map_controls
from .pinned_snapshot import is_pinned, snapshot_to_show
from .placed_shares import placed_shares
from .published_totals import published_totals
from .source import download_file, source_popover
from .status import status_badge, status_icon
from .tables import Column, table
from .view import Cut, View, current_view
from .ward_links import open_ward, take_next_place, ward_line, ward_link
from .ward_search import found_wards, search_box

__all__ = [
    "Change",
    "Column",
    "Cut",
    "Frame",
    "Kpi",
    "View",
    "card",
    "chart_card",
    "copy_button",
    "correction_file",
    "current_view",
    "download_file",
    "draw",
    "explain_failures",
    "filter_bar",
    "found_wards",
    "import_box",
    "is_pinned",
    "kpi_card",
    "list_to_send",
    "map_card",
    "map_controls",
    "open_frame",
    "open_ward",
    "page_header",
    "placed_shares",
    "published_totals",
    "ready_snapshot",
    "search_box",
    "snapshot_to_show",
    "source_popover",
    "status_badge",
    "status_icon",
    "table",
    "take_next_place",
    "ward_line",
    "ward_link",
]
