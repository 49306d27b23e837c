"""The registers of the plan's other promises: which header is whose, and what a careless clerk writes in them."""

import json
import random

import pytest

from intake.errors import FileRefused
from intake.feeds import FEEDS
from intake.headers import bind
from sample.dialects import PIPE, UTF8_COMMA, UTF8_SEMICOLON
from tests.intake.exporting import Account, all_accepted, imported
from vietnamese.headers import HEADERS
from vietnamese.register_headers import REGISTER_HEADERS
from vietnamese.sample_words import HEADERS as SAMPLE_HEADERS
from vietnamese.text import fold

REGISTERS = sorted(REGISTER_HEADERS)


def flagged(result, kind: str) -> list[tuple]:
    return result.ask(
        'select feed, "column", value, count, example_line from {notices} where kind = $kind order by all', kind=kind
    )


@pytest.mark.parametrize("dialect", [UTF8_SEMICOLON, PIPE, UTF8_COMMA], ids=["accented", "bare", "snake"])
@pytest.mark.parametrize("feed", sorted(SAMPLE_HEADERS))
def test_sample_headers_in_three_spellings_are_of_their_feed_and_no_other(feed, dialect):
    cells = [dialect.header(feed, column) for column in SAMPLE_HEADERS[feed]]
    bound = bind(cells)
    assert bound.feed.name == feed
    assert bound.places == {column: place for place, column in enumerate(SAMPLE_HEADERS[feed])}


@pytest.mark.parametrize("feed", REGISTERS)
def test_any_spelling_of_the_needed_columns_is_of_their_feed(feed):
    """300 headers drawn from all spellings, of the needed columns alone and of all."""
    draw = random.Random(feed)
    columns = FEEDS[feed].columns
    for number in range(300):
        chosen = [column.name for column in columns if column.required or number % 2]
        cells = [draw.choice((name, *HEADERS[feed][name])) for name in chosen]
        if len({fold(cell) for cell in cells}) == len(cells):
            assert bind(draw.sample(cells, len(cells))).feed.name == feed, cells


@pytest.mark.parametrize("feed", REGISTERS)
def test_the_id_of_a_register_is_no_column_of_another_feed(feed):
    key = FEEDS[feed].key[0]
    spellings = {fold(name) for name in (key, *HEADERS[feed][key])}
    others = {
        fold(name)
        for other, columns in HEADERS.items()
        for column, names in columns.items()
        for name in (column, *names)
        if (other, column) != (feed, key)
    }
    assert not spellings & others


@pytest.mark.parametrize("feed", REGISTERS)
def test_a_register_without_its_id_is_no_register(feed):
    cells = [column for column in SAMPLE_HEADERS[feed] if column != FEEDS[feed].key[0]]
    with pytest.raises(FileRefused) as refused:
        bind([UTF8_SEMICOLON.header(feed, column) for column in cells])
    assert refused.value.code == "missing_columns"


def test_names_of_people_and_places_of_a_register_are_left_out(tmp_path):
    head = "Mã bến;Tên bến;Chủ bến;Số điện thoại;Xã/phường;Tình trạng bến;Ngày rà soát;Ghi chú"
    result = imported(
        tmp_path, {"b.csv": f"{head}\nB1;Bến thử;Nguyễn Thị Thử;0912999888;Lê Chân;Không phép;01/10/2026;ven sông\n"}
    )
    assert {row[2] for row in result.noticed("b.csv")} == {"Tên bến", "Chủ bến", "Số điện thoại", "Ghi chú"}
    [row] = result.ask("select * from {wharves}")
    assert not [cell for cell in row if isinstance(cell, str) and ("Thử" in cell or "0912" in cell or "thử" in cell)]


CABLES = "segment_id,ward,cable_state,reviewed_on"


@pytest.mark.parametrize(
    "header, text, metres",
    [
        ("Chiều dài", "1.250", 1250.0),
        ("Chiều dài", "1.250,5", 1250.5),
        ("Chiều dài (m)", "850,5", 850.5),
        ("Chiều dài (m)", "850 m", 850.0),
        ("Chiều dài", '"1,2 km"', 1200.0),
        ("Chiều dài (km)", "1.250", 1250.0),
        ("Chiều dài (km)", '"0,85"', 850.0),
        ("Chiều dài (km)", "0.85", 850.0),
        ("Chiều dài (km)", "850 m", 850.0),
    ],
)
def test_a_length_is_metres_whatever_it_was_written_in(tmp_path, header, text, metres):
    text = text if text.startswith('"') else f'"{text}"'
    result = imported(tmp_path, {"c.csv": f"{CABLES},{header}\nC1,11311,buried,01/10/2026,{text}\n"})
    assert result.ask("select length_m from {cables}") == [(metres,)]


@pytest.mark.parametrize("text", ["", "hai", "-5", "0912999888"])
def test_a_length_that_is_none_is_refused(tmp_path, text):
    result = imported(tmp_path, {"c.csv": f"{CABLES},length_m\nC1,11311,buried,01/10/2026,{text}\nC2,11311,buried,"
                                          "01/10/2026,900\n"})  # fmt: skip
    assert result.account("c.csv") == Account(2, 1, 1, records=1)


