"""Files opened by LibreOffice, as a reader without Office sees them."""

import os
import subprocess
from pathlib import Path

import pytest

from start import find_office, find_pdf

PDF_PAGE_END = "\f"


def pdf_pages(file: Path) -> list[str]:
    """
    The text of each page that LibreOffice shows of `file`, each run of spaces one space.

    Without LibreOffice the test is skipped, but not where CI=true: there it is a failure.
    """
    office, pdf_to_text = find_office(), find_pdf()
    if not (office and pdf_to_text):
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("LibreOffice or pdftotext is not installed: see `python start.py test` in README.md")
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    read = [pdf_to_text, str(file.with_suffix(".pdf")), "-"]
    written = subprocess.run(read, check=True, capture_output=True, encoding="utf-8")
    return [" ".join(page.split()) for page in written.stdout.split(PDF_PAGE_END)[:-1]]
