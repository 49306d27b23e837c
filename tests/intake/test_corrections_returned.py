"""Refused lines that come back corrected, in the form in which the page gives them out."""

import csv
import io

import pandas as pd
import pytest

from components.corrections import correction_file
from intake import import_exports
from tests.intake.exporting import HEADER, Account, deaths, imported, outcomes, rows, write_export

BAD = rows("V1,31/02/2026,1,0", "V2,05/01/2026,x,0", "V3,06/01/2026,0,2")


def downloaded(result, feed: str = "accidents") -> list[dict[str, str]]:
    """The file of the page's button, as rows."""
    with_ = result.ask("select * from {refused} where feed = $feed order by _file, _line", feed=feed)
    table = pd.DataFrame(with_, columns=["feed", "_file", "_line", "column", "value", "reason", "row"])
    return list(csv.DictReader(io.StringIO(correction_file(table).decode("utf-8-sig"))))


def written(lines: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(lines[0]))
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def test_refused_rows_come_back_corrected_and_take_the_place_of_their_lines(tmp_path):
    result = imported(tmp_path, {"a.csv": BAD})
    lines = downloaded(result)
    assert [(line["_file"], line["_line"], line["_column"], line["_value"]) for line in lines] == [
        ("a.csv", "2", "occurred_at", "31/02/2026"),
        ("a.csv", "3", "deaths", "x"),
    ]
    lines[0]["occurred_at"], lines[1]["deaths"] = "28/02/2026", "2"
    result = imported(tmp_path, {"sua.csv": written(lines)})
    assert result.account("a.csv") == Account(3, 1, 0, 2, records=1)
    assert result.account("sua.csv") == Account(2, 2, records=2)
    assert deaths(result) == {"V1": 1, "V2": 2, "V3": 0}
    assert result.ask("select * from {refused}") == []
    assert result.report.exit_code == 0


def test_a_row_without_an_underscore_before_column_and_value_corrects_as_well(tmp_path):
    imported(tmp_path, {"a.csv": BAD})
    head = "accident_id,occurred_at,deaths,injured,_file,_line,column,value,reason\n"
    result = imported(tmp_path, {"sua.csv": head + "V2,2026-01-05,2,0,a.csv,3,deaths,x,sai\n"})
    assert outcomes(result, "a.csv") == (1, 1, 1, 0)
    assert not result.noticed("sua.csv")


@pytest.mark.parametrize("column, value", [("injured", "x"), ("deaths", "y"), ("deaths", "")])
def test_a_correction_of_another_column_or_value_is_an_ordinary_row(tmp_path, column, value):
    imported(tmp_path, {"a.csv": BAD})
    head = "accident_id,occurred_at,deaths,injured,_file,_line,_column,_value\n"
    result = imported(tmp_path, {"sua.csv": head + f"V2,2026-01-05,2,0,a.csv,3,{column},{value}\n"})
    assert outcomes(result, "a.csv") == (1, 2, 0, 0)
    assert outcomes(result, "sua.csv") == (1, 0, 0, 0)
    assert deaths(result) == {"V2": 2, "V3": 0}


def test_a_correction_of_a_line_that_is_not_refused_is_an_ordinary_row(tmp_path):
    head = "accident_id,occurred_at,deaths,injured,_file,_line,_column,_value\n"
    files = {"a.csv": rows("V1,05/01/2026,0,0"), "sua.csv": head + "V1,2026-01-05,0,0,a.csv,2,deaths,x\n"}
    result = imported(tmp_path, files)
    assert outcomes(result, "a.csv") == (1, 0, 0, 0)
    assert outcomes(result, "sua.csv") == (0, 0, 0, 1)


