"""Files nobody would write on purpose: each costs its sentence, the others come in, nothing runs or crashes."""

import os

import duckdb
import pytest

from tests.intake.exporting import HEADER, imported, write_export

GOOD = HEADER + "\nV1,05/01/2026,1,0\n"


def parquet(root, name: str, query: str) -> None:
    (root / "exports").mkdir(exist_ok=True)
    target = str(root / "exports" / name).replace("'", "''")
    with duckdb.connect() as database:
        database.execute(f"copy ({query}) to '{target}' (format parquet)")


def test_headers_that_look_like_sql_are_only_names(tmp_path):
    head = HEADER + ',\'); drop table staged_accidents; --,"a""b","hai\ndòng",${y_z},{0},%s\n'
    result = imported(tmp_path, {"a.csv": head + "V1,05/01/2026,1,0,a,b,c,d,e,f\n"})
    assert result.account("a.csv").accepted == 1
    assert {row[2] for row in result.noticed("a.csv") if row[0] == "left_out"} >= {'a"b', "${y_z}", "{0}", "%s"}


def test_cells_that_look_like_sql_are_only_text(tmp_path):
    cell = "'); drop table records_accidents; --"
    result = imported(
        tmp_path, {"a.csv": HEADER + f",Tuyến đường\n{cell},05/01/2026,1,0,{cell}\nV2,05/01/2026,{cell},0,\n"}
    )
    assert result.records("accidents", "accident_id, road") == [(cell, cell)]
    assert result.refused("a.csv")[0][:3] == (3, "deaths", cell)


def test_parquet_columns_that_look_like_sql_or_hold_nested_values(tmp_path):
    odd = '"x""y"'
    parquet(
        tmp_path,
        "a.parquet",
        "select 'V1' as accident_id, timestamp '2026-01-05 08:00:00' as occurred_at, 1 as deaths, 0 as injured, "
        f"1 as {odd}, {{'a': 1, 'b': [1, 2]}} as nested, map {{'k': 'v'}} as pairs, [[1], [2]] as lists, "
        "'\\xFF\\x00'::blob as bytes, interval 1 day as span, "
        "uuid '00000000-0000-0000-0000-000000000001' as u, null as nothing",
    )
    assert imported(tmp_path, {}).account("a.parquet").accepted == 1


def test_a_parquet_whose_needed_columns_are_nested_is_refused_row_by_row(tmp_path):
    parquet(
        tmp_path,
        "b.parquet",
        "select 'V2' as accident_id, {'day': 5} as occurred_at, [1] as deaths, map {'a': 1} as injured",
    )
    result = imported(tmp_path, {"a.csv": GOOD})
    assert result.account("b.parquet").refused == 1


def test_a_parquet_named_like_a_pattern_is_that_file_alone(tmp_path):
    columns = "timestamp '2026-01-05' as occurred_at, 1 as deaths, 0 as injured"
    for name, plain in (("e[1].parquet", "a"), ("e1.parquet", "b"), ("e?.parquet", "c"), ("e*.parquet", "d")):
        parquet(tmp_path, plain, f"select '{name}' as accident_id, {columns}")
        os.rename(tmp_path / "exports" / plain, tmp_path / "exports" / name)
    result = imported(tmp_path, {})
    assert {file["path"]: (file["rows"], file["accepted"]) for file in result.report.manifest["files"]} == {
        name: (1, 1) for name in ("e[1].parquet", "e1.parquet", "e?.parquet", "e*.parquet")
    }


def test_a_root_named_like_a_pattern_works(tmp_path):
    for name in ("d[1]", "d1"):
        (tmp_path / name).mkdir()
        parquet(
            tmp_path / name,
            "a.parquet",
            f"select '{name}' as accident_id, timestamp '2026-01-05' as occurred_at, 1 as deaths, 0 as injured",
        )
        found = imported(tmp_path / name, {}).report
        assert found.exit_code == 0
    kept = (tmp_path / "d[1]" / "snapshots" / found.snapshot, found.snapshot)
    assert not kept[0].exists(), "two roots with other contents have other ids"


