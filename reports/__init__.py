"""What is said about a view: its facts, its slides, and both as files that leave the dashboard."""

from .accident_facts import AccidentFacts, accident_facts
from .clearance_facts import ClearanceFacts, clearance_facts
from .deck import SLIDES, deck_of
from .image_fine_facts import ImageFineFacts, image_fine_facts, share_of
from .placed_shares import placed_shares
from .source_lines import source_lines
from .spreadsheet import About, workbook
from .summary import Summary, summary
from .tables import csv_file, readable
from .view import Cut, View, view_of
from .ward_names import ward_names

__all__ = [
    "About",
    "AccidentFacts",
    "ClearanceFacts",
    "Cut",
    "ImageFineFacts",
    "SLIDES",
    "Summary",
    "View",
    "accident_facts",
    "clearance_facts",
    "csv_file",
    "deck_of",
    "image_fine_facts",
    "placed_shares",
    "readable",
    "share_of",
    "source_lines",
    "summary",
    "view_of",
    "ward_names",
    "workbook",
]
