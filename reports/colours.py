"""Colours of what files draw, the same as on the pages (figures/style.py), written RRGGBB."""

from typing import NamedTuple


class Paint(NamedTuple):
    fill: str
    edge: str
    text: str
    is_hatched: bool = False


INK, MUTED, GRID, AXIS, WHITE = "1B2733", "55606D", "E3E7EC", "AEB7C1", "FFFFFF"
NAVY, BLUE, LIGHT_BLUE, LAST_YEAR, BAND = "12457A", "2E8FC5", "A5C4E1", "6F7C8A", "DCE8F4"
HEAD, SAMPLE, SAMPLE_ON_NAVY = "F3F5F8", "7A4A00", "F8CF7E"
STATE = {
    "met": Paint("D8EEE8", "B9DDD3", "0B5F4E"),
    "attention": Paint("F8CF7E", "D98E04", "3D2500"),
    "not_met": Paint("C8441B", "C8441B", "FFFFFF"),
    "not_reported": Paint("FFFFFF", "8793A1", "3D4854", is_hatched=True),
    "in_progress": Paint("E1ECF8", "A5C4E1", "12457A"),
    "not_required": Paint("F3F5F8", "F3F5F8", "7A8694"),
}
STATE |= {
    "overdue": STATE["not_met"],
    "due_soon": STATE["attention"],
    "waiting": Paint("FFFFFF", "AEB7C1", "55606D", is_hatched=True),
    "on_time": Paint("F3F5F8", "C6CDD5", "55606D"),
    "reported": STATE["met"],
    "done_late": Paint("D8EEE8", "0E7C66", "0B5F4E", is_hatched=True),
    "done": Paint("9CCDC1", "4FA392", "0B3B31"),
    "undetermined": Paint("FFFFFF", "55606D", "1B2733"),
    "not_due": STATE["in_progress"],
    "no_source": Paint("ECEFF3", "ECEFF3", "55606D"),
}
NOW = (NAVY, BLUE, LIGHT_BLUE)  # one after the other where several series are of now
LINES = {"before": LAST_YEAR, "target": INK, "low": BAND, "high": BAND}
