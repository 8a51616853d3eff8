"""Asking the database's own full-text index: the same question in each one's language, the same answer."""

from collections.abc import Callable, Collection, Mapping

from django.db import connection

from hefu_site.search.words import Phrase, Question

LATEST = 2**63 - 1


def matching(
    question: Question, *, kind: str, audience: Collection[str], before: int | None, limit: int
) -> list[int]:
    """The passages of a kind, for an audience, that hold all of a question's phrases: the latest first.

    Args:
        kind: the token of the kind.
        audience: the tokens of whoever asks, one of which a passage must have.
        before: only passages older than this one.
        limit: how many at most.
    """
    if not question.phrases:
        return []
    write, line = ASKED[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(line, [write(question, kind, sorted(audience)), before or LATEST, limit])
        return [number for (number,) in cursor.fetchall()]


def _fts5(question: Question, kind: str, audience: Collection[str]) -> str:
    def phrase(asked: Phrase) -> str:
        return f'"{" ".join(asked.words)}"{"*" if asked.beginning else ""}'

    whose = " OR ".join(f'"{token}"' for token in audience)
    return " AND ".join([f"({whose})", f'"{kind}"', *map(phrase, question.phrases)])


def _tsquery(question: Question, kind: str, audience: Collection[str]) -> str:
    def phrase(asked: Phrase) -> str:
        quoted = [f"'{word}'" for word in asked.words]
        return " <-> ".join(quoted) + (":*" if asked.beginning else "")

    whose = " | ".join(f"'{token}'" for token in audience)
    return " & ".join([f"({whose})", f"'{kind}'", *(f"({phrase(each)})" for each in question.phrases)])


Write = Callable[[Question, str, Collection[str]], str]
ASKED: Mapping[str, tuple[Write, str]] = {
    "sqlite": (
        _fts5,
        "SELECT rowid FROM search_words WHERE search_words MATCH %s AND rowid < %s"
        " ORDER BY rowid DESC LIMIT %s",
    ),
    # Found first and sorted then: walking back from the latest would read all where the words are rare.
    "postgresql": (
        _tsquery,
        "WITH found AS MATERIALIZED"
        " (SELECT id FROM search_passage WHERE vector @@ to_tsquery('simple', %s) AND id < %s)"
        " SELECT id FROM found ORDER BY id DESC LIMIT %s",
    ),
}
