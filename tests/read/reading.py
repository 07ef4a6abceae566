"""Helpers of the reading tests."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.model.article import Article, Skipped
from briefgen.read.corpus import read_corpus, read_paths
from briefgen.read.limits import Limits


@dataclass(frozen=True)
class Read:
    """What came out of a folder."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]

    @property
    def one(self) -> Article:
        """The only article."""
        assert not self.skipped
        (article,) = self.articles
        return article

    @property
    def reason(self) -> str:
        """Why the only file was skipped."""
        assert not self.articles
        (skipped,) = self.skipped
        assert "\n" not in skipped.reason
        return skipped.reason


def read(folder: Path, *, limits: Limits | None = None) -> Read:
    """Read a corpus folder."""
    skipped: list[Skipped] = []
    articles = tuple(read_corpus(folder, on_skip=skipped.append, limits=limits))
    return Read(articles, tuple(skipped))


def read_some(*paths: Path) -> Read:
    """Read files and folders."""
    skipped: list[Skipped] = []
    return Read(tuple(read_paths(paths, on_skip=skipped.append)), tuple(skipped))
