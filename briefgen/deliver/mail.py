"""Send the PDF by mail, with the takeaways as text."""

import os
import smtplib
import ssl
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from briefgen.errors import BriefgenError, ConfigError, UsageError

PATIENCE = 30
"""Seconds that the server may take to answer."""
PRIVATE = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """An SMTP server, and who sends."""

    host: str
    port: int
    sender: str
    starttls: bool
    user: str | None
    password: str | None


def recipients(address: str) -> list[str]:
    """Return the addresses in *address* ("mailto:a@example.org,b@example.org").

    Raises:
        UsageError: it is no mailto address.
    """
    parts = urlsplit(address)
    found = [unquote(each).strip() for each in parts.path.split(",") if "@" in each]
    if parts.scheme != "mailto" or not found or any(character in address for character in "\r\n"):
        raise UsageError(f"--deliver {address}: not a mail address. Write it as mailto:desk@example.org")
    return found


def password_of(env: str | None, file: Path | None) -> str | None:
    """Return the password in the environment variable *env* or in *file*, or None when neither is named.

    Raises:
        ConfigError: the variable is not set, or the file is missing or readable by others.
    """
    if env is not None:
        if env not in os.environ:
            raise ConfigError(f"mail.password_env: the environment variable {env} is not set.")
        return os.environ[env]
    if file is None:
        return None
    try:
        if file.stat().st_mode & PRIVATE:
            raise ConfigError(f"mail.password_file: others can read {file}. Mend it with: chmod 600 {file}")
        return file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigError(f"mail.password_file: {file} cannot be read ({error.strerror}).") from error


def message(brief: Mapping[str, Any], files: Sequence[Path], *, sender: str, to: Sequence[str]) -> EmailMessage:
    """Return the mail about *brief*: its takeaways as text, its PDF (else every file) attached."""
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = ", ".join(to)
    mail["Subject"] = " ".join(f"{brief['title']}, {brief['date']}".split())
    counts = brief["corpus"]
    lines = [
        *brief["warnings"],
        f"{counts['articles']} articles, {counts['outlets']} outlets, {counts['origins']} origins",
        "",
    ]
    for number, item in enumerate(brief["takeaways"], 1):
        who = f" ({item['said_by']})" if item["said_by"] else ""
        disputed = " [disputed]" if item["disputed"] else ""
        lines.append(f"{number}. {item['text']}{who}{disputed}")
    mail.set_content("\n".join(lines) + "\n")
    for path in [file for file in files if file.suffix == ".pdf"] or files:
        kind = {".pdf": "pdf", ".json": "json"}.get(path.suffix, "octet-stream")
        mail.add_attachment(
            path.read_bytes(), maintype="application", subtype=kind, filename=f"brief-{brief['date']}{path.suffix}"
        )
    return mail


def send(mail: EmailMessage, server: Server) -> None:
    """Hand *mail* to *server*.

    Raises:
        BriefgenError: the server cannot be reached or refuses it.
    """
    try:
        with smtplib.SMTP(server.host, server.port, timeout=PATIENCE) as connection:
            if server.starttls:
                connection.starttls(context=ssl.create_default_context())
            if server.user is not None and server.password is not None:
                connection.login(server.user, server.password)
            connection.send_message(mail)
    except (OSError, smtplib.SMTPException) as error:
        raise BriefgenError(
            f"the brief is published, but {server.host}:{server.port} did not take the mail ({error})."
        ) from error
