"""`python -m benchmarks [NAME ...]`: measures, prints what it found as Markdown, and keeps it as JSON if asked."""

import argparse
import importlib
import json
import tempfile
from pathlib import Path

from .machine import described
from .told import as_markdown

NAMES = ("interaction", "first_paint", "intake", "load", "memory")


def main() -> None:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help=f"of {', '.join(NAMES)}; all without one")
    parser.add_argument("--scale", type=float, default=1, help="1 (default) is 600,000 fines")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the results go there as well")
    parser.add_argument("--work", type=Path, metavar="DIR", help="where sample data is kept from run to run")
    options = parser.parse_args()
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(NAMES)}")
    work = options.work or Path(tempfile.gettempdir()) / "dashboard-benchmarks"
    found = {"measured": described() | {"scale": f"{options.scale:g}"}}
    for name in options.names or NAMES:
        found[name] = importlib.import_module(f"benchmarks.{name}").measure(options.scale, work)
        print(f"## {name}\n\n{as_markdown(found[name])}\n", flush=True)
    print(as_markdown(found["measured"]))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
