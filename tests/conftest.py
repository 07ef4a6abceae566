"""What all tests share: the corpus, and our pipeline loaded once."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def nlp():
    """Our own pipeline."""
    from briefgen.parse.load import load_pipeline

    return load_pipeline()
