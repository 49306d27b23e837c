import pytest

from vietnamese.search import matching

NAMES = {"1": "Phường Lê Chân", "2": "Xã Chấn Hưng", "3": "Phường Lê Thanh Nghị", "4": "Đặc khu Cát Hải"}


@pytest.mark.parametrize(
    "typed, codes",
    [
        ("le chan", ["1"]),
        ("LÊ CHÂN", ["1"]),
        ("Lê Chân", ["1"]),  # accents apart from their letters
        ("lechan", ["1"]),
        ("p le ch", ["1"]),
        ("chan", ["1", "2"]),
        ("le", ["1", "3"]),
        ("phuong", ["1", "3"]),
        ("dac khu", ["4"]),
        ("l t n", ["3"]),
        ("chan le", []),
        ("an", []),  # in the middle of a word
        ("xyz", []),
        ("", ["1", "2", "3", "4"]),
        ("  -. ", ["1", "2", "3", "4"]),
    ],
)
def test_a_ward_is_found_without_its_accents(typed, codes):
    assert matching(typed, NAMES) == codes


@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "' or 1=1 --", "[x](javascript:1)", "\x00", "(" * 5000])
def test_hostile_text_finds_nothing_or_everything_and_breaks_nothing(typed):
    assert matching(typed, NAMES) in ([], list(NAMES))
