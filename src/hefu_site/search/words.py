"""Texts and questions as tokens, the same for every database: pure, and told nothing of rows.

A Chinese run becomes its pairs of characters and, at its end, its last character alone, so that one
character is found as the beginning of a token. Other words stand as they are, folded: lower case, half
width, simplified, without accents. A token holds letters and digits only, which every database's
tokeniser leaves whole.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hefu.lexicon.load import load_lexicon

HANZI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufa6d\ufa70-\ufad9\U00020000-\U0002a6d6"
SCOPE = "ʘ"
"""Begins the tokens of an audience or a kind. No text has a token with it, so nobody can ask for one."""
RUN = re.compile(rf"[{HANZI}]+|\d{{1,3}}(?:,\d{{3}})+(?!\d)|[^\W_{HANZI}{SCOPE}]+")
LONGEST_TOKEN = 40
LONGEST_QUESTION = 100
MOST_PHRASES = 8
SHORTEST_BEGINNING = 3
"""Letters from which a word also finds those that begin with it: job finds jobs, but 5 not 500."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token and where it stands in its text; ``final`` is the last character of a Chinese run, alone."""

    word: str
    start: int
    end: int
    final: bool = False


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens of a text in their order."""
    folded = load_lexicon().folding.fold(text)
    for run in RUN.finditer(folded):
        word, start, end = run[0], run.start(), run.end()
        if re.match(f"[{HANZI}]", word):
            for at in range(len(word) - 1):
                yield Token(word[at : at + 2], start + at, start + at + 2)
            yield Token(word[-1], end - 1, end, final=True)
        else:
            yield Token(_plain(word), start, end)


def _plain(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.replace(",", ""))
    letters = "".join(letter for letter in apart if letter.isalnum()) or word
    return letters[:LONGEST_TOKEN].lower()


@dataclass(frozen=True)
class Phrase:
    """Tokens that follow one another; the last may be the beginning of a longer one."""

    words: tuple[str, ...]
    beginning: bool

    def stands_at(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the phrase stands in a text's tokens from a place on."""
        found = [token.word for token in tokens[at : at + len(self.words)]]
        if len(found) < len(self.words) or found[:-1] != [*self.words[:-1]]:
            return False
        return found[-1].startswith(self.words[-1]) if self.beginning else found[-1] == self.words[-1]


@dataclass(frozen=True)
class Question:
    """What somebody asks for: phrases, all of which must stand in a passage."""

    text: str

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """What stands between spaces is a phrase each; without letters or digits there is none."""
        pieces = self.text[:LONGEST_QUESTION].split()[:MOST_PHRASES]
        return tuple(phrase for piece in pieces if (phrase := _phrase(piece)))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the question's words stand in a text, in order, those that touch or overlap as one."""
        tokens, joined = [*tokens_of(text)], list[tuple[int, int]]()
        for start, end in sorted(self._found(tokens)):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    def _found(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        for phrase in self.phrases:
            for at, token in enumerate(tokens):
                if phrase.stands_at(tokens, at):
                    last, asked = tokens[at + len(phrase.words) - 1], phrase.words[-1]
                    yield token.start, last.end if last.word == asked else last.start + len(asked)


def _phrase(piece: str) -> Phrase | None:
    tokens = [*tokens_of(piece)]
    if not tokens:
        return None
    last = tokens[-1]
    if last.final and len(tokens) > 1 and tokens[-2].end == last.end:
        tokens.pop()  # the run may go on in the text
        return Phrase(tuple(token.word for token in tokens), beginning=False)
    beginning = last.final or (len(last.word) >= SHORTEST_BEGINNING and not last.word.isdigit())
    return Phrase(tuple(token.word for token in tokens), beginning=beginning)
