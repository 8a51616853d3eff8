"""What speaks for or against each who may act in a Chinese clause?

Who claims it, and what those put forward are to the clause: each counts by itself, and once more by the form
of the clause's subject. The words of the clause tell what sort of party does such a deed: a city paves.
"""

from collections.abc import Iterator

from hefu.reading.bearer_signs import SEVERAL, of_number, of_voice, without_names
from hefu.reading.text import Stretch
from hefu.reading.zh.bearers.put_forward import BY_RULES, Clause, Ids

_PRONOUNS = ("everybody", "own_side", "spoken_to", "generic", "back_reference")
_OFFICES = {"office": ("department", "body"), "officer": ("office",)}
_LENGTH = 40
"""Characters of a clause whose words are weighed."""


def form_of(clause: Clause) -> str:
    """Name the form of a clause's subject, and whether the clause asks or pledges."""
    return f"{_subject_of(clause)}.{clause.statement.kind.value}"


def _subject_of(clause: Clause) -> str:
    subject, text, company = clause.statement.subject, clause.text, clause.company
    if subject is None:
        return "none"
    named = {one.party for one in company.mentions.within(subject.start, subject.end)}
    if named:
        return "name" if len(named) == 1 else "names"
    people = company.names.within(subject.start, subject.end)
    if people and people[-1].party:
        return "person"
    among = text.among(_PRONOUNS, subject.start, subject.end)
    offices = (name for name, kinds in _OFFICES.items() if text.has(kinds, subject.start, subject.end))
    return next(iter(among), None) or next(offices, "thing")


def words_of(clause: Clause) -> tuple[str, ...]:
    """Give the pairs of characters with which a clause begins, whoever it names."""
    span = Stretch(clause.statement.start, clause.statement.end)
    words = without_names(clause.text, span, clause.company.mentions)[:_LENGTH]
    pairs = (words[at : at + 2] for at in range(len(words) - 1))
    return tuple(dict.fromkeys(pair for pair in pairs if not pair.isspace() and pair.isprintable()))


def signs_of(clause: Clause, ids: Ids, claims: list[str], form: str) -> list[str]:
    """Give what speaks for or against those put forward, by itself and by the form of the subject."""
    rule = f"{BY_RULES}.{clause.told.why.rule}"
    by_rules = [rule, f"{rule} {SEVERAL if len(ids) > 1 else 'one'}"] if BY_RULES in claims else []
    signs = (
        *claims,
        *of_number(clause.text, clause.company, ids),
        *of_voice(clause.around, ids),
        *_of_place(clause, ids),
    )
    return by_rules + [one for sign in dict.fromkeys(signs) for one in (sign, f"{sign} {form}")]


def _of_place(clause: Clause, ids: Ids) -> Iterator[str]:
    """Where the clause and its sentence name them, and behind what character."""
    text, subject = clause.text.folded, clause.statement.subject
    for one in clause.inside:
        if one.party in ids and not (subject and subject.start <= one.start < subject.end):
            yield "named-in-it"
            yield f"behind.{text[one.start - 1 : one.start].strip()}"
            if one.start == clause.statement.start:
                yield "opens-it"
    told = len(clause.in_sentence.intersection(ids))
    yield f"sentence-names.{'all' if told == len(ids) else 'some' if told else 'none'}"
