"""An act is answered while readers wait in line."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event, Semaphore

from django.http import HttpResponse
from django.test import RequestFactory

from hefu_site.settings.lanes import LANES, Lanes

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


def test_a_lane_is_free_again_after_a_failure():
    def answer(_request):
        raise ZeroDivisionError

    lanes = Lanes(answer)
    for _ in range(LANES + 1):
        try:
            lanes(RequestFactory().get("/"))
        except ZeroDivisionError:
            continue
    assert lanes.free.qsize() == LANES
