"""A folder to put files in, and what reading it gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.read.reading import Read, read


@pytest.fixture
def read_as(tmp_path: Path) -> Callable[[str, bytes | str], Read]:
    """Read a folder that holds one file of the given name and content."""

    def read_one(name: str, content: bytes | str) -> Read:
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(tmp_path)

    return read_one
