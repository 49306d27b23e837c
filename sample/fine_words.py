"""The lists that the numbers of a batch of fines point into, spelled in one dialect."""

from vietnamese import codes
from vietnamese import sample_words as words

from .dialects import EVERY, Dialect, spell
from .fine_scene import SOURCES, STATES, VEHICLES, VIOLATIONS, Scene
from .places import Ward


def spelled_lists(scene: Scene, wards: list[Ward], half: int, dialect: Dialect) -> dict[str, list[str]]:
    """Bound as parameters; some codes of each half-year go by another of their words."""
    lists = {
        "sources": _words("detected_by", SOURCES, half),
        "violations": _words("violation", VIOLATIONS, half),
        "vehicles": _words("vehicle", VEHICLES, half),
        "states": _words("state", STATES, half),
        "wards": [spelling for ward in wards for spelling in ward.spellings],
        "roads": [road.name for road in scene.roads],
    }
    return {name: [dialect.respell(text) for text in texts] for name, texts in lists.items()}


def spelled_texts(dialect: Dialect) -> dict[str, object]:
    return {
        "booleans": [dialect.respell(codes.BOOLEAN[name].word) for name in ("false", "true")],
        "moment_format": dialect.moment,
        "day_format": dialect.day,
        "thousands": dialect.thousands,
        "not_a_number": dialect.respell(words.NOT_A_NUMBER),
    }


def odd_texts(half: int, dialect: Dialect) -> dict[str, str]:
    unknown_ward = words.UNKNOWN_WARDS[half % len(words.UNKNOWN_WARDS)]
    return {
        "unknown_violation": dialect.respell(words.UNKNOWN_VIOLATION),
        "unknown_ward": dialect.respell(unknown_ward),
    }


def _words(column: str, among: list[str], half: int) -> list[str]:
    return [
        codes.OTHER.word
        if code == "other"
        else spell("fines", column, code, half * EVERY if (place + half) % 3 == 0 else 1)
        for place, code in enumerate(among)
    ]
