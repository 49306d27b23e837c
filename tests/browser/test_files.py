"""Files as a browser takes them: whole, under names with accents."""

from io import BytesIO
from pathlib import Path

import docx
import pptx
import pytest
from playwright.sync_api import Download

from vietnamese import file_words as words

YEAR = "15-12-2025 đến 14-11-2026"


@pytest.mark.parametrize(
    "kind, name, opened",
    [("pptx", f"Trình chiếu, Kế hoạch 122, {YEAR}.pptx", pptx.Presentation),
     ("docx", f"Báo cáo, Kế hoạch 122, {YEAR}.docx", docx.Document)],
)  # fmt: skip
def test_a_file_comes_whole_under_its_vietnamese_name(visit, address, kind, name, opened):
    page = visit.open(f"{address}/files").page
    with page.expect_download(timeout=60_000) as waiting:
        page.get_by_role("button", name=words.DOWNLOAD[kind]).click()
    download: Download = waiting.value
    assert download.suggested_filename == name
    assert opened(BytesIO(Path(download.path()).read_bytes())).core_properties.language == "vi-VN"
    assert not visit.console_errors
