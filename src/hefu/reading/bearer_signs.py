"""What speaks for or against each who may act in a clause, in whatever language: how many they are, of what
sort, and whether whoever speaks, writes or acted before is one of them.

What each sign weighs stands in the lexicon of the language (`bearer_weights.tsv`).
"""

from collections.abc import Iterator

from hefu.reading.basis import is_instrument
from hefu.reading.bearers import Around, Company
from hefu.reading.mentions import Mentions
from hefu.reading.names import Names
from hefu.reading.text import Stretch, Text
from hefu.reading.weighing import parts_between_names

Ids = tuple[str, ...]
SEVERAL = "+"
"""Stands for the sort of several parties."""
_NO_PEOPLE = Names(())
_MOST_PARTIES, _MOST_TIMES = 6, 4
_FEW = ("", "one", "two")


def sort_of(company: Company, ids: Ids) -> str:
    """Name the sort of the one party put forward."""
    return company.kinds[ids[0]].value if len(ids) == 1 else SEVERAL


def without_names(text: Text, words: Stretch, mentions: Mentions) -> str:
    """Give words with a mark in the place of each party's name."""
    parts = parts_between_names(mentions, _NO_PEOPLE, words)
    return "".join(text.folded[part.start : part.end] + (mark or "") for part, mark in parts)


def of_number(text: Text, company: Company, ids: Ids) -> tuple[str, ...]:
    """How many they are, of what sorts, and how often the text names them: the same in each clause."""
    told = company.numbers.get(ids)
    if told is None:
        told = company.numbers[ids] = tuple(_of_number(text, company, ids))
    return told


def _of_number(text: Text, company: Company, ids: Ids) -> Iterator[str]:
    every, times = company.everybody, company.mentions.counts
    if len(every) > 1 and len(ids) == len(every):
        yield "are-all"
        yield f"all-of.{min(len(every), _MOST_PARTIES)}"
        yield "all-of-a-paper" if is_instrument(text) else "all-of-a-report"
    else:
        yield f"are.{_FEW[len(ids)] if len(ids) < len(_FEW) else 'some'}"
    sorts = {company.kinds[one].value for one in ids}
    yield f"sort.{sorts.pop() if len(sorts) == 1 else 'mixed'}"
    yield f"named.{min(_MOST_TIMES, *(times[one] for one in ids))}"
    if len(ids) == 1 and times[ids[0]] == company.most_times:
        yield "named-most"
    if ids == every[:1]:
        yield "first-of-all"


def of_voice(around: Around, ids: Ids) -> Iterator[str]:
    """Whether whoever speaks, writes or acted before is one of them."""
    for role, party in (("speaker", around.speaker), ("author", around.author)):
        if party:
            yield f"{'with' if party in ids else 'without'}-{role}"
    if around.last:
        yield "others-than-before" if set(ids).isdisjoint(around.last) else "as-before"
