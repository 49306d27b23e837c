"""The periodic report of a view as a Word file."""

from .report import periodic_report

__all__ = ["periodic_report"]
