"""What the browser gets: the brief, or the error in its place, and the few lines that reload it."""

import base64
import hashlib
import html

RELOAD = """
new EventSource("/changes").onmessage = function (event) {
  if (event.data !== "%d") location.reload();
};
"""
STRICT = "default-src 'none';"
"""How the policy of a brief begins: nothing may run, nothing be asked for. The preview lets in its own few lines."""
ERROR = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Template error</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:60rem}pre{white-space:pre-wrap;border-left:4px solid #b00;padding:1rem}</style>
</head><body><h1>The brief could not be rendered</h1><pre role="alert">%s</pre>
<p>Save the template again; this page reloads by itself.</p></body></html>"""


def live(page: str, version: int) -> str:
    """Return *page* with the lines that reload it once there is another *version*."""
    lines = RELOAD % version
    digest = base64.b64encode(hashlib.sha256(lines.encode()).digest()).decode("ascii")
    page = page.replace(STRICT, f"{STRICT} script-src 'sha256-{digest}'; connect-src 'self';", 1)
    script = f"<script>{lines}</script>"
    head, body, tail = page.rpartition("</body>")
    return f"{head}{script}{body}{tail}" if body else page + script


def failed(message: str) -> str:
    """Return a page that shows *message* in place of the brief."""
    return ERROR % html.escape(message)