def test_a_refused_line_keeps_its_length_in_metres(tmp_path):
    """What is downloaded, corrected and dropped back must not come back a thousand times as long."""
    head, good = "segment_id,ward,cable_state,reviewed_on,Chiều dài (km)", "C2,11311,buried,01/10/2026,1\n"
    first = imported(tmp_path, {"c.csv": f'{head}\nC1,11311,buried,31/02/2026,"0,001125"\n{good}'})
    [(row,)] = first.ask("select row from {refused}")
    length = json.loads(row)["length_m"]
    again = imported(tmp_path, {"d.csv": f"{CABLES},length_m\nC1,11311,buried,01/10/2026,{length}\n"})
    assert again.ask("select length_m from {cables} where segment_id = 'C1'") == [(1.125,)]


def test_kilometres_written_as_metres_are_kept_and_flagged(tmp_path):
    lines = '"C1",11311,buried,01/10/2026,"0,85"\nC2,11311,overhead,01/10/2026,10\nC3,11311,overhead,01/10/2026,50001\n'
    result = imported(tmp_path, {"c.csv": f"{CABLES},length_m\n{lines}"})
    assert result.account("c.csv") == all_accepted(3)
    assert flagged(result, "odd_length") == [
        ("cables", "length_m", "0.85", 1, 2),
        ("cables", "length_m", "50001.0", 1, 4),
    ]


def test_more_signed_than_there_are_is_kept_and_flagged(tmp_path):
    head = "commitment_id,signer_kind,expected_count,signed_count,signed_on,reviewed_on\n"
    lines = "K1,school,100,120,20/05/2026,01/10/2026\nK2,school,100,100,20/05/2026,01/10/2026\n"
    lines += "K3,enterprise,9,0,,01/10/2026\n"
    result = imported(tmp_path, {"k.csv": head + lines})
    assert result.account("k.csv") == all_accepted(3)
    assert flagged(result, "signed_beyond_expected") == [("commitments", "signed_count", "120/100", 1, 2)]


def test_a_day_without_its_state_and_a_state_without_its_day(tmp_path):
    head = "crossing_id,ward,crossing_state,closed_on,reviewed_on\n"
    lines = "L1,11311,open,01/09/2026,01/10/2026\nL2,11311,warned,02/09/2026,01/10/2026\nL3,11311,closed,,01/10/2026\n"
    lines += "L4,11311,closed,01/09/2026,01/10/2026\nL5,11311,open,,01/10/2026\nL6,11311,lạ lắm,01/09/2026,01/10/2026\n"
    result = imported(tmp_path, {"l.csv": head + lines})
    assert result.account("l.csv") == all_accepted(6)
    assert flagged(result, "date_without_done") == [
        ("level_crossings", "closed_on", "01/09/2026", 1, 2),
        ("level_crossings", "closed_on", "02/09/2026", 1, 3),
    ]
    assert flagged(result, "done_without_date") == [("level_crossings", "closed_on", "", 1, 4)]


CONTRADICTIONS = {
    "black_spots": ("spot_id,spot_kind,spot_state,treated_on", "D1,potential,treated,",
                    "D2,potential,found,01/09/2026"),
    "cameras": ("camera_id,ward,camera_state,installed_on", None, "D2,11311,planned,01/09/2026"),
    "model_areas": ("model_id,model_kind,model_state,completed_on", "D1,safe_ward,expanded,",
                    "D2,safe_ward,pilot,01/09/2026"),
    "wharves": ("wharf_id,ward,wharf_state,handled_on", "D1,11311,relocated,", "D2,11311,unlicensed,01/09/2026"),
    "cables": ("segment_id,length_m,cable_state,buried_on", "D1,200,buried,", "D2,200,under_way,01/09/2026"),
}  # fmt: skip


@pytest.mark.parametrize("feed", CONTRADICTIONS)
def test_contradictions_of_every_register_are_flagged(tmp_path, feed):
    head, undated, undone = CONTRADICTIONS[feed]
    lines = [line + ",01/10/2026" for line in (undated, undone) if line]
    result = imported(tmp_path, {"r.csv": "\n".join((head + ",reviewed_on", *lines)) + "\n"})
    assert result.account("r.csv") == all_accepted(len(lines))
    kinds = [kind for kind in ("done_without_date", "date_without_done") if flagged(result, kind)]
    assert kinds == (["done_without_date"] if undated else []) + ["date_without_done"]


def test_a_licensed_wharf_may_or_may_not_have_been_handled(tmp_path):
    lines = "B1,11311,licensed,01/09/2026,01/10/2026\nB2,11311,licensed,,01/10/2026\n"
    result = imported(tmp_path, {"b.csv": f"wharf_id,ward,wharf_state,handled_on,reviewed_on\n{lines}"})
    assert flagged(result, "done_without_date") == flagged(result, "date_without_done") == []


