"""Parquet of any compression, encoding, type and folder layout gives the same records as the CSV would."""

from pathlib import Path

import duckdb
import pytest

from tests.intake.exporting import Account, Imported, all_accepted, imported

ROWS = """
select * from (values
    ('{name}.1', '12/03/2026 14:30', 'Lê Chân', '1', '2', '20,844', 'x', 'ô tô; xe máy'),
    ('{name}.2', '13/03/2026', 'Phường Thủy Nguyên', '0', '1', null, 'không', null)
) as rows("Mã vụ", "Thời gian xảy ra", "Xã/Phường", "Số người chết", "Bị thương", "Vĩ độ", "Nồng độ cồn", "Phương tiện")
"""
TYPED = """
select '{name}.1' as "Mã vụ", timestamp '2026-03-12 14:30:00' as "Thời gian", 'Lê Chân' as "Phường", 1::tinyint as "Chết",
    2::double as "Bị thương", 20.844::double as "Vĩ độ", 106.688::float as lng, 322.125::decimal(9, 3) as "Lý trình",
    1500000::decimal(18, 0) as "Thiệt hại", true as "Nồng độ cồn", ['ô tô', 'xe máy'] as "Phương tiện"
union all
select '{name}.2', timestamp '2026-03-13 00:00:00', 'Thủy Nguyên', 0, 1, 'nan'::double, null, null, 150.125, false, []
"""
ZONED = """
select '{name}.1' as "Mã vụ", timestamptz '2026-01-14 18:30:00+00' as "Thời gian", 0::hugeint as "Chết", 0::uinteger as "Bị thương"
"""
DATED = """
select '{name}.1'::blob as "Mã vụ", date '2026-03-12' as "Ngày xảy ra", time '14:30:00' as "Giờ", 0 as "Chết", 0 as "Bị thương",
    {{'x': 1, 'y': [1, 2]}} as "Chi tiết"
"""
COLUMNS = "occurred_at::varchar, ward, deaths, injured, latitude, alcohol, array_to_string(vehicles, ' ')"
EXPECTED = [
    ("2026-03-12 14:30:00", "11383", 1, 2, 20.844, True, "car motorcycle"),
    ("2026-03-13 00:00:00", "11560", 0, 1, None, False, "unknown"),
]
OPTIONS = {
    "snappy": "compression snappy",
    "zstd": "compression zstd",
    "gzip": "compression gzip",
    "uncompressed": "compression uncompressed",
    "dictionary": "compression snappy, dictionary_size_limit 1000000",
    "plain": "compression snappy, dictionary_size_limit 1",
    "version-2": "parquet_version v2",
}


def write(path: Path, sql: str, options: str = "compression zstd") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as database:
        database.execute("set TimeZone = 'America/New_York'")
        database.execute(f"copy ({sql.format(name=path.stem)}) to '{path}' (format parquet, {options})")


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    root = tmp_path_factory.mktemp("parquet")
    exports = root / "exports"
    for name, options in OPTIONS.items():
        write(exports / f"{name}.parquet", ROWS, options)
    write(exports / "typed.parquet", TYPED)
    write(exports / "zoned.parquet", ZONED)
    write(exports / "dated.pq", DATED)
    write(exports / "series" / "old.parquet", ROWS.replace(", 'x', 'ô tô; xe máy'", "").replace(", 'không', null", "")
          .replace(', "Nồng độ cồn", "Phương tiện"', ""))  # fmt: skip
    write(exports / "series" / "new.parquet", f'select *, 3 as "Số vụ" from ({ROWS})')
    for ward in ("Lê Chân", "Thủy Nguyên"):
        slug = "chan" if ward == "Lê Chân" else "nguyen"
        write(exports / "tai_nan" / "nam=2026" / f"Phường={ward}" / f"{slug}.parquet",
              ROWS.replace("select *", 'select * exclude ("Xã/Phường")'))  # fmt: skip
    write(exports / "no_suffix", ROWS)
    (exports / "cut.parquet").write_bytes((exports / "zstd.parquet").read_bytes()[:-40])
    return imported(root, {"_SUCCESS": b""})


@pytest.mark.parametrize("name", OPTIONS)
def test_any_compression_and_encoding(city, name):
    assert city.records("accidents", COLUMNS, f"{name}.") == EXPECTED
    assert city.account(f"{name}.parquet") == all_accepted(2)


def test_typed_columns_keep_their_values(city):
    assert city.records("accidents", COLUMNS, "typed.") == EXPECTED
    more = city.records("accidents", "round(longitude, 3), km_post, property_damage_vnd, has_hour", "typed.")
    assert more == [(106.688, 322.125, 1_500_000, True), (None, None, 150, True)]
    assert city.account("typed.parquet") == all_accepted(2)


def test_a_time_with_a_zone_is_local_whatever_the_zone_it_was_written_in(city):
    assert city.records("accidents", "occurred_at::varchar", "zoned.") == [("2026-01-15 01:30:00",)]


def test_bytes_dates_times_and_nested_columns(city):
    assert city.records("accidents", "occurred_at::varchar, has_hour", "dated.") == [("2026-03-12 14:30:00", True)]
    assert ("left_out", "", "Chi tiết", 0) in city.noticed("dated.pq")


def test_files_of_one_series_may_differ_in_their_columns(city):
    old, new = (city.records("accidents", "alcohol, vehicles, case_count", f"{name}.") for name in ("old", "new"))
    assert old == [(None, ["unknown"], 1)] * 2
    assert new == [(True, ["car", "motorcycle"], 3), (False, ["unknown"], 3)]


def test_columns_kept_in_the_names_of_folders(city):
    assert city.records("accidents", "ward", "chan.") == [("11383",)] * 2
    assert city.records("accidents", "ward", "nguyen.") == [("11560",)] * 2


def test_parquet_is_known_by_its_content(city):
    assert city.account("no_suffix") == all_accepted(2)


def test_a_cut_parquet_is_refused_and_costs_nothing_else(city):
    assert city.account("cut.parquet") == Account(0, 0)
    assert city.file("cut.parquet")["sentence"] == "Tệp parquet bị hỏng. Hãy xuất lại tệp."


def test_rows_are_numbered_as_they_stand_however_many_parts_the_file_has(tmp_path):
    rows = """
    select 'M' || i as "Mã vụ", '12/03/2026' as "Ngày xảy ra", if(i % 5000 = 0, 'x', '0') as "Số người chết",
        0 as "Bị thương", i as file_row_number from range(1, 200001) as numbers(i)
    """
    write(tmp_path / "exports" / "parts.parquet", rows, "row_group_size 10000")
    refused = imported(tmp_path, {}).refused("parts.parquet")
    assert [line for line, *_ in refused] == list(range(5000, 200001, 5000))
