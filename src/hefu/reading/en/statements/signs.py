"""What of an English clause is weighed, to tell whether it undertakes?

Source:
    docs/rules/clauses.md
"""

from collections.abc import Container, Sequence, Set
from functools import lru_cache

from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch, Text
from hefu.reading.weighing import EDGE, NUMBER, parts_between_names, place_of

_WORD = pattern(r"[^\W\d_]+(?:'[^\W\d]+)?|[^\w\s]|\d[\d,.]*")
_MOST_WORDS, _MOST_FORMS = 3, 4
_FORM = "~"
_ENDINGS = ("ing", "ed", "ly", "tion", "ment", "s")
_BINDING = pattern(
    r"a|after|all|and?|any|are|as|at|be|been|before|both|but|by|can|could|did|do|does|each|every|for|from|had|has|"
    r"have|he|her|his|i|if|in|is|its?|may|must|no|not|of|on|or|our|said|says?|shall|she|should|so|than|that|the|"
    r"their|then|there|these|they|this|those|to|until|was|we|were|when|which|who|will|with|would|you|your"
)
_KNOWN = 10_000
"""How many words keep their form at a time."""


def signs_of(text: Text, mentions: Mentions, people: Names, clause: Stretch) -> Set[str]:
    """Give what is weighed of a clause: its words and their forms, up to so many in a row, and its place."""
    words, begun = _words_of(text, mentions, people, clause), text.words.begun
    forms = [*map(_form_of, words)]
    return {
        *_rows(words, begun, _MOST_WORDS),
        *_rows(forms, begun, _MOST_FORMS, mark=_FORM),
        place_of(text, clause.start),
    }


def _rows(words: Sequence[str], begun: Container[str], longest: int, *, mark: str = "") -> Set[str]:
    """Give each word, and words in a row up to the ``longest``, behind a mark.

    Only what has ``begun`` a sign with weight goes on to the next word.
    """
    found = set()
    for at, word in enumerate(words):
        row = mark + word
        found.add(row)
        for more in words[at + 1 : at + longest]:
            if row not in begun:
                break
            row = f"{row} {more}"
            found.add(row)
    return found


@lru_cache(maxsize=_KNOWN)
def _form_of(word: str) -> str:
    """Give a word that only binds others as it stands, of any other its ending: so a verb that nobody has
    seen yet is known for a past one.
    """
    if _BINDING.fullmatch(word) or not word[:1].isalpha():
        return word
    if not word.endswith(_ENDINGS):
        return ""
    return next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 2), "")


def _words_of(text: Text, mentions: Mentions, people: Names, clause: Stretch) -> list[str]:
    """Give the words and marks of a clause, with those around it; a name or a number is one."""
    words = [_mark(text.folded, clause.start, back=True)]
    for part, stands in parts_between_names(mentions, people, clause):
        here = _WORD.findall(text.folded, part.start, part.end)
        words += [NUMBER if word[0].isdecimal() else word for word in here]
        words += [stands] if stands else []
    return [*words, _mark(text.folded, clause.end, back=False)]


def _mark(folded: str, at: int, *, back: bool) -> str:
    """Give the mark beside a clause, or the edge of its line."""
    if back:
        return folded[folded.rfind("\n", 0, at) + 1 : at].rstrip()[-1:] or EDGE
    line = folded.find("\n", at)
    return folded[at : line if line >= 0 else len(folded)].lstrip()[:1] or EDGE
