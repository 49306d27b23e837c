"""Rows in, figure out. Nothing here knows about Streamlit or SQL."""

from .accidents import hour_weekday, months
from .cells import state_legend
from .clearances import BoardFacts, board, progress
from .cumulative import Course, cumulative
from .decomposition import decomposition
from .funnel import funnel
from .groups import groups
from .image_fines import month_shares, path_to_goal
from .intervals import intervals
from .maps import Ground, accident_map, black_spot_map, clearance_map, spot_map
from .other_targets import course_to_target, month_counts, report_months, report_steps, target_bar
from .report_states import REPORT_PAINT, report_states
from .rolling import rolling_months
from .scenarios import share_courses, year_ends
from .slide_chart import slide_chart
from .slide_grid import slide_grid
from .slide_room import Room, Strand
from .sparkline import sparkline
from .task_boards import half_years, ward_tasks
from .task_timeline import timeline
from .tasks import lead_states
from .tile_map import tile_legend, tile_map
from .ward_board import BoardFrame, ward_board
from .ward_criteria import criteria_board
from .ward_history import clearance_calendar, rolling_year
from .wards import dot_strip, funnel_plot

__all__ = [
    "BoardFacts",
    "BoardFrame",
    "Course",
    "Ground",
    "REPORT_PAINT",
    "Room",
    "Strand",
    "accident_map",
    "black_spot_map",
    "board",
    "clearance_calendar",
    "clearance_map",
    "criteria_board",
    "course_to_target",
    "cumulative",
    "decomposition",
    "dot_strip",
    "funnel",
    "funnel_plot",
    "groups",
    "half_years",
    "hour_weekday",
    "intervals",
    "lead_states",
    "month_counts",
    "month_shares",
    "months",
    "path_to_goal",
    "progress",
    "report_months",
    "report_states",
    "report_steps",
    "rolling_months",
    "rolling_year",
    "slide_chart",
    "slide_grid",
    "share_courses",
    "sparkline",
    "spot_map",
    "state_legend",
    "target_bar",
    "tile_legend",
    "tile_map",
    "timeline",
    "ward_board",
    "ward_tasks",
    "year_ends",
]
