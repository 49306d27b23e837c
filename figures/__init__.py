"""Rows in, figure out. Nothing here knows about Streamlit or SQL."""

from .cells import state_legend
from .sparkline import sparkline

__all__ = ["sparkline", "state_legend"]
