"""`python -m intake`: import the exports, or serve an earlier snapshot again with `--use`."""

import argparse
import json
import logging
import sys
from datetime import date
from pathlib import Path

from vietnamese.intake_words import CLI, FAILURES, FEEDS, PROGRESS, SUMMARY

from . import IntakeError, Report, Settings, Snapshots, import_exports
from .errors import NothingImported, UnknownSnapshot
from .exports import data_root

log = logging.getLogger("intake")
_COUNTS = ("rows", "accepted", "refused", "superseded", "duplicates", "ignored", "records")


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    options = _options(arguments)
    root = data_root(options.data)
    try:
        report = (
            _use(root, options.use) if options.use else import_exports(root, Settings(options.accept_loss), _progress)
        )
    except IntakeError as error:
        log.error("%s", error)
        return _fail(
            FAILURES[error.code].format(**error.values),
            root,
            options.json,
            2 if isinstance(error, NothingImported) else 3,
        )
    except OSError as error:
        log.error("import failed", exc_info=error)
        return _fail(FAILURES["disk"].format(detail=error.strerror or error), root, options.json, 3)
    except Exception as error:
        log.error("import failed", exc_info=error)
        return _fail(FAILURES["unexpected"], root, options.json, 3)
    print(json.dumps(_answer(report), ensure_ascii=False) if options.json else _summary(report))
    return report.exit_code


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m intake", description=CLI["description"])
    parser.add_argument("--data", metavar="DIR", help=CLI["data"])
    parser.add_argument("--json", action="store_true", help=CLI["json"])
    parser.add_argument("--accept-loss", action="store_true", help=CLI["accept_loss"])
    parser.add_argument("--use", metavar="ID", help=CLI["use"])
    return parser.parse_args(arguments)


def _use(root: Path, snapshot: str) -> Report:
    snapshots = Snapshots(root)
    if Path(snapshot).name != snapshot:
        raise UnknownSnapshot("unknown_snapshot", id=snapshot, known=", ".join(snapshots.known()))
    snapshots.serve(snapshot)
    return Report(snapshot, snapshot, snapshots.manifest(snapshot))


def _progress(code: str, **values: object) -> None:
    print(PROGRESS[code].format(**values), file=sys.stderr, flush=True)


def _fail(sentence: str, root: Path, as_json: bool, code: int) -> int:
    print(sentence, file=sys.stderr)
    if as_json:
        current = Snapshots(root)
        manifest = current.manifest(current.current) or {}
        answer = {
            "snapshot": None,
            "current": current.current,
            "is_sample": manifest.get("is_sample"),
            "as_of": None,
            "files": [],
        }
        print(json.dumps(answer | {"sentence": sentence}, ensure_ascii=False))
    return code


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
            SUMMARY["held_back"].format(snapshot=report.snapshot, files=", ".join(report.lost), current=report.current)
        )
    elif report.snapshot is None:
        lines.append(FAILURES["nothing_imported"])
    else:
        as_of = date.fromisoformat(str(report.manifest["as_of"]))
        lines.append(SUMMARY["served"].format(snapshot=report.current, as_of=as_of.strftime("%d/%m/%Y")))
        lines += [SUMMARY["sample"]] if report.manifest["is_sample"] else []
    return "\n".join(lines)


def _file_line(file: dict) -> str:
    if file["sentence"]:
        return SUMMARY["file_refused"].format(**file)
    return SUMMARY["file"].format(**file | {"feed": FEEDS.get(file["feed"], SUMMARY["unknown_feed"])})


if __name__ == "__main__":
    sys.exit(main())