def test_a_refused_correction_keeps_the_place_it_came_with_and_gives_way_in_turn(tmp_path):
    """Line 3 was refused for deaths; the first correction mends that and breaks `injured`, the second mends both."""
    result = imported(tmp_path, {"a.csv": BAD})
    first = [line for line in downloaded(result) if line["_line"] == "3"]
    first[0] |= {"deaths": "2", "injured": "hai"}
    result = imported(tmp_path, {"sua1.csv": written(first)})
    assert outcomes(result, "a.csv") == (1, 2, 0, 0)
    assert outcomes(result, "sua1.csv") == (0, 1, 0, 0)
    second = [line for line in downloaded(result) if line["_line"] == "3" and line["_column"] == "injured"]
    assert [(line["_file"], line["_value"]) for line in second] == [("a.csv", "hai")]
    second[0]["injured"] = "2"
    result = imported(tmp_path, {"sua2.csv": written(second)})
    assert outcomes(result, "a.csv") == (1, 1, 1, 0)
    assert outcomes(result, "sua1.csv") == (0, 0, 1, 0)
    assert outcomes(result, "sua2.csv") == (1, 0, 0, 0)


def test_the_original_corrected_again_also_clears_the_refused_correction(tmp_path):
    result = imported(tmp_path, {"a.csv": BAD})
    line = [line for line in downloaded(result) if line["_line"] == "3"]
    imported(tmp_path, {"sua1.csv": written([line[0] | {"deaths": "2", "injured": "hai"}])})
    result = imported(tmp_path, {"sua2.csv": written([line[0] | {"deaths": "2", "injured": "2"}])})
    assert [outcomes(result, path) for path in ("a.csv", "sua1.csv", "sua2.csv")] == [
        (1, 1, 1, 0),
        (0, 0, 1, 0),
        (1, 0, 0, 0),
    ]


def test_the_same_correction_dropped_twice_is_a_duplicate(tmp_path):
    lines = [line for line in downloaded(imported(tmp_path, {"a.csv": BAD})) if line["_line"] == "3"]
    lines[0]["deaths"] = "2"
    result = imported(tmp_path, {"sua1.csv": written(lines), "sua2.csv": written(lines)})
    assert outcomes(result, "a.csv") == (1, 1, 1, 0)
    assert outcomes(result, "sua1.csv") == (1, 0, 0, 0)
    assert outcomes(result, "sua2.csv") == (0, 0, 0, 1)


def test_two_lines_fused_in_one_come_back_as_two_rows(tmp_path):
    result = imported(tmp_path, {"a.csv": rows("V1,05/01/2026,0,0V2,06/01/2026,1,0", "V3,07/01/2026,0,0")})
    assert outcomes(result, "a.csv") == (1, 1, 0, 0)
    head = "accident_id,occurred_at,deaths,injured,_file,_line,_column,_value\n"
    fixed = head + "V1,2026-01-05,0,0,a.csv,2,,\nV2,2026-01-06,1,0,a.csv,2,,\n"
    result = imported(tmp_path, {"sua.csv": fixed})
    assert outcomes(result, "a.csv") == (1, 0, 1, 0)
    assert deaths(result) == {"V1": 0, "V2": 1, "V3": 0}


def test_a_wrong_id_is_corrected_and_its_twin_is_free_again(tmp_path):
    """Two accidents were given one id: both are refused; once one of them has its own, both count."""
    result = imported(tmp_path, {"a.csv": rows("V1,05/01/2026,1,0", "V1,09/01/2026,2,0", "V3,05/01/2026,0,0")})
    lines = downloaded(result)
    result = imported(tmp_path, {"sua.csv": written([lines[1] | {"accident_id": "V9"}])})
    assert deaths(result) == {"V1": 1, "V3": 0, "V9": 2}
    assert outcomes(result, "a.csv") == (2, 0, 1, 0)


def test_a_conflict_whose_two_lines_come_back_equal_is_settled(tmp_path):
    result = imported(tmp_path, {"a.csv": rows("V1,05/01/2026,1,0", "V1,05/01/2026,2,0", "V3,05/01/2026,0,0")})
    lines = [line | {"deaths": "2"} for line in downloaded(result)]
    result = imported(tmp_path, {"sua.csv": written(lines)})
    assert deaths(result) == {"V1": 2, "V3": 0}
    assert outcomes(result, "a.csv") == (1, 0, 2, 0)
    assert outcomes(result, "sua.csv") == (1, 0, 0, 1)


