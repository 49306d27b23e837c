"""`python -m tests.faults.visit [PAGE]`: what the dashboard shows a reader, as JSON; its log goes to stderr."""

import json
import sys
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from vietnamese.import_words import RUNNING

ROOT = Path(__file__).parents[2]
SECONDS = 30


def shown(app: AppTest) -> dict[str, object]:
    texts = {kind: [element.value for element in getattr(app, kind)] for kind in ("error", "warning", "markdown")}
    return texts | {"buttons": [button.label for button in app.button], "exception": len(app.exception)}


def visited(page: str = "overview") -> dict[str, object]:
    """Once the import that the visit may set off is over."""
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60).run()
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and is_importing(app):
        time.sleep(0.2)
        app.run()
    if page != "overview":
        [file] = ROOT.glob(f"pages/*/{page}.py")
        app.switch_page(file.relative_to(ROOT).as_posix()).run()
    return shown(app)


def is_importing(app: AppTest) -> bool:
    return RUNNING in [note.value for note in app.info]


if __name__ == "__main__":
    print(json.dumps(visited(*sys.argv[1:]), ensure_ascii=False))
