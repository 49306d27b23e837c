import pytest

from analysis.scenarios import Lever, Scenario, UnreadableScenario, decode, encode
from vietnamese import what_if_words


def refusal(scenarios):
    with pytest.raises(UnreadableScenario) as raised:
        encode(scenarios)
    return what_if_words.refused(raised.value)


@pytest.mark.parametrize(
    ("scenario", "said"),
    [
        (Scenario("A", image_growth=2.0), "Phạt nguội tăng mỗi tháng: +200%, cho phép từ −50% đến +100%"),
        (Scenario("A", (Lever("cause", "alcohol", 1.2),)), "Mức giảm tai nạn: 120%, cho phép từ 0% đến 100%"),
        (Scenario("A", extra_clearances=-5), "Thêm lượt giải tỏa mỗi tháng: −5, cho phép từ 0 đến 1.000"),
        (Scenario("A", extra_cameras=2.5), "Thêm camera: 2,5, số nguyên, cho phép từ 0 đến 1.000"),
        (Scenario("A", manual_change="x"), "Xử phạt khác thay đổi: không phải số dùng được, cho phép từ −100%"),
        (Scenario("A", manual_change=float("inf")), "Xử phạt khác thay đổi: không phải số dùng được"),
        (Scenario("A" * 41), "tên kịch bản phải có từ 1 đến 40 ký tự"),
        (Scenario("A", (Lever("cause", "1; drop", 0.1),)), "kịch bản có nhóm vụ tai nạn không có ở đây"),
    ],
)
def test_a_refusal_says_what_is_allowed(scenario, said):
    assert refusal([scenario]).startswith(said)


def test_too_many_scenarios_are_counted():
    three = [Scenario(name) for name in "ABC"]
    assert refusal(three) == "có 3 kịch bản, chỉ so được 2 bên cạnh hiện trạng"


@pytest.mark.parametrize("text", ["1.xyz", "9.abc", "drop table", "1.", "1.bnVsbA", "."])
def test_every_kind_of_nonsense_has_its_words(text):
    with pytest.raises(UnreadableScenario) as raised:
        decode(text)
    assert what_if_words.refused(raised.value).startswith("kịch bản ")
