"""How one export is spelled: separators, encoding, accents, dates, numbers, headers and the lines around the table."""

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from vietnamese import codes, register_codes
from vietnamese import sample_words as words
from vietnamese.codes import Code

TONES = "\u0300\u0301\u0303\u0309\u0323"
CODES: dict[str, dict[str, Code]] = {
    "mode": codes.MODE,
    "severity": codes.SEVERITY,
    "cause": codes.CAUSE,
    "road_class": codes.ROAD_CLASS,
    "detected_by": codes.DETECTED_BY,
    "violation": codes.VIOLATION,
    "vehicle": codes.VEHICLE,
    "category": codes.ENCROACHMENT,
    "measure": codes.MEASURE,
    "area": codes.AREA,
    "kind": codes.REPORT_KIND,
    "crossing_state": register_codes.CROSSING_STATE,
    "spot_kind": register_codes.SPOT_KIND,
    "spot_state": register_codes.SPOT_STATE,
    "camera_kind": register_codes.CAMERA_KIND,
    "camera_state": register_codes.CAMERA_STATE,
    "model_kind": register_codes.MODEL_KIND,
    "model_state": register_codes.MODEL_STATE,
    "signer_kind": register_codes.SIGNER_KIND,
    "wharf_state": register_codes.WHARF_STATE,
    "cable_state": register_codes.CABLE_STATE,
    "channel": register_codes.CHANNEL,
    "report_outcome": register_codes.REPORT_OUTCOME,
}
STATES = {"fines": codes.FINE_STATE, "task_reports": codes.TASK_STATE}
MEASURES = {"published_totals": codes.PUBLISHED_MEASURE}
EVERY = 11
"""One cell in so many is spelled by another word of its code."""


@dataclass(frozen=True)
class Dialect:
    delimiter: str = ";"
    encoding: str = "utf-8-sig"
    newline: str = "\r\n"
    day: str = "%d/%m/%Y"
    moment: str = "%d/%m/%Y %H:%M"
    decimal: str = ","
    thousands: str = "."
    accents: Literal["composed", "decomposed", "tones_apart"] = "composed"
    headers: Literal["accented", "bare", "snake"] = "accented"
    is_framed: bool = False
    """Title lines above the header, blank lines within and a total line below."""

    def respell(self, text: str) -> str:
        if text.isascii() or self.accents == "composed":
            return text
        if self.accents == "decomposed":
            return unicodedata.normalize("NFD", text)
        return "".join(_tone_apart(letter) for letter in text)

    def header(self, feed: str, column: str) -> str:
        header = words.HEADERS[feed][column]
        if self.headers == "accented":
            return header
        bare = without_accents(header)
        return (
            bare.lower().replace(",", "").replace("/", "_").replace(" ", "_")
            if self.headers == "snake"
            else bare.upper()
        )

    def cell(self, value: object) -> str:
        """A number, date or text as this export writes it."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return codes.BOOLEAN["true" if value else "false"].word
        if isinstance(value, int):
            return f"{value:,}".replace(",", self.thousands)
        if isinstance(value, float):
            return str(value).replace(".", self.decimal)
        if isinstance(value, datetime):
            return stamp(value, self.moment)
        return stamp(value, self.day) if isinstance(value, date) else str(value)


UTF8_SEMICOLON = Dialect(is_framed=True)
UTF8_COMMA = Dialect(",", "utf-8", "\n", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", ".", "", headers="snake")
WINDOWS_1258_TAB = Dialect("\t", "cp1258", day="%d/%m/%Y", thousands=" ", accents="tones_apart")
DECOMPOSED_COMMA = Dialect(
    ",", "utf-8-sig", "\n", "%-d/%-m/%Y", "%-d/%-m/%Y %H:%M", ".", ",", "decomposed", is_framed=True
)
PIPE = Dialect("|", "utf-8", "\n", headers="bare", thousands="")
UTF16_TAB = Dialect("\t", "utf-16", thousands="", headers="bare")


def spell(feed: str, column: str, code: str, number: int) -> str:
    """The word of a code, in every EVERYth cell another word an export may use; `code` itself if not listed."""
    listed = STATES.get(feed, {}) if column == "state" else CODES.get(column, {})
    listed = MEASURES.get(feed, listed) if column == "measure" else listed
    if code not in listed:
        return code
    word, aliases = listed[code]
    return aliases[number // EVERY % len(aliases)] if aliases and number % EVERY == 0 else word


def stamp(day: date, form: str) -> str:
    """strftime with %-d and %-m on every platform, and four digits of the year."""
    short = form.replace("%-d", str(day.day)).replace("%-m", str(day.month)).replace("%Y", f"{day.year:04d}")
    return day.strftime(short)


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return (
        "".join(letter for letter in letters if not unicodedata.combining(letter))
        .replace("\u0111", "d")
        .replace("\u0110", "D")
    )


def _tone_apart(letter: str) -> str:
    """The letter as windows-1258 has it: vowel marks composed, the tone behind them."""
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(part for part in parts if part in TONES)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES)) + tones
