"""One key, one record: repeats, newer versions and conflicts."""

from tests.intake.exporting import HEADER, Account, deaths, imported, outcomes, rows, write_export

TOP = HEADER + ",Ngày cập nhật\n"


def test_the_later_update_stands_whatever_the_files_are_called(tmp_path):
    result = imported(
        tmp_path,
        {
            "a_2026-03-01.csv": TOP + "V1,05/01/2026,2,0,2026-02-03\n",
            "b_2026-01-01.csv": TOP + "V1,05/01/2026,0,1,2026-02-02 23:59\n",
        },
    )
    assert deaths(result) == {"V1": 2}
    assert outcomes(result, "a_2026-03-01.csv") == (1, 0, 0, 0)
    assert outcomes(result, "b_2026-01-01.csv") == (0, 0, 1, 0)


NAMES_WITH_DATES = (
    ("tngt_2026-02-28.csv", "tngt_2026-03-01.csv"),
    ("tngt 28.02.2026.csv", "tngt 01.03.2026.csv"),
    ("tngt_28-2-2026.csv", "tngt_1-3-2026.csv"),
    ("20260228.csv", "20260301.csv"),
    ("tngt28022026.csv", "tngt01032026.csv"),
    ("tngt_2026-02.csv", "tngt_2026-03.csv"),
    ("tngt_thang_2-2026.csv", "tngt_thang_3-2026.csv"),
    ("tngt_202602.csv", "tngt_202603.csv"),
    ("z_2026_02_28_sang.csv", "a_2026_03_01_chieu.csv"),
)


def test_without_updates_the_date_in_the_file_name_decides(tmp_path):
    files = {}
    for number, (older, newer) in enumerate(NAMES_WITH_DATES):
        files |= {older: rows(f"V{number},05/01/2026,1,0"), newer: rows(f"V{number},05/01/2026,3,0")}
    result = imported(tmp_path, files)
    assert set(deaths(result).values()) == {3}
    for older, newer in NAMES_WITH_DATES:
        assert (outcomes(result, older), outcomes(result, newer)) == ((0, 0, 1, 0), (1, 0, 0, 0))


def test_a_year_alone_in_a_file_name_says_nothing(tmp_path):
    result = imported(
        tmp_path,
        {"tngt_2025.csv": rows("V1,05/01/2026,1,0", "V2,05/01/2026,0,0"), "tngt_2026.csv": rows("V1,05/01/2026,3,0")},
    )
    assert deaths(result) == {"V2": 0}
    assert outcomes(result, "tngt_2025.csv") == (1, 1, 0, 0)
    assert outcomes(result, "tngt_2026.csv") == (0, 1, 0, 0)


def test_without_a_date_in_the_name_the_mapping_says_when_the_export_was_made(tmp_path):
    for folder, day, count in (("cu", "2026-01-31", 1), ("moi", "2026-02-28", 4)):
        write_export(tmp_path, f"{folder}/m.toml", f'files = ["*.csv"]\nfeed = "accidents"\nexport_date = {day}\n')
        write_export(tmp_path, f"{folder}/x.csv", rows(f"V1,05/01/2026,{count},0"))
    result = imported(tmp_path, {})
    assert deaths(result) == {"V1": 4}
    assert outcomes(result, "cu/x.csv") == (0, 0, 1, 0)


def test_a_criterion_counts_only_where_every_version_has_it(tmp_path):
    """One version has an update, the other none: the dates in the file names decide."""
    result = imported(
        tmp_path,
        {
            "a_2026-01-01.csv": TOP + "V1,05/01/2026,1,0,2026-09-09\n",
            "b_2026-02-01.csv": rows("V1,05/01/2026,2,0"),
        },
    )
    assert deaths(result) == {"V1": 2}


def test_equal_rank_with_other_content_refuses_all_of_them_and_says_so(tmp_path):
    result = imported(tmp_path, {"a.csv": rows("V1,05/01/2026,1,0", "V1,05/01/2026,2,0", "V2,05/01/2026,0,0")})
    assert deaths(result) == {"V2": 0}
    assert result.account("a.csv") == Account(3, 1, 2, records=1)
    refused = result.refused("a.csv")
    assert [row[:3] for row in refused] == [(2, "accident_id", "V1"), (3, "accident_id", "V1")]
    assert "cùng mã" in refused[0][3]


def test_identical_lines_are_duplicates_within_a_file_and_between_files(tmp_path):
    result = imported(
        tmp_path,
        {"a.csv": rows("V1,05/01/2026,1,0", "V1,05/01/2026,1,0"), "b.csv": rows("V1,2026-01-05, 1 ,0")},
    )
    assert outcomes(result, "a.csv") == (1, 0, 0, 1)
    assert outcomes(result, "b.csv") == (0, 0, 0, 1)
    assert deaths(result) == {"V1": 1}


