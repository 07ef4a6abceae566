"""Serve the page on loopback and tell the browser when it changed."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.preview.page import live
from briefgen.preview.state import State

HOST = "127.0.0.1"
BEAT = 15.0
"""Seconds between two signs of life to a browser that waits."""
CALM = 50
"""Milliseconds of quiet after a change before the page is rendered: editors write a file in several steps."""


class Handler(BaseHTTPRequestHandler):
    """Two addresses: the page, and the stream of its versions."""

    state: State

    def do_GET(self) -> None:
        """Answer with the page or the stream of versions."""
        if self.headers.get("Host", "").partition(":")[0] not in {HOST, "localhost"}:
            # A page of another site must not read the brief through a name that points at this machine.
            self.send_error(403)
        elif self.path == "/":
            self._send(live(self.state.page, self.state.version).encode("utf-8", "replace"))
        elif self.path == "/changes":
            self._stream()
        else:
            self.send_error(404)

    def _send(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        version = self.state.version
        try:
            while True:
                self.wfile.write(f"data: {version}\n\n".encode())
                self.wfile.flush()
                version = self.state.newer(version, seconds=BEAT)
        except (BrokenPipeError, ConnectionResetError):
            return

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Say nothing: the terminal is for errors of templates."""


@contextmanager
def server(state: State, port: int) -> Iterator[str]:
    """Serve *state* on *port* (0: any free one) for as long as the block runs; give the address.

    Raises:
        UsageError: the port is taken.
    """
    handler = type("Bound", (Handler,), {"state": state})
    try:
        running = ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise UsageError(f"--port {port}: cannot be used ({error.strerror}). Choose another one.") from error
    running.daemon_threads = True
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{running.server_address[1]}/"
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


def watch(state: State, paths: Sequence[Path], stop: threading.Event) -> None:
    """Refresh *state* whenever a file under *paths* changes, until *stop* is set."""
    from watchfiles import watch as changes  # in Rust, with the system's own notifications

    for _ in changes(*paths, stop_event=stop, step=CALM, debounce=200, rust_timeout=500, yield_on_timeout=False):
        state.refresh()
