"""Asking the database's own full-text index: the same question in each one's language, the same answer."""

from collections.abc import Callable, Collection, Mapping, Sequence

from django.db import connection

from hefu_site.search.models import Kind
from hefu_site.search.walk import walk
from hefu_site.search.words import SCOPE, Phrase, Question

LATEST = 2**63 - 1
AT_ONCE = 20_000
"""Passages looked at in one go: all that an office has of a common word, since to ask again costs more."""


def matching(
    question: Question, *, kinds: Collection[Kind], audience: Collection[str], before: int | None, limit: int
) -> Mapping[Kind, list[int]]:
    """The passages of each kind, for an audience, that hold all of a question's phrases: the latest first.

    The index is asked once for all kinds, and again only for those of which too few were among the latest.
    PostgreSQL's, which knows no order, is not asked what a look at the latest passages tells.

    Args:
        question: what is asked for; nothing is found without letters or digits.
        kinds: those wanted.
        audience: the tokens of whoever asks, one of which a passage must have.
        before: only passages older than this one.
        limit: how many of a kind at most.
    """
    found: dict[Kind, list[int]] = {kind: [] for kind in kinds}
    wanted = list(kinds) if question.phrases else []
    before = before or LATEST
    if wanted and connection.vendor == "postgresql":
        told = walk(tsquery(question, []), kinds=kinds, audience=audience, before=before, limit=limit)
        found |= told
        wanted = [kind for kind in wanted if kind not in told]
    while wanted:
        rows = _latest(question, wanted, audience, before=before)
        for number, kind in rows:
            if kind in wanted and len(found[Kind(kind)]) < limit:
                found[Kind(kind)].append(number)
        if len(rows) < AT_ONCE:
            break
        before = rows[-1][0]
        wanted = [kind for kind in wanted if len(found[kind]) < limit]
    return found


def _latest(
    question: Question, kinds: Collection[Kind], audience: Collection[str], *, before: int
) -> list[tuple[int, str]]:
    write, line = ASKED[connection.vendor]
    tokens = [] if len(kinds) == len(Kind) else [token_of_kind(kind) for kind in kinds]
    with connection.cursor() as cursor:
        cursor.execute(line, [write(question, [sorted(audience), tokens]), before, AT_ONCE])
        rows: list[tuple[int, str]] = cursor.fetchall()
        return rows


def token_of_kind(kind: str) -> str:
    """The token of a kind of passage."""
    return f"{SCOPE}k{kind}"


def fts5(question: Question, scopes: Sequence[Sequence[str]]) -> str:
    """The question in the language of SQLite's index, and one token of each scope that has any."""

    def phrase(asked: Phrase) -> str:
        return f'"{" ".join(asked.words)}"{"*" if asked.beginning else ""}'

    scoped = ["(" + " OR ".join(f'"{token}"' for token in scope) + ")" for scope in scopes if scope]
    return " AND ".join([*scoped, *map(phrase, question.phrases)])


def tsquery(question: Question, scopes: Sequence[Sequence[str]]) -> str:
    """The same in PostgreSQL's language."""

    def phrase(asked: Phrase) -> str:
        quoted = [f"'{word}'" for word in asked.words]
        return " <-> ".join(quoted) + (":*" if asked.beginning else "")

    scoped = ["(" + " | ".join(f"'{token}'" for token in scope) + ")" for scope in scopes if scope]
    return " & ".join([*scoped, *(f"({phrase(each)})" for each in question.phrases)])


Write = Callable[[Question, Sequence[Sequence[str]]], str]
ASKED: Mapping[str, tuple[Write, str]] = {
    "sqlite": (
        fts5,
        "SELECT rowid, (SELECT kind FROM search_passage WHERE id = search_words.rowid)"
        " FROM search_words WHERE search_words MATCH %s AND rowid < %s ORDER BY rowid DESC LIMIT %s",
    ),
    # Found first and sorted then: walking back from the latest would read all where the words are rare.
    "postgresql": (
        tsquery,
        "WITH found AS MATERIALIZED"
        " (SELECT id, kind FROM search_passage WHERE vector @@ to_tsquery('simple', %s) AND id < %s)"
        " SELECT id, kind FROM found ORDER BY id DESC LIMIT %s",
    ),
}