@pytest.mark.parametrize(
    "content",
    [
        "x" * 5_000_000,
        HEADER + "\n" + "V1,05/01/2026,1,0," + "x" * 5_000_000 + "\n",
        HEADER + '\nV1,05/01/2026,1,"' + "x" * 900_000 + "\n" * 3 + "y" * 900_000 + '"\n',
        HEADER + '\nV1,05/01/2026,1,"' + ("x" * 400_000 + "\n") * 60 + '"\n',
        "\r" * 100_000,
        '"' * 100_001,
        ",".join(f"c{number}" for number in range(10_000)) + "\n" + ",".join("1" * 10_000) + "\n",
        "\x00" * 1000 + HEADER,
        HEADER + "\nV1," + "9" * 5_000 + ",1,0\n",
    ],
    ids=[
        "one line",
        "long cell",
        "long quote",
        "quote over 60 lines",
        "returns",
        "quotes",
        "wide",
        "zeros",
        "long date",
    ],
)
def test_monstrous_text_costs_a_sentence_or_a_row(tmp_path, content):
    result = imported(tmp_path, {"a.csv": GOOD, "b.csv": content})
    result.account("b.csv")
    assert result.account("a.csv").accepted == 1
    assert result.report.exit_code == 1


@pytest.mark.parametrize(
    "cell", ["9" * 5_000, "9" * 400 + ".5", "1e999", "-" * 50, "٣", "²", "\u202e5", "1" + ",000" * 20]
)
def test_monstrous_numbers_cost_their_row(tmp_path, cell):
    head = HEADER + ",Thiệt hại tài sản,Vĩ độ,Lý trình\n"
    lines = [f'V2,05/01/2026,"{cell}",0,,,', f'V3,05/01/2026,0,0,"{cell}",,', f'V4,05/01/2026,0,0,,"{cell}","{cell}"']
    result = imported(tmp_path, {"a.csv": "\n".join((head.strip(), "V1,05/01/2026,1,0,,,", *lines)) + "\n"})
    assert result.account("a.csv").accepted >= 2
    assert result.refused("a.csv")[0][1] == "deaths"


@pytest.mark.parametrize(
    "cell",
    [
        "05/01/2026 08:00+99:00",
        "0000-00-00",
        "99/99/9999",
        "2026-01-05T08:00:00.123456789Z",
        "05/01/2026 99:99",
        "1e5",
        "-5",
        "٠٥/٠١/٢٠٢٦",
        "05/01/20266",
    ],
)
def test_monstrous_dates_cost_at_most_their_row(tmp_path, cell):
    result = imported(tmp_path, {"a.csv": HEADER + f"\nV1,05/01/2026,1,0\nV2,{cell},1,0\n"})
    assert result.account("a.csv").rows == 2
    assert result.file("a.csv")["sentence"] is None


def test_ten_thousand_columns_beside_ours_are_left_out(tmp_path):
    wide = ",".join(f"cột {number}" for number in range(10_000))
    result = imported(tmp_path, {"a.csv": f"{HEADER},{wide}\nV1,05/01/2026,1,0{',x' * 10_000}\n"})
    assert result.account("a.csv").accepted == 1


def test_two_hundred_files_in_folders_named_like_files(tmp_path):
    files = {f"{number % 7}.csv/{number}.csv": HEADER + f"\nV{number},05/01/2026,1,0\n" for number in range(200)}
    result = imported(tmp_path, files)
    assert (result.report.exit_code, len(result.records("accidents", "1"))) == (0, 200)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_followed_to_files_and_lead_nowhere_else(tmp_path):
    elsewhere = tmp_path / "elsewhere.csv"
    elsewhere.write_text(GOOD, encoding="utf-8")
    exports = tmp_path / "exports"
    exports.mkdir()
    (exports / "link.csv").symlink_to(elsewhere)
    (exports / "broken.csv").symlink_to(tmp_path / "nowhere")
    (exports / "loop").symlink_to(exports)
    os.mkfifo(exports / "pipe.csv")
    result = imported(tmp_path, {})
    assert [file["path"] for file in result.report.manifest["files"]] == ["link.csv"]


def test_what_a_system_leaves_in_folders_is_no_export(tmp_path):
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$a.xlsx", "_SUCCESS", ".a.csv.crc", "README.md"):
        write_export(tmp_path, name, "gì đó")
    assert imported(tmp_path, {"a.csv": GOOD}).report.exit_code == 0
