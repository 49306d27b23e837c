"""Personal data smuggled in through every kind of cell, and then looked for in every byte that comes out."""

import json
from pathlib import Path

import duckdb
import pytest

from intake.__main__ import main
from intake.exports import PLAN_FILES
from intake.privacy import masked, masked_sql, shown, shown_place, shown_place_sql, shown_sql
from intake.snapshots import Snapshots
from tests.intake.exporting import HEADER, imported, write_export

NAME = "Nguyễn Thị Thử"
PLATE, CCCD, CMND, PHONE, BIRTHDAY = "15A-999.88", "031087009999", "031099999", "0912999888", "19/12/1977"
ADDRESS = "số 7 ngõ 99 đường Thử Nghiệm"
SMUGGLED = (NAME, "Thị Thử", PLATE, "15A99988", CCCD, "99999", PHONE, "912999888", BIRTHDAY, "1977", "ngõ 99")


def everything(root: Path) -> str:
    """Every table of the snapshot as text, and its manifest."""
    folder = root / "snapshots" / Snapshots(root).current
    with duckdb.connect() as database:
        tables = {
            file.stem: database.execute("select * from read_parquet($path)", {"path": str(file)}).fetchall()
            for file in folder.glob("*.parquet")
            if file.stem not in {name for _, name in PLAN_FILES}
        }
    return repr(tables) + (folder / "manifest.json").read_text(encoding="utf-8")


def told(root: Path, capsys) -> str:
    main(["--data", str(root)])
    main(["--data", str(root), "--json"])
    streams = capsys.readouterr()
    return streams.out + streams.err


def assert_clean(root: Path, capsys, *, apart_from: tuple[str, ...] = ()) -> None:
    text = everything(root) + told(root, capsys)
    assert [part for part in SMUGGLED if part in text and part not in apart_from] == []


PERSONAL_HEADERS = (
    "Họ và tên", "Tên lái xe", "Biển số", "Biển kiểm soát", "Số CCCD", "CMND", "Số điện thoại", "Ngày sinh",
    "Năm sinh", "Địa chỉ thường trú", "Nơi ở",
    "Ghi chú", "Diễn biến", "note", "forces", "Người vi phạm", "Chủ phương tiện", "Email",
)  # fmt: skip


def test_columns_nobody_asked_for_are_reported_by_name_alone(tmp_path, capsys):
    values = [NAME, PLATE, CCCD, PHONE, BIRTHDAY, ADDRESS]
    cells = [values[place % len(values)] for place in range(len(PERSONAL_HEADERS))]
    content = ",".join((HEADER, *PERSONAL_HEADERS)) + "\n"
    content += ",".join(("V1,05/01/2026,1,0", *cells)) + "\n" + ",".join(("V2,05/01/2026,x,0", *cells)) + "\n"
    result = imported(tmp_path, {"a.csv": content})
    left_out = {row[2] for row in result.noticed("a.csv") if row[0] == "left_out"}
    assert left_out == set(PERSONAL_HEADERS)
    assert_clean(tmp_path, capsys)


@pytest.mark.parametrize(
    "smuggled", [NAME, NAME.upper(), f"bà {NAME}", PLATE, CCCD, PHONE, f"{NAME}, {ADDRESS}", f"xe {PLATE} của {NAME}"]
)
def test_cells_of_every_column_we_do_read(tmp_path, capsys, smuggled):
    """Good rows and refused ones, once and twice; dates and places of persons are no words of any list."""
    head = (
        "accident_id,occurred_at,deaths,injured,ward,latitude,km_post,mode,severity,cause,road_class,vehicles,alcohol,"
        "property_damage_vnd,case_count,updated_at"
    )
    cell = f'"{smuggled}"'
    codes = f"{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell}"
    rows = [
        f"V1,05/01/2026,1,0,{codes},,,",
        f"V2,05/01/2026,1,0,{codes},,,",
        f"V3,{cell},1,0,{codes},,,",
        f"V4,05/01/2026,{cell},0,{codes},,,",
        f"V5,05/01/2026,1,0,{codes},{cell},,",
        f"V6,05/01/2026,1,0,{codes},,{cell},",
        f"V7,05/01/2026,1,0,{codes},,,{cell}",
    ]
    result = imported(tmp_path, {"a.csv": "\n".join((head, *rows)) + "\n"})
    account = result.account("a.csv")
    assert (account.rows, account.accepted + account.refused) == (7, 7) and account.accepted >= 2
    assert_clean(tmp_path, capsys, apart_from=("ngõ 99",))


PERSONAL_IDS = (
    PLATE, "15A99988", "15-B1 234.56", "29H1-23456", CCCD, PHONE, f"{PLATE}-2026-01-05", f"05/01/2026 {PLATE}",
    f"CCCD {CCCD}",
)  # fmt: skip


def test_ids_made_of_plates_or_numbers_of_persons_refuse_the_file_with_advice(tmp_path, capsys):
    files = {
        f"{place}.csv": HEADER + f"\n{key},05/01/2026,1,0\n{key},06/01/2026,1,0\n"
        for place, key in enumerate(PERSONAL_IDS)
    }
    result = imported(tmp_path, files | {"a.csv": HEADER + "\nV1,05/01/2026,1,0\n"})
    for file in files:
        assert "mã hồ sơ" in result.file(file)["sentence"], file
    assert_clean(tmp_path, capsys)


def test_ordinary_ids_are_no_personal_data(tmp_path):
    ids = ["XP-2026-0001234", "2023S000071", "202100000001", "4006478550", "HP/TNGT/2026", "TN-24-00123", "01HT_A_12"]
    result = imported(tmp_path, {f"{place}.csv": HEADER + f"\n{key},05/01/2026,1,0\n" for place, key in enumerate(ids)})
    assert [row[0] for row in result.records("accidents", "accident_id")] == sorted(ids)


