"""Rows as Excel files: those of one card, or all tables of a page."""

from .page_sheets import PAGES, Page
from .page_workbook import HEAD, page_workbook
from .sheets import About
from .workbook import workbook

__all__ = ["About", "HEAD", "PAGES", "Page", "page_workbook", "workbook"]
