"""The published brief is handed over by mail or to a command."""

import mailbox
import socket
import sys
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox

from briefgen.compose.as_json import brief_data
from briefgen.deliver.hook import run_hook
from briefgen.deliver.mail import Server, message, password_of, recipients, send
from briefgen.errors import BriefgenError, ConfigError, UsageError
from tests.made import article, brief, group, pick, statement


def data():
    """A brief with one takeaway."""
    where = article("The bridge at Tamsel collapsed.")
    told = group(statement(where, "The bridge at Tamsel collapsed."))
    return brief_data(brief(where, picks=[pick(told)], takeaways=[pick(told, said_by="the harbour office")]))


def server(port: int) -> Server:
    """A server of this machine."""
    return Server(host="127.0.0.1", port=port, sender="desk@example.org", starttls=False, user=None, password=None)


def test_a_real_server_gets_the_pdf_and_the_takeaways(tmp_path: Path) -> None:
    """Takeaways are the text, with who says them; the PDF is attached byte for byte."""
    pdf = tmp_path / "brief.pdf"
    pdf.write_bytes(b"%PDF-1.7 evidence")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(Mailbox(str(tmp_path / "box")), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        mail = message(data(), [tmp_path / "brief.html", pdf], sender="desk@example.org", to=["a@example.org"])
        send(mail, server(port))
    finally:
        controller.stop()

    box = mailbox.Maildir(str(tmp_path / "box"))
    [got] = list(box)
    text, attached = got.walk().__iter__(), [part for part in got.walk() if part.get_filename()]
    body = next(part for part in text if part.get_content_type() == "text/plain").get_payload(decode=True).decode()
    box.close()
    assert "1. The bridge at Tamsel collapsed. (the harbour office)" in body
    assert [(part.get_filename(), part.get_payload(decode=True)) for part in attached] == [
        ("brief-2026-03-10.pdf", b"%PDF-1.7 evidence")
    ]


def test_a_server_that_is_not_there_is_named() -> None:
    """And the user learns that the brief itself is published."""
    mail = message(data(), [], sender="desk@example.org", to=["a@example.org"])

    with pytest.raises(BriefgenError, match="the brief is published, but 127.0.0.1:9"):
        send(mail, server(9))


def test_an_address_is_checked() -> None:
    """Several may be given; what is no mail address, or smuggles a line, is refused."""
    assert recipients("mailto:a@example.org,b@example.org") == ["a@example.org", "b@example.org"]
    for bad in ("a@example.org", "mailto:", "https://example.org", "mailto:a@example.org\r\nBcc: b@example.org"):
        with pytest.raises(UsageError, match="mailto:desk@example.org"):
            recipients(bad)


def test_a_password_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    """With the command that mends it."""
    secret = tmp_path / "secret"
    secret.write_text("open sesame\n")
    secret.chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        password_of(None, secret)
    secret.chmod(0o600)

    assert password_of(None, secret) == "open sesame"


def test_a_variable_that_is_not_set_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The password comes from the environment only when it is there."""
    monkeypatch.delenv("BRIEF_PASSWORD", raising=False)
    with pytest.raises(ConfigError, match="BRIEF_PASSWORD is not set"):
        password_of("BRIEF_PASSWORD", None)
    monkeypatch.setenv("BRIEF_PASSWORD", "hush")

    assert password_of("BRIEF_PASSWORD", None) == "hush"


def test_a_hook_gets_the_paths_of_the_files(tmp_path: Path) -> None:
    """As arguments, whatever signs they hold; no shell reads them."""
    target, odd = tmp_path / "got", tmp_path / "a; b $(c).pdf"
    script = f"import sys; open({str(target)!r}, 'w').write(sys.argv[1])"

    run_hook([sys.executable, "-c", script], [odd], timeout=20)

    assert target.read_text() == str(odd)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["no-such-program"], "cannot be started"),
        ([sys.executable, "-c", "raise SystemExit(3)"], "ended with code 3"),
        ([sys.executable, "-c", "import time; time.sleep(9)"], "took longer than 1 s"),
    ],
)
def test_a_hook_that_fails_is_told(words: list[str], told: str) -> None:
    """The brief stands, but the run does not end well."""
    with pytest.raises(BriefgenError, match=told):
        run_hook(words, [], timeout=1)
