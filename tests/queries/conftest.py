"""Questions are asked of hand-made snapshots, never of data/."""

from datetime import date

import pytest

from tests.snapshots import write_snapshot

THANH_DONG, HAI_DUONG, THUY_NGUYEN, BACH_LONG_VI = "10507", "10525", "11560", "11948"


@pytest.fixture(autouse=True)
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture
def snapshot(root):
    """Writes the current snapshot from tables of rows."""

    def write(as_of: date | None = None, **tables: list[dict]):
        return write_snapshot(root, tables, as_of=as_of)

    return write


@pytest.fixture(scope="session")
def written_once(tmp_path_factory):
    return write_snapshot(tmp_path_factory.mktemp("everything"), EVERYTHING, as_of=date(2026, 8, 20))


@pytest.fixture
def everything(written_once, monkeypatch):
    """A row or more in every table, so that every question has something to answer. It is only read."""
    monkeypatch.setenv("DASHBOARD_DATA", str(written_once.parents[1]))
    return written_once


EVERYTHING = {
    "accidents": [
        {
            "accident_id": "A1",
            "occurred_at": "2025-03-01 19:30",
            "ward": THANH_DONG,
            "severity": "serious",
            "deaths": 1,
            "cause": "speeding",
            "road": "QL5",
            "road_class": "national",
            "mode": "road",
            "vehicles": ["car", "motorcycle"],
            "latitude": 20.96,
            "longitude": 106.33,
        },
        {
            "accident_id": "A2",
            "occurred_at": "2026-01-15",
            "has_hour": False,
            "ward": "unknown",
            "ward_candidates": [THANH_DONG, HAI_DUONG],
            "former_province": "old_haiduong",
            "severity": "minor",
            "injured": 2,
            "case_count": 2,
        },
        {"accident_id": "A3", "occurred_at": "2026-07-14 23:59", "ward": THUY_NGUYEN, "severity": "unknown"},
        {"accident_id": "A4", "occurred_at": "2026-05-02 05:10", "severity": "extremely_serious", "deaths": 3},
    ],
    "fines": [
        {
            "case_id": "F1",
            "violated_at": "2026-01-02 08:00",
            "decided_on": "2026-01-14",
            "detected_by": "fixed_camera",
            "violation": "red_light",
            "ward": THUY_NGUYEN,
            "road": "QL10",
            "amount_vnd": 5_000_000,
            "state": "paid",
        },
        {"case_id": "F2", "decided_on": "2026-01-15", "detected_by": "speed_camera", "violation": "speed"},
        {"case_id": "F3", "decided_on": "2026-03-01", "detected_by": "direct_patrol", "violation": "alcohol"},
    ],
    "clearances": [
        {"clearance_id": "C1", "cleared_on": "2026-04-20", "ward": THANH_DONG},
        {"clearance_id": "C2", "cleared_on": "2026-07-20", "ward": THANH_DONG},
        {"clearance_id": "C3", "cleared_on": "2026-07-28", "ward": "unknown", "ward_candidates": [THANH_DONG]},
    ],
    "encroachments": [
        {
            "case_id": "E1",
            "found_on": "2026-04-20",
            "ward": THANH_DONG,
            "point_id": "P1",
            "category": "trading",
            "measure": "fine",
            "amount_vnd": 2_500_000,
            "latitude": 20.96,
            "longitude": 106.33,
        },
        {"case_id": "E2", "found_on": "2026-07-19", "ward": THANH_DONG, "point_id": "P1", "measure": "reminder"},
        {"case_id": "E3", "found_on": "2026-07-20", "ward": THUY_NGUYEN, "category": "ramp", "measure": "fine"},
    ],
    "task_reports": [
        {"task_no": 61, "unit": THANH_DONG, "reported_on": "2026-07-02", "state": "done", "completed_on": "2026-06-28"},
        {"task_no": 60, "unit": THANH_DONG, "reported_on": "2026-06-14", "state": "in_progress", "result": "Có 2 tổ"},
        {"task_no": 5, "unit": "cong_an", "milestone": "1", "reported_on": "2026-05-04", "state": "not_started"},
        {"task_no": 5, "unit": "unknown", "reported_on": "2026-05-05", "state": "in_progress"},
    ],
    "unit_reports": [
        {"unit": "cong_an", "kind": "plan", "sent_on": "2026-04-14"},
        {"unit": THUY_NGUYEN, "kind": "half_year", "period_end": "2026-06-14", "sent_on": "2026-06-15"},
    ],
    "black_spots": [
        {
            "spot_id": "D1",
            "ward": THANH_DONG,
            "road": "QL5",
            "km_post": 47.2,
            "spot_kind": "accident_prone",
            "spot_state": "found",
            "reviewed_on": "2026-06-30",
        },
    ],
    "level_crossings": [
        {
            "crossing_id": "L1",
            "ward": THANH_DONG,
            "railway": "Hà Nội – Hải Phòng",
            "km_post": 56.5,
            "crossing_state": "closed",
            "closed_on": "2026-05-20",
            "reviewed_on": "2026-07-01",
        },
        {"crossing_id": "L2", "ward": HAI_DUONG, "crossing_state": "warned", "reviewed_on": "2026-07-01"},
    ],
    "cameras": [
        {"camera_id": "K1", "ward": THANH_DONG, "camera_state": "working", "reviewed_on": "2026-07-01"},
        {"camera_id": "K2", "ward": HAI_DUONG, "camera_state": "broken", "reviewed_on": "2026-07-01"},
    ],
    "model_areas": [
        {
            "model_id": "M1",
            "model_kind": "safe_ward",
            "ward": THANH_DONG,
            "model_state": "completed",
            "completed_on": "2026-06-30",
            "reviewed_on": "2026-07-01",
        },
    ],
    "commitments": [
        {
            "commitment_id": "S1",
            "signer_kind": "school",
            "ward": THANH_DONG,
            "expected_count": 40,
            "signed_count": 38,
            "signed_on": "2026-05-20",
            "reviewed_on": "2026-06-01",
        },
        {
            "commitment_id": "S2",
            "signer_kind": "enterprise",
            "expected_count": 9,
            "signed_count": 0,
            "reviewed_on": "2026-06-01",
        },
    ],
    "wharves": [
        {
            "wharf_id": "W1",
            "ward": THUY_NGUYEN,
            "wharf_state": "closed",
            "handled_on": "2026-06-02",
            "reviewed_on": "2026-07-01",
        },
        {"wharf_id": "W2", "ward": THUY_NGUYEN, "wharf_state": "licensed", "reviewed_on": "2026-07-01"},
    ],
    "cables": [
        {
            "segment_id": "B1",
            "ward": THANH_DONG,
            "road": "QL5",
            "length_m": 120.5,
            "cable_state": "buried",
            "reviewed_on": "2026-07-01",
        },
    ],
    "citizen_reports": [
        {
            "report_id": "R1",
            "received_on": "2026-06-10",
            "ward": THANH_DONG,
            "channel": "zalo",
            "report_outcome": "fined",
            "fined_on": "2026-06-20",
            "answered_on": "2026-06-25",
        },
        {"report_id": "R2", "received_on": "2026-07-20", "report_outcome": "received"},
    ],
    "ward_boundaries": [{"ward": THANH_DONG, "geometry": '{"type": "MultiPolygon", "coordinates": []}'}],
    "published_totals": [
        {
            "area": "city",
            "period_start": "2025-12-15",
            "period_end": "2026-01-14",
            "measure": measure,
            "value": value,
            "published_on": "2026-02-01",
            "source": "UBND",
        }
        for measure, value in [("accident_count", 3), ("fine_count", 1)]
    ],
    "refused": [
        {
            "feed": "fines",
            "_file": "a.csv",
            "_line": 7,
            "column": "decided_on",
            "value": "31/02/2026",
            "reason": "ngày không có thật",
            "row": '{"case_id": "F9"}',
        },
        {
            "feed": "fines",
            "_file": "a.csv",
            "_line": 7,
            "column": "decided_on",
            "value": "30/02/2026",
            "row": '{"ward": "phường thành đông"}',
        },
        {"feed": "fines", "_file": "a.csv", "_line": 8, "reason": "hai bản ghi dính nhau"},
    ],
    "notices": [
        {"feed": "fines", "_file": "a.csv", "kind": "unknown_value", "column": "violation", "value": "abc", "count": 3},
        {"feed": "fines", "_file": "a.csv", "kind": "unknown_value", "column": "violation", "value": "abc", "count": 2},
        {"feed": None, "_file": "b.csv", "kind": "left_out", "column": None, "value": None, "count": 1},
    ],
    "source_files": [
        {"path": "a.csv", "size": 10, "sha256": "0" * 64, "feed": "fines", "rows": 5, "accepted": 3, "refused": 2},
        {"path": "b.csv", "size": 10, "sha256": "1" * 64, "rows": 0, "sentence": "không nhận ra loại số liệu"},
    ],
}
