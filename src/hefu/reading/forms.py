"""Where in a text does any of a few forms stand: names, short names, offices?

A text has few of them, and looking for each by itself takes a fraction of the time that a pattern of
them all takes to be made.
"""

from collections.abc import Callable, Iterable, Iterator


def places_of(form: str, text: str) -> Iterator[int]:
    """Yield where a form begins, in the order of the text; the places may overlap."""
    at = text.find(form) if form else -1
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def anywhere(start: int, end: int) -> bool:
    """Let a form stand at any place."""
    return True


def find_longest(
    forms: Iterable[str], text: str, stands: Callable[[int, int], bool] = anywhere
) -> Iterator[tuple[int, int]]:
    """Yield ``[start, end)`` of forms: at each place the longest that ``stands``, none overlapping."""
    places = sorted((start, -len(form)) for form in forms for start in places_of(form, text))
    free = 0
    for start, less in places:
        if start >= free and stands(start, start - less):
            free = start - less
            yield start, free
