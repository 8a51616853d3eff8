"""Who is answered first: an act does not stand behind readers."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Event, Lock

from django.http import HttpRequest, HttpResponse

LANES = 2
"""Reading requests that one process answers at once. With more, each would be later."""
A_MOMENT = 0.04
"""Seconds for which a reader waits while somebody acts: about as long as it takes to sign."""
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Lanes:
    """Lets a few reading requests through at once, in the order they came, and every act at once: who signs
    does not wait until all have read who came before. A reader whose turn comes meanwhile holds back for a
    moment, since of two that run in one process each takes twice as long."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer
        self.free: SimpleQueue[int] = SimpleQueue()
        for lane in range(LANES):
            self.free.put(lane)
        self.counting, self.acts, self.nobody_acts = Lock(), 0, Event()
        self.nobody_acts.set()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._read(request) if request.method in READS else self._act(request)

    def _read(self, request: HttpRequest) -> HttpResponse:
        lane = self.free.get()
        try:
            self.nobody_acts.wait(A_MOMENT)
            return self.answer(request)
        finally:
            self.free.put(lane)

    def _act(self, request: HttpRequest) -> HttpResponse:
        with self.counting:
            self.acts += 1
            self.nobody_acts.clear()
        try:
            return self.answer(request)
        finally:
            with self.counting:
                self.acts -= 1
                if not self.acts:
                    self.nobody_acts.set()
