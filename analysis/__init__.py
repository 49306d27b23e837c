"""Rows in, rows out: periods, targets, statuses and what chance alone would do. Codes only, no words."""

from .alert_rule import Alert, Counts, Limit, alert, limits_on
from .attention import wards_needing_attention
from .board import board_order, longest_runs, months_with_state, newspaper, ward_order
from .criteria import MEASURES, Change, Criterion, accident_criterion
from .decomposition import Decomposition, Printed, decompose, printed
from .highlights import evening_share, largest, months_below, weakest_step
from .image_pace import Pace, pace_table, paces_to_goal
from .image_target import ImageShare, image_share, share_path, trailing_counts
from .periods import (
    BASE_YEAR,
    PLAN_BEGINS,
    Calendar,
    Compared,
    Comparison,
    Period,
    Unit,
    compared,
    cut,
    in_base_year,
    minus_years,
    month_of,
    same_period_last_year,
    since_plan,
    stepped,
    unit_holding,
    unit_of,
)
from .reconciliation import comparable, differing
from .reencroachment import by_evidence
from .road_alerts import road_alerts
from .significance import (
    Verdict,
    change_of_counts,
    change_of_measure,
    change_of_shares,
    dispersion,
    exposures,
    significance_level,
)
from .status import Status, accident_status, clearance_status
from .targets import AccidentTarget, Reason, accident_path, accident_target, rule_of
from .verdicts import group_verdicts, month_verdicts, placed_share, ward_verdicts
from .ward_levels import accident_levels, image_fine_levels

__all__ = [
    "AccidentTarget",
    "Alert",
    "BASE_YEAR",
    "Calendar",
    "Change",
    "Compared",
    "Comparison",
    "Counts",
    "Criterion",
    "Decomposition",
    "ImageShare",
    "Limit",
    "MEASURES",
    "PLAN_BEGINS",
    "Pace",
    "Period",
    "Printed",
    "Reason",
    "Status",
    "Unit",
    "Verdict",
    "accident_criterion",
    "accident_levels",
    "accident_path",
    "accident_status",
    "accident_target",
    "alert",
    "board_order",
    "by_evidence",
    "change_of_counts",
    "change_of_measure",
    "change_of_shares",
    "clearance_status",
    "comparable",
    "compared",
    "cut",
    "decompose",
    "differing",
    "dispersion",
    "evening_share",
    "exposures",
    "group_verdicts",
    "image_fine_levels",
    "image_share",
    "in_base_year",
    "largest",
    "limits_on",
    "longest_runs",
    "minus_years",
    "month_of",
    "month_verdicts",
    "months_below",
    "months_with_state",
    "newspaper",
    "pace_table",
    "paces_to_goal",
    "placed_share",
    "printed",
    "road_alerts",
    "rule_of",
    "same_period_last_year",
    "share_path",
    "significance_level",
    "since_plan",
    "stepped",
    "trailing_counts",
    "unit_holding",
    "unit_of",
    "ward_verdicts",
    "ward_order",
    "wards_needing_attention",
    "weakest_step",
]
