"""One bad article never stops the others."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from briefgen.errors import UsageError
from briefgen.model.article import Skipped
from briefgen.work.cluster import cluster_crew
from briefgen.work.local import ENOUGH, MOST, local_crew, workers_for
from briefgen.work.spread import CHUNK, LEAST, chunks, spread
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
    """A long article has a chunk of its own; what is left at the end is dealt out in smaller and smaller ones."""
    given = [article("a" * size, str(size)) for size in (10, CHUNK * 2, 20, CHUNK - 20, *[LEAST] * 30)]

    sizes = [[len(each.text) for each in chunk] for chunk in chunks(given, 2)]

    assert sizes[:3] == [[10], [CHUNK * 2], [20, CHUNK - 20]]
    # Of 240,000 characters a fourth, 60,000; of 184,000 still 46,000; and so on.
    assert sizes[3:8] == [[LEAST] * 7, [LEAST] * 5, [LEAST] * 4, [LEAST] * 3, [LEAST] * 2]
    assert sizes[8:] == [[LEAST] * 2, *[[LEAST]] * 7]


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


def children() -> str:
    """What runs below this process."""
    command = ["ps", "-ww", "--ppid", str(os.getpid()), "-o", "args="]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def gone(what: str) -> bool:
    """Whether no child of this process is called *what* any more, soon."""
    until = time.monotonic() + 20
    while what in children() and time.monotonic() < until:
        time.sleep(0.05)
    return what not in children()


def test_a_worker_leaves_nothing_behind() -> None:
    """Soon after the block ends, no process of ours is left."""
    with local_crew(1, seconds=60) as crew:
        list(spread([article("one")], crew, pipeline=None, job=moody))
        assert "spawn_main" in children()

    assert gone("spawn_main")


def test_a_worker_that_is_killed_while_it_waits_is_replaced() -> None:
    """As the kernel does when memory runs out; with one worker, none is left then."""
    with local_crew(1, seconds=60) as crew:
        [first] = spread([article("one")], crew, pipeline=None, job=moody)
        for child in multiprocessing.active_children():
            child.kill()
            child.join()
        time.sleep(0.5)
        [second] = spread([article("two")], crew, pipeline=None, job=moody)

    assert (first.article.text, second.article.text) == ("one", "two")


def test_as_many_workers_as_pay(monkeypatch: pytest.MonkeyPatch) -> None:
    """One for little text, one a core for much, eight at most; the user's word comes first."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)))

    assert [workers_for(size, None) for size in (0, ENOUGH, 3 * ENOUGH, 99 * ENOUGH)] == [1, 1, 3, MOST]
    assert workers_for(10, 12) == 12
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    assert workers_for(99 * ENOUGH, None) == 2


def news_of(number: int) -> str:
    """An article of some thousand characters, most of which tell nothing."""
    told = f"Kestria launched {number + 20} drones at Ostrava Bay overnight, Varenia's air force said."
    return f" date 2026-03-10 {told}\n\n" + "Calm water lay over the quay all day. " * (100 + number)


@pytest.mark.slow
@pytest.mark.model
def test_a_brief_from_a_cluster_that_loses_a_worker_is_the_same(tmp_path, unused_tcp_port) -> None:
    """The whole build over a real scheduler and two workers, one killed while it has work: the same bytes as here."""
    from distributed import Client

    (tmp_path / "news").mkdir()
    for number in range(40):
        (tmp_path / "news" / f"{number:02}.txt").write_text(news_of(number), encoding="utf-8")
    build = [sys.executable, "-m", "briefgen", "build", str(tmp_path / "news"), "--no-cache", "--format", "html,json"]
    address, port = f"tcp://127.0.0.1:{unused_tcp_port}", str(unused_tcp_port)
    scheduler = started("distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
    common = ["distributed.cli.dask_worker", address, "--nthreads", "1", "--no-dashboard", "--no-nanny"]
    workers = [
        started(*common, "--name", f"w{number}", "--local-directory", str(tmp_path / str(number)))
        for number in range(2)
    ]
    try:
        with Client(address, timeout="60s", set_as_default=False) as client:
            client.wait_for_workers(2, timeout=120)
            first = next(key for key, told in client.scheduler_info()["workers"].items() if told["name"] == "w0")
            run = subprocess.Popen([*build, "-o", str(tmp_path / "far"), "--cluster", address], stderr=subprocess.PIPE)
            until = time.monotonic() + 120
            while not client.processing().get(first) and time.monotonic() < until:
                time.sleep(0.05)
            workers[0].kill()
            _, told = run.communicate(timeout=500)
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()
    assert run.returncode == 0, told
    subprocess.run([*build, "-o", str(tmp_path / "here"), "--workers", "1"], check=True, capture_output=True)

    for name in ("brief.html", "brief.json"):
        assert (tmp_path / "far/2026-03-10" / name).read_bytes() == (tmp_path / "here/2026-03-10" / name).read_bytes()
