"""Pieces of screen that several pages share."""

from .cards import Frame, card, chart_card, draw, open_frame
from .choice import chosen_among
from .clearance_list import list_to_send
from .corrections import correction_file
from .criterion_list import list_of_not_met
from .failures import explain_failures
from .filter_bar import filter_bar
from .first_start import ready_snapshot
from .group_click import Groups
from .header import page_header
from .import_box import import_box
from .kpi import Change, Kpi, change_in_share, change_in_wards, kpi_card, tone_of
from .map_card import map_card, map_controls
from .picks import Picks
from .pinned_snapshot import is_pinned, snapshot_to_show
from .published_totals import published_totals
from .scenario_cards import accident_card, clearance_card, image_card, scenario_summary
from .scenario_choice import FIRST_SCENARIO, chosen_scenario, scenario_buttons
from .scenario_editor import edit_scenario, forget_edits
from .scenario_goal import wanted_day
from .scenario_groups import lever_words, scenario_groups
from .scenario_link import current_scenarios, keep_scenarios, kept_scenarios
from .slide_choice import slides_in_link
from .slide_frame import slide_frame
from .slide_keys import slide_keys
from .slide_list import slide_list
from .slide_screen import Screen
from .source import download_file, source_popover
from .status import status_badge, status_icon
from .tables import Column, table
from .view import current_view
from .ward_cards import Ward, fines_card, notes_card, period_card, points_card, why_card, words_card
from .ward_criteria import criteria_of_ward, criterion_card
from .ward_links import ward_line, ward_link
from .ward_picker import chosen_ward
from .ward_search import found_wards, search_box

__all__ = [
    "FIRST_SCENARIO",
    "Change",
    "Column",
    "Frame",
    "Groups",
    "Kpi",
    "Screen",
    "Ward",
    "accident_card",
    "card",
    "change_in_share",
    "change_in_wards",
    "chart_card",
    "chosen_among",
    "chosen_scenario",
    "chosen_ward",
    "clearance_card",
    "correction_file",
    "current_scenarios",
    "current_view",
    "download_file",
    "draw",
    "edit_scenario",
    "explain_failures",
    "filter_bar",
    "fines_card",
    "criteria_of_ward",
    "criterion_card",
    "forget_edits",
    "found_wards",
    "image_card",
    "import_box",
    "is_pinned",
    "keep_scenarios",
    "kept_scenarios",
    "kpi_card",
    "lever_words",
    "list_to_send",
    "map_card",
    "map_controls",
    "notes_card",
    "open_frame",
    "page_header",
    "period_card",
    "points_card",
    "published_totals",
    "ready_snapshot",
    "scenario_buttons",
    "scenario_groups",
    "list_choices",
    "list_of_not_met",
    "scenario_summary",
    "search_box",
    "slide_frame",
    "slide_keys",
    "slide_list",
    "slides_in_link",
    "snapshot_to_show",
    "source_popover",
    "status_badge",
    "status_icon",
    "table",
    "tone_of",
    "wanted_day",
    "ward_line",
    "why_card",
    "words_card",
]
    "ward_link",
    "wards_kpi",
    "wards_of",