def test_a_version_that_returns_is_the_newest_and_its_first_appearance_a_duplicate(tmp_path):
    result = imported(
        tmp_path,
        {
            "a_2026-01-31.csv": rows("V1,05/01/2026,1,0"),
            "b_2026-02-28.csv": rows("V1,05/01/2026,2,0"),
            "c_2026-03-31.csv": rows("V1,05/01/2026,1,0"),
        },
    )
    assert deaths(result) == {"V1": 1}
    assert outcomes(result, "a_2026-01-31.csv") == (0, 0, 0, 1)
    assert outcomes(result, "b_2026-02-28.csv") == (0, 0, 1, 0)
    assert outcomes(result, "c_2026-03-31.csv") == (1, 0, 0, 0)


def test_a_newer_version_settles_an_older_conflict(tmp_path):
    result = imported(
        tmp_path,
        {
            "a_2026-01-31.csv": rows("V1,05/01/2026,1,0", "V1,05/01/2026,2,0"),
            "b_2026-02-28.csv": rows("V1,05/01/2026,3,0"),
        },
    )
    assert deaths(result) == {"V1": 3}
    assert outcomes(result, "a_2026-01-31.csv") == (0, 0, 2, 0)


def test_an_older_version_stays_while_newer_ones_conflict_even_if_one_of_them_repeats_it(tmp_path):
    result = imported(
        tmp_path,
        {
            "a_2026-01-31.csv": rows("V1,05/01/2026,1,0"),
            "b_2026-02-28.csv": rows("V1,05/01/2026,1,0", "V1,05/01/2026,2,0"),
        },
    )
    assert deaths(result) == {"V1": 1}
    assert outcomes(result, "a_2026-01-31.csv") == (1, 0, 0, 0)
    assert outcomes(result, "b_2026-02-28.csv") == (0, 2, 0, 0)


def test_a_column_the_newer_file_lacks_keeps_its_value_and_an_empty_cell_erases(tmp_path):
    wide = HEADER + ",Nguyên nhân,Tuyến đường,Lý trình\n"
    result = imported(
        tmp_path,
        {
            "a_2026-01-31.csv": wide + "V1,05/01/2026 08:30,1,0,Nồng độ cồn,QL5,12,5\n".replace("12,5", "12.5"),
            "b_2026-02-28.csv": HEADER + ",Tuyến đường,Lý trình\nV1,05/01/2026 08:30,2,0,QL10,\n",
            "c_2026-03-31.csv": rows("V1,05/01/2026 08:30,3,0"),
        },
    )
    [(count, cause, road, post)] = result.records("accidents", "deaths, cause, road, km_post")
    assert (count, road, post) == (3, "QL10", None)
    assert cause != "unknown"
    assert outcomes(result, "b_2026-02-28.csv") == (0, 0, 1, 0)


def test_keys_with_an_empty_part_are_equal(tmp_path):
    reports = (
        "1,cong_an,,01/05/2026,done", "1,cong_an,,01/05/2026,done",
        "2,cong_an,,01/05/2026,done", "2,cong_an,,01/05/2026,in_progress",
    )  # fmt: skip
    plans = ("cong_an,plan,,01/05/2026", "cong_an,plan,,01/05/2026")
    result = imported(
        tmp_path,
        {
            "nv.csv": rows(*reports, header="task_no,unit,milestone,reported_on,state"),
            "bc.csv": rows(*plans, header="unit,kind,period_end,sent_on"),
        },
    )
    assert result.account("nv.csv") == Account(4, 1, 2, 0, 1, records=1)
    assert result.account("bc.csv") == Account(2, 1, 0, 0, 1, records=1)


def test_zero_cases_are_accepted_and_give_no_record_and_less_are_refused(tmp_path):
    head = HEADER + ",Số vụ\n"
    result = imported(tmp_path, {"a.csv": head + "V1,05/01/2026,0,0,0\nV2,05/01/2026,0,0,-1\nV3,05/01/2026,4,2,3\n"})
    assert result.account("a.csv") == Account(3, 2, 1, records=1)
    assert result.records("accidents", "accident_id, case_count, deaths") == [("V3", 3, 4)]


def test_grouped_rows_all_count_as_accepted(tmp_path):
    write_export(
        tmp_path,
        "m.toml",
        'files = ["p.csv"]\nfeed = "accidents"\ngroup = true\n[columns]\naccident_id = "id"\noccurred_at = "day"\n'
        'deaths = {where = "outcome", in = ["dead"]}\ninjured = {where = "outcome", in = ["hurt"]}\n',
    )
    result = imported(
        tmp_path, {"p.csv": "id,day,outcome\n1,05/01/2026,dead\n1,05/01/2026,hurt\n1,05/01/2026,dead\n2,bad,hurt\n"}
    )
    assert result.account("p.csv") == Account(4, 3, 1, records=1)
    assert result.records("accidents", "accident_id, deaths, injured") == [("1", 2, 1)]
