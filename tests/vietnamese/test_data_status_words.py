"""What the page of the data says in words."""

from vietnamese.data_status_words import noticed


def test_codes_in_notices_are_words_and_texts_of_exports_stay():
    kinds = ["severity_mismatch", "paid_without_decision", "severity_mismatch", "unknown_value", "outlier"]
    assert noticed(kinds, ["minor", "late", "other", "minor", "50/3"]) == [
        "Ít nghiêm trọng",
        "Chậm thi hành",
        "other",
        "minor",
        "50/3",
    ]
