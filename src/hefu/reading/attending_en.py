"""Whose people sit at the table, by the list of those present at a meeting?"""

from collections.abc import Iterator, Sequence

from hefu.reading.bodies_en import Body
from hefu.reading.sentences import Sentence
from hefu.reading.text import Stretch, Text


def find_attending(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Name the bodies of the lines that begin with "Present:", and of those who chair together."""
    places = list(_places(text, sentences))
    return [
        body for place in places for body in bodies
        if place.start <= body.start and body.end <= place.end and (body.defined or not body.bare)
    ]  # fmt: skip


def _places(text: Text, sentences: Sequence[Sentence]) -> Iterator[Stretch]:
    lines = {one.line for one in sentences if text.at("present", one.start)}
    for one in sentences:
        chaired = text.first("chaired", one.start, one.end)
        if one.line in lines:
            yield Stretch(one.start, one.end)
        elif chaired:
            yield Stretch(chaired.end, one.end)
