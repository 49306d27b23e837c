"""The page of accident-prone points on the city of tests/pages/spots.py."""

from datetime import date

import pytest

from tests.pages.city import accidents as accidents_at_one_place
from tests.pages.screen import captions, texts
from tests.pages.spots import AS_OF, accidents, register, write_spots
from tests.snapshots import write_snapshot
from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words


@pytest.fixture
def page(empty_city, open_page):
    write_spots(empty_city)

    def opened(**query: str):
        app = open_page("black_spots", **query)
        assert not app.exception and not app.error
        return app

    return opened


def test_it_says_how_many_there_are_and_how_many_the_list_lacks(page):
    said = texts(page())
    assert "1 điểm hay xảy ra, 1 điểm tiềm ẩn; 1 chưa có trong danh sách của cơ quan" in said
    assert "Toàn thành phố, 12 tháng 01/11/2025–31/10/2026." in said
    assert "2 vụ, 2 người chết, 1 người bị thương" in said and "Chưa kể 1 điểm chỉ có 1 vụ" in said
    assert "Đã xử lý mà nay vẫn đủ mức: 1 điểm" in said


def test_it_says_what_makes_no_point(page):
    said = texts(page())
    assert "**9** vụ đường bộ" in said and "Không xét **1** vụ" in said and "**1** vụ không có tọa độ" in said


def test_the_list_names_each_point_and_leads_to_it_and_to_its_ward(page):
    said = texts(page())
    assert "1 · QL5 Km10\\+000](black_spots?spot=1%20%C2%B7%20QL5%20Km10%2B000" in said
    assert "[2 · Phường Lê Chân]" in said and "[Lê Chân](ward?place=" in said
    assert "● Điểm hay xảy ra" in said and "○ Điểm tiềm ẩn" in said and "đã có, đã phát hiện" in said


def test_by_the_letter_points_of_one_accident_are_listed(page):
    said = texts(page(letter="Đúng chữ Điều 14"))
    assert "1 điểm hay xảy ra, 2 điểm tiềm ẩn" in said and "[3 · Phường Thủy Nguyên]" in said
    assert "đã có, đã xử lý" in said and "Trong đó 1 điểm chỉ có 1 vụ" in said


def test_the_radius_is_in_the_link(page):
    app = page(radius_phuong="50 m")
    assert "1 điểm hay xảy ra" in texts(app) and app.session_state["radius_phuong"] == "50 m"


def test_one_point_is_open_by_its_link(page):
    said = texts(page(spot="1 · QL5 Km10+000"))
    assert "1 · QL5 Km10\\+000: điểm hay xảy ra, 2 vụ" in said
    assert "Điều 14 khoản 1 điểm a" in said and "02 vụ đều có người chết" in said and "100 m quanh vụ Q1" in said
    assert "điểm D1, đã phát hiện, cách điểm này 50 m" in said
    assert said.index(":small[31/10/2026]") < said.index(":small[10\\:00 01/03/2026]") and "Vi phạm tốc độ" in said


def test_a_point_that_is_gone_is_said_and_all_are_shown(page):
    app = page(spot="7 · QL10 Km1+000")
    assert [note.value for note in app.warning] == [sentences.gone("7 · QL10 Km1\\+000")]
    assert "1 điểm hay xảy ra" in texts(app)


def test_what_the_list_has_and_is_found_no_more(page):
    said = texts(page())
    assert "2 điểm trong danh sách nay không còn đủ mức, 1 chưa xử lý xong" in said
    assert "QL5 Km12\\+000" in said and "Đang xử lý" in said


def test_one_ward_shows_its_own(page):
    said = texts(page(ward="Lê Chân"))
    assert "0 điểm hay xảy ra, 1 điểm tiềm ẩn; 1 chưa có" in said and "điểm nào cũng vẫn còn" in said


def test_the_map_says_which_points_the_list_lacks(page, empty_city, open_page):
    assert "2/2 điểm có tọa độ; điểm hay xảy ra nào cũng đã có trong danh sách" in texts(page())
    write_spots(empty_city, snapshot_id="bbbb", black_spots=[row for row in register() if row["spot_id"] == "D2"])
    assert "2/2 điểm có tọa độ; 1 chấm đỏ không có dấu ×" in texts(open_page("black_spots"))


def test_a_ward_without_points_says_so(page):
    said = texts(page(ward="Bạch Long Vĩ"))
    assert words.NO_SPOTS in said and "Không có điểm nào đủ mức của Điều 14" in said


def test_without_the_agencys_list_it_says_that_there_is_no_source(empty_city, open_page):
    write_snapshot(empty_city, {"accidents": accidents()}, as_of=AS_OF, without=("black_spots",))
    said = texts(open_page("black_spots"))
    assert words.NO_REGISTER in said and "1 điểm hay xảy ra, 1 điểm tiềm ẩn" in said


def test_without_accidents_or_without_the_law_it_stands(empty_city, open_page):
    write_snapshot(empty_city, {}, as_of=AS_OF)
    assert "Chưa có số liệu trong kỳ." in captions(open_page("black_spots"))


def test_a_snapshot_without_the_limits_says_so(empty_city, open_page):
    write_spots(empty_city, thresholds=[{"code": "significance_level", "value": "0.05", "valid_from": "2000-01-01"}])
    assert captions(open_page("black_spots")) == words.NO_LAW


def test_a_point_without_coordinates_has_no_map_of_its_own(empty_city, open_page):
    rows = [row | {"latitude": None} for row in accidents() if row["accident_id"] in ("Q1", "Q2")]
    write_spots(empty_city, accidents=rows)
    assert words.NO_POINT in texts(open_page("black_spots", spot="1 · QL5 Km10+000"))


def test_many_accidents_at_one_place_are_one_point(empty_city, open_page):
    write_snapshot(empty_city, {"accidents": accidents_at_one_place()}, as_of=date(2026, 10, 31))
    assert "1 điểm hay xảy ra, 0 điểm tiềm ẩn" in texts(open_page("black_spots"))
