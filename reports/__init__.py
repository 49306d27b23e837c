"""What is said about a view: its facts, its slides, and both as files that leave the dashboard."""

from .accident_facts import AccidentFacts, accident_facts
from .black_spot_facts import BlackSpotFacts, black_spot_facts
from .clearance_facts import ClearanceFacts, clearance_facts
from .criteria_facts import CriteriaFacts, criteria_facts
from .deck import SLIDES, deck_of
from .image_fine_facts import ImageFineFacts, image_fine_facts, share_of
from .other_target_facts import other_target_facts, question_of
from .placed_shares import placed_shares
from .source_lines import source_lines
from .spreadsheet import About, workbook
from .summary import Summary, summary
from .tables import csv_file, readable
from .task_facts import TaskFacts, task_facts
from .view import Cut, View, view_of
from .ward_names import ward_names

__all__ = [
    "About",
    "AccidentFacts",
    "BlackSpotFacts",
    "ClearanceFacts",
    "CriteriaFacts",
    "Cut",
    "ImageFineFacts",
    "SLIDES",
    "Summary",
    "TaskFacts",
    "View",
    "accident_facts",
    "black_spot_facts",
    "clearance_facts",
    "criteria_facts",
    "csv_file",
    "deck_of",
    "image_fine_facts",
    "other_target_facts",
    "placed_shares",
    "question_of",
    "readable",
    "share_of",
    "source_lines",
    "summary",
    "task_facts",
    "view_of",
    "ward_names",
    "workbook",
]
