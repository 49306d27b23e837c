"""The small city: 2 of 100 decisions a month are image-based until 14/12/2025, then 4 of 100."""

import pytest

from tests.pages.screen import captions, texts


def test_numerator_and_denominator_stand_beside_the_share(visit):
    said = texts(visit("image_fines"))
    assert "#### 4,00%" in said and "Cần chú ý]" in said
    assert "**44** / 1.100 quyết định xử phạt (cùng kỳ 22 / 1.100)" in said
    assert ":green-badge[:material/arrow_upward: tăng 2,00 điểm %]" in said
    assert "so cùng kỳ 2,00% · tăng rõ rệt" in said


def test_the_trailing_year_is_held_against_the_path(visit):
    said = texts(visit("image_fines"))
    # 46 of 1.200 in the 12 months to 20/10/2026; 2% + 48% x 310 / 1.826 = 10,15%
    assert "12 tháng: 3,83%, thấp hơn lộ trình tham chiếu 6,32 điểm %" in said
    assert "12 tháng: 46 / 1.200 quyết định; một năm trước: 2,00%." in said


def test_the_pace_still_needed_is_written_out(visit):
    """
    Of 1.200 fines 1.154 are others. At 14/12/2026 the path is 2% + 48% x 365/1826 = 11,59%: 151,4 image fines, 44 are
    made, 108 left for 25/31 + 1 months: 59,8. Half of all are 1.154 a year: 96,2 a month.
    """
    said = texts(visit("image_fines"))
    assert "Để kịp lộ trình 11,59% ngày 14/12/2026" in said and "#### 60 " in said
    assert "12 tháng đến ngày ấy cần **152**, đã có **44**" in said
    assert "Để đạt 50% ngày 14/12/2030 cần 97 phạt nguội mỗi tháng, nay 3,8" in said
    assert "Cần 50,00% ÷ 50,00% × 1.154 = 1.154 phạt nguội trong 15/12/2029–14/12/2030; chia 12 tháng = **97**" in said


def test_the_change_is_put_down_to_its_cause(visit):
    assert "Tăng 2,00 điểm %: phần lớn do thêm quyết định phạt nguội" in texts(visit("image_fines"))


def test_a_part_of_the_city_has_a_share_but_no_path(visit):
    said = texts(visit("image_fines", area="Hải Phòng cũ"))
    assert "12 tháng: 3,83%; lộ trình chỉ đặt cho toàn thành phố, không cho phần được lọc" in said
    assert "Chưa đánh giá]" in said
    assert "Vì lộ trình chỉ đặt cho toàn thành phố, không cho phần được lọc." in said and "÷" not in said


def test_before_the_base_year_ends_there_is_no_path(visit):
    said = texts(visit("image_fines", start="2025-01-15", end="2025-06-14"))
    assert "kỳ kết thúc trước 15/12/2025" in said and "Chưa đánh giá]" in said


def test_a_ward_without_fines_says_so(visit):
    app = visit("image_fines", ward="Lê Chân")
    said = texts(app)
    assert not app.exception and "#### –" in said and "Không có quyết định xử phạt nào trong kỳ" in said
    assert "Không có quyết định xử phạt nào trong 12 tháng đến 20/10/2026" in captions(app)
    assert "Nhịp cần có: chưa tính được" in said and "Nguồn nhiều nhất" not in said


def test_the_one_line_says_what_the_chosen_definition_counts(visit):
    assert "**A, phạt nguội:**" in texts(visit("image_fines"))
    assert "**B:** phát hiện qua hình ảnh, thiết bị, xe bị dừng hay không" in texts(
        visit("image_fines", definition="b")
    )


@pytest.mark.parametrize("definition", ["Định nghĩa A", "Định nghĩa B"])
@pytest.mark.parametrize("group", ["Nhóm vi phạm", "Địa bàn", "Tuyến đường"])
def test_every_definition_and_group_renders(visit, definition, group):
    app = visit("image_fines", definition=definition, group=group)
    assert not app.exception and "### Nguồn nhiều nhất: camera cố định, 44/44 quyết định" in texts(app)


def test_a_period_without_data_says_so(visit):
    app = visit("image_fines", start="2026-10-25", end="2026-10-31")
    assert "Chưa có số liệu trong kỳ." in captions(app)


def test_a_link_may_name_the_definition_by_its_code(visit):
    assert visit("image_fines", definition="b").session_state["definition"] == "Định nghĩa B"


def test_a_definition_that_is_none_opens_the_default_with_a_note(visit):
    app = visit("image_fines", definition="c")
    assert app.session_state["definition"] == "Định nghĩa A" and not app.exception
