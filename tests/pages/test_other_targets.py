"""The page of the plan's other promises, on registers small enough to count by hand."""

import json
import shutil
from datetime import date

import pytest

from intake.feeds import FEEDS
from intake.feeds.declaration import REQUIRED_WARD, Column, Feed
from queries import database
from tests import snapshots
from tests.pages.city import HONG_BANG, LE_CHAN, tables
from tests.pages.screen import captions, texts
from tests.snapshots import write_snapshot
from vietnamese import other_target_words as words

END = date(2026, 10, 31)
CHECKED = {"reviewed_on": "2026-10-20"}


def registers() -> dict[str, list[dict]]:
    crossing = CHECKED | {"ward": HONG_BANG}
    return {
        "level_crossings": [
            crossing | {"crossing_id": "L1", "crossing_state": "closed", "closed_on": "2026-10-05"},
            crossing | {"crossing_id": "L2", "crossing_state": "closed"},
            crossing | {"crossing_id": "L3", "crossing_state": "open", "railway": "Tuyến A", "km_post": 98.2},
            crossing | {"crossing_id": "L4", "crossing_state": "warned", "ward": LE_CHAN},
        ],
        "commitments": [
            CHECKED | {"commitment_id": "S1", "signer_kind": "school", "ward": LE_CHAN, "expected_count": 40,
                       "signed_count": 38, "signed_on": "2026-05-20"},
        ],
        "cables": [CHECKED | {"segment_id": "B1", "length_m": 100.0, "cable_state": "overhead"}],
        "citizen_reports": [
            {"report_id": "R1", "received_on": "2026-10-02", "ward": LE_CHAN, "report_outcome": "fined",
             "answered_on": "2026-10-08"},
            {"report_id": "R2", "received_on": "2026-10-09", "ward": LE_CHAN, "report_outcome": "received",
             "channel": "zalo"},
        ],
    }  # fmt: skip


@pytest.fixture
def visit(empty_city, open_page):
    write_snapshot(empty_city, tables() | registers(), as_of=END)
    return open_page


def test_trouble_is_counted_in_the_title_and_comes_first(visit):
    said = texts(visit("other_targets"))
    # schools late; accidents, crossings met; cables and reports without a number; workers empty
    assert "### 6 chỉ tiêu có số liệu: 1 chưa đạt (1 quá hạn), 2 đạt, 3 chưa đánh giá" in said
    assert said.index("**Ký cam kết trong trường học**") < said.index("**Lối đi tự mở qua đường sắt**")


def test_a_promise_shows_value_target_deadline_path_and_status(visit):
    said = texts(visit("other_targets"))
    assert "**50,0%**" in said and "2/4 lối đi đã xóa bỏ" in said
    # 20/10/2026 lies 292 of 1.095 days after 1/1/2026
    assert "**100%** · lộ trình 26,7%" in said and "hạn 31/12/2028" in said
    assert "**95,0%**" in said and "hạn 29/05/2026, khi ấy 95,0%" in said and "quá hạn 155 ngày" in said
    assert ":red-badge[:material/cancel: Chưa đạt]" in said and ":green-badge[:material/check_circle: Đạt]" in said


def test_what_must_not_happen_has_no_share(visit):
    said = texts(visit("other_targets"))
    assert "**0 vụ**" in said and "từ 10/04/2026" in said and "**Không có vụ nào**" in said


def test_empty_registers_and_promises_without_a_number_say_so(visit):
    said = texts(visit("other_targets"))
    assert "Kế hoạch không nêu con số" in said and "Chưa có số liệu" in said


def test_promises_that_nobody_counts_are_named(visit):
    said = texts(visit("other_targets"))
    # 7 that the plan leaves without a feed; points twice, cameras, models, wharves: no export has come
    assert "### 12 chỉ tiêu chưa có nguồn số liệu" in said
    assert "Phương tiện tham gia giao thông đạt tiêu chuẩn" in said and "Người lao động học và thi sát hạch" in said


def test_the_first_promise_is_open_and_the_link_opens_another(visit):
    assert "### Ký cam kết trong trường học: 95,0%, thấp hơn mục tiêu 5,0 điểm %" in texts(visit("other_targets"))
    said = texts(visit("other_targets", target="level_crossings"))
    assert "### Lối đi tự mở qua đường sắt: 50,0%, cao hơn lộ trình 23,3 điểm %" in said
    assert "### Tháng 10 (chưa hết): thêm 2 lối đi đã xóa bỏ" in said and "1 không ghi ngày xong" in said
    assert "### 2/2 địa bàn còn việc chưa xong" in said and "### 2 lối đi chưa xóa bỏ" in said
    assert r"Tuyến A km 98\+200" in said and "Đang mở, có cảnh giới" in said


