"""What the browser gets: the brief, or the error in its place, and the few lines that reload it."""

import html

RELOAD = """<script>
new EventSource("/changes").onmessage = function (event) {
  if (event.data !== "%d") location.reload();
};
</script>"""
ERROR = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Template error</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem;max-width:60rem}pre{white-space:pre-wrap;border-left:4px solid #b00;padding:1rem}</style>
</head><body><h1>The brief could not be rendered</h1><pre role="alert">%s</pre>
<p>Save the template again; this page reloads by itself.</p></body></html>"""


def live(page: str, version: int) -> str:
    """Return *page* with the lines that reload it once there is another *version*."""
    head, body, tail = page.rpartition("</body>")
    return f"{head}{RELOAD % version}{body}{tail}" if body else page + RELOAD % version


def failed(message: str) -> str:
    """Return a page that shows *message* in place of the brief."""
    return ERROR % html.escape(message)
