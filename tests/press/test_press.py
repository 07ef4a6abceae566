"""The process that lays out the PDF."""

from briefgen.press import Press


def test_nothing_is_started_unasked() -> None:
    """Neither before there is something new, nor when no PDF is wanted."""
    with Press(wanted=True) as early, Press(wanted=False) as never:
        never.warm()

        assert (early.process, never.process) == (None, None)


def test_one_process_is_started_and_gone_at_the_end() -> None:
    """However often it is asked for; also when nothing was rendered."""
    with Press(wanted=True) as press:
        press.warm()
        first = press.process
        press.warm()

        assert first is not None
        assert press.process is first
    assert first is not None
    assert first._process.poll() is not None
