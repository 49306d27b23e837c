"""Kế hoạch 122/KH-UBND as it was published: sections III and IV.1-2 of its body, and its annex of 70 tasks."""

import re
from datetime import date, timedelta
from pathlib import Path

LINES = (Path(__file__).parent / "ke_hoach_122.txt").read_text(encoding="utf-8").splitlines()
ANNEX_START = LINES.index("PHỤ LỤC")
BODY = LINES[:ANNEX_START]
HEADER = "STT\tNội dung nhiệm vụ trọng tâm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện"
DEADLINE_WORDS = re.compile(
    r"(?P<before>trước (?:ngày )?)?"
    r"(?:quý (?P<quarter>IV|I{1,3})/(?P<of>\d{4})"
    r"|(?P<day>\d{1,2})/(?P<in_month>\d{1,2})/(?P<in_year>\d{4})"
    r"|tháng (?P<month>\d{1,2})/(?P<year>\d{4})"
    r"|(?P<last_year>(?<=giai đoạn )\d{4} ?- ?\d{4}|^\d{4}$)"
    r"|(?P<open>giai đoạn tiếp theo|sau đó nhân rộng|^hoàn thành sau))",
    re.IGNORECASE,
)
QUARTERS = {"I": 3, "II": 6, "III": 9, "IV": 12}


def annex_rows() -> list[list[str]]:
    """The five cells of each task; a cell that a page break cut in two is one again."""
    rows: list[list[str]] = []
    for line in LINES[LINES.index(HEADER) :]:
        cells = [cell.strip() for cell in line.split("\t")]
        if cells[0].isdigit():
            rows.append(cells)
        elif line.strip() and line != HEADER:
            rows[-1] = [" ".join(filter(None, halves)) for halves in zip(rows[-1], cells, strict=True)]
    return rows


def body_paragraphs() -> dict[tuple[str, int], str]:
    """("III.2", 12) -> the twelfth paragraph of section III.2."""
    found: dict[tuple[str, int], str] = {}
    part = section = ""
    for line in BODY:
        if match := re.match(r"(III|IV)\. ", line):
            part = match[1]
        elif match := re.match(r"(\d+)\. (.*)", line):
            section, number = f"{part}.{match[1]}", 0
            if part == "IV":
                found[section, 1] = match[2]
        else:
            number += 1
            found[section, number] = line.removeprefix("- ")
    return found


def due_days(deadline: str) -> list[date | None]:
    """The last day on time of each stage that the words name, in their order; None where they name no day."""
    return [_last_day(match) for match in DEADLINE_WORDS.finditer(deadline)]


def body_deadline(paragraph: str) -> str:
    """The words in brackets that close a paragraph, `(*hoàn thành trong Quý IV/2026*)`, else ''."""
    return " ".join(re.findall(r"\(\*([^*]+)\*\)", paragraph))


def _last_day(match: re.Match) -> date | None:
    if match["quarter"]:
        last_month = QUARTERS[match["quarter"].upper()] - (3 if match["before"] else 0)
        return _end_of_month(int(match["of"]), last_month)
    if match["day"]:
        named = date(int(match["in_year"]), int(match["in_month"]), int(match["day"]))
        return named - timedelta(days=1) if match["before"] else named
    if match["month"]:
        return _end_of_month(int(match["year"]), int(match["month"]))
    return date(int(match["last_year"][-4:]), 12, 31) if match["last_year"] else None


def _end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
