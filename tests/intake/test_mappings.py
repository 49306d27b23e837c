"""What each key of a mapping does where the examples of the README do not show it."""

import pytest

from tests.intake.exporting import Account, Imported, all_accepted, imported

ACCIDENTS = 'files = "*.csv"\nfeed = "accidents"\n'
COLUMNS = '[columns]\naccident_id = "id"\noccurred_at = "day"\ndeaths = { constant = 0 }\ninjured = { constant = 0 }\n'
GRAVEST = COLUMNS.replace("{ constant = 0 }", '{ column = "n", group = "min" }', 1) + (
    'severity = { column = "kind", group = "max" }\nroad = { column = "road", group = "last" }\ncause = "cause"\n'
)
FILES = {
    "groups/map.toml": ACCIDENTS + "group = true\n" + GRAVEST,
    "groups/a.csv": "id,day,n,kind,road,cause\ng.1,01/02/2026,3,nhẹ,A,\n"
    "g.1,01/02/2026,1,Đặc biệt nghiêm trọng,,vượt xe\n"
    "g.1,01/02/2026,2,va chạm,B,nồng độ cồn\ng.2,02/02/2026,1,,,\ng.2,02/02/2026,x,nhẹ,,\n",
    "parts/map.toml": ACCIDENTS
    + 'delimiter = "^"\nkeep = [{ column = "n", at_most = 5 }, { column = "kind", not_in = ["", "test"] }]\n'
    + COLUMNS.replace('"day"', '{ year = 2025, month = "month", day = "day", hour = "h", minute = "m" }'),
    "parts/a.csv": "id^month^day^h^m^n^kind\np.1^March^7^9^5^5^a\np.2^3^7.0^24^0^1^a\np.3^3^7^9^5^6^a\n"
    "p.4^3^7^9^5^^a\np.5^3^7^9^5^1^Test\np.6^3^7^9^5^1^NA\n",
    "same-names/map.toml": 'files = "**/*.csv"\nfeed = "accidents"\n'
    + COLUMNS.replace('"id"', '{ join = ["{file}", "{line}"] }'),
    "same-names/2019/a.csv": "id,day\nx,01/02/2019\n",
    "same-names/2020/a.csv": "id,day\nx,01/02/2020\n",
    "names/map.toml": ACCIDENTS + 'header = ["id", "day"]\n' + COLUMNS,
    "names/a.csv": "n.1;01/02/2026\nn.2;13/02/2026\n",
    "numbers/map.toml": ACCIDENTS + COLUMNS.replace('"id"', "1").replace('"day"', "2"),
    "numbers/a.csv": "\nwhatever;stands\nu.1;01/02/2026\n",
    "unix/map.toml": ACCIDENTS + 'date_format = "unix_ms"\n' + COLUMNS,
    "unix/a.csv": "id,day\nm.1,1704067200000\nm.2,nothing\n",
    "zone/map.toml": ACCIDENTS + 'time_zone = "America/New_York"\n' + COLUMNS,
    "zone/a.csv": "id,day\nz.1,2024-01-01T03:00:00Z\nz.2,2024-01-01T03:00:00\n",
    "signs/map.toml": ACCIDENTS + COLUMNS + 'severity = "kind"\n[values.severity]\n'
    '"死亡1" = "serious"\n"重傷1" = "minor"\n"-1" = ""\n"1" = "collision"\n',
    "signs/a.csv": "id,day,kind\ns.1,01/02/2026,死亡1\ns.2,01/02/2026,重傷1\ns.3,01/02/2026,-1\ns.4,01/02/2026,01\n",
    "newer/a/map.toml": ACCIDENTS + "export_date = 2026-03-01\n" + COLUMNS,
    "newer/a/a.csv": "id,day\nv.1,01/02/2026\n",
    "newer/b/map.toml": ACCIDENTS + "export_date = 2026-02-01\n" + COLUMNS,
    "newer/b/b.csv": "id,day\nv.1,05/02/2026\n",
    "one-feed/map.toml": ACCIDENTS,
    "one-feed/a.csv": "Mã vụ,Ngày,Chết,Bị thương\nf.1,01/02/2026,0,0\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    return imported(tmp_path_factory.mktemp("mappings"), FILES)


def accidents(city: Imported, beginning: str, columns: str) -> list[tuple]:
    return city.records("accidents", columns, beginning)


def test_rows_of_one_id_become_one_record(city):
    found = accidents(city, "g.", "deaths, severity, road, cause")
    assert found == [(1, "extremely_serious", "B", "unsafe_overtaking"), (1, "unknown", None, "unknown")]
    assert city.account("groups/a.csv") == Account(5, 4, 1, records=2)


def test_parts_of_a_date_and_rows_that_are_kept(city):
    found = accidents(city, "p.", "occurred_at::varchar, has_hour")
    assert found == [("2025-03-07 09:05:00", True), ("2025-03-07 00:00:00", False)]
    assert city.account("parts/a.csv") == all_accepted(2, ignored=4)


def test_files_of_one_name_in_two_folders_have_ids_of_their_own(city):
    found = accidents(city, "20", "accident_id, year(occurred_at)")
    assert found == [("2019/a.csv-2", 2019), ("2020/a.csv-2", 2020)]


def test_names_for_a_file_without_header(city):
    assert accidents(city, "n.", "day(occurred_at)") == [(1,), (13,)]


def test_columns_by_number_below_a_header_of_any_words(city):
    assert accidents(city, "u.", "day(occurred_at)") == [(1,)]
    assert city.account("numbers/a.csv") == all_accepted(1, ignored=1)


def test_unix_times_and_zones(city):
    assert accidents(city, "m.", "occurred_at::varchar") == [("2024-01-01 07:00:00",)]
    assert city.account("unix/a.csv") == Account(2, 1, 1, records=1)
    assert accidents(city, "z.", "occurred_at::varchar") == [("2023-12-31 22:00:00",), ("2024-01-01 03:00:00",)]


def test_values_in_any_script_and_of_either_sign_are_told_apart(city):
    found = [severity for (severity,) in accidents(city, "s.", "severity")]
    assert found == ["serious", "minor", "unknown", "collision"]


def test_the_later_export_date_is_newer(city):
    assert accidents(city, "v.", "day(occurred_at)") == [(1,)]
    assert city.account("newer/b/b.csv") == Account(1, 0, superseded=1)


def test_a_mapping_may_say_no_more_than_the_feed(city):
    assert city.account("one-feed/a.csv") == all_accepted(1)
