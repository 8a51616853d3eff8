"""Asking the database's own full-text index: the same question in each one's language, the same answer."""

from collections.abc import Collection, Mapping, Sequence

from django.db import connection

from hefu_site.search.models import Kind
from hefu_site.search.words import SCOPE, Phrase, Question

NUMBERED = (Kind.AGREEMENT, Kind.UNDERTAKING, Kind.PARTY, Kind.PERSON, Kind.DOCUMENT, Kind.NOTE)
"""The kinds by their numbers in SQLite's index; a new one goes to the end, in a migration too."""
ROOM = 16
"""A row of SQLite's index is numbered by so many times its passage's number, and its kind's."""
LATEST = 2**63 // ROOM - 1
AT_ONCE = 20_000
"""Passages looked at in one go: all that an office has of a common word, since to ask again costs more."""


def matching(
    question: Question, *, kinds: Collection[Kind], audience: Collection[str], before: int | None, limit: int
) -> Mapping[Kind, list[int]]:
    """The passages of each kind, for an audience, that hold all of a question's phrases: the latest first.

    Args:
        question: what is asked for; nothing is found without letters or digits.
        kinds: those wanted.
        audience: the tokens of whoever asks, one of which a passage must have.
        before: only passages older than this one.
        limit: how many of a kind at most.
    """
    if not question.phrases:
        return {kind: [] for kind in kinds}
    ask = _told_by_function if connection.vendor == "postgresql" else _told_by_index
    return ask(question, kinds, sorted(audience), before=min(before or LATEST, LATEST), limit=limit)


def _told_by_function(
    question: Question, kinds: Collection[Kind], audience: Sequence[str], *, before: int, limit: int
) -> dict[Kind, list[int]]:
    """PostgreSQL's full-text index knows no order, so a function decides where to look: `search_latest`."""
    found: dict[Kind, list[int]] = {kind: [] for kind in kinds}
    asked: list[str | int] = [tsquery(question), " ".join(audience), " ".join(kinds), before, limit]
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, id FROM search_latest(%s, %s, %s, %s, %s)", asked)
        for kind, number in cursor.fetchall():
            found[Kind(kind)].append(number)
    return found


def _told_by_index(
    question: Question, kinds: Collection[Kind], audience: Sequence[str], *, before: int, limit: int
) -> dict[Kind, list[int]]:
    """SQLite's index is asked once for all kinds, and again only for those of which too few were among the
    latest."""
    found: dict[Kind, list[int]] = {kind: [] for kind in kinds}
    wanted = list(kinds)
    while wanted:
        tokens = [] if len(wanted) == len(Kind) else [token_of_kind(kind) for kind in wanted]
        with connection.cursor() as cursor:
            cursor.execute(LATEST_OF_INDEX, [fts5(question, [audience, tokens]), before * ROOM, AT_ONCE])
            numbers = [number for (number,) in cursor.fetchall()]
        for number in numbers:
            kind = NUMBERED[number % ROOM]
            if kind in wanted and len(found[kind]) < limit:
                found[kind].append(number // ROOM)
        if len(numbers) < AT_ONCE:
            break
        before = numbers[-1] // ROOM
        wanted = [kind for kind in wanted if len(found[kind]) < limit]
    return found


def token_of_kind(kind: str) -> str:
    """The token of a kind of passage."""
    return f"{SCOPE}k{kind}"


def fts5(question: Question, scopes: Sequence[Sequence[str]] = ()) -> str:
    """The question in the language of SQLite's index, and one token of each scope that has any."""

    def phrase(asked: Phrase) -> str:
        return f'"{" ".join(asked.words)}"{"*" if asked.beginning else ""}'

    scoped = ["(" + " OR ".join(f'"{token}"' for token in scope) + ")" for scope in scopes if scope]
    return " AND ".join([*scoped, *map(phrase, question.phrases)])


def tsquery(question: Question) -> str:
    """The same in PostgreSQL's language."""

    def phrase(asked: Phrase) -> str:
        quoted = [f"'{word}'" for word in asked.words]
        return " <-> ".join(quoted) + (":*" if asked.beginning else "")

    return " & ".join(f"({phrase(each)})" for each in question.phrases)


LATEST_OF_INDEX = (
    "SELECT rowid FROM search_words WHERE search_words MATCH %s AND rowid < %s ORDER BY rowid DESC LIMIT %s"
)
