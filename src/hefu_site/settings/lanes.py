"""Who is answered first: an act does not stand behind readers."""

from collections.abc import Callable
from queue import SimpleQueue

from django.http import HttpRequest, HttpResponse

LANES = 2
"""Reading requests that one process answers at once. With more, each would be later."""
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Lanes:
    """Lets a few reading requests through at once, in the order they came, and every act at once: who signs
    does not wait until all have read who came before."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer
        self.free: SimpleQueue[int] = SimpleQueue()
        for lane in range(LANES):
            self.free.put(lane)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in READS:
            return self.answer(request)
        lane = self.free.get()
        try:
            return self.answer(request)
        finally:
            self.free.put(lane)
