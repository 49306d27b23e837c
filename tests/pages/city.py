"""Rows of a small city: two years of accidents and fines, wards that clear encroachments and wards that do not."""

from datetime import date, timedelta

HONG_BANG, LE_CHAN = "11311", "11383"


def month_days(first: date, count: int) -> list[date]:
    """Day 20 of each month: well inside a reporting month."""
    months = [first.year * 12 + first.month - 1 + place for place in range(count)]
    return [date(month // 12, month % 12 + 1, 20) for month in months]


def accidents() -> list[dict]:
    rows = []
    for day in month_days(date(2024, 12, 1), 23):  # 20/12/2024 to 20/10/2026
        count = 10 if day < date(2025, 12, 15) else 9
        rows += [
            {
                "accident_id": f"{day}-{place}",
                "occurred_at": f"{day} {20 if place else 8}:15:00",
                "ward": HONG_BANG if place % 2 else LE_CHAN,
                "former_province": "old_haiphong",
                "latitude": 20.86 if place else None,
                "longitude": 106.66 if place else None,
                "severity": "serious" if place == 1 else "collision",
                "deaths": int(place == 1),
                "injured": int(place > 7),
                "cause": "speeding",
                "road": "QL5",
                "road_class": "national",
                "mode": "road",
                "vehicles": ["motorcycle", "truck"],
                "has_hour": place != 2,
            }
            for place in range(count)
        ]
    return rows


def fines() -> list[dict]:
    """Each month 2 of 100 decisions are image-based in the base year, then 4 of 100."""
    rows = []
    for day in month_days(date(2023, 12, 1), 35):
        image = 2 if day < date(2025, 12, 15) else 4
        shared = {"violated_at": f"{day - timedelta(5)} 10:00:00", "decided_on": day, "ward": HONG_BANG}
        rows += [
            shared | {"case_id": f"{day}-camera", "detected_by": "fixed_camera", "violation": "red_light",
                      "state": "paid", "paid_on": day, "case_count": image},
            shared | {"case_id": f"{day}-patrol", "detected_by": "direct_patrol", "violation": "alcohol",
                      "state": "decided", "stopped": True, "case_count": 100 - image},
        ]  # fmt: skip
    return rows


def clearances() -> list[dict]:
    """Hong Bang clears twice a month, Le Chan once; nobody else reports."""
    days = [date(2026, month, day) for month in range(4, 11) for day in (5, 19)]
    both = [{"clearance_id": f"hb-{day}", "cleared_on": day, "ward": HONG_BANG} for day in days]
    once = [{"clearance_id": f"lc-{day}", "cleared_on": day, "ward": LE_CHAN} for day in days if day.day == 5]
    return [*both, *once, {"clearance_id": "last", "cleared_on": date(2026, 10, 31), "ward": HONG_BANG}]


def encroachments() -> list[dict]:
    found = [
        ("a", date(2026, 4, 5), "fine"),
        ("b", date(2026, 5, 10), "dismantling"),
        ("c", date(2026, 10, 19), "reminder"),
    ]
    shared = {"ward": HONG_BANG, "point_id": "P1", "category": "trading", "amount_vnd": 2_500_000}
    return [shared | {"case_id": case, "found_on": day, "measure": measure} for case, day, measure in found]


def published_totals() -> list[dict]:
    total = {
        "area": "city",
        "period_start": date(2024, 12, 15),
        "period_end": date(2025, 11, 14),
        "source": "congan.gov.vn",
    }
    return [
        total | {"measure": "accident_count", "value": 110, "published_on": date(2025, 12, 1)},
        total | {"measure": "death_count", "value": 12, "published_on": date(2025, 12, 1)},
    ]


def task_reports() -> list[dict]:
    """The police did task 5 in time and 10 late, and report on task 1; Hong Bang did task 61 and reports on task 60."""
    done = {"state": "done"}
    return [
        {"task_no": 1, "unit": "cong_an", "reported_on": date(2026, 6, 1), "state": "in_progress", "result": "9 đợt"},
        done | {"task_no": 5, "unit": "cong_an", "reported_on": date(2026, 6, 25), "completed_on": date(2026, 6, 20)},
        done | {"task_no": 10, "unit": "cong_an", "reported_on": date(2026, 5, 20), "completed_on": date(2026, 5, 12)},
        {"task_no": 21, "unit": "so_xay_dung", "milestone": "Dự thảo", "reported_on": date(2026, 7, 10),
         "state": "in_progress", "result": "<b>Đã [lấy ý kiến](http://a.b)</b>"},
        {"task_no": 60, "unit": HONG_BANG, "reported_on": date(2026, 6, 1), "state": "in_progress"},
        done | {"task_no": 61, "unit": HONG_BANG, "reported_on": date(2026, 6, 28), "result": "Ra quân 14 đợt"},
    ]  # fmt: skip


def unit_reports() -> list[dict]:
    """The police and Hong Bang sent the plan in time, Le Chan 6 days late; the half-year report came from two."""
    half_year = {"kind": "half_year", "period_end": date(2026, 6, 14)}
    return [
        {"unit": "cong_an", "kind": "plan", "sent_on": date(2026, 4, 13)},
        {"unit": HONG_BANG, "kind": "plan", "sent_on": date(2026, 4, 14)},
        {"unit": LE_CHAN, "kind": "plan", "sent_on": date(2026, 4, 20)},
        half_year | {"unit": "cong_an", "sent_on": date(2026, 6, 14)},
        half_year | {"unit": HONG_BANG, "sent_on": date(2026, 6, 15)},
    ]


def tables() -> dict[str, list[dict]]:
    return {
        "accidents": accidents(),
        "fines": fines(),
        "clearances": clearances(),
        "encroachments": encroachments(),
        "published_totals": published_totals(),
        "task_reports": task_reports(),
        "unit_reports": unit_reports(),
    }
