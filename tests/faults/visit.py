"""`python -m tests.faults.visit [PAGE]`: what the dashboard shows a reader, as JSON; its log goes to stderr."""

import json
import sys
import time
from pathlib import Path

from streamlit.testing.v1 import AppTest

from vietnamese.import_words import RUNNING

ROOT = Path(__file__).parents[2]
SECONDS = 30


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def until_imported(app: AppTest) -> AppTest:
    """The import that a visit may set off is over."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and RUNNING in [note.value for note in app.info]:
        time.sleep(0.2)
        app.run()
    return app


def shown(app: AppTest) -> dict[str, object]:
    texts = {kind: [element.value for element in getattr(app, kind)] for kind in ("error", "warning", "markdown")}
    return texts | {"buttons": [button.label for button in app.button], "exception": len(app.exception)}


if __name__ == "__main__":
    app = until_imported(opened())
    for page in sys.argv[1:]:
        [file] = ROOT.glob(f"pages/*/{page}.py")
        app.switch_page(file.relative_to(ROOT).as_posix()).run()
    print(json.dumps(shown(app), ensure_ascii=False))
