"""One bad article never stops the others."""

import os
import signal
import subprocess
import sys
import time

import pytest

from briefgen.errors import UsageError
from briefgen.model.article import Skipped
from briefgen.work.cluster import cluster_crew
from briefgen.work.local import local_crew
from briefgen.work.spread import CHUNK, chunks, spread
from tests.jobs import moody
from tests.made import article


def texts(results) -> list[str]:
    """The text of each extraction, the reason of each article left out."""
    return [each.reason if isinstance(each, Skipped) else each.article.text for each in results]


def test_results_come_in_the_order_of_the_articles() -> None:
    """However many workers there are."""
    given = [article(str(number) * 20_000, f"{number}.txt") for number in range(9)]

    with local_crew(2, seconds=60) as crew:
        assert texts(spread(given, crew, pipeline=None, job=moody)) == [each.text for each in given]


@pytest.mark.parametrize(
    ("mood", "told"), [("die", "its worker died"), ("hang", "took longer than 2 s"), ("raise", "no such word")]
)
def test_an_article_that_stops_its_worker_is_named_and_the_others_are_done(mood: str, told: str) -> None:
    """Also those that were in the same chunk."""
    given = [article("one", "1.txt"), article(mood, "2.txt"), article("three", "3.txt")]

    with local_crew(1, seconds=2) as crew:
        first, second, third = spread(given, crew, pipeline=None, job=moody)

    assert (first.article.text, third.article.text) == ("one", "three")
    assert second.path == "2.txt"
    assert told in second.reason


def test_chunks_hold_all_articles_once_and_about_as_much_text() -> None:
    """A long article has a chunk of its own."""
    given = [article("a" * size, str(size)) for size in (10, CHUNK * 2, 20, CHUNK - 20)]

    sizes = [[len(each.text) for each in chunk] for chunk in chunks(given)]

    assert sizes == [[10], [CHUNK * 2], [20, CHUNK - 20]]


def started(*words: str) -> subprocess.Popen:
    """A process of Dask."""
    return subprocess.Popen([sys.executable, "-m", *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.slow
def test_a_cluster_gives_the_same_results_when_a_worker_is_killed(tmp_path, unused_tcp_port) -> None:
    """A real scheduler and two worker processes on loopback; one of them is killed in the middle."""
    address = f"tcp://127.0.0.1:{unused_tcp_port}"
    port = str(unused_tcp_port)
    scheduler = started("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
    common = ["distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"]
    workers = [started(*common, "--local-directory", str(tmp_path / str(number))) for number in range(2)]
    given = [article(str(number % 10) * 30_000, f"{number}.txt") for number in range(40)]
    try:
        with cluster_crew(address) as crew:
            until = time.monotonic() + 30
            while len(crew.executor._client.scheduler_info()["workers"]) < 2 and time.monotonic() < until:
                time.sleep(0.1)
            results = spread(given, crew, pipeline=None, job=moody)
            found = [next(results)]
            workers[0].send_signal(signal.SIGKILL)
            found += results
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()

    assert texts(found) == [each.text for each in given]


def test_no_scheduler_is_told_with_its_address() -> None:
    """And is a fault of the call, not of the articles."""
    with pytest.raises(UsageError, match="no Dask scheduler answers"), cluster_crew("tcp://127.0.0.1:9"):
        pass


@pytest.fixture
def unused_tcp_port() -> int:
    """A port of loopback that nobody listens on."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_worker_leaves_nothing_behind() -> None:
    """When the block ends, no process of ours is left."""
    with local_crew(1, seconds=60) as crew:
        list(spread([article("one")], crew, pipeline=None, job=moody))

    children = subprocess.run(
        ["ps", "--ppid", str(os.getpid()), "-o", "args="], capture_output=True, text=True, check=False
    )
    assert "spawn_main" not in children.stdout