def test_what_could_be_read_comes_back_as_it_was_read(tmp_path):
    """US dates, money in millions, a ward beside its district: read anew in our columns they must say the same."""
    head = "Mã vụ,Thời gian xảy ra,Số người chết,Số người bị thương,Thiệt hại (triệu đồng),Xã,Huyện\n"
    lines = "V1,01/25/2024 14:05,0,0,2.5,Quang Trung,An Lão\nV2,03/04/2024 08:30,x,0,1.5,Quang Trung,An Lão\n"
    result = imported(tmp_path, {"a.csv": head.replace("Thiệt hại", "Thiệt hại tài sản") + lines})
    [line] = downloaded(result)
    imported(tmp_path, {"sua.csv": written([line | {"deaths": "1"}])})
    [first, second] = imported(tmp_path, {}).records("accidents", "occurred_at::varchar, property_damage_vnd, ward")
    assert second[:2] == ("2024-03-04 08:30:00", 1_500_000)
    assert first[2] == second[2] != "unknown"


def test_a_correction_beside_mapped_exports_is_read_by_our_columns(tmp_path):
    write_export(
        tmp_path,
        "m.toml",
        'files = ["*.csv"]\nfeed = "accidents"\n[columns]\naccident_id = "nr"\noccurred_at = "day"\n'
        'deaths = "killed"\ninjured = {constant = 0}\n',
    )
    result = imported(tmp_path, {"x.csv": "nr,day,killed\n1,05/01/2026,many\n2,06/01/2026,0\n"})
    [line] = downloaded(result)
    result = imported(tmp_path, {"sua.csv": written([line | {"deaths": "3"}])})
    assert deaths(result) == {"1": 3, "2": 0}
    assert outcomes(result, "x.csv") == (1, 0, 1, 0)


def test_published_totals_have_a_value_of_their_own(tmp_path):
    head = "area,period_start,period_end,measure,value,published_on,source\n"
    result = imported(tmp_path, {"p.csv": head + "hai_phong,2026-01-01,2026-01-31,accident_count,nhiều,2026-02-01,Báo A\n"
                                 "hai_phong,2026-02-01,2026-02-28,accident_count,70,2026-03-01,Báo A\n"})  # fmt: skip
    lines = downloaded(result, "published_totals")
    assert lines[0]["_value"] == "nhiều"
    result = imported(tmp_path, {"sua.csv": written([lines[0] | {"value": "80"}])})
    assert outcomes(result, "p.csv") == (1, 0, 1, 0)
    assert import_exports(tmp_path).exit_code == 0


def test_cells_like_formulas_come_back_as_they_stood(tmp_path):
    """The download puts an apostrophe before them; a corrected line must still find the one it came from."""
    cells = ["=1+1", "-5", "'-5", "+84;=1", "@x", '"=1"', "a;'=b", "＝1", "5,=2"]
    given = [[f"X{no}", "05/01/2026", cell, "0", cell] for no, cell in enumerate(cells)]
    text = io.StringIO()
    csv.writer(text).writerows([[*HEADER.split(","), "Tuyến đường"], *given])
    result = imported(tmp_path, {"=a.csv": text.getvalue(), "b.csv": BAD})
    lines = [line for line in downloaded(result) if line["_file"] == "'=a.csv"]
    assert "".join(line["_value"][0] for line in lines) == "''''''a'5"
    result = imported(tmp_path, {"sua.csv": written([line | {"deaths": "2"} for line in lines])})
    assert outcomes(result, "=a.csv") == (0, 0, len(cells), 0)
    assert [road for _, road in result.records("accidents", "accident_id, road", "X")] == cells
