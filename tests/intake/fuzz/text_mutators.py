"""Ways to spoil a text export: its cells, its lines, its bytes. Each changes one thing; which and where is drawn."""

from collections.abc import Callable
from random import Random

Cells = list[list[str]]

HOSTILE = (
    "", " ", "NA", "null", "-", "0", "-1", "-0", "+5", "1e308", "1e-400", "Infinity", "-inf", "nan", "1_000", "0x10",
    "9" * 18, "9" * 41, "9" * 5000, "1.2.3", "1,2,3", "1.000,5", "(5)", "5%", "½", "²", "１２", "٣", "-1.5", "00012",
    "31/02/2026", "2026-13-45", "0001-01-01", "9999-12-31", "29/2/2025", "1/1/70", "32/13/26", "99:99", "24:00",
    "13/01/2026 25:61", "2026-01-14T18:30Z", "2026-01-14T18:30+99:99", "2026-01-14 18:30-00:00", "46000", "79999,999",
    "20260113", "20260113T0830", "Jan-24-2024", "30 tháng 2 năm 2026", "1899-12-30 14:30", "01/13/2026", "ngày mai",
    "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "'); drop table staged_accidents; --", "{0}{name}%s$x", "\\N", "\\",
    "<script>alert(1)</script>", "../../etc/passwd", "C:\\x\\y", "MAU-TN-2026-00001", "30A-123.45", "0912345678",
    "031099012345", "Nguyễn Văn An", "tổng cộng", "Cẩm Giang", "xã Không Có", "P. Lê Chân, Q. Lê Chân", "a" * 3000,
    "e\u0301\u0323", "\u202e\u200b", "\ufeff", "\ufffd", "\U0001f6d1", "\x00", "\x01\x1f", "\x85\u2028", "\x1a", "\xa0",
    '"', '""', "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", '","', '";"', "a\nb\nc", "unknown", "other", "true",
)  # fmt: skip
STRAY = ('"', ",", ";", "\t", "|", "\n", "\r", "\r\n", "\x00", "\x1a", "\xa0", "\ufeff", " ", '"\n', '""', "Tổng cộng")
STRANGE = (
    "\n", "\r\n", ";;;;\n", "Tổng cộng;;;\n", "tong,,,\n", "Ghi chú: số liệu đến hết ngày 31/12/2026\n", "\t\n",
    "accident_id,occurred_at,deaths,injured\n", "_file,_line,column,value\n", "sep=;\n", '"', "\x0c\n",
)  # fmt: skip
LONG = 20_000


def a_hostile_value(cells: Cells, random: Random) -> None:
    for _ in range(random.randint(1, 6)):
        row = random.choice(cells)
        row[random.randrange(len(row))] = random.choice(HOSTILE)


def a_hostile_column(cells: Cells, random: Random) -> None:
    place, value = random.randrange(len(cells[0])), random.choice(HOSTILE)
    for row in cells:
        row[place] = value


def a_letter_in_a_cell(cells: Cells, random: Random) -> None:
    for _ in range(random.randint(1, 8)):
        row = random.choice(cells)
        place = random.randrange(len(row))
        at = random.randint(0, len(row[place]))
        sign = random.choice((random.choice(STRAY), chr(random.randrange(32, 0x2FFF))))
        row[place] = row[place][:at] + sign + row[place][at + random.randint(0, 1) :]


def cells_exchanged(cells: Cells, random: Random) -> None:
    for _ in range(random.randint(1, 4)):
        one, other = random.choice(cells), random.choice(cells)
        place, another = random.randrange(len(one)), random.randrange(len(other))
        one[place], other[another] = other[another], one[place]


def a_key_again(cells: Cells, random: Random) -> None:
    """Rows of the same first cells: identical ones, and ones that contradict each other."""
    for _ in range(random.randint(1, 3)):
        row = list(random.choice(cells))
        if random.random() < 0.6:
            row[random.randrange(1, len(row))] = random.choice(random.choice(cells)[1:])
        cells.insert(random.randint(0, len(cells)), row)


def a_very_long_cell(cells: Cells, random: Random) -> None:
    row = random.choice(cells)
    row[random.randrange(len(row))] = random.choice(("x", "9", '"', "Đ", "a ", "\n")) * random.randint(100, LONG)


