"""Whose people sit at the table, by the list of those present at a meeting?"""

from collections.abc import Sequence

from hefu.reading.bodies_en import Body
from hefu.reading.sentences import Sentence
from hefu.reading.text import Text


def find_attending(text: Text, sentences: Sequence[Sentence], bodies: Sequence[Body]) -> list[Body]:
    """Name the bodies of the lines that begin with "Present:", as minutes do."""
    lines = {one.line for one in sentences if text.at("present", one.start)}
    return [
        body
        for one in sentences if one.line in lines
        for body in bodies if one.start <= body.start and body.end <= one.end
        if body.defined or not body.bare
    ]  # fmt: skip
