"""An act is answered while readers wait in line."""

from concurrent.futures import ThreadPoolExecutor, wait
from multiprocessing import get_context
from threading import Event, Semaphore
from time import monotonic, sleep

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from hefu_site.settings.lanes import A_MOMENT, LANES, MOST, TOGETHER, Lanes, Together

PATIENCE = 10


def test_an_act_passes_the_readers_and_the_readers_take_turns():
    reading, go_on = Semaphore(0), Event()

    def answer(request):
        if request.method == "GET":
            reading.release()
            go_on.wait(PATIENCE)
        return HttpResponse()

    lanes, ask = Lanes(answer), RequestFactory()
    with ThreadPoolExecutor() as threads:
        readers = [threads.submit(lanes, ask.get("/")) for _ in range(LANES + 1)]
        try:
            assert all(reading.acquire(timeout=PATIENCE) for _ in range(LANES))
            threads.submit(lanes, ask.post("/")).result(PATIENCE)
            assert not reading.acquire(blocking=False)
        finally:
            go_on.set()
        assert not wait(readers, PATIENCE).not_done


def test_a_reader_holds_back_for_a_moment_while_somebody_acts():
    acting, go_on = Event(), Event()

    def answer(request):
        if request.method == "POST":
            acting.set()
            go_on.wait(PATIENCE)
        return HttpResponse()

    lanes, ask = Lanes(answer), RequestFactory()
    with ThreadPoolExecutor() as threads:
        act = threads.submit(lanes, ask.post("/"))
        try:
            assert acting.wait(PATIENCE)
            begun = monotonic()
            threads.submit(lanes, ask.get("/")).result(PATIENCE)  # and is answered, however long the act
            assert monotonic() - begun >= A_MOMENT
        finally:
            go_on.set()
        act.result(PATIENCE)
    assert lanes.nobody_acts.is_set()


def test_a_lane_is_free_again_after_a_failure():
    def answer(_request):
        raise ZeroDivisionError

    lanes = Lanes(answer)
    for _ in range(LANES + 1):
        try:
            lanes(RequestFactory().get("/"))
        except ZeroDivisionError:
            continue
    assert lanes.free == LANES


def test_one_long_answer_holds_up_others_only_for_a_while(monkeypatch):
    monkeypatch.setattr("hefu_site.settings.lanes.PATIENCE", 0.05)
    begun, go_on = Semaphore(0), Event()

    def answer(request):
        if request.path == "/long":
            begun.release()
            go_on.wait(PATIENCE)
        return HttpResponse()

    lanes, ask = Lanes(answer), RequestFactory()
    with ThreadPoolExecutor() as threads:
        long = [threads.submit(lanes, ask.get("/long")) for _ in range(LANES)]
        try:
            assert all(begun.acquire(timeout=PATIENCE) for _ in range(LANES))
            threads.submit(lanes, ask.get("/")).result(PATIENCE)
            assert not any(one.done() for one in long)
            more = [threads.submit(lanes, ask.get("/long")) for _ in range(MOST)]
            assert all(begun.acquire(timeout=PATIENCE) for _ in range(MOST - LANES))
            assert not begun.acquire(timeout=0.2)
        finally:
            go_on.set()
        assert not wait([*long, *more], PATIENCE).not_done
    assert (lanes.free, len(lanes.waiting)) == (LANES, 0)


def test_readers_are_answered_in_the_order_they_came():
    go_on, answered = Semaphore(0), []

    def answer(request):
        go_on.acquire(timeout=PATIENCE)
        answered.append(request.path)
        return HttpResponse()

    lanes, ask = Lanes(answer), RequestFactory()
    paths = [f"/{number}" for number in range(LANES + 6)]
    with ThreadPoolExecutor(len(paths)) as threads:
        for number, path in enumerate(paths):
            threads.submit(lanes, ask.get(path))
            until = monotonic() + PATIENCE
            while LANES - lanes.free + len(lanes.waiting) <= number and monotonic() < until:
                sleep(0.001)
        for number in range(len(paths)):
            go_on.release()
            until = monotonic() + PATIENCE
            while len(answered) <= number and monotonic() < until:
                sleep(0.001)
    assert answered[LANES:] == paths[LANES:]


def closed(together: Together | None, *, readers: int) -> int:
    """Of so many readers who come at once, how many are told to go when they have been answered."""
    go_on, ask = Event(), RequestFactory()

    def answer(_request):
        go_on.wait(PATIENCE)
        return HttpResponse()

    lanes, brought = Lanes(answer), {TOGETHER: together} if together else {}
    with ThreadPoolExecutor(readers) as threads:
        waiting = [threads.submit(lanes, ask.get("/", **brought)) for _ in range(readers)]
        until = monotonic() + PATIENCE
        while LANES - lanes.free + len(lanes.waiting) < readers and monotonic() < until:
            sleep(0.001)
        go_on.set()
        return sum(each.result(PATIENCE).headers.get("Connection") == "close" for each in waiting)


@pytest.mark.parametrize(
    ("here", "elsewhere", "sent"), [(8, 0, 7), (5, 3, 1), (4, 4, 0), (3, 5, 0), (2, 0, 1), (1, 0, 0)]
)
def test_a_process_with_more_than_its_share_sends_readers_to_the_others(here, elsewhere, sent):
    together = Together(2)
    for _ in range(elsewhere):
        together.come()
    assert closed(together, readers=here) == sent


def test_readers_with_another_process_are_counted():
    together = Together(2)
    other = get_context("fork").Process(target=together.come)
    other.start()
    other.join(PATIENCE)
    assert not together.go(of=1)


def test_who_is_alone_keeps_all_connections():
    assert not closed(None, readers=4)
