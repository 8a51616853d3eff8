"""On PostgreSQL the words of a passage stand beside its place in the order of each audience.

So the latest of an audience are gone through in one index, from the first on, and no further than to enough of
them: no list of places is made first, and no passage is looked up.
"""

from importlib import import_module

from django.db import migrations

kept = import_module("hefu_site.search.migrations.0005_reach")
before = import_module("hefu_site.search.migrations.0009_further")
KINDS = before.before.KINDS
TABLE = (
    "CREATE TABLE search_reach (audience text NOT NULL, kind text NOT NULL, passage bigint NOT NULL,"
    " vector tsvector NOT NULL)"
)
FILL = (
    "INSERT INTO search_reach SELECT DISTINCT unnest(search_audience(words)), kind, id, vector"
    " FROM search_passage ORDER BY id"
)
KEY = "ALTER TABLE search_reach ADD PRIMARY KEY (audience, kind, passage)"
KEEP = kept.KEEP.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION").replace(
    "new.kind, new.id", "new.kind, new.id, new.vector"
)
REACHED = """(SELECT reach.passage, reach.vector FROM search_reach AS reach
                WHERE reach.audience = looking[{at}] AND reach.kind = {of}.kind AND reach.passage < before
                ORDER BY reach.passage DESC LIMIT {of}.{ahead})"""
"""What one audience reaches of a kind, the latest first, down to so many."""


def reached(**where):
    """What those who look reach together."""
    return " UNION ALL ".join(REACHED.format(at=at, **where) for at in (1, 2))


def holding(of, ahead):
    """Of the latest that are reached those that hold what is asked for."""
    return f"""ARRAY(
            SELECT DISTINCT latest.passage FROM (
                {reached(of=of, ahead=ahead)}
                ORDER BY passage DESC LIMIT {of}.{ahead}
            ) AS latest WHERE latest.vector @@ asked ORDER BY latest.passage DESC LIMIT most
        )"""  # noqa: S608  names of our own


LATEST = f"""
CREATE FUNCTION search_latest(words text, audience text, kinds text, before bigint, most int)
RETURNS TABLE (kind text, ids bigint[]) LANGUAGE plpgsql STABLE
-- Planned once. What the index of a kind can tell is never read from the table.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    looking CONSTANT text[] := string_to_array(audience, ' '); -- two at most: everybody, and whoever asks
    asked tsquery := to_tsquery('simple', words);
    rare text[] := '{{}}';
BEGIN
    -- A common word stands among the latest passages. Where it was met, but too seldom, it is looked further.
    -- Of undertakings there are the most, and their texts are short.
    IF most > 100 THEN
        rare := string_to_array(kinds, ' '); -- all are wanted
    END IF;
    FOR kind, ids IN
        SELECT close.kind, CASE WHEN cardinality(close.ids) BETWEEN 1 AND most - 1
            THEN {holding("close", "far")} ELSE close.ids END
        FROM (
            SELECT each.*, {holding("each", "near")} AS ids
            FROM (
                SELECT every.kind, every.near * most, every.near * most * 20 FROM (
                    SELECT wanted.kind, CASE wanted.kind WHEN 'undertaking' THEN 10 ELSE 2 END
                    FROM unnest(string_to_array(kinds, ' ')) AS wanted (kind) WHERE most <= 100
                ) AS every (kind, near)
            ) AS each (kind, near, far)
            OFFSET 0 -- or what is near would be sought twice
        ) AS close
    LOOP
        IF cardinality(ids) = most THEN
            RETURN NEXT;
        ELSE
            rare := rare || kind;
        END IF;
    END LOOP;
    IF rare = '{{}}' THEN
        RETURN;
    END IF;
    -- A word that was not met is rare, and quickly found in the index of its kind.
    asked := array_to_string(looking, ' | ')::tsquery && asked;%s
END
$$
"""  # noqa: S608  names of our own
FROM_INDEX = """
    IF '{kind}' = ANY(rare) THEN
        kind := '{kind}';
        ids := ARRAY(
            SELECT found.id FROM (
                -- apart, or it would walk back from the latest through all that do not hold the words
                SELECT passage.id FROM search_passage AS passage
                WHERE passage.kind = '{kind}' AND passage.vector @@ asked AND passage.id + 0 < before
                OFFSET 0
            ) AS found ORDER BY found.id DESC LIMIT most
        );
        RETURN NEXT;
    END IF;"""
FUNCTION = LATEST % "".join(FROM_INDEX.format(kind=kind) for kind in KINDS)
ANEW = ("DROP FUNCTION search_latest", "DROP TABLE search_reach")


def keep_words(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for line in (*ANEW, TABLE, FILL, KEY, KEEP, FUNCTION, "ANALYZE search_reach"):
            schema_editor.execute(line)


def keep_places(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        put_back = kept.KEEP.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")
        latest = before.FUNCTION.replace("CREATE OR REPLACE FUNCTION", "CREATE FUNCTION")
        for line in (*ANEW, kept.TABLE, put_back, kept.FILL, latest, "ANALYZE search_reach"):
            schema_editor.execute(line)


class Migration(migrations.Migration):
    dependencies = [("search", "0010_by_kind")]
    operations = [migrations.RunPython(keep_words, keep_places)]
