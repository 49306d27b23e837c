"""`python -m intake`: import the exports; serve an earlier snapshot again, back all up, restore them."""

import argparse
import json
import logging
import sys
from datetime import date
from logging.handlers import RotatingFileHandler
from pathlib import Path

from vietnamese.intake_words import CLI, FAILURES, FEEDS, PROGRESS, SUMMARY

from . import Report, Settings, Snapshots, import_exports, serve_again
from .backup import back_up, restore
from .exports import data_root
from .failures import explain

log = logging.getLogger("intake")
NOTHING_IMPORTED = 2
_COUNTS = ("rows", "accepted", "refused", "superseded", "duplicates", "ignored", "records")


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = _options(arguments)
    root = data_root(options.data)
    _log_below(root)
    try:
        if options.back_up or options.restore:
            print(_backup(root, options))
            return 0
        report = _run(root, options)
    except Exception as error:
        log.error("import failed", exc_info=error)
        return _fail(error, root, options.json)
    print(json.dumps(_answer(report), ensure_ascii=False) if options.json else _summary(report))
    return 0 if options.use else report.exit_code


def _log_below(root: Path) -> None:
    """What failed and why goes to a file: a reader sees one sentence, never a traceback."""
    logging.raiseExceptions = False
    handler = RotatingFileHandler(
        root / "snapshots" / "intake.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log.handlers[:] = [handler]
    log.setLevel(logging.INFO)
    log.propagate = False


def _run(root: Path, options: argparse.Namespace) -> Report:
    if options.use is not None:
        return serve_again(root, options.use, _progress)
    return import_exports(root, Settings(options.accept_loss), _progress)


def _backup(root: Path, options: argparse.Namespace) -> str:
    file = Path(options.back_up or options.restore)
    kept = (back_up if options.back_up else restore)(root, file, _progress)
    said = SUMMARY["backed_up" if options.back_up else "restored"]
    return said.format(**_one_line({"count": len(kept), "file": str(file), "current": Snapshots(root).current}))


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m intake", description=CLI["description"])
    parser.add_argument("--data", metavar="DIR", help=CLI["data"])
    parser.add_argument("--json", action="store_true", help=CLI["json"])
    parser.add_argument("--accept-loss", action="store_true", help=CLI["accept_loss"])
    instead = parser.add_mutually_exclusive_group()
    instead.add_argument("--use", metavar="ID", help=CLI["use"])
    instead.add_argument("--back-up", metavar="FILE", help=CLI["back_up"])
    instead.add_argument("--restore", metavar="FILE", help=CLI["restore"])
    return parser.parse_args(arguments)


def _progress(code: str, **values: object) -> None:
    print(PROGRESS[code].format(**_one_line(values)), file=sys.stderr, flush=True)


def _fail(error: Exception, root: Path, as_json: bool) -> int:
    code, values = explain(error)
    sentence = FAILURES[code].format(**_one_line(values))
    print(sentence, file=sys.stderr)
    if as_json:
        snapshots = Snapshots(root)
        manifest = snapshots.manifest(snapshots.current) or {}
        answer = {"snapshot": None, "current": snapshots.current, "is_sample": manifest.get("is_sample", False)}
        print(json.dumps(answer | {"as_of": None, "files": [], "sentence": sentence}, ensure_ascii=False))
    return NOTHING_IMPORTED


def _one_line(values: dict[str, object]) -> dict[str, object]:
    """Names of files as a terminal can show them."""
    return {
        name: "".join(sign if sign.isprintable() else "\ufffd" for sign in value) if isinstance(value, str) else value
        for name, value in values.items()
    }


def _answer(report: Report) -> dict:
    manifest = report.manifest
    files = [{name: file[name] for name in ("path", "feed", *_COUNTS, "sentence")} for file in manifest["files"]]
    as_of = manifest["as_of"]
    return {
        "snapshot": report.snapshot,
        "current": report.current,
        "is_sample": manifest["is_sample"],
        "as_of": as_of.isoformat() if isinstance(as_of, date) else as_of,
        "files": files,
        "held_back_by": list(report.lost),
    }


def _summary(report: Report) -> str:
    lines = [_file_line(file) for file in report.manifest["files"]]
    refused = sum(file["refused"] for file in report.manifest["files"])
    if refused:
        lines.append(SUMMARY["refused_rows"].format(count=refused))
    if report.lost:
        lines.append(
            SUMMARY["held_back"].format(
                **_one_line({"snapshot": report.snapshot, "files": ", ".join(report.lost), "current": report.current})
            )
        )
    elif report.snapshot is None:
        lines.append(FAILURES["nothing_imported"])
    else:
        as_of = date.fromisoformat(str(report.manifest["as_of"]))
        lines.append(SUMMARY["served"].format(snapshot=report.current, as_of=as_of.strftime("%d/%m/%Y")))
        lines += [SUMMARY["sample"]] if report.manifest["is_sample"] else []
    return "\n".join(lines)


def _file_line(file: dict) -> str:
    file = _one_line(file)
    if file["sentence"]:
        return SUMMARY["file_refused"].format(**file)
    return SUMMARY["file"].format(**file | {"feed": FEEDS.get(file["feed"], SUMMARY["unknown_feed"])})


if __name__ == "__main__":
    sys.exit(main())
