"""Looking through an audience's latest passages, where PostgreSQL's index would read all of a common word."""

from collections.abc import Collection
from typing import Any

from django.db import connection

from hefu_site.search.models import Kind

FEW = 10
"""Passages looked at first for each that is wanted: a common word stands among them."""
MANY = 2_000
"""Passages of a kind looked at next, once a word has shown itself to be common."""
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

    A word that stands in none of the first few is rare, and quickly found in the index. One that does is
    common: of the kinds that lack it more are looked at, since the index would go through all that have it.
    """
    found = _walk(words, kinds, audience, before, limit, most=FEW * limit)
    rest = set(kinds) - found.keys()
    if rest and any(len(each) == limit for each in found.values()):
        found |= _walk(words, rest, audience, before, limit, most=MANY)
    return found


def _walk(
    words: str, kinds: Collection[Kind], audience: Collection[str], before: int, limit: int, *, most: int
) -> dict[Kind, list[int]]:
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
    looked = {kind: rows.get(kind, (0, [])) for kind in kinds}
    return {kind: ids for kind, (number, ids) in looked.items() if len(ids) == limit or number < most}
