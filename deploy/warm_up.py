"""What the first reader's page needs is brought in while the browser still loads: the server answers before that."""

import logging
from importlib import import_module
from threading import Thread

from queries import DashboardError, ask

MODULES = ("scipy.stats", "components", "figures")

log = logging.getLogger(__name__)


def warm_up() -> Thread:
    thread = Thread(target=_bring_in, name="warm-up", daemon=True)
    thread.start()
    return thread


def _bring_in() -> None:
    try:
        ask("quality/feeds")  # opens the snapshot
    except DashboardError as error:
        log.debug("no snapshot yet", exc_info=error)
    for module in MODULES:
        import_module(module)
