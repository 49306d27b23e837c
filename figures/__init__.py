"""Rows in, figure out. Nothing here knows about Streamlit or SQL."""

from .accidents import hour_weekday, months
from .cells import state_legend
from .clearances import board, progress
from .cumulative import Course, cumulative
from .groups import groups
from .image_fines import decomposition, funnel, month_shares, path_to_goal
from .maps import accident_map
from .sparkline import sparkline
from .tile_map import tile_map

__all__ = [
    "Course",
    "accident_map",
    "board",
    "cumulative",
    "decomposition",
    "funnel",
    "groups",
    "hour_weekday",
    "month_shares",
    "months",
    "path_to_goal",
    "progress",
    "sparkline",
    "state_legend",
    "tile_map",
]
