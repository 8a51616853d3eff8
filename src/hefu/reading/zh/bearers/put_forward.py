"""Who may act in a Chinese clause? Each claim looks at one thing and puts forward one party, or several.

How much each counts stands in the lexicon (`bearer_weights.tsv`).
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from hefu.reading.bearers import Around, Bearing, Company, ordered
from hefu.reading.mentions import Mention
from hefu.reading.statements import Statement
from hefu.reading.text import Stretch, Text
from hefu.reading.zh.bearers.agents import opens_with_another
from hefu.reading.zh.bearers.by_rules import WITH_WHOM, whose
from hefu.reading.zh.bearers.of_subject import find_bearers_zh

Ids = tuple[str, ...]
_ACTS = ("verb", "adverb", "preposition", "strength")
_LEAST, _HEAD, _OPENING, _AGENT, _LABEL = 2, 16, 20, 24, 24
"""How short the words of one who acts may be, and how far they are sought."""
_ANY_MARK, _MARKS = ",、;:", ",;:"
_TITLE, _LINES = 24, 14
"""How long a heading may be, and how many lines above."""
_MOST_ALONE = 12
"""So many are put forward unasked; of more, as a file of many papers names, those near the clause."""
_STOPS = "。;,!?"
_ASKS = "?"


class Clause(Struct, frozen=True, kw_only=True, dict=True):
    """A clause with what is known around it, and who acts in it by the rules."""

    text: Text
    statement: Statement
    company: Company
    around: Around
    told: Bearing

    @cached_property
    def whose(self) -> str | None:
        """The party whose words the clause is in."""
        return whose(self.text, self.statement, self.company, self.around)

    @cached_property
    def of_another(self) -> bool:
        """Whether it opens with a thing or a deed of one, and another acts."""
        return opens_with_another(self.text, self.statement, self.company)

    @cached_property
    def line(self) -> int:
        """Where its line begins."""
        return self.text.folded.rfind("\n", 0, self.statement.start) + 1

    @cached_property
    def before(self) -> list[Mention]:
        """The parties named before it in its sentence."""
        return [*self.company.mentions.within(self.statement.sentence.start, self.statement.start)]

    @cached_property
    def before_in_line(self) -> list[Mention]:
        """The parties named before it in its line."""
        return [*self.company.mentions.within(self.line, self.statement.start)]

    @cached_property
    def in_sentence(self) -> frozenset[str]:
        """The parties that its sentence names."""
        sentence = self.statement.sentence
        return frozenset(_named(self.company.mentions.within(sentence.start, sentence.end)))

    @cached_property
    def inside(self) -> list[Mention]:
        """The parties that it names itself."""
        return [*self.company.mentions.within(self.statement.start, self.statement.end)]


def put_forward(clause: Clause) -> dict[Ids, list[str]]:
    """Give each who may act, in the order of the parties, with the claims that say so."""
    found: dict[Ids, list[str]] = {}
    for name, claim in CLAIMS.items():
        for party_ids in claim(clause):
            ids = ordered(party_ids, clause.company) if party_ids else ()
            if ids:
                found.setdefault(ids, []).append(name)
    return found


def _head(clause: Clause) -> Iterator[Ids]:
    """Whom the words at the clause's head mean, up to its deed (铁路方|给予优惠); not with whom."""
    start, limit = clause.statement.start, min(clause.statement.end, clause.statement.start + _HEAD)
    if not (WITH_WHOM.match(clause.text.folded, start, limit) or clause.of_another):
        yield _meant(clause, Stretch(start, limit), _ANY_MARK)


def _opens(clause: Clause) -> Iterator[Ids]:
    """Whose name opens the clause, right before its deed."""
    named = clause.company.mentions.starting_at(clause.statement.start)
    if named and not clause.of_another and any(clause.text.at(kind, named.end) for kind in _ACTS):
        yield (named.party,)


def _by(clause: Clause) -> Iterator[Ids]:
    """By whom the clause says that it is done: 余额由|园方|分担."""
    agent = clause.text.folded.rfind("由", clause.statement.start, clause.statement.end)
    if agent >= 0:
        limit = min(clause.statement.end, agent + _AGENT)
        yield _meant(clause, Stretch(agent + 1, limit), _MARKS, spoken=False)


