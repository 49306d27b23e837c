"""What a reader sees, character by character."""

from datetime import date

import pandas as pd
import pytest

from vietnamese import numbers


@pytest.mark.parametrize(
    "text, shown",
    [
        (numbers.integer(1234567), "1.234.567"),
        (numbers.integer(754.82), "755"),
        (numbers.integer(-61), "−61"),
        (numbers.integer(-0.2), "0"),
        (numbers.integer(None), "–"),
        (numbers.integer(float("nan")), "–"),
        (numbers.integer(pd.NA), "–"),
        (numbers.day(pd.NaT), "–"),
        (numbers.decimal(1234.5), "1.234,5"),
        (numbers.decimal(2.345, 2), "2,35"),
        (numbers.decimal(1.005, 2), "1,01"),
        (numbers.percent(0.2469), "24,69%"),
        (numbers.percent(0.0205), "2,05%"),
        (numbers.percent(0.5, 0), "50%"),
        (numbers.percent(None), "–"),
        (numbers.signed(3), "+3"),
        (numbers.signed(-70), "−70"),
        (numbers.signed(0), "0"),
        (numbers.signed(0.04, 1), "0,0"),
        (numbers.signed_percent(0.0142), "+1,42%"),
        (numbers.signed_percent(-0.076), "−7,60%"),
        (numbers.points(-0.0831), "8,31 điểm %"),
        (numbers.money(850_000), "850.000 đồng"),
        (numbers.money(12_500_000), "12,5 triệu đồng"),
        (numbers.money(3_210_000_000), "3,2 tỷ đồng"),
        (numbers.day(date(2026, 1, 4)), "04/01/2026"),
        (numbers.day_range(date(2025, 12, 15), date(2026, 11, 14)), "15/12/2025–14/11/2026"),
        (numbers.short_day(date(2026, 4, 10)), "10/4"),
        (numbers.change(742, 803, "vụ"), "giảm 61 vụ (−7,60%)"),
        (numbers.change(1214, 211, "người"), "tăng 1.003 người (+475,36%)"),
        (numbers.change(2, 0, "vụ"), "tăng 2 vụ (2/0)"),
        (numbers.change(0, 0, "vụ"), "không đổi"),
        (numbers.change(0, 4, "vụ"), "giảm 4 vụ (−100,00%)"),
        (numbers.change_in_share(0.0205, 0.0142), "tăng 0,63 điểm %"),
        (numbers.change_in_share(0.0142, 0.0205), "giảm 0,63 điểm %"),
        (numbers.change_in_share(0.0205, 0.02050001), "không đổi"),
    ],
)
def test_reads_as_a_vietnamese_reader_expects(text, shown):
    assert text == shown
