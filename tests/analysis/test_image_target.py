"""The share on its path, by hand: 100 fines a day, 2 of them by image in the base year."""

from datetime import date

import pandas as pd
import pytest

from analysis import ImageShare, Period, image_share, share_path, trailing_counts

TARGETS = pd.DataFrame(
    {
        "measure": ["image_fine_share"],
        "value": [0.5],
        "base_start": pd.to_datetime(["2024-12-15"]),
        "base_end": pd.to_datetime(["2025-12-14"]),
        "valid_from": pd.to_datetime(["2025-12-15"]),
        "valid_to": pd.to_datetime(["2030-12-14"]),
    }
)


def fines(image_since_the_base_year: int) -> pd.DataFrame:
    days = pd.date_range("2024-12-15", "2031-12-31")
    image = [2 if day <= pd.Timestamp("2025-12-14") else image_since_the_base_year for day in days]
    return pd.DataFrame({"day": days, "image_fine_count": image, "fine_count": 100})


def share(by_day: pd.DataFrame, end: date, **more) -> ImageShare:
    return image_share(TARGETS, by_day, Period(date(2025, 12, 15), end), **({"is_filtered": False} | more))


def test_a_year_along_the_path():
    """365 of 1.826 days: 2% + 48% x 365/1826 = 11,59%."""
    answer = share(fines(10), date(2026, 12, 14))
    assert answer.path == pytest.approx(0.02 + 0.48 * 365 / 1826)
    assert (answer.image_fine_count, answer.fine_count, answer.share) == (3650, 36500, 0.1)
    assert answer.gap == pytest.approx(0.0159, abs=1e-4) and answer.status == "attention"


def test_the_path_ends_at_half_and_stays():
    days = [date(2025, 12, 14), date(2030, 12, 14), date(2031, 12, 14)]
    assert share_path(TARGETS, fines(2), days)["image_fine_share"].tolist() == pytest.approx([0.02, 0.5, 0.5])


@pytest.mark.parametrize("image, status", [(12, "met"), (11, "attention"), (2, "not_met"), (1, "not_met")])
def test_status(image, status):
    assert share(fines(image), date(2026, 12, 14)).status == status


def test_exactly_on_the_path_is_met():
    """0,3 and 0,1 + 0,2 differ in the last bit."""
    answer = ImageShare(share=0.3, share_year_earlier=0.4, path=0.1 + 0.2)
    assert answer.status == "met"


def test_the_trailing_year_is_twelve_months_to_the_day():
    by_day = fines(10)
    assert trailing_counts(by_day, date(2026, 12, 14)) == (365 * 10, 36500)
    assert trailing_counts(by_day, date(2025, 12, 15)) == (364 * 2 + 10, 36500)
    assert trailing_counts(by_day, date(2028, 2, 29))[1] == 36600  # 1/3/2027-29/2/2028


def test_why_there_is_no_path():
    by_day = fines(10)
    assert share(by_day, date(2026, 12, 14), is_filtered=True).reason == "filtered"
    assert share(by_day, date(2025, 12, 14)).reason == "before_base"
    assert share(by_day, date(2025, 12, 15)).reason is None
    gap = by_day[~by_day["day"].between("2025-05-15", "2025-06-14")]
    assert share(gap, date(2026, 12, 14)).reason == "base_incomplete"
    assert image_share(TARGETS, by_day, None, is_filtered=False) == ImageShare(reason="no_data")


def test_without_a_path_the_share_is_still_told():
    answer = share(fines(10), date(2026, 12, 14), is_filtered=True)
    assert (answer.share, answer.status, answer.gap) == (0.1, "none", None)


def test_no_fines_no_share():
    empty = fines(10)[:0]
    answer = share(empty, date(2026, 12, 14))
    assert (answer.share, answer.reason, answer.status) == (None, "base_incomplete", "none")
