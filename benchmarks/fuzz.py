"""
`python -m benchmarks.fuzz`: thousands of spoiled exports, imported by the real command; exits 1 where one crashes it,
hangs it or is not accounted for to the row. The tables go into README.md beside this file.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.intake.fuzz.mutants import OF_PARQUET, OF_TEXT, SEVERAL, mutant
from tests.intake.fuzz.runner import SECONDS_A_FILE, Verdict, judge

from .told import as_markdown

TOGETHER = 150
CAME = {"imported wholly": "wholly", "partly": "partly", "refused": "refused", "crashes": "crash", "hangs": "hang"}
EVERY_SECONDS = 60


def main() -> int:
    options = _options()
    numbers = range(options.first, options.first + options.count)
    verdicts: list[Verdict] = []
    begun = told = time.monotonic()
    for verdict in _verdicts(options.seed, numbers, options.workers):
        verdicts.append(verdict)
        if not verdict.is_good:
            _keep(verdict, options.seed, options.keep)
        if time.monotonic() - told > EVERY_SECONDS:
            told = time.monotonic()
            print(f"{len(verdicts)} of {len(numbers)} files", file=sys.stderr, flush=True)
    print(as_markdown(_summary(verdicts, options.seed, time.monotonic() - begun)))
    return 0 if all(verdict.is_good for verdict in verdicts) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="files (default 10,000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed spoils other exports")
    parser.add_argument("--first", type=int, default=0, help="number of the first file: replays one with --count 1")
    parser.add_argument("--workers", type=int, default=1, help="imports at once")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", default=Path(tempfile.gettempdir()) / "fuzz-found",
        help="failing files go there",
    )  # fmt: skip
    return parser.parse_args()


def _verdicts(seed: int, numbers: range, workers: int) -> Iterator[Verdict]:
    def judged(first: int) -> list[Verdict]:
        together = range(first, min(first + TOGETHER, numbers.stop))
        return judge([mutant(seed, number) for number in together], seed)

    with ThreadPoolExecutor(workers) as pool:
        for verdicts in pool.map(judged, numbers[::TOGETHER]):
            yield from verdicts


def _keep(verdict: Verdict, seed: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"seed-{seed}-{verdict.mutant.path}"
    file.write_bytes(verdict.mutant.data)
    was, mutators = verdict.mutant.export, ", ".join(verdict.mutant.mutators)
    print(
        f"{file}: {was.feed.name}, {was.form}, {mutators}: {verdict.came}; {'; '.join(verdict.wrong)}\n"
        f"    again: python -m benchmarks.fuzz --seed {seed} --first {verdict.mutant.index} --count 1",
        file=sys.stderr,
        flush=True,
    )


def _summary(verdicts: Sequence[Verdict], seed: int, seconds: float) -> dict:
    longest = max(verdicts, key=lambda verdict: verdict.seconds)
    mutators = [*dict.fromkeys((*OF_TEXT, *OF_PARQUET)), SEVERAL]
    return {
        "seed": seed,
        "files": len(verdicts),
        "minutes": seconds / 60,
        "crashes": _count(verdicts, "crash"),
        "hangs": _count(verdicts, "hang"),
        f"longest file (limit {SECONDS_A_FILE:g} s)": f"{longest.seconds:.2f} s ({longest.mutant.mutator})",
        "inexact accounts": sum(bool(verdict.wrong) for verdict in verdicts if verdict.came not in ("crash", "hang")),
        "by mutator": [
            _row(name, [verdict for verdict in verdicts if verdict.mutant.mutator == name]) for name in mutators
        ],
    }


def _row(name: str, verdicts: Sequence[Verdict]) -> dict:
    counts = {word: _count(verdicts, came) for word, came in CAME.items()}
    return {"spoiled by": name, "files": len(verdicts)} | counts


def _count(verdicts: Sequence[Verdict], came: str) -> int:
    return sum(verdict.came == came for verdict in verdicts)


if __name__ == "__main__":
    sys.exit(main())
