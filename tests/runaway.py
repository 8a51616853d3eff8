"""Texts that a pattern may take endless time over: a run of what it repeats, and then what ends no match.

Time without bound needs a repeat whose body fits one text in several ways: it holds a choice or a repeat
of its own. Bodies are drawn from the pattern as Python parses it; what is drawn is fixed by its source.
"""

import re
import signal
from collections.abc import Iterator, Sequence
from importlib import import_module
from random import Random
from types import FrameType
from typing import Any

_ops, _parser, _compiler = (import_module(f"re.{name}") for name in ("_constants", "_parser", "_compiler"))
"""How Python takes patterns apart; nothing public tells it."""

Nodes = Sequence[tuple[Any, Any]]

RUN = 40
"""How many bodies make a run: what doubles with each takes years, what grows with the cube a millisecond."""
MIXED = 4
"""How many runs of bodies drawn at random follow those of one body for each choice it has."""
SECONDS = 1
_FEW = 5
"""A repeat that ends before so many is as quick as what stands in it."""
_SIGNS = "aAb1 ,.;:'\"()-_/&\n的一与代"
_ENDS = ("!", "0", "x", "\n\n")
_REPEATS = (_ops.MAX_REPEAT, _ops.MIN_REPEAT)


def runs_away(one: re.Pattern[str]) -> str | None:
    """Give a text of a few hundred characters that keeps a pattern busy for seconds, if one is drawn."""
    compiled = re.compile(one.pattern, one.flags)
    return next((text for text in attacks(one) if not _answers(compiled, text)), None)


def attacks(one: re.Pattern[str]) -> Iterator[str]:
    """Yield the texts drawn from each repeat of a pattern that may fit one text in several ways."""
    draw = _Draw(one.pattern)
    for before, body in _repeats(list(_parser.parse(one.pattern, one.flags)), []):
        runs = [draw.text(body, choice) * RUN for choice in range(_choices(body)) for _ in "ab"]
        runs += ["".join(draw.text(body) for _ in range(RUN)) for _ in range(MIXED)]
        for run in runs:
            yield draw.text(before) + run + draw.random.choice(_ENDS)


def _answers(compiled: re.Pattern[str], text: str) -> bool:
    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        compiled.findall(text)
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return True


def _repeats(nodes: Nodes, before: list[tuple[Any, Any]]) -> Iterator[tuple[Nodes, Nodes]]:
    """Yield what stands before each repeat, and the body that it repeats."""
    for op, value in nodes:
        if op in _REPEATS and value[1] >= _FEW and any(map(_has_ways, value[2])):
            yield list(before), list(value[2])
        for part in _parts(op, value):
            yield from _repeats(list(part), before)
        before = [*before, (op, value)]


def _has_ways(node: tuple[Any, Any]) -> bool:
    op, value = node
    varies = op is _ops.BRANCH or (op in _REPEATS and value[0] != value[1])
    return varies or any(_has_ways(one) for part in _parts(op, value) for one in part)


def _choices(nodes: Nodes) -> int:
    """Give how many choices the broadest of all choices in some nodes has, and at least one."""
    parts = [(op, _parts(op, value)) for op, value in nodes]
    return max([1, *(len(part) for op, part in parts if op is _ops.BRANCH),
                *(_choices(one) for _, part in parts for one in part)])  # fmt: skip


def _parts(op: Any, value: Any) -> Sequence[Nodes]:
    if op is _ops.BRANCH:
        return list(value[1])
    if op in _REPEATS:
        return [value[2]]
    if op is _ops.SUBPATTERN:
        return [value[3]]
    return [value[1]] if op in (_ops.ASSERT, _ops.ASSERT_NOT) else []


class _Draw:
    """Draws texts that nodes match, the same for the same seed; what only looks ahead draws nothing."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)  # noqa: S311  draws a test's text, no secret

    def text(self, nodes: Nodes, choice: int | None = None) -> str:
        """Draw a text; where there are choices, take that of a number, or any."""
        return "".join(self._of(op, value, choice) for op, value in nodes)

    def _of(self, op: Any, value: Any, choice: int | None) -> str:
        if op is _ops.LITERAL:
            return chr(value)
        if op in (_ops.IN, _ops.ANY, _ops.NOT_LITERAL):
            return self._one_of(op, value)
        if op in _REPEATS:
            least, most, body = value
            times = self.random.randint(least, min(most, least + 2))
            return "".join(self.text(body, choice) for _ in range(times))
        if op in (_ops.BRANCH, _ops.SUBPATTERN):
            parts = _parts(op, value)
            part = self.random.choice(parts) if choice is None else parts[choice % len(parts)]
            return self.text(part, choice)
        return ""

    def _one_of(self, op: Any, value: Any) -> str:
        told = value if op is _ops.IN else ()
        known = [chr(sign) for kind, sign in told if kind is _ops.LITERAL]
        known += [chr(self.random.randint(*bounds)) for kind, bounds in told if kind is _ops.RANGE]
        if not known or told[0][0] is _ops.NEGATE:
            fits = _compiler.compile(_parser.SubPattern(_parser.State(), [(op, value)])).fullmatch
            known = list(filter(fits, _SIGNS))
        return self.random.choice(known)
