"""Exports as people leave them: titles, totals, blank and broken lines; what can be read is, what cannot is counted."""

from typing import NamedTuple

import pytest

from tests.intake.exporting import HEADER, Account, Imported, all_accepted, imported

A = "{}.1,12/03/2026,1,2"
B = "{}.2,13/03/2026,0,1"
BOTH = [("2026-03-12", 1, 2), ("2026-03-13", 0, 1)]
COLUMNS = "occurred_at::date::varchar, deaths, injured"


class Case(NamedTuple):
    """`lines` with {} for the file's name; `refused`: (line, column, value) of each refused row."""

    lines: list[str]
    account: Account
    records: list[tuple] = BOTH
    refused: list[tuple] = []
    end: str = "\n"


CASES = {
    "blank-rows": Case([HEADER, "", A, "", ",,,", "   ", B, ""], all_accepted(2, ignored=5)),
    "titles": Case(
        ["BÁO CÁO TAI NẠN GIAO THÔNG,,,", "Số liệu đến ngày 31/03/2026,,,", "", "(Đơn vị: người),,,", HEADER, A, B],
        all_accepted(2, ignored=4),
    ),
    "totals": Case([HEADER, A, B, "Tổng cộng,,1,3", "TỔNG SỐ:,,1,3", ",Cộng,1,3"], all_accepted(2, ignored=3)),
    "three-copies-of-the-totals": Case(
        [HEADER, A, "Tổng cộng,,1,2", B, "Tổng cộng,,1,3", "Tổng cộng,,1,3"], all_accepted(2, ignored=3)
    ),
    "total-first": Case([HEADER, "Tổng,,1,3", A, B], all_accepted(2, ignored=1)),
    "header-repeated": Case([HEADER, A, HEADER, B], all_accepted(2, ignored=1)),
    "trailing-columns": Case([HEADER + ",,,", A + ",,,", B + ",,,"], all_accepted(2)),
    "trailing-commas-in-rows-alone": Case([HEADER, A + ",,", B + ",,,,"], all_accepted(2)),
    "cells-not-written-at-the-end": Case([HEADER + ",Nguyên nhân,Ghi chú", A, B + ",,"], all_accepted(2)),
    "record-cut-in-two": Case([HEADER + ",Nguyên nhân,Ghi chú", A + ",,", "{}.9,14/03/2026,0", "0,,", B + ",,"],
                              Account(4, 2, 2, records=2), refused=[(3, "", ""), (4, "", "")]),
    "ids-turned-into-dates": Case([HEADER, "05-Jan{},12/03/2026,1,2", A.replace(".1", ".Jan-05"), B.replace(".2", ".Jan-06")],
                                  all_accepted(3)),
    "quote-open-to-the-end": Case([HEADER + ",Tuyến đường", A + ',"ngõ 12', *(B + "," for _ in range(398))],
                                  Account(399, 2, duplicates=397, records=2)),
    "two-stray-quotes-far-apart": Case(
        [HEADER + ",Tuyến đường", A + ',"ngõ 12', *(A + "," for _ in range(150)), B + ',"ngõ'],
        Account(152, 1, 2, duplicates=149, records=1),
        records=BOTH[1:],
        refused=[(2, "accident_id", "{}.1"), (3, "accident_id", "{}.1")],
    ),
    "lone-carriage-return-in-a-cell": Case([HEADER + ",Tuyến đường", A + ',"QL5\rkm 12"', B + ","], all_accepted(2)),
    "two-line-ends": Case([HEADER, A + "\r", "", B + "\r"], all_accepted(2, ignored=1)),
    "fused": Case([HEADER, A, "{0}.3,14/03/2026,0,1{0}.4,15/03/2026,0,1", B], Account(3, 2, 1, records=2),
                  refused=[(3, "", "")]),
    "whole-records-quoted": Case([f'"{HEADER}"', f'"{A}"', f'"{B}"'], all_accepted(2)),
    "some-records-quoted": Case([HEADER, f'"{A}"', B], all_accepted(2)),
    "quoted-record-with-quoted-cell": Case(
        [HEADER + ",Tuyến đường", f'"{A},""QL5, km 12"""', B + ","], all_accepted(2)
    ),
    "stray-quote": Case([HEADER + ",Tuyến đường", A + ',ngõ 12" phố Huế', B + ","], all_accepted(2)),
    "unclosed-quote": Case([HEADER + ",Tuyến đường", A + ',"ngõ 12', B + ","], all_accepted(2)),
    "na": Case([HEADER + ",Nguyên nhân,Vĩ độ", A + ",NA,#N/A", B + ",null,-"], all_accepted(2)),
    "negative": Case([HEADER, A, "{}.9,14/03/2026,-1,0", B], Account(3, 2, 1, records=2),
                     refused=[(3, "deaths", "-1")]),
    "fraction": Case([HEADER, A, "{}.9;14/03/2026;0,5;0".replace(",", "|").replace(";", ",").replace("|", "."), B],
                     Account(3, 2, 1, records=2), refused=[(3, "deaths", "0.5")]),
    "no-such-day": Case([HEADER, A, "{}.9,31/02/2026,0,0", B], Account(3, 2, 1, records=2),
                        refused=[(3, "occurred_at", "31/02/2026")]),
    "year-19": Case([HEADER, A, "{}.9,14/03/0019,0,0", B], Account(3, 2, 1, records=2),
                    refused=[(3, "occurred_at", "14/03/0019")]),
    "empty-cells": Case([HEADER, A, ",14/03/2026,0,0", "{}.9,,0,0", "{}.9,14/03/2026,,0", B],
                        Account(5, 2, 3, records=2),
                        refused=[(3, "accident_id", ""), (4, "occurred_at", ""), (5, "deaths", "")]),
    "letter-o-for-zero": Case([HEADER, A, "{}.9,14/03/2026,O,0", B], Account(3, 2, 1, records=2),
                              refused=[(3, "deaths", "O")]),
    "identical-lines": Case([HEADER, A, A, B], Account(3, 2, duplicates=1, records=2)),
    "same-id-other-content": Case([HEADER, A, B, "{}.3,14/03/2026,0,0", "{}.3,14/03/2026,0,1"],
                                  Account(4, 2, 2, records=2),
                                  refused=[(4, "accident_id", "{}.3"), (5, "accident_id", "{}.3")]),
    "windows-line-ends": Case([HEADER, A, B], all_accepted(2), end="\r\n"),
}  # fmt: skip


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    files = {
        f"{name}.csv": case.end.join(line.replace("{0}", name).replace("{}", name) for line in case.lines) + case.end
        for name, case in CASES.items()
    }
    return imported(tmp_path_factory.mktemp("dirty"), files)