def test_done_after_the_day_it_was_looked_at(tmp_path):
    head = "crossing_id,ward,crossing_state,closed_on,reviewed_on\n"
    lines = "L1,11311,closed,02/10/2026,01/10/2026\nL2,11311,closed,01/10/2026,01/10/2026\n"
    result = imported(tmp_path, {"l.csv": head + lines})
    assert flagged(result, "done_after_review") == [("level_crossings", "closed_on", "02/10/2026", 1, 2)]


def test_a_report_answered_before_it_came_in(tmp_path):
    head = "report_id,received_on,report_outcome,verified_on,fined_on,answered_on\n"
    lines = "T1,05/10/2026,fined,04/10/2026,05/10/2026,01/10/2026\nT2,05/10/2026,unfounded,05/10/2026,,06/10/2026\n"
    result = imported(tmp_path, {"t.csv": head + lines})
    assert result.account("t.csv") == all_accepted(2)
    assert flagged(result, "before_received") == [
        ("citizen_reports", "answered_on", "01/10/2026", 1, 2),
        ("citizen_reports", "verified_on", "04/10/2026", 1, 2),
    ]


def test_a_camera_outside_the_city_is_kept_and_flagged(tmp_path):
    head = "camera_id,ward,camera_state,reviewed_on,latitude,longitude\n"
    result = imported(tmp_path, {"c.csv": head + "C1,11311,working,01/10/2026,10.77,106.7\n"})
    assert flagged(result, "outside_city") == [("cameras", "latitude", "", 1, 2)]


def test_words_nobody_knows_are_other_and_listed(tmp_path):
    head = "Mã camera;Xã/phường;Tình trạng camera;Đã kết nối;Ngày rà soát\n"
    lines = (
        "C1;Lê Chân;chập chờn;có;01/10/2026\nC2;Lê Chân;Hoạt động tốt;đôi khi;01/10/2026\nC3;Lê Chân;;x;01/10/2026\n"
    )
    result = imported(tmp_path, {"c.csv": head + lines})
    assert result.account("c.csv") == Account(3, 2, 1, records=2)
    assert result.ask("select camera_id, camera_state, is_connected from {cameras} order by 1") == [
        ("C1", "other", True),
        ("C2", "working", None),
    ]
    assert [row[2] for row in flagged(result, "unknown_value")] == ["chập chờn", "đôi khi"]


def test_a_newer_version_of_a_register_takes_the_place_of_the_older(tmp_path):
    head = "wharf_id,ward,wharf_state,handled_on,reviewed_on,updated_at\n"
    older = "B1,11311,unlicensed,,30/06/2026,30/06/2026 10:00\nB2,11311,licensed,,30/06/2026,30/06/2026 10:00\n"
    newer = "B1,11311,closed,05/10/2026,31/10/2026,31/10/2026 09:00\n"
    result = imported(tmp_path, {"b_moi.csv": head + newer, "b_cu.csv": head + older})
    assert result.account("b_cu.csv") == Account(2, 1, superseded=1, records=1)
    assert result.ask("select wharf_id, wharf_state, handled_on::varchar from {wharves} order by 1") == [
        ("B1", "closed", "2026-10-05"),
        ("B2", "licensed", None),
    ]


def test_an_id_of_plates_refuses_the_file(tmp_path):
    lines = "15A-999.88,05/10/2026,received\n15A-999.77,05/10/2026,received\n"
    result = imported(tmp_path, {"t.csv": f"report_id,received_on,report_outcome\n{lines}", "w.csv":
                                 "wharf_id,ward,wharf_state,reviewed_on\nB1,11311,licensed,01/10/2026\n"})  # fmt: skip
    assert "biển số" in result.file("t.csv")["sentence"]


def test_without_a_day_of_update_the_later_review_stands(tmp_path):
    head = "wharf_id,ward,wharf_state,handled_on,reviewed_on\n"
    older = "B1,11311,unlicensed,,30/06/2026\nB2,11311,unlicensed,,30/06/2026\n"
    newer = "B1,11311,closed,05/10/2026,31/10/2026\nB2,11311,licensed,,30/06/2026\n"
    result = imported(tmp_path, {"b.csv": head + newer, "b (1).csv": head + older})
    assert result.ask("select wharf_id, wharf_state from {wharves}") == [("B1", "closed")]
    assert [row[1:3] for row in result.refused("b.csv")] == [("wharf_id", "B2")], "of one day: no one knows"


def test_the_date_of_the_file_comes_before_the_day_of_review(tmp_path):
    head = "wharf_id,ward,wharf_state,reviewed_on\n"
    files = {"b_2026-10-31.csv": head + "B1,11311,closed,30/06/2026\n",
             "b_2026-09-30.csv": head + "B1,11311,unlicensed,31/07/2026\n"}  # fmt: skip
    assert imported(tmp_path, files).ask("select wharf_state from {wharves}") == [("closed",)]
