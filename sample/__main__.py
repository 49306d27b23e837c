"""`python -m sample`: write sample exports; progress on stderr."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from vietnamese import sample_words as words

from .places import PROJECT_DATA, NoUnits
from .writing import FIRST_DAY, LAST_DAY, Options, write_sample

LARGEST_SCALE = 200


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    options = _parse(arguments)
    try:
        write_sample(options, _tell)
    except NoUnits as error:
        _tell(words.NO_WARDS.format(path=error))
        return 2
    except OSError as error:
        _tell(words.CANNOT_WRITE.format(reason=error))
        return 2
    return 0


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _parse(arguments: list[str] | None) -> Options:
    parser = argparse.ArgumentParser(prog="python -m sample", description=words.HELP)
    parser.add_argument(
        "--data", type=Path, default=Path(os.environ.get("DASHBOARD_DATA") or PROJECT_DATA), help=words.HELP_DATA
    )
    parser.add_argument("--scale", type=_scale, default=1.0, help=words.HELP_SCALE)
    parser.add_argument("--seed", type=_seed, default=1, help=words.HELP_SEED)
    parser.add_argument("--until", type=_until, default=date(2026, 11, 14), help=words.HELP_UNTIL)
    return Options(**vars(parser.parse_args(arguments)))


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0 < scale <= LARGEST_SCALE:
        raise argparse.ArgumentTypeError(words.BAD_SCALE.format(value=text, largest=LARGEST_SCALE))
    return scale


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(words.BAD_SEED.format(value=text))
    return int(text)


def _until(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if not FIRST_DAY <= day <= LAST_DAY:
        raise argparse.ArgumentTypeError(words.BAD_UNTIL.format(value=text, first=FIRST_DAY, last=LAST_DAY))
    return day


if __name__ == "__main__":
    sys.exit(main())
