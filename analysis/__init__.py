"""Rows in, rows out: periods, targets, statuses and what chance alone would do. Codes only, no words."""

from .alert_rule import Alert, Counts, Limit, alert, limits_on
from .attention import wards_needing_attention
from .criteria import MEASURES, Change, Criterion, accident_criterion
from .decomposition import Decomposition, decompose
from .image_target import ImageShare, image_share, share_path, trailing_counts, trailing_shares
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
from .significance import Verdict, change_of_counts, change_of_shares, dispersion
from .status import Status, accident_status, clearance_status
from .targets import AccidentTarget, Reason, accident_path, accident_target

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
    "Period",
    "Reason",
    "Status",
    "Unit",
    "Verdict",
    "accident_criterion",
    "accident_path",
    "accident_status",
    "accident_target",
    "alert",
    "change_of_counts",
    "change_of_shares",
    "clearance_status",
    "compared",
    "cut",
    "decompose",
    "dispersion",
    "image_share",
    "in_base_year",
    "limits_on",
    "minus_years",
    "month_of",
    "same_period_last_year",
    "share_path",
    "since_plan",
    "stepped",
    "trailing_counts",
    "trailing_shares",
    "unit_holding",
    "unit_of",
    "wards_needing_attention",
]
