"""What the first reader's page needs is brought in while the browser still loads: the server answers before that."""

import gc
import logging
import time
from importlib import import_module
from threading import Thread

from queries import DashboardError, ask

FIRST_CARD = ("components", "figures")
LATER = "scipy.stats"  # as much work as all others, and the first card is there without
LATER_SECONDS = 5

log = logging.getLogger(__name__)


def warm_up() -> None:
    for bring_in in (_open_snapshot, _import_modules):
        Thread(target=bring_in, name="warm-up", daemon=True).start()


def _import_modules() -> None:
    for module in FIRST_CARD:
        import_module(module)
    time.sleep(LATER_SECONDS)
    import_module(LATER)
    gc.freeze()  # what was imported stays: the search for garbage need not go through it at every other click


def _open_snapshot() -> None:
    try:
        ask("quality/feeds")
    except DashboardError as error:
        log.debug("no snapshot yet", exc_info=error)
