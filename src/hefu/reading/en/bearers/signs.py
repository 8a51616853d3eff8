"""What speaks for each who may act in an English clause whose subject names nobody: "the works will be done"?

There the deed tells: a city paves, a company hires. Its words count with the sort of those put forward, and
so do how many these are, who speaks and whom the sentence names.
"""

from collections.abc import Iterator

from hefu.reading.bearer_signs import of_number, of_voice, sort_of, without_names
from hefu.reading.en.bearers.clause import Clause, Ids
from hefu.reading.patterns import pattern
from hefu.reading.text import Stretch

OPEN = frozenset({"thing", "nothing", "order", "they", "you", "all"})
"""The forms of subject that name nobody."""
_WORD = pattern(r"[a-z][a-z'-]+|@")
_COMMON = frozenset((
    "a", "all", "an", "and", "any", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have",
    "her", "his", "in", "is", "its", "of", "on", "or", "our", "that", "the", "their", "these", "this",
    "to", "which", "with",
))  # fmt: skip
_MOST_OF_DEED, _MOST_OF_SUBJECT = 8, 8
_BEHIND = 12
"""Characters before a name in which the word stands that it follows: "by Acme"."""


def words_of(clause: Clause) -> tuple[str, ...]:
    """Give the first words of the subject and of the deed, whoever they name, without the commonest."""
    deed = Stretch(clause.statement.start, clause.statement.end)
    found = [
        _words(clause, stretch)[:most]
        for stretch, most in ((Stretch(*clause.bounds), _MOST_OF_SUBJECT), (deed, _MOST_OF_DEED))
    ]
    return tuple(dict.fromkeys(word for words in found for word in words))


def _words(clause: Clause, words: Stretch) -> list[str]:
    told = _WORD.findall(without_names(clause.text, words, clause.company.mentions))
    return [word for word in told if word not in _COMMON]


def signs_of(clause: Clause, ids: Ids, words: tuple[str, ...]) -> list[str]:
    """Give what speaks for or against those put forward."""
    sort, form = sort_of(clause.company, ids), f"{clause.form}.{clause.statement.kind.value}"
    signs = (
        *of_number(clause.text, clause.company, ids),
        *of_voice(clause.around, ids),
        *_of_place(clause, ids),
    )
    both = [one for sign in dict.fromkeys(signs) for one in (sign, f"{sign} {form}")]
    return [*both, *map(f"{sort} ".__add__, words)]


def _of_place(clause: Clause, ids: Ids) -> Iterator[str]:
    """Where the clause and its sentence name them, and behind what word."""
    text, statement, mentions = clause.text.folded, clause.statement, clause.company.mentions
    for one in mentions.within(statement.start, statement.end):
        if one.party in ids:
            yield "named-in-it"
            yield f"behind.{(text[max(0, one.start - _BEHIND) : one.start].split() or [''])[-1]}"
            if one.start == statement.start:
                yield "opens-it"
    inside = {one.party for one in mentions.within(statement.sentence.start, statement.sentence.end)}
    told = len(inside.intersection(ids))
    yield f"sentence-names.{'all' if told == len(ids) else 'some' if told else 'none'}"
