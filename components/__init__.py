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
from .kpi import Change, Kpi, change_in_share, change_in_tasks, change_in_wards, kpi_card, tone_of
from .map_card import chosen_zone, map_card, map_controls
from .picks import Picks
from .pinned_snapshot import is_pinned, snapshot_to_show
from .plan_standing import plan_standing
from .published_totals import published_totals
from .report_list import report_in_link, reports_to_send
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
from .spot_kpis import spot_kpis
from .spot_picker import map_of_spots, open_spot, spot_address
from .spot_sheet import about_spot, accidents_of_spot, map_of_spot
from .status import status_badge, status_icon
from .tables import Column, table
from .target_lines import target_lines
from .task_kpis import done_kpi, due_soon_kpi, overdue_kpi, standing_kpi, wards_kpi
from .task_picker import list_choices, open_task, task_address
from .task_sheet import about_task, half_years_of, history_of, milestones_of, tasks_in_words, wards_of
from .view import current_view
from .ward_cards import Ward, accidents_card, fines_card, notes_card, points_card, words_card
from .ward_criteria import criteria_of_ward, criterion_card
from .ward_duties import criteria_card, tasks_card
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
    "Picks",
    "Screen",
    "Ward",
    "about_spot",
    "about_task",
    "accident_card",
    "accidents_card",
    "accidents_of_spot",
    "card",
    "change_in_share",
    "change_in_tasks",
    "change_in_wards",
    "chart_card",
    "chosen_among",
    "chosen_scenario",
    "chosen_ward",
    "chosen_zone",
    "clearance_card",
    "correction_file",
    "criteria_card",
    "criteria_of_ward",
    "criterion_card",
    "current_scenarios",
    "current_view",
    "done_kpi",
    "download_file",
    "draw",
    "due_soon_kpi",
    "edit_scenario",
    "explain_failures",
    "filter_bar",
    "fines_card",
    "forget_edits",
    "found_wards",
    "half_years_of",
    "history_of",
    "image_card",
    "import_box",
    "is_pinned",
    "keep_scenarios",
    "kept_scenarios",
    "kpi_card",
    "lever_words",
    "list_choices",
    "list_of_not_met",
    "list_to_send",
    "map_card",
    "map_controls",
    "map_of_spot",
    "map_of_spots",
    "milestones_of",
    "notes_card",
    "open_frame",
    "open_spot",
    "open_task",
    "overdue_kpi",
    "page_header",
    "plan_standing",
    "points_card",
    "published_totals",
    "ready_snapshot",
    "report_in_link",
    "reports_to_send",
    "scenario_buttons",
    "scenario_groups",
    "scenario_summary",
    "search_box",
    "slide_frame",
    "slide_keys",
    "slide_list",
    "slides_in_link",
    "snapshot_to_show",
    "source_popover",
    "spot_address",
    "spot_kpis",
    "standing_kpi",
    "status_badge",
    "status_icon",
    "table",
    "target_lines",
    "task_address",
    "tasks_in_words",
    "tasks_card",
    "tone_of",
    "wanted_day",
    "ward_line",
    "ward_link",
    "wards_kpi",
    "wards_of",
    "words_card",
]
