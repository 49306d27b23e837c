"""Which of the 114 wards a text means: any name of today or from before 1/7/2025."""

from .placement import Placement, settle
from .resolver import WardNames

__all__ = ["Placement", "WardNames", "settle"]
