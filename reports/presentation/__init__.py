"""PowerPoint files."""

from .slides import presentation

__all__ = ["presentation"]