@pytest.mark.parametrize("name", CASES)
def test_good_rows_come_out_and_every_row_is_accounted_for(city, name):
    case = CASES[name]
    assert city.file(f"{name}.csv")["sentence"] is None
    assert city.account(f"{name}.csv") == case.account
    assert city.records("accidents", COLUMNS, f"{name}.") == case.records


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.refused])
def test_refused_rows_are_kept_with_line_column_and_value(city, name):
    refused = [(line, column, value) for line, column, value, _ in city.refused(f"{name}.csv")]
    assert refused == [(line, column, value.replace("{}", name)) for line, column, value in CASES[name].refused]


def test_data_through_is_read_from_the_titles(city):
    assert str(city.file("titles.csv")["data_through"]) == "2026-03-31"


PUBLISHED = "Khu vực;Từ ngày;Đến ngày;Chỉ tiêu;Giá trị;Ngày công bố;Nguồn công bố"


def test_the_whole_city_is_an_area_of_published_totals_and_no_total_line(tmp_path):
    lines = [f"{area};15/12/2024;14/11/2025;Số vụ;{value};02/12/2025;Báo A" for area, value in
             (("Toàn thành phố", 803), ("Hải Phòng cũ", 353), ("Tổng cộng", 1156))]  # fmt: skip
    result = imported(tmp_path, {"p.csv": "\n".join((PUBLISHED, *lines)) + "\n"})
    assert result.account("p.csv") == all_accepted(2, ignored=1)
    assert result.ask("select area, value from {published_totals} order by 1") == [("city", 803), ("old_haiphong", 353)]
