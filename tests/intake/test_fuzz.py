"""Spoiled exports never crash, hang or miscount an import; what spoiling them has found stays mended."""

from tests.intake.exporting import imported
from tests.intake.fuzz.parquet_forms import Columns, as_parquet

NAMES = ["accident_id", "occurred_at", "deaths", "injured", "road"]
BROKEN_PARQUET = "Tệp parquet bị hỏng. Hãy xuất lại tệp."


def test_a_parquet_whose_pages_cannot_be_read_is_said_to_be_broken(tmp_path):
    cells = [["V1", "2026-01-05", "1", "0", "Đường Lê Lợi"]]
    whole = as_parquet(Columns(NAMES, ["{}"] * 5), cells, "compression uncompressed, dictionary_size_limit 1")
    at = whole.index("Đường".encode())
    spoiled = whole[:at] + b"\xa1\xa1" + whole[at + 2 :]
    result = imported(tmp_path, {"a.parquet": spoiled, "b.parquet": whole})
    assert result.file("a.parquet")["sentence"] == BROKEN_PARQUET
    assert result.account("b.parquet").accepted == 1
