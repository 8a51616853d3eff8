"""Asking the database's own full-text index: the same question in each one's language, the same answer."""

from collections.abc import Collection, Mapping, Sequence

from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from hefu_site.search.models import Kind, Passage
from hefu_site.search.words import SCOPE, Phrase, Question

NUMBERED = (Kind.UNDERTAKING, Kind.DOCUMENT, Kind.AGREEMENT, Kind.PARTY, Kind.PERSON, Kind.NOTE)
"""The kinds by their numbers in SQLite's index; a new one goes to the end, in a migration too."""
ROOM = 2**48
"""In SQLite's index a passage has its own number, and so many times that of its kind added."""
LATEST = ROOM - 1


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
    told = ask(question, kinds, sorted(audience), before=min(before or LATEST, LATEST), limit=limit)
    return {kind: told.get(kind, []) for kind in kinds}


def all_matching(question: Question, kind: Kind, *, audience: str) -> QuerySet[Passage]:
    """All passages of a kind, for an audience, that hold all of a question's phrases, in no order: to narrow
    other rows with, in the database."""
    if not question.phrases:
        return Passage.objects.none()
    line = OF_KIND.format(kind=kind)
    asked: list[str | int] = [audience, tsquery(question)]
    if connection.vendor == "sqlite":
        start = NUMBERED.index(kind) * ROOM
        line, asked = OF_STRETCH, [start, fts5(question, [audience]), start, start + LATEST]
    return Passage.objects.filter(pk__in=RawSQL(line, asked))  # noqa: S611  no part of it is anybody's text


def _told_by_function(
    question: Question, kinds: Collection[Kind], audience: Sequence[str], *, before: int, limit: int
) -> Mapping[str, list[int]]:
    """PostgreSQL's full-text index knows no order, so a function decides where to look: `search_latest`."""
    asked: list[str | int] = [tsquery(question), " ".join(audience), " ".join(kinds), before, limit]
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, ids FROM search_latest(%s, %s, %s, %s, %s)", asked)
        return dict(cursor.fetchall())


def _told_by_index(
    question: Question, kinds: Collection[Kind], audience: Sequence[str], *, before: int, limit: int
) -> Mapping[str, list[int]]:
    """SQLite's index has the kinds one behind another. It is gone through once for all of them, down to
    enough undertakings, of which there are the most and which come last."""
    asked, all_of_them = fts5(question, audience), before == LATEST and len(kinds) == len(Kind)
    found: list[list[int]] = [[] for _ in NUMBERED]
    with connection.cursor() as cursor:
        if all_of_them:
            cursor.execute(OF_INDEX, [asked, 0, len(NUMBERED) * ROOM, NO_LIMIT])
            for (number,) in cursor:
                kind, passage = divmod(number, ROOM)
                if len(found[kind]) < limit:
                    found[kind].append(passage)
                elif not kind:
                    break
        for kind in () if all_of_them else map(NUMBERED.index, kinds):
            cursor.execute(OF_INDEX, [asked, kind * ROOM, kind * ROOM + before, limit])
            found[kind] = [number % ROOM for (number,) in cursor.fetchall()]
    return dict(zip(NUMBERED, found, strict=True))


def token_of_kind(kind: str) -> str:
    """The token of a kind of passage."""
    return f"{SCOPE}k{kind}"


def fts5(question: Question, audience: Sequence[str]) -> str:
    """The question in the language of SQLite's index, for who has one of some tokens: there every word of a
    passage stands once for each, behind it."""

    def phrase(asked: Phrase, token: str) -> str:
        return f'"{" ".join(token + word for word in asked.words)}"{"*" if asked.beginning else ""}'

    each = (" AND ".join(phrase(asked, token) for asked in question.phrases) for token in audience)
    return " OR ".join(f"({one})" for one in each)


def tsquery(question: Question) -> str:
    """The same in PostgreSQL's language."""

    def phrase(asked: Phrase) -> str:
        quoted = [f"'{word}'" for word in asked.words]
        return " <-> ".join(quoted) + (":*" if asked.beginning else "")

    return " & ".join(f"({phrase(each)})" for each in question.phrases)


OF_INDEX = (
    "SELECT rowid FROM search_words WHERE search_words MATCH %s AND rowid >= %s AND rowid < %s"
    " ORDER BY rowid DESC LIMIT %s"
)
NO_LIMIT = -1
OF_STRETCH = "SELECT rowid - %s FROM search_words WHERE search_words MATCH %s AND rowid >= %s AND rowid < %s"
OF_KIND = (  # the kind as it stands, so that the index of the kind is asked
    "SELECT id FROM search_passage WHERE kind = '{kind}'"
    " AND vector @@ (%s::tsquery && to_tsquery('simple', %s))"
)
