"""Where in a text do forms stand: names, short names, offices?

Most texts have few of them, and looking for each by itself takes a fraction of the time that a pattern or an
automaton of them all takes to be made.
"""

from collections.abc import Callable, Iterable, Iterator

from ahocorasick_rs import AhoCorasick

_MANY = 200
"""From so many forms on, one pass takes less time than one each."""
_LETTERS = len("MOU")


def places_of(form: str, text: str) -> Iterator[int]:
    """Yield where a form begins, in the order of the text; the places may overlap."""
    at = text.find(form) if form else -1
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def anywhere(start: int, end: int) -> bool:
    """Let a form stand at any place."""
    return True


def _places_of_all(forms: list[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each form begins, with its length below nothing: many forms are sought in one pass."""
    if len(forms) < _MANY:
        yield from ((start, -len(form)) for form in forms for start in places_of(form, text))
        return
    matches = AhoCorasick(forms).find_matches_as_indexes(text, overlapping=True)
    yield from ((start, start - end) for _, start, end in matches)


def find_longest(
    forms: Iterable[str], text: str, stands: Callable[[int, int], bool] = anywhere
) -> Iterator[tuple[int, int]]:
    """Yield ``[start, end)`` of forms: at each place the longest that ``stands``, none overlapping."""
    places = sorted(_places_of_all(list(filter(None, forms)), text))
    free = 0
    for start, less in places:
        if start >= free and stands(start, start - less):
            free = start - less
            yield start, free


def is_written_as_a_name(form: str) -> bool:
    """Tell "Loi" and "Mou", people's names, from the letters "LOI" and "MoU" of a paper."""
    return len(form) == _LETTERS and form.istitle()
