"""
A city of four places, data to 31/10/2026 for the 12 months before: on QL5 at km 10 in Hong Bang two accidents with
deaths, in Le Chan three with injured, in Thuy Nguyen one with injured; in Thanh Dong one collision.
"""

from datetime import date
from pathlib import Path

from tests.snapshots import write_snapshot

HONG_BANG, LE_CHAN, THUY_NGUYEN, THANH_DONG = "11311", "11383", "11560", "10507"
AS_OF = date(2026, 10, 31)


def accident(name: str, ward: str, day: str, north: float, **more) -> dict:
    """`north`: metres from one point of the city."""
    place = {"latitude": 20.86 + north / 111_320, "longitude": 106.66, "mode": "road", "severity": "serious"}
    return {"accident_id": name, "ward": ward, "occurred_at": f"{day} 10:00:00"} | place | more


def accidents() -> list[dict]:
    on_ql5 = {"road": "QL5", "deaths": 1}
    return [
        accident("Q1", HONG_BANG, "2026-03-01", 0, km_post=10.0, cause="speeding", **on_ql5),
        accident("Q2", HONG_BANG, "2026-10-31", 40, km_post=10.04, injured=1, has_hour=False, **on_ql5),
        *(accident(f"L{number}", LE_CHAN, f"2026-0{number}-05", 3000, injured=1) for number in (1, 2, 3)),
        accident("T1", THUY_NGUYEN, "2026-05-05", 9000, injured=2, severity="minor"),
        accident("V1", THANH_DONG, "2026-06-06", 12_000, severity="collision"),
        accident("X1", HONG_BANG, "2026-06-06", 0, deaths=1, infrastructure_cause=False),
        accident("Y1", HONG_BANG, "2025-10-31", 0, deaths=1),
        accident("Z1", HONG_BANG, "2026-06-06", 0, deaths=1) | {"latitude": None, "longitude": None},
    ]


def register() -> list[dict]:
    """D1 is Q1's, D3 is T1's; where D2 and D4 are nothing happens any more."""
    shared = {"reviewed_on": "2026-09-30", "longitude": 106.66}
    return [
        shared | {"spot_id": "D1", "ward": HONG_BANG, "road": "QL5", "km_post": 10.05, "spot_kind": "accident_prone",
                  "spot_state": "found"},
        shared | {"spot_id": "D2", "ward": HONG_BANG, "road": "QL5", "km_post": 12.0, "spot_kind": "accident_prone",
                  "spot_state": "under_treatment"},
        shared | {"spot_id": "D3", "ward": THUY_NGUYEN, "latitude": 20.86 + 9000 / 111_320, "spot_kind": "potential",
                  "spot_state": "treated", "treated_on": "2026-01-31"},
        shared | {"spot_id": "D4", "latitude": 20.5, "spot_kind": "potential", "spot_state": "treated"},
    ]  # fmt: skip


def write_spots(root: Path, snapshot_id: str = "aaaa", **more) -> Path:
    tables = {"accidents": accidents(), "black_spots": register()} | more
    return write_snapshot(root, tables, as_of=AS_OF, snapshot=snapshot_id)