CELLS: dict[str, Callable[[Cells, Random], None]] = {
    "hostile values": a_hostile_value,
    "a hostile column": a_hostile_column,
    "letters in cells": a_letter_in_a_cell,
    "cells exchanged": cells_exchanged,
    "keys again": a_key_again,
    "a very long cell": a_very_long_cell,
}


def _some(lines: list[str], random: Random) -> list[int]:
    return random.sample(range(len(lines)), min(len(lines), random.randint(1, 4)))


def lines_dropped(lines: list[str], random: Random) -> list[str]:
    gone = set(_some(lines, random))
    return [line for number, line in enumerate(lines) if number not in gone]


def lines_again(lines: list[str], random: Random) -> list[str]:
    """The header may be among them."""
    copies = [lines[number] for number in _some(lines, random)]
    for copy in copies:
        lines.insert(random.randint(0, len(lines)), copy)
    return lines


def lines_shuffled(lines: list[str], random: Random) -> list[str]:
    return random.sample(lines, len(lines))


def lines_fused(lines: list[str], random: Random) -> list[str]:
    fused = set(_some(lines, random))
    return [line.rstrip("\r\n") if number in fused else line for number, line in enumerate(lines)]


def lines_cut(lines: list[str], random: Random) -> list[str]:
    for number in _some(lines, random):
        at = random.randint(0, len(lines[number]))
        lines[number] = lines[number][:at] + random.choice(("\n", "\r\n", "\r", "")) + lines[number][at:]
        if random.random() < 0.3:
            lines[number] = lines[number][:at]
    return lines


def signs_put_in(lines: list[str], random: Random) -> list[str]:
    for number in _some(lines, random):
        at = random.randint(0, len(lines[number]))
        lines[number] = lines[number][:at] + random.choice(STRAY) + lines[number][at:]
    return lines


def signs_taken_out(lines: list[str], random: Random) -> list[str]:
    for number in _some(lines, random):
        at = random.randint(0, max(0, len(lines[number]) - 1))
        lines[number] = lines[number][:at] + lines[number][at + 1 :]
    return lines


def another_delimiter(lines: list[str], random: Random) -> list[str]:
    old, new = random.choice(",;\t|"), random.choice(",;\t|")
    chosen = range(len(lines)) if random.random() < 0.3 else _some(lines, random)
    for number in chosen:
        lines[number] = lines[number].replace(old, new)
    return lines


def records_in_quotes(lines: list[str], random: Random) -> list[str]:
    for number in _some(lines, random):
        body = lines[number].rstrip("\r\n")
        end = lines[number][len(body) :]
        lines[number] = f'"{body.replace(chr(34), chr(34) * 2)}"{end}' if random.random() < 0.7 else f'"{body}{end}'
    return lines


def lines_between(lines: list[str], random: Random) -> list[str]:
    """Blank lines, totals, titles, marks of an import, a header of another export."""
    for _ in range(random.randint(1, 5)):
        lines.insert(random.randint(0, len(lines)), random.choice(STRANGE))
    return lines


def mixed_line_ends(lines: list[str], random: Random) -> list[str]:
    ends = ("\n", "\r\n", "\r", "\n\r", "\r\r\n", "\x85", "\u2028")
    return [line.rstrip("\r\n") + random.choice(ends[: random.randint(2, 7)]) for line in lines]


def header_changed(lines: list[str], random: Random) -> list[str]:
    number = max(range(len(lines)), key=lambda place: sum(lines[place].count(sign) for sign in ",;\t|") * 100 - place)
    header = lines[number]
    at = random.randint(0, len(header))
    changed = (header[:at] + header[at + 1 :], header[:at] + random.choice(STRAY) + header[at:], header.upper(), "",
               header.rstrip("\r\n") + header, header.rstrip("\r\n") + ";x" * 3000 + "\n", header * 2)  # fmt: skip
    lines[number] = random.choice(changed)
    return lines


LINES: dict[str, Callable[[list[str], Random], list[str]]] = {
    "lines dropped": lines_dropped,
    "lines again": lines_again,
    "lines shuffled": lines_shuffled,
    "lines fused": lines_fused,
    "lines cut": lines_cut,
    "signs put in": signs_put_in,
    "signs taken out": signs_taken_out,
    "another delimiter": another_delimiter,
    "records in quotes": records_in_quotes,
    "lines between": lines_between,
    "mixed line ends": mixed_line_ends,
    "header changed": header_changed,
}
