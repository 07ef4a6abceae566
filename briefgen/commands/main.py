"""The `briefgen` group, and the one place where errors become a line on stderr and an exit code."""

import logging
import os
import signal
import sys

import click

from briefgen import __version__
from briefgen.commands.build import build
from briefgen.commands.cache import cache
from briefgen.commands.check import check
from briefgen.commands.diff import diff
from briefgen.commands.entities import entities
from briefgen.commands.extract import extract
from briefgen.commands.preview import preview
from briefgen.commands.schema import schema
from briefgen.commands.templates import templates
from briefgen.commands.verify import verify
from briefgen.errors import BriefgenError

INTERNAL = 3
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="briefgen")
def briefgen() -> None:
    """Turn a folder of news articles into a daily brief in which every statement can be checked.

    Exit codes: 0 done, 1 the job could not be done, 2 wrong usage or configuration, 3 an error of ours,
    4 another run holds the output folder, 5 made, but from a stale or thin corpus, 130 interrupted.
    """


for command in (build, extract, verify, diff, entities, templates, preview, check, cache, schema):
    briefgen.add_command(command)


def main() -> None:
    """Run the command line; never returns."""
    try:
        code = briefgen.main(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(_told("interrupted", INTERRUPTED))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BriefgenError as error:
        sys.exit(_told(f"Error: {error}", error.exit_code))
    except KeyboardInterrupt:
        sys.exit(_told("interrupted", INTERRUPTED))
    except BrokenPipeError:
        # The reader of our output has gone (`| head`); nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception:  # noqa: BLE001  the outermost edge: nothing may end in a bare traceback
        from briefgen.commands.crash import report_crash

        sys.exit(_told(report_crash(), INTERNAL))
    sys.exit(code if isinstance(code, int) else 0)


def _told(message: str, code: int) -> int:
    if code == INTERRUPTED:
        # Whoever presses Ctrl-C twice must not see the clearing up come to grief.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.shutdown()
    click.echo(message, err=True)
    return code
