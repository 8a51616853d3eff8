"""PostgreSQL finds the latest passages of every kind in one statement, and has an index for each kind."""

from django.db import migrations

KINDS = ("agreement", "undertaking", "party", "person", "document", "note")
LATEST = """
CREATE FUNCTION search_latest(words text, audience text, kinds text, before bigint, most int)
RETURNS TABLE (kind text, id bigint) LANGUAGE plpgsql STABLE
-- Planned once. What the index of a kind can tell is never read from the table.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    looking CONSTANT text[] := string_to_array(audience, ' ');
    asked tsquery := to_tsquery('simple', words);
    wanted text[] := string_to_array(kinds, ' ');
    rare text[] := '{}';
    further text[];
    times int;
    ids bigint[];
BEGIN
    -- A common word stands among the latest passages. Where it was met, but too seldom, more are looked at.
    -- Of undertakings there are the most, and their texts are short.
    FOREACH times IN ARRAY '{1, 8}'::int[] LOOP
        CONTINUE WHEN wanted = '{}' OR most > 100;
        further := '{}';
        FOR kind, ids IN
            SELECT each.kind, ARRAY(
                SELECT passage.id FROM (
                    SELECT DISTINCT reached.passage FROM unnest(looking) AS looker (token), LATERAL (
                        SELECT reach.passage FROM search_reach AS reach
                        WHERE reach.audience = looker.token AND reach.kind = each.kind
                            AND reach.passage < before
                        ORDER BY reach.passage DESC LIMIT each.ahead
                    ) AS reached
                    ORDER BY reached.passage DESC LIMIT each.ahead
                ) AS latest JOIN search_passage AS passage ON passage.id = latest.passage
                WHERE passage.vector @@ asked ORDER BY latest.passage DESC LIMIT most
            )
            FROM (
                SELECT every.kind, times * most * CASE every.kind WHEN 'undertaking' THEN 10 ELSE 2 END
                FROM unnest(wanted) AS every (kind)
            ) AS each (kind, ahead)
        LOOP
            IF cardinality(ids) = most THEN
                RETURN QUERY SELECT search_latest.kind, unnest(ids);
            ELSIF ids = '{}' THEN
                rare := rare || kind;
            ELSE
                further := further || kind;
            END IF;
        END LOOP;
        wanted := further;
    END LOOP;
    -- A word that was not met is rare, and quickly found in the index of its kind.
    rare := rare || wanted;
    IF rare <> '{}' THEN
        asked := array_to_string(looking, ' | ')::tsquery && asked;
    END IF;%s
END
$$
"""
FROM_INDEX = """
    IF '{kind}' = ANY(rare) THEN
        RETURN QUERY WITH found AS MATERIALIZED (
            -- a sum, or it would walk back from the latest through all that do not hold the words
            SELECT passage.id FROM search_passage AS passage
            WHERE passage.kind = '{kind}' AND passage.vector @@ asked AND passage.id + 0 < before
        ) SELECT '{kind}', found.id FROM found ORDER BY found.id DESC LIMIT most;
    END IF;"""
FUNCTION = LATEST % "".join(FROM_INDEX.format(kind=kind) for kind in KINDS)
INDEX = "CREATE INDEX search_words_{kind} ON search_passage USING gin (vector) WHERE kind = '{kind}'"
UNDO = (
    "DROP FUNCTION search_latest",
    *(f"DROP INDEX search_words_{kind}" for kind in KINDS),
    "CREATE INDEX search_words ON search_passage USING gin (vector)",
)


def find_latest(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for line in ("DROP INDEX search_words", *(INDEX.format(kind=kind) for kind in KINDS), FUNCTION):
            schema_editor.execute(line)


def find_as_before(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for line in UNDO:
            schema_editor.execute(line)


class Migration(migrations.Migration):
    dependencies = [("search", "0006_by_due_day")]
    operations = [migrations.RunPython(find_latest, find_as_before)]
