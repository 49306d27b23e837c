"""`manifest.json` of a snapshot: what it says of itself, with the checksum of every table and its own."""

import hashlib
import json
from pathlib import Path

MANIFEST = "manifest.json"
_SAID = {"id": str, "created": str, "tables": dict, "files": list}


def read_manifest(folder: Path) -> dict | None:
    """None where it is missing or damaged; one from before manifests had a checksum has none to agree with."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    is_one = isinstance(manifest, dict) and all(isinstance(manifest.get(key), kind) for key, kind in _SAID.items())
    return manifest if is_one and manifest.get("checksum") in (None, _checksum(manifest)) else None


def write_manifest(folder: Path, manifest: dict) -> None:
    said = json.loads(json.dumps(manifest, default=str))
    text = json.dumps(said | {"checksum": _checksum(said)}, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _checksum(manifest: dict) -> str:
    said = {name: value for name, value in manifest.items() if name != "checksum"}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode("ascii")).hexdigest()
