"""Looking through an audience's latest passages, where PostgreSQL's index would read all of a common word."""

from collections.abc import Collection
from typing import Any

from django.db import connection

from hefu_site.search.models import Kind

FEW = 10
"""Passages of a kind looked at first for each that is wanted: a common word stands among them."""
FURTHER = 8
"""How many times as many are looked at next."""
MANY = 5_000
"""Passages of a kind looked at, at most."""
WALK = """
SELECT walked.kind, count(*), (array_agg(passage.id ORDER BY passage.id DESC)
    FILTER (WHERE passage.vector @@ to_tsquery('simple', %(words)s)))[1:%(limit)s]
FROM (
    SELECT kinds.kind, latest.passage FROM unnest(%(kinds)s::text[]) AS kinds (kind), LATERAL (
        SELECT DISTINCT each.passage FROM unnest(%(audience)s::text[]) AS looking (audience), LATERAL (
            SELECT reach.passage FROM search_reach AS reach
            WHERE reach.audience = looking.audience AND reach.kind = kinds.kind
                AND reach.passage < %(before)s
            ORDER BY reach.passage DESC LIMIT %(most)s
        ) AS each
        ORDER BY each.passage DESC LIMIT %(most)s
    ) AS latest
) AS walked JOIN search_passage AS passage ON passage.id = walked.passage
GROUP BY walked.kind
"""


def walk(
    words: str, *, kinds: Collection[Kind], audience: Collection[str], before: int, limit: int
) -> dict[Kind, list[int]]:
    """The latest passages that hold the words, of those kinds for which a look at some of them tells: there
    are as many as are wanted, or all there are were looked at.

    A word that stands in none of them is rare, and quickly found in the index. While one is met, more are
    looked at of the kinds that lack it, since the index would go through all that have it.
    """
    found: dict[Kind, list[int]] = {}
    rest, most, met = set(kinds), FEW * limit, True
    while rest and met and most <= MANY:
        looked = _look(words, rest, audience, before, limit, most=most)
        found |= {kind: ids for kind, (number, ids) in looked.items() if len(ids) == limit or number < most}
        met = any(ids for _number, ids in looked.values())
        rest -= found.keys()
        most *= FURTHER
    return found


def _look(
    words: str, kinds: Collection[Kind], audience: Collection[str], before: int, limit: int, *, most: int
) -> dict[Kind, tuple[int, list[int]]]:
    """How many passages of each kind there are, up to so many, and which of them hold the words."""
    asked: dict[str, Any] = {
        "words": words,
        "kinds": [kind.value for kind in kinds],
        "audience": list(audience),
        "before": before,
        "limit": limit,
        "most": most,
    }
    with connection.cursor() as cursor:
        cursor.execute(WALK, asked)
        rows = {Kind(kind): (number, ids or []) for kind, number, ids in cursor.fetchall()}
    return {kind: rows.get(kind, (0, [])) for kind in kinds}