def test_reports_of_citizens_are_followed_step_by_step(visit):
    said = texts(visit("other_targets", target="citizen_reports"))
    assert "### 2 tin báo, đã trả lời 50,0%" in said and "### 1 tin báo chưa trả lời" in said


def test_one_ward_has_counts_but_no_status_and_the_page_says_why(visit):
    said = texts(visit("other_targets", ward="Hồng Bàng"))
    assert "2/3 lối đi đã xóa bỏ" in said and ":gray[Mục tiêu toàn thành phố]" in said
    assert "lộ trình 26,7%" not in said and words.NARROWED in said


def test_before_the_plan_nothing_is_judged(visit):
    app = visit("other_targets", start="2025-12-15", end="2026-03-31")
    assert "Trước khi có kế hoạch" in texts(app) and ":red-badge[" not in texts(app)


@pytest.mark.parametrize("target", list(words.TARGETS))
def test_any_promise_in_the_link_opens_or_says_that_it_cannot(visit, target):
    app = visit("other_targets", target=words.name(target))
    assert not app.exception and not app.error


def test_a_snapshot_without_any_of_the_feeds_names_them_all(empty_city, open_page):
    write_snapshot(empty_city, {"fines": tables()["fines"]}, as_of=END)
    said = texts(open_page("other_targets"))
    assert "Chưa chỉ tiêu nào có số liệu" in said and "### 18 chỉ tiêu chưa có nguồn số liệu" in said


def test_a_snapshot_older_than_the_table_says_so(empty_city, open_page):
    folder = write_snapshot(empty_city, tables(), as_of=END)
    (folder / "other_targets.parquet").unlink()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["tables"]["other_targets"]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    app = open_page("other_targets")
    assert words.NO_PLAN in captions(app)


BUS_STOPS = Feed(
    name="bus_stops",
    row="one bus stop that is to have a roof",
    columns=(
        Column("stop_id", "id", required=True),
        REQUIRED_WARD,
        Column("roofed_on", "date"),
        Column("reviewed_on", "date", required=True),
    ),
    key=("stop_id",),
    event_dates=("reviewed_on",),
)
QUESTION = """-- Bus stops, and which have a roof.
-- row: one bus stop
-- key: target, thing
select
    'bus_stops' as target, 'bus_stops' as feed, stop_id as thing, null::varchar as thing_kind, ward,
    null::varchar as place, thing_state(roofed_on is not null, false) as thing_state, null::date as since_on,
    roofed_on as done_on, reviewed_on, (roofed_on is not null)::double as done_amount, 1::double as total_amount
from bus_stops
"""


def test_a_declaration_a_question_a_line_and_words_are_enough_for_a_new_promise(
    empty_city, open_page, monkeypatch, tmp_path_factory
):
    here = tmp_path_factory.mktemp("queries")
    shutil.copytree(database.HERE, here, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    (here / "other_targets" / "bus_stops.sql").write_text(QUESTION, encoding="utf-8")
    monkeypatch.setattr(database, "HERE", here)
    monkeypatch.setitem(FEEDS, "bus_stops", BUS_STOPS)
    monkeypatch.setitem(snapshots.EVENT_DATES, "bus_stops", BUS_STOPS.event_dates)
    monkeypatch.setitem(words.TARGETS, "bus_stops", words.TargetWords("Điểm chờ xe buýt có mái che", "điểm chờ"))
    promise = {
        "target": "bus_stops", "feed": "bus_stops", "target_share": 1.0, "start_on": "2026-04-10",
        "due_on": "2026-12-31", "source": "mục X", "plan_text": "làm mái che",
    }  # fmt: skip
    stop = {"ward": LE_CHAN, "reviewed_on": "2026-10-31"}
    rows = {
        "other_targets": [promise],
        "bus_stops": [stop | {"stop_id": "T1", "roofed_on": "2026-10-10"}, stop | {"stop_id": "T2"}],
    }
    write_snapshot(empty_city, rows, as_of=END)
    said = texts(open_page("other_targets"))
    assert "### 1 chỉ tiêu có số liệu: 1 cần chú ý" in said
    assert "**Điểm chờ xe buýt có mái che**" in said and "1/2 điểm chờ đã xong" in said
    assert "### Điểm chờ xe buýt có mái che: 50,0%, thấp hơn lộ trình" in said and "### 1 điểm chờ chưa xong" in said