def _label(clause: Clause) -> Iterator[Ids]:
    """Whose label stands at the head of the line: 市民政局：腾出闲置用房."""
    start = clause.statement.start
    colon = clause.text.folded.find(":", clause.line, min(start, clause.line + _LABEL))
    if colon > 0:
        yield _bearers(clause, Stretch(clause.line, colon), None)


def _sentence_head(clause: Clause) -> Iterator[Ids]:
    """Whom the words mean with which the sentence begins."""
    start = clause.statement.sentence.start
    if start < clause.statement.start:
        yield _meant(clause, Stretch(start, min(clause.statement.start, start + _OPENING)), ",:")


def _question(clause: Clause) -> Iterator[Ids]:
    """Who is named in the question on the line above."""
    end = max(clause.line - 1, 0)
    if clause.text.folded.endswith(_ASKS, 0, end):
        start = clause.text.folded.rfind("\n", 0, end) + 1
        yield _named(clause.company.mentions.within(start, end))


def _heading(clause: Clause) -> Iterator[Ids]:
    """Who is named in the short line without a stop that stands last above."""
    end = clause.line - 1
    for _ in range(_LINES):
        if end <= 0:
            return
        start = clause.text.folded.rfind("\n", 0, end) + 1
        words = clause.text.folded[start:end].strip()
        if words and len(words) <= _TITLE and words[-1] not in _STOPS:
            yield _named(clause.company.mentions.within(start, end))
            return
        end = start - 1


def _person(clause: Clause) -> Iterator[Ids]:
    """For whom the person stands who is named last before it in the line."""
    people = clause.company.names.within(clause.line, clause.statement.start)
    yield from [(one.party,) for one in people if one.party][-1:]


def _all_but(party: str | None, clause: Clause) -> Iterator[Ids]:
    if party:
        yield tuple(one for one in clause.company.everybody if one != party)


def _only(party: str | None) -> Iterator[Ids]:
    if party:
        yield (party,)


def _named(mentions: Iterable[Mention]) -> Ids:
    return tuple(one.party for one in mentions)


def _meant(clause: Clause, words: Stretch, marks: str, *, spoken: bool = True) -> Ids:
    """Give whom words mean, up to a deed or one of the marks; 我们 among them only where ``spoken``."""
    text, start, end = clause.text, words.start, words.end
    ends = [hit.start for kind in _ACTS if (hit := text.first(kind, start + _LEAST, end))]
    ends += [at for mark in marks if (at := text.folded.find(mark, start + 1, end)) > 0]
    return _bearers(clause, Stretch(start, min(ends, default=end)), clause.whose if spoken else None)


def _bearers(clause: Clause, words: Stretch, whose: str | None) -> Ids:
    found = find_bearers_zh(clause.text, words, clause.company, speaker=whose, last=())
    return found.bearers if found else ()


BY_RULES, ANYBODY = "rules", "each-alone"
CLAIMS: dict[str, Callable[[Clause], Iterable[Ids]]] = {
    BY_RULES: lambda clause: [clause.told.bearers],
    "head": _head,
    "opens": _opens,
    "by": _by,
    "label": _label,
    "sentence-head": _sentence_head,
    "question": _question,
    "heading": _heading,
    "person-before": _person,
    "last-subject": lambda clause: [clause.around.last],
    "speaker": lambda clause: _only(clause.around.speaker),
    "author": lambda clause: _only(clause.around.author),
    "all": lambda clause: [clause.company.everybody],
    "all-but-speaker": lambda clause: _all_but(clause.around.speaker, clause),
    "all-but-author": lambda clause: _all_but(clause.around.author, clause),
    ANYBODY: lambda clause: [(party,) for party in clause.company.everybody[:_MOST_ALONE]],
    "named-here": lambda clause: [_named(clause.inside)],
    "named-before": lambda clause: [_named(clause.before)],
    "named-in-line": lambda clause: [_named(clause.before_in_line)],
    "first-before": lambda clause: [_named(clause.before[:1])],
    "last-before": lambda clause: [_named(clause.before[-1:])],
    "last-in-line": lambda clause: [_named(clause.before_in_line[-1:])],
}
"""Each claim by its name."""
