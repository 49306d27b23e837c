"""
Take the pictures of HUONG_DAN.md again: `python tools/screenshots.py` with the packages of requirements-dev.txt.

It writes sample exports into a folder of its own, serves them, and photographs every page as a laptop shows it.
"""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from analysis.scenarios import Lever, Scenario, encode  # noqa: E402
from start import find_browser  # noqa: E402
from tests.browser.conftest import FLAGS  # noqa: E402
from tests.browser.reader import settled  # noqa: E402
from tests.browser.server import served  # noqa: E402
from vietnamese.what_if_words import default_name  # noqa: E402

DOCS = ROOT / "docs"
EVENINGS = Scenario(default_name(1), (Lever("hours", "18-23", 0.3),), image_growth=0.05, extra_clearances=20)
LAPTOP = {"width": 1366, "height": 768}
PICTURES = {
    "tong_quan": "",
    "tai_nan": "accidents",
    "phat_nguoi": "image_fines",
    "giai_toa": "clearances",
    "ho_so": "ward",
    "diem_hay_xay_ra": "black_spots",
    "tieu_chi": "criteria",
    "nhiem_vu": "tasks",
    "chi_tieu_khac": "other_targets",
    "kich_ban": f"what_if?scenario={encode([EVENINGS])}",
    "trinh_chieu": "slides?slide=3",
    "xuat_bao_cao": "files",
    "tinh_trang_du_lieu": "data_status",
}


def main() -> None:
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        page = browser.new_page(viewport=LAPTOP, locale="vi-VN")
        for name, path in PICTURES.items():
            page.goto(f"{address}/{path}")
            settled(page, seconds=180)  # the first page waits for the sample exports and their import
            page.screenshot(path=DOCS / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