def test_one_plate_among_many_ids_refuses_that_row_without_keeping_it(tmp_path, capsys):
    lines = [f"V{number},05/01/2026,1,0" for number in range(9)]
    result = imported(tmp_path, {"a.csv": "\n".join((HEADER, *lines, f"{PLATE},05/01/2026,1,0")) + "\n"})
    assert [row[:3] for row in result.refused("a.csv")] == [(11, "accident_id", "***")]
    assert_clean(tmp_path, capsys)


def test_numbers_of_persons_are_masked_in_the_result_of_a_task(tmp_path, capsys):
    text = f"Đã xử lý ông {NAME}, xe {PLATE}, CCCD {CCCD}, CMND {CMND}, ĐT {PHONE} hoặc 0912 999 888, +84 912 999 888"
    text += "; phạt 2.500.000 đồng"
    content = (
        f'task_no,unit,reported_on,state,result\n1,cong_an,05/01/2026,done,"{text}"\n2,cong_an,bao giờ,done,"{text}"\n'
    )
    result = imported(tmp_path, {"a.csv": content})
    [(kept,)] = result.ask("select result from {task_reports}")
    assert kept.startswith("Đã xử lý ***, xe ***, CCCD ***, CMND ***, ĐT *** hoặc ***,")
    assert kept.endswith("phạt 2.500.000 đồng")
    assert_clean(tmp_path, capsys)


def test_headers_that_are_data_are_masked_too(tmp_path, capsys):
    content = f"{HEADER},{PLATE},{NAME},{CCCD},{PHONE}\nV1,05/01/2026,1,0,a,b,c,d\n"
    imported(tmp_path, {"a.csv": content})
    assert_clean(tmp_path, capsys)


def test_personal_data_in_a_mapping_reach_nothing(tmp_path, capsys):
    ids = '[columns]\naccident_id = "nr"\noccurred_at = "day"\ndeaths = "k"\ninjured = "k"\nroad_class = "owner"\n'
    start = 'files = ["{}.csv"]\nfeed = "accidents"\n' + ids
    write_export(tmp_path, "a.toml", start.format("a") + f'cause = {{constant = "{NAME}"}}\n')
    write_export(tmp_path, "b.toml", start.format("b") + f'[values.road_class]\nx = "{PLATE}"\n')
    write_export(tmp_path, "c.toml", start.format("c") + f'"{NAME}" = "{PLATE}"\n')
    lines = f"nr,day,k,owner\n1,05/01/2026,0,x\n2,05/01/2026,q,{NAME}\n"
    files = {f"{name}.csv": lines.replace("\n1", f"\n{name}1") for name in "abc"}
    imported(tmp_path, files | {"d.csv": HEADER + "\nV1,05/01/2026,1,0\n"})
    assert_clean(tmp_path, capsys)


def test_a_mixed_column_of_dates_shows_no_name(tmp_path, capsys):
    content = HEADER + f"\nV1,13/01/2026 {NAME},1,0\nV2,01/14/2026 {NAME},1,0\n"
    imported(tmp_path, {"a.csv": HEADER + "\nV1,05/01/2026,1,0\n", "b.csv": content})
    assert_clean(tmp_path, capsys)


def test_what_failed_is_logged_without_the_rows(tmp_path, capsys):
    imported(tmp_path, {"a.csv": HEADER + f"\nV1,05/01/2026,1,0\n{NAME},{PLATE},{CCCD},{PHONE}\n"})
    told(tmp_path, capsys)
    logs = [file.read_text(encoding="utf-8") for file in (tmp_path / "snapshots").glob("*.log")]
    assert not any(part in log for part in SMUGGLED for log in logs)
    assert json.loads(
        (tmp_path / "snapshots" / Snapshots(tmp_path).current / "manifest.json").read_text(encoding="utf-8")
    )


CELLS = {
    "Nguyễn Văn An": "***",
    "NGUYỄN VĂN AN": "***",
    "do Trần Thị Bình gây ra": "do *** gây ra",
    "ông Y Bhin Niê Kđăm": "***",
    "xe 15A-123.45": "xe ***",
    "xe 15LD-012.34 và 15MĐ1-123.45": "xe *** và ***",
    "Không chú ý quan sát": "Không chú ý quan sát",
    "Đỗ xe sai quy định": "Đỗ xe sai quy định",
    "0912 345 678": "***",
    "0225.3842.123": "***",
    "450.000 đồng": "450.000 đồng",
    "32/01/2026": "32/01/2026",
}


@pytest.mark.parametrize("cell, kept", CELLS.items())
def test_a_cell_is_shown_alike_in_python_and_in_sql(cell, kept):
    assert shown(cell) == kept
    assert duckdb.execute(f"select {shown_sql('$cell')}", {"cell": cell}).fetchone() == (kept,)
    assert masked(cell) == duckdb.execute(f"select {masked_sql('$cell')}", {"cell": cell}).fetchone()[0]


@pytest.mark.parametrize(
    "place", ["Phường Lê Chân", "Ngô Quyền", "Trần Hưng Đạo", "xã Nguyễn Bỉnh Khiêm", "Hà Nội", "Lê Lợi"]
)
def test_places_named_after_persons_are_shown(place):
    assert shown_place(place) == place
    assert duckdb.execute(f"select {shown_place_sql('$place')}", {"place": place}).fetchone() == (place,)


def test_an_unknown_word_that_stands_alone_and_looks_like_a_name_is_not_shown():
    assert shown("Ksor Y Bleo", once=True) == "***"
    assert shown("Ksor Y Bleo") == "Ksor Y Bleo"
    assert shown("Xe ba gác", once=True) == "Xe ba gác"
