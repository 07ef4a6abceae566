"""Logging, set up for one run.

Levels: ERROR the job fails; WARNING something was left out, and what; INFO (-v) each stage; DEBUG (-vv) each article.
"""

import json
import logging
import sys


class JsonLines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return *record* as JSON with its level, logger and message."""
        return json.dumps(
            {"level": record.levelname.lower(), "logger": record.name, "message": record.getMessage()},
            ensure_ascii=False,
        )


def set_up_logs(verbose: int, log_format: str) -> None:
    """Send log lines of briefgen to stderr: warnings always, more with *verbose*."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if log_format == "json" else logging.Formatter("%(message)s"))
    logger = logging.getLogger("briefgen")
    logger.handlers[:] = [handler]
    logger.setLevel({0: logging.WARNING, 1: logging.INFO}.get(verbose, logging.DEBUG))
    logger.propagate = False
