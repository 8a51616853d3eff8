"""Who is answered first: an act does not stand behind readers."""

from collections import deque
from collections.abc import Callable
from multiprocessing import Value
from threading import Event, Lock

from django.http import HttpRequest, HttpResponse

LANES = 1
"""Reading requests that one process answers at once. With more, each would be later, and so would an act."""
PATIENCE = 0.5
"""Seconds after which a reader goes on beside those before: one long answer holds up nobody for longer."""
MOST = 4
"""Reading requests that a process answers at once where answers are long."""
A_MOMENT = 0.04
"""Seconds for which a reader waits while somebody acts: about as long as it takes to sign."""
READS = frozenset({"GET", "HEAD", "OPTIONS"})
TOGETHER = "hefu.together"
"""Under which a request brings the `Together` of its server, where several processes answer."""


class Together:
    """The readers who are with any of the processes of a server. It is made before these are."""

    def __init__(self, processes: int) -> None:
        self._processes, self._readers = processes, Value("i", 0)

    def come(self) -> None:
        """Count a reader in."""
        with self._readers.get_lock():
            self._readers.value += 1

    def go(self, *, of: int) -> bool:
        """Count out one of so many who are with this process; tell whether these are more than its share."""
        with self._readers.get_lock():
            together: int = self._readers.value
            self._readers.value -= 1
        return (of - 1) * self._processes >= together


class Lanes:
    """Lets reading requests through one by one, in the order they came, and every act at once: who signs
    does not wait until all have read who came before. A reader whose turn comes meanwhile holds back for a
    moment, since of two that run in one process each takes twice as long.

    A connection that is kept stays with one process, so that many readers may wait there and few elsewhere.
    Of a process that has more than its share a reader's connection is closed: it comes back to any of them.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer
        self.counting = Lock()
        self.free, self.waiting = LANES, deque[Lock]()
        self.acts, self.nobody_acts = 0, Event()
        self.nobody_acts.set()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._read(request) if request.method in READS else self._act(request)

    def _read(self, request: HttpRequest) -> HttpResponse:
        together: Together | None = request.META.get(TOGETHER)
        if together:
            together.come()
        self._take_lane()
        try:
            self.nobody_acts.wait(A_MOMENT)
            answer = self.answer(request)
        finally:
            here = self._leave_lane()
            too_many = together.go(of=here) if together else False
        if too_many:
            answer.headers["Connection"] = "close"
        return answer

    def _take_lane(self) -> None:
        """Take a free lane, or wait until who came before has left one: it is handed over, so that nobody
        who came later takes it. After a while go on all the same, on a lane more.
        """
        with self.counting:
            if self.free > 0:
                self.free -= 1
                return
            turn = Lock()
            turn.acquire()
            self.waiting.append(turn)
        while not turn.acquire(timeout=PATIENCE):
            with self.counting:
                if turn not in self.waiting:
                    return
                if self.free > LANES - MOST:
                    self.waiting.remove(turn)
                    self.free -= 1
                    return

    def _leave_lane(self) -> int:
        """Hand the lane over, or leave it free; tell how many readers were here, this one too."""
        with self.counting:
            here = LANES - self.free + len(self.waiting)
            self.free += 1
            if self.waiting and self.free > 0:
                self.free -= 1
                self.waiting.popleft().release()
            return here

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
