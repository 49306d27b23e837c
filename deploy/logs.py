"""Logs as lines of JSON on stderr, for journald or any collector: when, how grave, who, what; never who read what."""

import json
import logging
from datetime import datetime
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


class AsJson(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, LOCAL).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


class JsonLogger(logging.Logger):
    """Streamlit gives each of its loggers a handler of its own, with a form of its own."""

    def addHandler(self, hdlr: logging.Handler) -> None:  # noqa: N802
        hdlr.setFormatter(AsJson())
        super().addHandler(hdlr)


def log_as_json() -> None:
    """To be called before Streamlit is imported: loggers that exist keep their form."""
    handler = logging.StreamHandler()
    handler.setFormatter(AsJson())
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    logging.setLoggerClass(JsonLogger)
